#include "gateway/flows/fulfilment.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/flows/against_order.h"
#include "gateway/flows/fulfilled.h"
#include "gateway/flows/invoice_numbers.h"
#include "gateway/flows/memo.h"
#include "gateway/flows/outbound.h"
#include "gateway/model/json.h"
#include "gateway/model/tellable.h"
#include "gateway/store/api_lists.h"
#include "gateway/store/orders.h"
#include "gateway/store/papers.h"

namespace flows {
namespace {

using References = std::vector<model::OrderReference*>;

// A confirmation names its order in members of its own.
struct Named {
    std::string orderId;
    std::string id;  ///< the document's own number
};

Named named(const model::Confirmation& confirmation) {
    return {confirmation.orderId, confirmation.id};
}
Named named(const model::ShipNotice& notice) {
    return {notice.portions.empty() ? "" : notice.portions.front().order.orderId, notice.id};
}
Named named(const model::Invoice& invoice) {
    return {invoice.orders.empty() ? "" : invoice.orders.front().order.orderId, invoice.id};
}
template <class T>
Named named(const T&) {
    return {};
}

References references(model::ShipNotice& notice) {
    References all;
    for (auto& portion : notice.portions) all.push_back(&portion.order);
    return all;
}
References references(model::Invoice& invoice) {
    References all;
    for (auto& order : invoice.orders) all.push_back(&order.order);
    return all;
}
template <class T>
References references(T&) {
    return {};
}

std::string payloadIdOf(store::ReadTx& tx, const store::StoredOrder& order) {
    const auto message = store::findMessage(tx, order.messageId);
    return message ? message->payloadId : "";
}

// The back office knows our id of an order; its buyer knows number, date and payload id.
void complete(store::ReadTx& tx, model::OrderReference& reference) {
    const auto order = versionMeant(tx, reference.orderId);
    if (!order) return;
    reference.number = order->order.number;
    if (reference.date.empty()) reference.date = order->order.date;
    if (reference.payloadId.empty()) reference.payloadId = payloadIdOf(tx, *order);
}

void complete(store::ReadTx& tx, model::Confirmation& confirmation) {
    const auto order = versionMeant(tx, confirmation.orderId);
    if (!order) return;
    confirmation.orderNumber = order->order.number;
    if (confirmation.orderDate.empty()) confirmation.orderDate = order->order.date;
    if (confirmation.orderPayloadId.empty()) confirmation.orderPayloadId = payloadIdOf(tx, *order);
}

// The message in which that order's document of that kind and number went out before. One that
// never left (dead, dropped) is nothing the buyer knows of.
std::optional<store::Message> saidBefore(store::ReadTx& tx, const std::string& partnerId,
                                         const Named& name, const std::string& kind) {
    if (name.id.empty()) return std::nullopt;
    const auto before = store::paperByNumber(tx, partnerId, kind, name.id);
    if (!before || before->orderId != name.orderId) return std::nullopt;
    auto message = lastWritten(tx, before->messageId);
    if (!message || neverLeft(*message)) return std::nullopt;
    return message;
}

// Whether something is new or an update is decided by what the buyer got, not by what a back office
// believes it told.
template <class Document>
void findPrevious(store::ReadTx& tx, const std::string& partnerId, Document& document) {
    if (!document.previous.empty()) return;
    const auto before =
        saidBefore(tx, partnerId, named(document), model::kind(model::Document(document)));
    if (before) document.previous = before->payloadId;
    if (document.operation == model::Operation::cancel) return;
    document.operation = before ? model::Operation::update : model::Operation::create;
}

void findPrevious(store::ReadTx& tx, const std::string& partnerId, model::Invoice& invoice) {
    if (lacksInvoice(invoice)) invoice.previousInvoice = invoiceMeant(tx, invoice);
    if (invoice.operation != model::Operation::cancel || !invoice.previous.empty()) return;
    const auto before =
        saidBefore(tx, partnerId, named(invoice), model::kind(model::Document(invoice)));
    if (before) invoice.previous = before->payloadId;
}

model::Document completed(store::ReadTx& tx, const std::string& partnerId,
                          model::Document document) {
    std::visit(
        [&](auto& one) {
            for (auto* reference : references(one)) complete(tx, *reference);
            if constexpr (requires { one.erpReference; }) complete(tx, one);
            if constexpr (requires {
                              one.operation;
                              one.previous;
                              one.id;
                          })
                findPrevious(tx, partnerId, one);
        },
        document);
    return document;
}

// Every order the document speaks of keeps it.
std::vector<std::string> ordersOf(const model::Document& document, const std::string& first) {
    std::vector<std::string> ids{first};
    auto copy = document;
    std::visit(
        [&](auto& one) {
            for (const auto* reference : references(one))
                if (std::ranges::find(ids, reference->orderId) == ids.end() &&
                    !reference->orderId.empty())
                    ids.push_back(reference->orderId);
        },
        copy);
    return ids;
}

// What was said of a version that was replaced meanwhile is said of the one in force, once that is
// where this one came from.
void follow(store::Tx& tx, const model::Document& document, base::Time now) {
    const auto* confirmation = std::get_if<model::Confirmation>(&document);
    if (!confirmation) return;
    const auto state = confirmation->type == model::ConfirmationType::reject
                           ? store::OrderState::rejected
                           : store::OrderState::confirmed;
    const auto order = versionMeant(tx, confirmation->orderId);
    const bool isKnownThere = order && order->state != store::OrderState::accepted;
    store::setOrderState(tx, isKnownThere ? order->id : confirmation->orderId, state,
                         confirmation->erpReference, now);
}

struct Told {
    const model::Document& document;  ///< completed
    Named name;
    std::string hash;  ///< of what was said
};

bool keep(store::Tx& tx, const Told& told, base::Time now) {
    bool isNew = false;
    for (const auto& orderId : ordersOf(told.document, told.name.orderId))
        isNew |= store::insertPaper(
            tx, {orderId, store::Direction::out, told.document, told.name.id, {}, now, told.hash});
    return isNew;
}

// Throws Fault(invalid) when a person has to decide first.
HeldAgainst checked(store::ReadTx& tx, const model::Partner& partner, const Told& told) {
    if (const auto why = numberObjection(tx, partner, told.document); !why.empty())
        throw base::Fault(base::FaultCode::invalid, why, {}, {});
    auto held = heldAgainstOrders(tx, partner, told.document);
    if (held.nothing.empty() && !held.problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The document does not go with its order.", {},
                          std::move(held.problems));
    return held;
}

std::string sendOn(Context& context, store::Tx& tx, const model::Partner& partner,
                   const Told& told) {
    const auto& orderId = told.name.orderId;
    try {
        const auto held = checked(tx, partner, told);
        if (!held.nothing.empty())
            return setAside(context, tx, partner, told.document, orderId,
                            "Not sent: " + held.nothing + ".");
        auto id = enqueueForPartner(context, tx, partner, held.document, orderId, held.notes);
        if (!id.empty()) claimNumber(tx, partner, told.document, id);
        return id;
    } catch (const base::Fault& fault) {
        if (fault.code() != base::FaultCode::invalid) throw;
        return keepBack(context, tx, partner, told.document, orderId, fault);
    }
}

// All orders a document speaks of are of one partner: what is another's is not told to this one.
void checkOrders(store::ReadTx& tx, const std::string& partnerId, const model::Document& document,
                 const Named& name) {
    std::vector<base::Problem> problems;
    for (const auto& orderId : ordersOf(document, name.orderId))
        if (store::partnerOfOrder(tx, orderId) != partnerId)
            problems.push_back({orderId, "is no order of partner " + partnerId});
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid,
                          "The document speaks of orders that do not belong together.", {},
                          std::move(problems));
}

// Whoever said it has to hear of it: they believe it is told.
[[noreturn]] void noOrder(const char* where, const std::string& what) {
    throw base::Fault(base::FaultCode::invalid, "The document speaks of no order known here.", {},
                      {{where, what}});
}

// cXML QuoteMessage: answers a request, which tells whom it is for.
bool applyQuote(Context& context, store::Tx& tx, const model::Quote& quote) {
    const auto partnerId = store::partnerOfQuoteRequest(tx, quote.requestPayloadId);
    const auto partners = context.partners.current();
    const auto* known = partners->find(partnerId);
    if (!known)
        noOrder("/requestPayloadId",
                quote.requestPayloadId + " is no quote request that came here");
    enqueueForPartner(context, tx, known->partner, quote, "");
    return true;
}

}  // namespace

bool applyFromBackOffice(Context& context, store::Tx& tx, std::string_view backOffice,
                         const model::Document& document) {
    if (const auto* quote = std::get_if<model::Quote>(&document))
        return applyQuote(context, tx, *quote);
    const auto name = std::visit([](const auto& one) { return named(one); }, document);
    const auto partnerId = store::partnerOfOrder(tx, name.orderId);
    const auto partners = context.partners.current();
    const auto* known = partners->find(partnerId);
    if (partnerId.empty() || !store::isOrderOf(tx, name.orderId, backOffice))
        noOrder("/orderId",
                name.orderId + " is no order of back office " + std::string(backOffice));
    checkOrders(tx, partnerId, document, name);
    const auto now = context.clock.now();
    const auto whole = completed(tx, partnerId, model::madeTellable(document, now));
    const Told told{whole, name, base::sha256Hex(model::toJson(document))};
    if (!keep(tx, told, now)) return false;
    follow(tx, whole, now);
    if (!known) return true;
    const auto messageId = sendOn(context, tx, known->partner, told);
    for (const auto& orderId : ordersOf(whole, name.orderId))
        store::sentIn(tx, orderId, model::kind(whole), name.id, messageId);
    return true;
}

}  // namespace flows
