#include "connectors/tryton/tryton.h"

#include "connectors/http_outcome.h"
#include "connectors/tryton/feed.h"
#include "connectors/tryton/place.h"
#include "connectors/tryton/probe.h"
#include "connectors/unsaid.h"
#include "gateway/base/fault.h"

namespace tryton {
namespace {

using model::Delivery;
using model::Outcome;

Delivery outcomeOf(const RpcFault& fault) {
    Delivery delivery{.outcome = Outcome::retry, .detail = fault.what()};
    delivery.wait = fault.wait;
    if (fault.code() == base::FaultCode::invalid) {
        delivery.outcome = Outcome::refused;
        delivery.detail = fault.told();
    }
    if (fault.code() == base::FaultCode::conflict) delivery.outcome = Outcome::unknown;
    return delivery;
}

class Tryton final : public connectors::Connector {
public:
    Tryton(Settings settings, const connectors::Setup& setup)
        : settings_(std::move(settings)), clock_(setup.clock), rpc_(settings_, setup.call) {}

    std::string_view name() const override { return "tryton"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::queryable; }

    Delivery deliver(const model::Shipment& shipment, const model::Document& document) override {
        const auto* order = std::get_if<model::Order>(&document);
        if (!order)
            return {Outcome::refused, "", "Tryton takes orders, not " + model::kind(document)};
        try {
            return place(rpc_, settings_, shipment, *order);
        } catch (const RpcFault& fault) {
            return outcomeOf(fault);
        } catch (const base::Fault& fault) {
            return connectors::outcomeOf(fault);
        } catch (const std::exception& e) {
            // An answer of another shape than Tryton's.
            return {Outcome::unknown, "", e.what()};
        }
    }

    std::vector<std::string> notTold(const model::Order& order) const override {
        return connectors::unsaid(order,
                                  {"order.note", "line.note", "order.shipTo", "order.billTo"});
    }

    connectors::Batch collect(std::string_view cursor, std::size_t limit) override {
        try {
            return tryton::collect(rpc_, settings_, clock_.now(), cursor, limit);
        } catch (const std::exception& e) {
            throw base::Fault(base::FaultCode::unavailable, "Tryton can't be asked now.", e.what());
        }
    }

    std::optional<std::vector<std::string>> missing(
        const std::vector<connectors::Placed>& placed) override {
        try {
            return tryton::missing(rpc_, placed);
        } catch (const std::exception& e) {
            throw base::Fault(base::FaultCode::unavailable, "Tryton can't be asked now.", e.what());
        }
    }

    std::vector<connectors::Check> probe() override { return tryton::probe(rpc_, settings_); }

private:
    Settings settings_;
    const base::Clock& clock_;
    Rpc rpc_;
};

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    return std::make_unique<Tryton>(readSettings(office), setup);
}

}  // namespace

connectors::Kind kind() {
    return {"tryton", "Tryton 6.0",
            "The supplier's ERP is Tryton: orders become sales there; what is confirmed, shipped "
            "and invoiced there comes back.",
            settings(), made};
}

}  // namespace tryton
