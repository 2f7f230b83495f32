#include "gateway/base/text.h"
#include "gateway/flows/orders.h"
#include "gateway/store/audit.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/rows.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

struct Found {
    store::StoredOrder order;
    std::vector<store::Difference> differences;
    std::vector<model::Confirmation> confirmations;
    std::vector<store::Message> messages;
    std::vector<store::AuditEntry> history;
};

std::optional<Found> find(store::ReadTx& tx, const std::string& id) {
    auto order = store::findOrder(tx, id);
    if (!order) return std::nullopt;
    store::MessageFilter filter;
    filter.orderId = id;
    return Found{std::move(*order), store::differences(tx, id), store::confirmations(tx, id),
                 store::recentMessages(tx, filter), store::auditOf(tx, id)};
}

std::string addressLine(const model::Address& address) {
    return base::join(
        {address.name, base::join(address.deliverTo, ", "), base::join(address.street, ", "),
         base::join({address.postalCode, address.city}, " "), address.state, address.country},
        ", ");
}

Data lineRow(const model::Item& item, const std::vector<store::Difference>& differences) {
    Data row;
    row.set("line", item.lineNumber).set("part", item.id.supplierPart);
    row.set("description", item.description);
    row.set("quantity", item.quantity.plain() + " " + item.unit);
    std::string price;
    if (item.unitPrice) {
        price = model::str(*item.unitPrice);
        if (item.priceBasis != base::Decimal{1}) price += " per " + item.priceBasis.plain();
    }
    put(row, "price", price);
    const auto amount = model::amount(item);
    put(row, "amount", amount ? model::str(*amount) : "");
    put(row, "note", item.note);
    row.set("differs", std::ranges::any_of(differences, [&](const auto& difference) {
                return difference.lineNumber == item.lineNumber;
            }));
    return row;
}

Data::List differenceRows(const std::vector<store::Difference>& differences) {
    Data::List rows;
    for (const auto& difference : differences) {
        Data row;
        row.set("line", difference.lineNumber).set("field", difference.field);
        row.set("offered", difference.offered).set("ordered", difference.ordered);
        row.set("offer", difference.offerId);
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List confirmationRows(const std::vector<model::Confirmation>& confirmations) {
    Data::List rows;
    for (const auto& said : confirmations) {
        std::string lines;
        for (const auto& line : said.lines)
            lines += (lines.empty() ? "" : "; ") + std::string("line ") +
                     std::to_string(line.lineNumber) + ": " + line.quantity.plain() + " " +
                     line.unit + " " + std::string(model::name(line.type)) +
                     (line.comment.empty() ? "" : " (" + line.comment + ")");
        Data row;
        row.set("id", said.id).set("type", std::string(model::name(said.type)));
        put(row, "erp", said.erpReference);
        put(row, "date", said.date);
        put(row, "comment", said.comment);
        put(row, "lines", lines);
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List facts(const Desk& desk, const store::StoredOrder& stored) {
    const auto& order = stored.order;
    Facts facts;
    facts.add("Partner", partnerName(desk, stored.partnerId), "/partners/" + stored.partnerId);
    facts.add("Total", model::str(order.total));
    if (order.shipping) facts.add("Shipping", model::str(order.shipping->amount));
    if (order.tax) facts.add("Tax", model::str(order.tax->amount));
    facts.add("Their date", order.date);
    facts.add("Received", moment(stored.createdAt));
    facts.add("Last change", moment(stored.changedAt));
    facts.add("Back office's number", stored.erpReference);
    facts.add("Ship to", order.shipTo ? addressLine(*order.shipTo) : "");
    facts.add("Bill to", addressLine(order.billTo));
    for (const auto& contact : order.contacts)
        facts.add(contact.role.empty() ? "Contact" : contact.role,
                  base::join({contact.name, contact.email, contact.phone}, ", "));
    facts.add("Note", order.note);
    for (const auto& [name, value] : order.extras) facts.add(name, value);
    facts.add("Our id", stored.id);
    return facts.take();
}

base::Wire backTo(const Desk& desk, const char* done) {
    return seeOther("/orders/" + base::percentEncode(desk.request.param("id")) + "?done=" + done);
}

}  // namespace

base::Wire order(const Desk& desk) {
    const auto id = desk.request.param("id");
    const auto found = desk.context().store.read([&](store::ReadTx& tx) { return find(tx, id); });
    if (!found) throw base::Fault(base::FaultCode::notFound, "There is no order of this id.");
    const auto& stored = found->order;
    Data::List lines;
    for (const auto& item : stored.order.items) lines.push_back(lineRow(item, found->differences));
    Data data;
    data.set("number", stored.order.number).set("state", std::string(store::name(stored.state)));
    data.set("meaning", std::string(meaning(stored.state)));
    data.set("held", stored.state == store::OrderState::held);
    data.set("action", "/orders/" + base::percentEncode(id));
    data.set("facts", facts(desk, stored)).set("lines", std::move(lines));
    data.set("differences", differenceRows(found->differences));
    data.set("confirmations", confirmationRows(found->confirmations));
    data.set("messages", messageRows(desk, found->messages));
    data.set("differs", !found->differences.empty());
    data.set("confirmed", !found->confirmations.empty());
    addHistory(data, found->history);
    return show(desk, "order", "Order " + stored.order.number, std::move(data));
}

base::Wire acceptOrder(const Desk& desk) {
    flows::releaseOrder(desk.context(), desk.request.param("id"), desk.actor());
    return backTo(desk, "accepted");
}

base::Wire refuseOrder(const Desk& desk) {
    flows::refuseOrder(desk.context(), desk.request.param("id"), desk.actor());
    return backTo(desk, "refused");
}

}  // namespace web::admin
