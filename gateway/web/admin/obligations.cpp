#include "gateway/flows/obligations.h"

#include <nlohmann/json.hpp>

#include "gateway/flows/outbound.h"
#include "gateway/model/json_text.h"
#include "gateway/store/outbox.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/order_parts.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

constexpr int kMost = 500;

// `C-1 about PO-7`, as far as the document says it.
std::string about(const store::Message& message) {
    const auto json = model::jsonOrNothing(message.body);
    const auto textAt = [&](const char* place) {
        const nlohmann::json::json_pointer at(place);
        return json.is_object() && json.contains(at) && json.at(at).is_string()
                   ? json.at(at).get<std::string>()
                   : std::string();
    };
    for (const char* order : {"/orderNumber", "/portions/0/order/number", "/orders/0/order/number"})
        if (const auto number = textAt(order); !number.empty())
            return textAt("/id") + " about " + number;
    return textAt("/id");
}

// The setting that is missing today; when it is there, why the document was kept.
Data keptRow(const Desk& desk, const flows::Partners& partners, const store::Message& message) {
    const auto* known = partners.find(message.partnerId);
    const auto missing = known ? flows::missingWay(known->partner, message.kind)
                               : std::string("the partner is not here any more");
    const bool hadNone = message.note.starts_with(store::kNoWay);
    Data row;
    row.set("kind", message.kind).set("partner", partnerName(desk, message.partnerId));
    row.set("link", "/messages/" + base::percentEncode(message.id));
    row.set("action", "/messages/" + base::percentEncode(message.id) + "/anew");
    row.set("partnerLink", "/partners/" + base::percentEncode(message.partnerId) + "#cxml.url");
    put(row, "orderLink",
        message.orderId.empty() ? "" : "/orders/" + base::percentEncode(message.orderId));
    put(row, "about", about(message));
    row.set("age", age(desk.context().clock.now() - message.createdAt));
    put(row, "missing", missing);
    put(row, "why", hadNone ? "It has a way now." : message.note);
    return row;
}

Data::List keptRows(const Desk& desk, const std::vector<store::Message>& kept) {
    const auto partners = desk.context().partners.current();
    Data::List rows;
    for (const auto& message : kept) rows.push_back(keptRow(desk, *partners, message));
    return rows;
}

}  // namespace

base::Wire obligations(const Desk& desk) {
    const auto [open, kept] = desk.context().store.read([](store::ReadTx& tx) {
        return std::pair(store::openObligations(tx, kMost), store::keptBack(tx, kMost));
    });
    Data data;
    data.set("none", open.empty()).set("obligations", obligationRows(desk, open));
    data.set("noneKept", kept.empty()).set("kept", keptRows(desk, kept));
    return show(desk, "obligations", "Pending replies", std::move(data));
}

base::Wire settleObligation(const Desk& desk) {
    flows::settleByHand(desk.context(), desk.request.param("id"), desk.actor());
    return seeOther("/obligations?done=told");
}

}  // namespace web::admin
