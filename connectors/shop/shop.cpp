#include "connectors/shop/shop.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "connectors/http_outcome.h"
#include "connectors/shop/cart.h"
#include "connectors/shop/claims.h"
#include "connectors/shop/news.h"
#include "connectors/shop/orders.h"
#include "connectors/shop/settings.h"
#include "connectors/shop/storefront.h"
#include "connectors/shop/vendure/vendure.h"
#include "gateway/base/address.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/base/url.h"
#include "gateway/model/json_text.h"

namespace shop {
namespace {

using base::Fault;
using base::FaultCode;
using connectors::Check;

constexpr int kSeconds = 15;  // somebody is looking at an empty page meanwhile

std::string addressIn(const base::Wire& answer) {
    const auto json = model::jsonOrNothing(answer.body);
    if (!json.is_object() || !json.contains("url") || !json["url"].is_string()) return {};
    return json["url"].get<std::string>();
}

class Shop final : public Storefront {
public:
    Shop(std::string id, const connectors::Setup& setup, Settings settings,
         std::unique_ptr<Orders> orders)
        : id_(std::move(id)),
          call_(setup.call),
          clock_(setup.clock),
          random_(setup.random),
          place_(std::move(settings.place)),
          keys_(std::move(settings.keys)),
          ours_(settings.oursCount),
          orders_(std::move(orders)) {}

    std::string_view name() const override { return "shop"; }
    connectors::Repeat repeat() const override { return orders_->repeat(); }
    bool oursCount() const override { return ours_; }
    std::string origins() const override { return base::join(place_.origins, " "); }

    Entrance open(const Arrival& arrival) override {
        const auto now = clock_.now();
        auto signedToken =
            token(claimsOf(arrival, id_, now, base::newToken(random_)), keys_.current);
        if (place_.called) return {askedFor(std::move(signedToken)), {}};
        return {place_.url, {{"token", std::move(signedToken)}}};
    }

    PostedCart readCart(const base::Wire& request) const override {
        checkSignature(request, clock_.now(), keys_);
        return shop::readCart(request.body);
    }

    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        const auto* order = std::get_if<model::Order>(&document);
        if (!order)
            return {model::Outcome::refused, "",
                    "a shop takes orders, not " + model::kind(document)};
        return orders_->deliver(shipment, *order);
    }

    std::vector<std::string> notTold(const model::Order& order) const override {
        return orders_->notTold(order);
    }

    connectors::Batch collect(std::string_view cursor, std::size_t limit) override {
        return orders_->collect(cursor, limit);
    }

    connectors::Batch read(const base::Wire& request) override {
        checkSignature(request, clock_.now(), keys_);
        return readNews(request.body);
    }

    std::vector<Check> probe() override {
        auto steps = std::vector{entry()};
        if (!steps.front().ok) return steps;
        const auto more = orders_->probe();
        steps.insert(steps.end(), more.begin(), more.end());
        return steps;
    }

private:
    std::string askedFor(std::string signedToken) {
        base::Wire request;
        request.method = "POST";
        request.with("Content-Type", "application/json");
        request.body = nlohmann::json{{"token", std::move(signedToken)}}.dump();
        sign(request, base::newToken(random_), clock_.now(), keys_.current);
        const auto answer = called(request);
        auto url = addressIn(answer);
        const auto read = base::parseUrl(url);
        if (!read || std::ranges::count(place_.origins, read->origin()) == 0)
            notOpen("the shop led to no address of its own: " + url.substr(0, url.find('?')));
        return url;
    }

    base::Wire called(const base::Wire& request) const {
        try {
            auto answer = call_(place_.url, request, kSeconds);
            if (const auto bad =
                    connectors::outcomeOf(answer, connectors::ServerError::nothingHappened))
                notOpen(bad->detail);
            return answer;
        } catch (const Fault& fault) {
            notOpen(fault.what());
        }
    }

    [[noreturn]] static void notOpen(const std::string& cause) {
        throw Fault(FaultCode::unavailable, "The shop does not open at the moment.", cause);
    }

    // Without a token there is nothing to see; that somebody answers is all that can be known.
    Check entry() const {
        base::Wire request;
        request.method = "GET";
        try {
            const auto answer = call_(place_.url, request, kSeconds);
            const auto said =
                base::masked(place_.url) + " answers with " + std::to_string(answer.status);
            if (answer.status >= 500 || answer.status == 404)
                return {false, said + ": is that where the shop takes arriving buyers?"};
            return {true, said + '.'};
        } catch (const Fault& fault) {
            return {false, base::masked(place_.url) + " does not answer: " + fault.told()};
        }
    }

    std::string id_;
    connectors::Call call_;
    const base::Clock& clock_;
    base::Random& random_;
    Place place_;
    Keys keys_;
    bool ours_;
    std::unique_ptr<Orders> orders_;
};

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    auto settings = readSettings(office);
    auto orders = settings.vendure ? vendureOrders(office, setup)
                                   : genericOrders(office, setup, settings.keys);
    return std::make_unique<Shop>(office.id, setup, std::move(settings), std::move(orders));
}

}  // namespace

connectors::Kind kind() {
    return {"shop", "The supplier's web shop",
            "Buyers choose in the supplier's own web shop; orders become orders there.", settings(),
            made};
}

}  // namespace shop
