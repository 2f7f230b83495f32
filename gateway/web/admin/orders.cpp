#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

Choices stateChoices() {
    using enum store::OrderState;
    Choices all{{"", "Any state"}};
    for (const auto state :
         {held, accepted, sent, confirmed, rejected, refused, replaced, cancelled}) {
        const std::string name(store::name(state));
        all.emplace_back(name, name);
    }
    return all;
}

}  // namespace

base::Wire orders(const Desk& desk) {
    store::OrderFilter filter{desk.said("partner"), desk.said("state"), desk.said("number"),
                              desk.said("before"), kRows + 1};
    auto found = desk.context().store.read(
        [&](store::ReadTx& tx) { return store::recentOrders(tx, filter); });
    const bool more = found.size() > kRows;
    if (more) found.resize(kRows);

    const base::Fields asked{
        {"partner", filter.partnerId}, {"state", filter.state}, {"number", filter.number}};
    auto older = asked;
    if (more) older.emplace_back("before", found.back().id);
    Data data;
    data.set("orders", orderRows(desk, found)).set("none", found.empty());
    data.set("filtered", !address("", asked).empty());
    data.set("partners", choices(partnerChoices(desk), filter.partnerId));
    data.set("states", choices(stateChoices(), filter.state));
    put(data, "number", filter.number);
    put(data, "older", more ? address("/orders", older) : "");
    put(data, "newest", filter.before.empty() ? "" : address("/orders", asked));
    return show(desk, "orders", "Orders", std::move(data));
}

}  // namespace web::admin
