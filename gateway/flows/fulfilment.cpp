#include "gateway/flows/fulfilment.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/log.h"
#include "gateway/flows/outbound.h"
#include "gateway/model/json.h"
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
    const auto order = store::findOrder(tx, reference.orderId);
    if (!order) return;
    reference.number = order->order.number;
    if (reference.date.empty()) reference.date = order->order.date;
    if (reference.payloadId.empty()) reference.payloadId = payloadIdOf(tx, *order);
}

void complete(store::ReadTx& tx, model::Confirmation& confirmation) {
    const auto order = store::findOrder(tx, confirmation.orderId);
    if (!order) return;
    confirmation.orderNumber = order->order.number;
    if (confirmation.orderDate.empty()) confirmation.orderDate = order->order.date;
    if (confirmation.orderPayloadId.empty()) confirmation.orderPayloadId = payloadIdOf(tx, *order);
}

// The payload id a document of that number went out under before: what an update refers to.
template <class Document>
void findPrevious(store::ReadTx& tx, const std::string& partnerId, Document& document) {
    if (document.operation == model::Operation::create || !document.previous.empty()) return;
    const auto before =
        store::paperByNumber(tx, partnerId, model::kind(model::Document(document)), document.id);
    if (!before) return;
    const auto message = store::findMessage(tx, before->messageId);
    if (message) document.previous = message->payloadId;
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

void follow(store::Tx& tx, const model::Document& document, base::Time now) {
    const auto* confirmation = std::get_if<model::Confirmation>(&document);
    if (!confirmation) return;
    const auto state = confirmation->type == model::ConfirmationType::reject
                           ? store::OrderState::rejected
                           : store::OrderState::confirmed;
    store::setOrderState(tx, confirmation->orderId, state, confirmation->erpReference, now);
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

std::string sendOn(Context& context, store::Tx& tx, const model::Partner& partner,
                   const Told& told) {
    try {
        return enqueueForPartner(context, tx, partner, told.document, told.name.orderId);
    } catch (const base::Fault& fault) {
        if (fault.code() != base::FaultCode::invalid) throw;
        return keepBack(context, tx, partner, told.document, told.name.orderId, fault);
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

// cXML QuoteMessage: answers a request, which tells whom it is for.
bool applyQuote(Context& context, store::Tx& tx, const model::Quote& quote) {
    const auto partnerId = store::partnerOfQuoteRequest(tx, quote.requestPayloadId);
    const auto partners = context.partners.current();
    const auto* known = partners->find(partnerId);
    if (!known) {
        base::log::warn(
            "back_office.no_order",
            {{"kind", "QuoteMessage"}, {"id", quote.id}, {"order", quote.requestPayloadId}});
        return false;
    }
    enqueueForPartner(context, tx, known->partner, quote, "");
    return true;
}

}  // namespace

bool applyFromBackOffice(Context& context, store::Tx& tx, const model::Document& document) {
    if (const auto* quote = std::get_if<model::Quote>(&document))
        return applyQuote(context, tx, *quote);
    const auto name = std::visit([](const auto& one) { return named(one); }, document);
    const auto partnerId = store::partnerOfOrder(tx, name.orderId);
    if (partnerId.empty()) {
        base::log::warn(
            "back_office.no_order",
            {{"kind", model::kind(document)}, {"id", name.id}, {"order", name.orderId}});
        return false;
    }
    checkOrders(tx, partnerId, document, name);
    const auto now = context.clock.now();
    const auto whole = completed(tx, partnerId, document);
    const Told told{whole, name, base::sha256Hex(model::toJson(document))};
    if (!keep(tx, told, now)) return false;
    follow(tx, whole, now);
    const auto partners = context.partners.current();
    if (const auto* known = partners->find(partnerId)) {
        const auto messageId = sendOn(context, tx, known->partner, told);
        for (const auto& orderId : ordersOf(whole, name.orderId))
            store::sentIn(tx, orderId, model::kind(whole), name.id, messageId);
    }
    return true;
}

}  // namespace flows
