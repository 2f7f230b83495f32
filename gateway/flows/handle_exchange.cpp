// What a buyer says about documents: what became of ours, what has arrived, what is paid; and what
// it asks for that waits here.
#include <algorithm>
#include <iterator>

#include "gateway/base/log.h"
#include "gateway/flows/handle.h"
#include "gateway/flows/outbound.h"
#include "gateway/store/orders.h"
#include "gateway/store/outbox.h"
#include "gateway/store/papers.h"

namespace flows {
namespace {

constexpr int kMostAtOnce = 50;

// With the order where it is one of ours; else the message log has it.
void keep(Work& work, const std::string& orderId, const model::Document& document,
          const std::string& id) {
    if (orderId.empty()) return;
    store::insertPaper(work.tx,
                       {orderId, store::Direction::in, document, id, work.messageId, work.now});
    work.orderId = orderId;
}

std::string orderOf(Work& work, const model::OrderReference& reference) {
    if (!reference.payloadId.empty())
        if (const auto message =
                store::findByPayloadId(work.tx, work.partner.id, reference.payloadId))
            if (!message->orderId.empty()) return message->orderId;
    if (reference.number.empty()) return {};
    const auto order = store::findOrderByNumber(work.tx, work.partner.id, reference.number);
    return order ? order->id : "";
}

std::string orderOfInvoice(Work& work, const model::Remittance::Line& line) {
    const auto invoice =
        line.payloadId.empty()
            ? store::paperByNumber(work.tx, work.partner.id, "InvoiceDetailRequest", line.invoice)
            : store::paperByPayloadId(work.tx, work.partner.id, line.payloadId);
    return invoice ? invoice->orderId : orderOf(work, line.order);
}

base::Time stampOf(const model::Pending& pending) {
    if (pending.lastReceived.empty()) return {};
    const auto time = base::parseIso(pending.lastReceived);
    if (!time)
        throw base::Fault(base::FaultCode::invalid, "The stamp is no point in time.", {},
                          {{"GetPendingRequest/@lastReceivedTimestamp", pending.lastReceived}});
    return *time;
}

bool isAskedFor(const model::Pending& pending, const std::string& kind) {
    if (pending.kinds.empty()) return true;
    return std::ranges::any_of(pending.kinds,
                               [&](const auto& one) { return one == "*" || one == kind; });
}

// What cannot be written any more is for a person, and must not keep the rest back.
void giveUp(Work& work, const store::Message& message, const base::Fault& fault) {
    store::recordAttempt(
        work.tx, message,
        {message.attempts + 1, work.now, work.now, model::Outcome::refused, fault.what()},
        {store::MessageState::dead});
    base::log::error("message.dead", {{"message", message.id}, {"why", fault.what()}});
}

model::Answer hand(Work& work, const char* kind, const std::vector<store::Message>& messages) {
    model::Handed handed{kind, {}};
    for (const auto& message : messages) {
        try {
            handed.documents.push_back(asSent(work.context, message));
            store::fetched(work.tx, message.id);
        } catch (const base::Fault& fault) {
            giveUp(work, message, fault);
        }
    }
    if (handed.documents.empty()) return model::Accepted{};
    return handed;
}

}  // namespace

// cXML Reference Guide, StatusUpdateRequest: its DocumentReference names the document it speaks of.
model::Answer handle(Work& work, const model::StatusUpdate& update) {
    const auto about = store::paperByPayloadId(work.tx, work.partner.id, update.payloadId);
    keep(work, about ? about->orderId : "", update, update.payloadId);
    return model::Accepted{};
}

model::Answer handle(Work& work, const model::Receipt& receipt) {
    for (const auto& portion : receipt.portions)
        keep(work, orderOf(work, portion.order), receipt, receipt.id);
    return model::Accepted{};
}

model::Answer handle(Work& work, const model::Remittance& remittance) {
    for (const auto& line : remittance.lines)
        keep(work, orderOfInvoice(work, line), remittance, remittance.id);
    return model::Accepted{};
}

// What is asked and copied is for people: the message log shows it.
model::Answer handle(Work&, const model::Quote& quote) {
    if (!quote.request)
        throw base::Fault(base::FaultCode::unsupported, "QuoteMessage is not supported here.");
    return model::Accepted{};
}
model::Answer handle(Work&, const model::Copy&) {
    return model::Accepted{};
}

// cXML Reference Guide, GetPendingRequest: the stamp acknowledges what is older.
model::Answer handle(Work& work, const model::Pending& pending) {
    const auto since = stampOf(pending);
    store::acknowledgeBefore(work.tx, work.partner.id, since, work.now);
    const auto most = pending.most > 0 ? std::min(pending.most, kMostAtOnce) : kMostAtOnce;
    std::vector<store::Message> waiting;
    for (const auto& kind : store::kindsWaitingFor(work.tx, work.partner.id)) {
        if (!isAskedFor(pending, kind)) continue;
        auto some = store::waitingFor(work.tx, work.partner.id, kind, since, most);
        std::ranges::move(some, std::back_inserter(waiting));
    }
    std::ranges::stable_sort(waiting, {}, &store::Message::createdAt);
    if (waiting.size() > static_cast<std::size_t>(most))
        waiting.resize(static_cast<std::size_t>(most));
    return hand(work, "GetPendingResponse", waiting);
}

model::Answer handle(Work& work, const model::DataRequest& request) {
    std::vector<store::Message> asked;
    for (const auto& id : request.ids) {
        auto message = store::findMessage(work.tx, id);
        if (!message || message->partnerId != work.partner.id || message->destination != "poll")
            throw base::Fault(base::FaultCode::notFound, "There is no document of that id for you.",
                              {}, {{"DataRequest", id}});
        asked.push_back(std::move(*message));
    }
    return hand(work, "DataResponse", asked);
}

}  // namespace flows
