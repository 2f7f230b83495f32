#include "gateway/flows/differ.h"
#include "gateway/store/orders.h"
#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

std::string judgement(const flows::Trace& trace) {
    if (!trace.differs()) return "same";
    return trace.tolerated ? "tolerated" : "differs";
}

Data::List rows(const flows::FourWay& found) {
    Data::List rows;
    for (const auto& trace : found.traces) {
        Data row;
        row.set("line", std::to_string(trace.lineNumber)).set("field", trace.field);
        row.set("offered", trace.offered).set("ordered", trace.ordered);
        row.set("confirmed", trace.confirmed).set("invoiced", trace.invoiced);
        row.set("mechanism", trace.mechanism).set("judgement", judgement(trace));
        row.set("differs", trace.differs() && !trace.tolerated);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

base::Wire orderDiffer(const Desk& desk) {
    const auto id = desk.request.param("id");
    const auto partners = desk.context().partners.current();
    const auto found = desk.context().store.read([&](store::ReadTx& tx) {
        const auto* known = partners->find(store::partnerOfOrder(tx, id));
        return flows::differ(tx, known ? known->partner : model::Partner{}, id);
    });
    if (desk.request.field("format") == "json")
        return base::reply(200, "application/json", flows::toJson(found));
    Data data;
    data.set("number", found.number).set("order", "/orders/" + base::percentEncode(id));
    data.set("summary", flows::summary(found)).set("offer", found.offerId);
    data.set("hasRows", !found.traces.empty()).set("rows", rows(found));
    return show(desk, "order_differ", "Order " + found.number + ": documents compared",
                std::move(data));
}

}  // namespace web::admin
