#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/order_parts.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

std::string_view verb(model::Operation operation) {
    switch (operation) {
        case model::Operation::create:
            return "ordered";
        case model::Operation::update:
            return "changed";
        case model::Operation::cancel:
            return "cancelled";
    }
    return {};
}

}  // namespace

Data::List versionRows(const std::vector<store::StoredOrder>& versions, const std::string& shown) {
    Data::List rows;
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        Data row;
        row.set("version", version->version).set("state", std::string(store::name(version->state)));
        row.set("verb", std::string(verb(version->order.operation)));
        row.set("total", model::str(version->order.total)).set("time", moment(version->createdAt));
        put(row, "link", version->id == shown ? "" : "/orders/" + base::percentEncode(version->id));
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List changeRows(const std::vector<store::Change>& changes) {
    Data::List rows;
    for (const auto& change : changes) {
        Data row;
        put(row, "line", change.lineNumber == 0 ? "" : std::to_string(change.lineNumber));
        row.set("field", change.field);
        put(row, "before", change.before);
        put(row, "after", change.after);
        rows.push_back(std::move(row));
    }
    return rows;
}

// What was said may wait for a way to the buyer.
bool leftFor(const Desk& desk, const store::Obligation& owed) {
    if (owed.settledBy.empty()) return true;
    const auto message = desk.context().store.read(
        [&](store::ReadTx& tx) { return store::findMessage(tx, owed.settledBy); });
    return !message || message->state != store::MessageState::dead;
}

Data::List obligationRows(const Desk& desk, const std::vector<store::Obligation>& obligations) {
    Data::List rows;
    const auto now = desk.context().clock.now();
    for (const auto& owed : obligations) {
        Data row;
        row.set("order", owed.orderNumber).set("partner", partnerName(desk, owed.partnerId));
        put(row, "orderLink",
            owed.orderId.empty() ? "" : "/orders/" + base::percentEncode(owed.orderId));
        row.set("message", "/messages/" + base::percentEncode(owed.messageId));
        row.set("action", "/obligations/" + base::percentEncode(owed.messageId) + "/settle");
        row.set("kind", owed.kind).set("age", age(now - owed.since));
        row.set("due", moment(owed.dueAt)).set("late", !owed.settledAt && owed.dueAt < now);
        row.set("open", !owed.settledAt);
        put(row, "outcome", owed.outcome + (leftFor(desk, owed) ? "" : " (it has not left yet)"));
        put(row, "said",
            owed.settledBy.empty() ? "" : "/messages/" + base::percentEncode(owed.settledBy));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace web::admin
