#include <set>

#include "gateway/base/text.h"
#include "gateway/model/told.h"
#include "gateway/store/api_lists.h"
#include "gateway/web/api/body.h"
#include "gateway/web/api/catalogue.h"
#include "gateway/web/api/handlers.h"

namespace web::api {
namespace {

// A price's place in the list: what it is sorted by.
std::string positionOf(const model::Price& price) {
    return price.sku + '\n' + price.priceList + '\n' + price.price.currency + '\n' +
           price.fromQuantity.plain();
}

model::Price priceAt(const std::string& position) {
    const auto parts = base::split(position, '\n');
    const auto from = parts.size() == 4 ? base::Decimal::parse(parts[3]) : std::nullopt;
    if (!position.empty() && !from)
        throw base::Fault(base::FaultCode::malformed, "Some parameters can't be used.", {},
                          {{"cursor", "is none of this list: take it from `next`"}});
    if (position.empty()) return {};
    return {parts[1], parts[0], *from, {{}, parts[2]}, base::Decimal(1)};
}

bool isSeen(const Call& call, store::ReadTx& tx, const std::string& priceList,
            const std::string& sku) {
    const auto view = viewOf(call);
    if (view && view->priceList != priceList) return false;
    return seenProduct(call, tx, sku).has_value();
}

// All steps of one product's price in one list; empty when there are none.
Json stepsJson(const std::string& priceList, const std::string& sku,
               const std::vector<model::Price>& steps) {
    if (steps.empty()) return {};
    Json json{{"priceList", priceList}, {"sku", sku}, {"steps", Json::array()}};
    for (const auto& step : steps) {
        auto one = priceJson(step);
        one.erase("priceList");
        one.erase("sku");
        json["steps"].push_back(std::move(one));
    }
    return json;
}

std::string current(const Json& json) {
    return json.is_null() ? std::string() : dumped(json);
}

void readStep(nlohmann::json step, const std::string& at, const Call& call,
              std::vector<model::Price>& steps, std::vector<base::Problem>& problems) {
    if (step.is_object()) {
        for (const char* fixed : {"priceList", "sku"})
            if (step.contains(fixed))
                problems.push_back({at + '/' + fixed, "stands in the address already"});
        step["priceList"] = call.param("priceList");
        step["sku"] = call.param("sku");
    }
    if (auto price = model::toldPrice(step, at, problems)) steps.push_back(std::move(*price));
}

std::vector<model::Price> stepsOf(const Call& call) {
    const auto body = bodyOf(call);
    std::vector<base::Problem> problems;
    std::vector<model::Price> steps;
    if (isListOf(body, "steps", problems))
        for (std::size_t i = 0; i < body.at("steps").size(); ++i)
            readStep(body.at("steps")[i], "/steps/" + std::to_string(i), call, steps, problems);
    std::set<std::string> seen;
    for (std::size_t i = 0; problems.empty() && i < steps.size(); ++i)
        if (!seen.insert(positionOf(steps[i])).second)
            problems.push_back({"/steps/" + std::to_string(i), "is here twice"});
    refuse(std::move(problems));
    return steps;
}

}  // namespace

base::Wire listPrices(const Call& call) {
    const auto view = viewOf(call);
    const auto asked = call.query("priceList");
    if (view && !asked.empty() && asked != view->priceList) return page(call, {}, {});
    const store::ApiPrices wanted{.priceList = view ? view->priceList : asked,
                                  .sku = call.query("sku"),
                                  .currency = view ? view->currency : std::string(),
                                  .assortment = view ? view->assortment : std::string(),
                                  .after = priceAt(cursorOf(call)),
                                  .limit = limitOf(call) + 1};
    const auto prices =
        call.context().store.read([&](store::ReadTx& tx) { return store::apiPrices(tx, wanted); });
    std::vector<Json> items;
    items.reserve(prices.size());
    for (const auto& price : prices) items.push_back(priceJson(price));
    return page(call, std::move(items), [&](std::size_t i) { return positionOf(prices[i]); });
}

base::Wire getPrice(const Call& call) {
    const auto list = call.param("priceList");
    const auto sku = call.param("sku");
    const auto json = call.context().store.read([&](store::ReadTx& tx) {
        if (!isSeen(call, tx, list, sku)) nothingHere();
        const auto view = viewOf(call);
        return stepsJson(list, sku,
                         view ? store::prices(tx, *view, sku) : store::prices(tx, list, sku));
    });
    if (json.is_null()) nothingHere();
    return found(call, json);
}

base::Wire putPrice(const Call& call) {
    const auto list = call.param("priceList");
    const auto sku = call.param("sku");
    const auto steps = stepsOf(call);
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        if (!store::hasProduct(tx, sku)) nothingHere();
        const auto before = stepsJson(list, sku, store::prices(tx, list, sku));
        if (const auto refusal = unmet(call, current(before))) return refusedReply(*refusal);
        const auto wanted = stepsJson(list, sku, steps);
        if (wanted != before) store::removePrices(tx, list, sku);
        if (auto wrong = changeOne(call, tx, {.prices = steps}, sku)) return *wrong;
        return {before.is_null() ? 201 : 200,
                dumped(stepsJson(list, sku, store::prices(tx, list, sku)))};
    });
}

base::Wire deletePrice(const Call& call) {
    const auto list = call.param("priceList");
    const auto sku = call.param("sku");
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto before = stepsJson(list, sku, store::prices(tx, list, sku));
        if (before.is_null()) nothingHere();
        if (const auto refusal = unmet(call, current(before))) return refusedReply(*refusal);
        store::removePrices(tx, list, sku);
        return removed(call, tx, sku, true);
    });
}

base::Wire postPrices(const Call& call) {
    auto rows = rowsOf<model::Price>(bodyOf(call), "prices", model::toldPrice);
    return changeMany(call, {.prices = std::move(rows.values)}, std::move(rows.problems));
}

}  // namespace web::api
