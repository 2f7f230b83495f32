#include "gateway/flows/obligations.h"

#include "gateway/base/log.h"
#include "gateway/flows/outbound.h"
#include "gateway/store/audit.h"
#include "gateway/store/obligations.h"
#include "gateway/store/papers.h"

namespace flows {
namespace {

constexpr base::Milliseconds kTimeToAnswer = std::chrono::hours(24);

struct About {
    const std::string& messageId;
    const std::string& payloadId;
    std::string orderId;
};

std::string words(const Outcome& outcome) {
    auto text = std::to_string(outcome.code) + " " + outcome.text;
    return outcome.detail.empty() ? text : text + ": " + outcome.detail;
}

// Empty when it may not leave. Whatever the transaction is for happens all the same: a person sees
// what stays owed, and settles it.
std::string queued(Context& context, store::Tx& tx, const model::Partner& partner,
                   const model::StatusUpdate& update, const std::string& orderId) {
    try {
        return enqueueForPartner(context, tx, partner, update, orderId);
    } catch (const base::Fault& fault) {
        if (fault.code() != base::FaultCode::invalid) throw;
        base::log::error("status_update.not_sent", {{"partner", partner.id},
                                                    {"payload", update.payloadId},
                                                    {"order", orderId},
                                                    {"why", fault.what()}});
        return {};
    }
}

void send(Context& context, store::Tx& tx, const model::Partner& partner, const About& about,
          const Outcome& outcome) {
    model::StatusUpdate update;
    update.code = outcome.code;
    update.text = outcome.text;
    update.detail = outcome.detail;
    update.language = "en";
    update.payloadId = about.payloadId;
    const auto messageId = queued(context, tx, partner, update, about.orderId);
    if (messageId.empty()) return;
    const auto now = context.clock.now();
    store::settleObligation(tx, about.messageId, words(outcome), messageId, now);
    if (!about.orderId.empty())
        store::insertPaper(tx, {.orderId = about.orderId,
                                .direction = store::Direction::out,
                                .document = update,
                                .id = about.payloadId,
                                .messageId = messageId,
                                .createdAt = now});
}

bool isOwed(store::ReadTx& tx, const std::string& messageId) {
    const auto owed = store::findObligation(tx, messageId);
    return owed && !owed->settledAt;
}

}  // namespace

void owe(Work& work, const std::string& orderNumber) {
    store::insertObligation(work.tx, {.messageId = work.messageId,
                                      .partnerId = work.partner.id,
                                      .orderId = work.orderId,
                                      .orderNumber = orderNumber,
                                      .payloadId = work.letter.envelope.payloadId,
                                      .kind = "StatusUpdateRequest",
                                      .since = work.now,
                                      .dueAt = work.now + kTimeToAnswer});
}

void tell(Context& context, store::Tx& tx, const model::Partner& partner,
          const store::StoredOrder& order, const Outcome& outcome) {
    send(context, tx, partner, {order.messageId, order.payloadId, order.id}, outcome);
}

void tell(Context& context, store::Tx& tx, const model::Partner& partner,
          const std::string& messageId, const std::string& payloadId, const Outcome& outcome) {
    send(context, tx, partner, {messageId, payloadId, {}}, outcome);
}

void tellIfOwed(Context& context, store::Tx& tx, const model::Partner& partner,
                const store::StoredOrder& order, const Outcome& outcome) {
    if (isOwed(tx, order.messageId)) tell(context, tx, partner, order, outcome);
}

void settleByHand(Context& context, const std::string& messageId, std::string_view actor) {
    const auto now = context.clock.now();
    context.store.write([&](store::Tx& tx) {
        if (!store::settleObligation(tx, messageId, "told another way", "", now))
            throw base::Fault(base::FaultCode::conflict, "Nothing is owed for this any more.");
        store::insertAudit(tx, {.at = now,
                                .actor = std::string(actor),
                                .action = "obligation.settled",
                                .subject = messageId,
                                .detail = "told another way"});
    });
}

}  // namespace flows
