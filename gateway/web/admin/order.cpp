#include "gateway/base/text.h"
#include "gateway/flows/fulfilled.h"
#include "gateway/flows/instructions.h"
#include "gateway/flows/not_told.h"
#include "gateway/flows/orders.h"
#include "gateway/store/attachments.h"
#include "gateway/store/audit.h"
#include "gateway/web/admin/attachments.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/order_parts.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/rows.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

struct Found {
    store::StoredOrder order;
    std::vector<store::Difference> differences;
    std::vector<store::StoredOrder> versions;
    std::vector<store::Change> changes;
    std::vector<store::Paper> papers;
    std::vector<store::Paper> papersThatLeft;
    std::vector<store::Obligation> obligations;
    std::optional<flows::BlanketUse> blanket;  ///< of a blanket order, and of a release
    std::vector<store::Message> messages;
    std::vector<model::Attachment> attachments;
    std::vector<store::AuditEntry> history;
};

std::optional<flows::BlanketUse> blanketUse(store::ReadTx& tx, const store::StoredOrder& order) {
    if (order.order.type == "blanket") return flows::useOf(tx, order);
    if (order.order.type != "release") return std::nullopt;
    const auto blanket = flows::blanketOf(tx, order.partnerId, order.order);
    return blanket ? std::optional(flows::useOf(tx, *blanket)) : std::nullopt;
}

std::optional<Found> find(store::ReadTx& tx, const std::string& id) {
    auto order = store::findOrder(tx, id);
    if (!order) return std::nullopt;
    store::MessageFilter filter;
    filter.orderId = id;
    Found found;
    found.differences = store::differences(tx, id);
    found.versions = store::versionsOf(tx, order->root);
    found.changes = store::changes(tx, id);
    found.papers = store::papers(tx, id);
    found.papersThatLeft = flows::papersThatLeft(tx, id);
    found.obligations = store::obligationsOf(tx, id);
    found.blanket = blanketUse(tx, *order);
    found.messages = store::recentMessages(tx, filter);
    found.attachments = store::attachmentsOfOrder(tx, id);
    found.history = store::auditOf(tx, id);
    found.order = std::move(*order);
    return found;
}

void addTypes(Facts& facts, const Found& found) {
    const auto& order = found.order.order;
    if (order.type != "regular") facts.add("Kind", order.type);
    if (order.operation != model::Operation::create)
        facts.add("Operation", std::string(model::name(order.operation)));
    const bool isRelease = order.type == "release";
    const auto blanket = isRelease && found.blanket ? "/orders/" + found.blanket->blanket.id : "";
    if (isRelease) facts.add("Blanket order", found.order.agreement, blanket);
    facts.add("Valid from", order.effective);
    facts.add("Valid until", order.expires);
}

std::string cardLine(const model::PaymentCard& card) {
    const auto last = card.lastFour.empty() ? "" : "ending in " + card.lastFour;
    const auto until = card.expires.empty() ? "" : "valid until " + card.expires;
    return base::join({card.kind, last, until, card.holder, card.token}, ", ");
}

void addDelivery(Facts& facts, const model::Order& order) {
    if (order.card) facts.add("Purchasing card", cardLine(*order.card));
    facts.add("Ship complete", order.shipComplete);
    facts.add("Pick-up date", order.pickUpDate);
    if (const auto& terms = order.deliveryTerms)
        facts.add("Terms of delivery", base::join({terms->code, terms->shippingPayment,
                                                   terms->transport, terms->comment},
                                                  ", "));
    for (const auto& carrier : order.carriers)
        facts.add("Carrier", carrier.identity + " (" + carrier.domain + ')');
    facts.add("Address for news", order.followUp);
    for (const auto& url : order.attachmentUrls) facts.add("Attachment to fetch", url);
    for (const auto& item : order.items)
        for (const auto& url : item.attachmentUrls)
            facts.add("Attachment to fetch, line " + std::to_string(item.lineNumber), url);
}

void addNotTold(Facts& facts, const Desk& desk, const store::StoredOrder& stored) {
    facts.add("Your back office is not told",
              base::join(flows::notTold(desk.context(), stored), "; "));
}

Data::List facts(const Desk& desk, const Found& found) {
    const auto& stored = found.order;
    const auto& order = stored.order;
    Facts facts;
    facts.add("Partner", partnerName(desk, stored.partnerId), "/partners/" + stored.partnerId);
    addTypes(facts, found);
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
    addDelivery(facts, order);
    facts.add("Note", order.note);
    for (const auto& [name, value] : order.extras) facts.add(name, value);
    addNotTold(facts, desk, stored);
    facts.add("Our id", stored.id);
    return facts.take();
}

// What the version in force would lose is beside the question for one that is not held.
std::string decision(const store::StoredOrder& order) {
    if (order.order.operation == model::Operation::cancel) return "Accept the cancellation";
    return order.replaces.empty() ? "Accept as ordered" : "Accept the change";
}

void addVersions(Data& data, const Found& found) {
    data.set("versioned", found.versions.size() > 1);
    data.set("versions", versionRows(found.versions, found.order.id));
    data.set("changed", !found.changes.empty()).set("changes", changeRows(found.changes));
}

void addBlanket(Data& data, const Desk& desk, const Found& found) {
    if (!found.blanket) return void(data.set("blanket", false));
    auto blanket = blanketData(desk, *found.blanket);
    const auto& number = found.blanket->blanket.order.number;
    blanket.set("ofRelease", found.order.order.type == "release").set("blanketNumber", number);
    blanket.set("blanketLink", "/orders/" + base::percentEncode(found.blanket->blanket.id));
    data.set("blanket", std::move(blanket));
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
    Data data;
    data.set("number", stored.order.number).set("state", std::string(store::name(stored.state)));
    const bool isBehind = stored.state == store::OrderState::held && stored.version > 1;
    data.set("meaning", std::string(meaning(stored.state)) +
                            (isBehind ? " The version before it stays in force until then." : ""));
    data.set("held", stored.state == store::OrderState::held).set("accept", decision(stored));
    data.set("action", "/orders/" + base::percentEncode(id));
    data.set("facts", facts(desk, *found));
    data.set("lines", lineRows(stored.order, found->differences));
    data.set("hasLines", !stored.order.items.empty());
    data.set("differs", !found->differences.empty());
    data.set("differences", differenceRows(found->differences));
    data.set("reasons", reasonRows(found->differences));
    addVersions(data, *found);
    addBlanket(data, desk, *found);
    data.set("hasPapers", !found->papers.empty())
        .set("papers", paperRows(found->papers, found->messages));
    const auto wanted = flows::wantedStill(stored.order, found->papersThatLeft);
    data.set("owes", !found->obligations.empty() || !wanted.empty());
    data.set("wanted", textRows(wanted));
    data.set("obligations", obligationRows(desk, found->obligations));
    data.set("messages", messageRows(desk, found->messages));
    addAttachments(data, found->attachments);
    addHistory(data, found->history);
    return show(desk, "order", "Order " + stored.order.number, std::move(data));
}

base::Wire acceptOrder(const Desk& desk) {
    flows::releaseOrder(desk.context(), desk.request.param("id"), desk.actor());
    return backTo(desk, "accepted");
}

base::Wire refuseOrder(const Desk& desk) {
    flows::refuseOrder(desk.context(), desk.request.param("id"),
                       base::cutCharacters(desk.said("reason"), 400), desk.actor());
    return backTo(desk, "refused");
}

}  // namespace web::admin
