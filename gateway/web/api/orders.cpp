#include "gateway/flows/not_told.h"
#include "gateway/store/api_lists.h"
#include "gateway/web/api/handlers.h"
#include "gateway/web/api/json.h"

namespace web::api {
namespace {

store::ApiOrders wantedBy(const Call& call) {
    const auto partner = call.query("partner");
    return {.partnerId = call.key.partnerId.empty() ? partner : call.key.partnerId,
            .number = call.query("number"),
            .state = call.query("state"),
            .backOffice = call.key.backOffice,
            .before = cursorOf(call),
            .limit = limitOf(call) + 1};
}

bool isSeen(const Call& call, store::ReadTx& tx, const store::StoredOrder& order) {
    return call.sees(order.partnerId) &&
           (call.key.backOffice.empty() || store::isOrderOf(tx, order.id, call.key.backOffice));
}

}  // namespace

base::Wire listOrders(const Call& call) {
    const auto wanted = wantedBy(call);
    const auto asked = call.query("partner");
    if (!asked.empty() && !call.sees(asked)) return page(call, {}, {});
    const auto orders =
        call.context().store.read([&](store::ReadTx& tx) { return store::apiOrders(tx, wanted); });
    std::vector<Json> items;
    items.reserve(orders.size());
    for (const auto& order : orders) items.push_back(summaryOf(order));
    return page(call, std::move(items), [&](std::size_t i) { return orders[i].id; });
}

base::Wire getOrder(const Call& call) {
    std::optional<store::StoredOrder> order;
    auto json = call.context().store.read([&](store::ReadTx& tx) {
        order = store::findOrder(tx, call.param("id"));
        if (!order || !isSeen(call, tx, *order)) nothingHere();
        return orderJson(*order, store::papers(tx, order->id), store::differences(tx, order->id));
    });
    json["notTold"] = flows::notTold(call.context(), *order);
    return found(call, json);
}

}  // namespace web::api
