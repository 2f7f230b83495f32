#include "connectors/shop/vendure/vendure.h"

#include <atomic>

#include "connectors/http_outcome.h"
#include "connectors/shop/vendure/address.h"
#include "connectors/shop/vendure/events.h"
#include "connectors/shop/vendure/find.h"
#include "connectors/shop/vendure/place.h"
#include "connectors/unsaid.h"
#include "gateway/base/fault.h"
#include "gateway/base/retry_after.h"

namespace shop {
namespace {

using connectors::Check;
using model::Delivery;
using model::Outcome;

Delivery outcome(const base::Fault& fault) {
    switch (fault.code()) {
        case base::FaultCode::invalid:
            return {Outcome::refused, "", fault.told()};
        case base::FaultCode::overloaded:
        case base::FaultCode::unauthenticated:
            return {.outcome = Outcome::retry, .detail = fault.what(), .wait = base::waitOf(fault)};
        default:
            return connectors::outcomeOf(fault);
    }
}

// Checked when the settings were read.
int numberIn(const model::BackOffice& office, const char* name, const char* fallback) {
    return std::stoi(office.setting(name, fallback));
}

class Vendure final : public Orders {
public:
    Vendure(const model::BackOffice& office, const connectors::Setup& setup)
        : clock_(setup.clock),
          client_(office.setting("orderUrl"), office.setting("user"), office.secret("password"),
                  setup.call),
          habits_{office.setting("shippingMethod"),
                  office.setting("paymentMethod", "purchase-order")},
          every_(std::chrono::seconds(numberIn(office, "collectEvery", "10"))) {
        reading_.daysOnTheWay = numberIn(office, "daysOnTheWay", "3");
    }

    connectors::Repeat repeat() const override { return connectors::Repeat::queryable; }

    Delivery deliver(const model::Shipment& shipment, const model::Order& order) override {
        using enum model::Operation;
        try {
            if (order.operation == update)
                return {Outcome::refused, "",
                        "a changed order is changed in the shop by a person: " + order.number};
            const auto code = order.operation == cancel
                                  ? vendure::cancel(client_, shipment, order)
                                  : vendure::place(client_, habits_, shipment, order);
            return {Outcome::accepted, code, "order " + code + " in Vendure"};
        } catch (const base::Fault& fault) {
            return outcome(fault);
        } catch (const std::exception& e) {
            // An answer of another shape than Vendure's.
            return {Outcome::unknown, "", e.what()};
        }
    }

    std::vector<std::string> notTold(const model::Order& order) const override {
        auto words =
            connectors::unsaid(order, {"order.shipTo", "order.shipTo.deliverTo", "order.billTo"});
        auto cut = vendure::cutOf(order);
        words.insert(words.end(), cut.begin(), cut.end());
        return words;
    }

    // Asked more often than every few seconds, a shop has nothing new and something better to do.
    connectors::Batch collect(std::string_view cursor, std::size_t limit) override {
        const auto now = clock_.now();
        connectors::Batch nothing;
        nothing.cursor = cursor;
        if (now < next_.load()) return nothing;
        auto batch = look(cursor, limit, now);
        if (batch.documents.size() < limit) next_ = now + every_;
        return batch;
    }

    std::vector<Check> probe() override {
        try {
            client_.signIn();
        } catch (const base::Fault& fault) {
            return {{false, "Signing in to Vendure: " + fault.told()}};
        }
        return {{true, "Signed in to Vendure."}, orders()};
    }

private:
    connectors::Batch look(std::string_view cursor, std::size_t limit, base::Time now) {
        try {
            return vendure::eventsSince(client_, cursor, limit, now, reading_);
        } catch (const nlohmann::json::exception& e) {
            throw base::Fault(base::FaultCode::unavailable, "The shop's answer can't be read.",
                              e.what());
        }
    }

    Check orders() {
        try {
            (void)vendure::orderByMarker(client_, "none");
        } catch (const base::Fault& fault) {
            return {false, "Reading orders: " + fault.told()};
        }
        return {true, "Orders can be read."};
    }

    const base::Clock& clock_;
    vendure::Client client_;
    vendure::Habits habits_;
    vendure::Reading reading_;
    base::Milliseconds every_;
    std::atomic<base::Time> next_{base::Time{}};
};

}  // namespace

std::unique_ptr<Orders> vendureOrders(const model::BackOffice& office,
                                      const connectors::Setup& setup) {
    return std::make_unique<Vendure>(office, setup);
}

}  // namespace shop
