#include <nlohmann/json.hpp>

#include "connectors/http_outcome.h"
#include "connectors/shop/orders.h"
#include "gateway/model/json.h"

namespace shop {
namespace {

using connectors::Check;
using model::Delivery;
using model::Outcome;
using Json = nlohmann::ordered_json;

constexpr int kSeconds = 30;

class Generic final : public Orders {
public:
    Generic(std::string url, const connectors::Setup& setup, Keys keys)
        : url_(std::move(url)), call_(setup.call), clock_(setup.clock), keys_(std::move(keys)) {}

    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }

    Delivery deliver(const model::Shipment& shipment, const model::Order& order) override {
        if (url_.empty())
            return {Outcome::refused, "", "this shop takes no orders: it has no address for them"};
        auto body = Json{{"kind", "OrderRequest"},
                         {"id", shipment.messageId},
                         {"orderId", shipment.orderId},
                         {"partner", shipment.partnerId}}
                        .dump();
        body.back() = ',';
        body += "\"document\":" + model::toJson(order) + '}';
        try {
            return outcome(post(shipment.messageId, std::move(body)), shipment.messageId);
        } catch (const base::Fault& fault) {
            return connectors::outcomeOf(fault);
        }
    }

    connectors::Batch collect(std::string_view cursor, std::size_t) override {
        connectors::Batch nothing;
        nothing.cursor = cursor;
        return nothing;
    }

    std::vector<Check> probe() override {
        if (url_.empty()) return {{true, "No address for orders: this shop takes visits only."}};
        try {
            const auto answer = post("ping", R"({"kind":"Ping"})");
            if (const auto bad =
                    connectors::outcomeOf(answer, connectors::ServerError::nothingHappened))
                return {{false, "The address for orders refused a signed Ping: " + bad->detail}};
        } catch (const base::Fault& fault) {
            return {{false, "The address for orders does not answer: " + fault.told()}};
        }
        return {{true, "The address for orders took a signed Ping."}};
    }

private:
    base::Wire post(std::string_view id, std::string body) const {
        base::Wire request;
        request.method = "POST";
        request.with("Content-Type", "application/json");
        request.body = std::move(body);
        sign(request, id, clock_.now(), keys_.current);
        return call_(url_, request, kSeconds);
    }

    static Delivery outcome(const base::Wire& answer, const std::string& messageId) {
        if (auto bad = connectors::outcomeOf(answer, connectors::ServerError::nothingHappened))
            return *bad;
        auto reference = connectors::referenceIn(answer);
        if (reference.empty()) return {Outcome::accepted, messageId, "taken; no number was said"};
        return {Outcome::accepted, std::move(reference), "taken as the shop's order"};
    }

    std::string url_;
    connectors::Call call_;
    const base::Clock& clock_;
    Keys keys_;
};

}  // namespace

std::unique_ptr<Orders> genericOrders(const model::BackOffice& office,
                                      const connectors::Setup& setup, const Keys& keys) {
    return std::make_unique<Generic>(office.setting("orderUrl"), setup, keys);
}

}  // namespace shop
