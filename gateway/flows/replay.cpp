#include "gateway/flows/replay.h"

#include "gateway/base/crash.h"
#include "gateway/base/fault.h"
#include "gateway/flows/invoice_numbers.h"
#include "gateway/flows/outbound.h"
#include "gateway/model/json.h"
#include "gateway/store/audit.h"
#include "gateway/store/orders.h"
#include "gateway/store/outbox.h"

namespace flows {
namespace {

using base::Fault;
using base::FaultCode;
using store::MessageState;

constexpr int kMost = 100'000;

void audit(Context& context, store::Tx& tx, std::string_view actor, const char* action,
           std::string_view subject, std::string detail = {}) {
    store::insertAudit(tx, {.at = context.clock.now(),
                            .actor = std::string(actor),
                            .action = action,
                            .subject = std::string(subject),
                            .detail = std::move(detail)});
}

store::Message known(store::ReadTx& tx, std::string_view id) {
    auto message = store::findMessage(tx, id);
    if (!message) throw Fault(FaultCode::notFound, "There is no message of this id.");
    return std::move(*message);
}

// Of an invoice that did not leave another may have left under its number meanwhile.
void claimNumberAgain(Context& context, store::Tx& tx, const store::Message& message,
                      std::string_view messageId) {
    if (message.kind != "InvoiceDetailRequest") return;
    const auto partners = context.partners.current();
    const auto* known = partners->find(message.partnerId);
    if (!known) return;
    const auto document = model::documentFromJson(message.kind, message.body);
    if (const auto why = numberObjection(tx, known->partner, document, message.id); !why.empty())
        throw Fault(FaultCode::conflict, why);
    claimNumber(tx, known->partner, document, messageId);
}

void sendAgain(Context& context, store::Tx& tx, const store::Message& message,
               std::string_view actor) {
    claimNumberAgain(context, tx, message, message.id);
    if (!store::replay(tx, message.id, context.clock.now()))
        throw Fault(FaultCode::conflict, "This message can't be sent again.");
    audit(context, tx, actor, "message.replayed", message.id);
    base::crashPoint("D12");
}

// False where something stands against it: that stays as it is.
bool canSendAgain(Context& context, store::Tx& tx, const store::Message& message,
                  std::string_view actor) {
    try {
        sendAgain(context, tx, message, actor);
        return true;
    } catch (const Fault& fault) {
        if (fault.code() != FaultCode::conflict) throw;
        return false;
    }
}

// Every version that was delivered goes again, in order; only dead ones may be stale.
bool mayGo(store::ReadTx& tx, const store::Message& message, std::string_view state) {
    if (store::name(message.state) != state) return false;
    return message.state != MessageState::dead || store::laterThan(tx, message).empty();
}

void check(const store::MessageFilter& filter) {
    const bool isDead = filter.state == store::name(MessageState::dead);
    const bool isDelivered = filter.state == store::name(MessageState::delivered);
    if (!isDead && !isDelivered)
        throw Fault(FaultCode::invalid, "Only what is dead or delivered is sent again by filter.");
    if (isDelivered && (filter.place.empty() || !filter.since))
        throw Fault(FaultCode::invalid,
                    "What was delivered is sent again for one destination and since a moment.");
}

}  // namespace

void replayMessage(Context& context, store::Tx& tx, std::string_view messageId,
                   std::string_view actor) {
    const auto message = known(tx, messageId);
    if (!store::laterThan(tx, message).empty())
        throw Fault(FaultCode::conflict,
                    "A later version of this order has taken its place: send that one again.");
    sendAgain(context, tx, message, actor);
}

void replayMessage(Context& context, std::string_view messageId, std::string_view actor) {
    context.store.write([&](store::Tx& tx) { replayMessage(context, tx, messageId, actor); });
    context.wakeDelivery();
}

Replayed replayAll(Context& context, store::MessageFilter filter, std::string_view actor,
                   bool dry) {
    check(filter);
    filter.limit = kMost;
    const auto ids =
        context.store.read([&](store::ReadTx& tx) { return store::outgoingIds(tx, filter); });
    Replayed replayed;
    for (const auto& id : ids) {
        const bool goes = dry ? context.store.read([&](store::ReadTx& tx) {
            return mayGo(tx, known(tx, id), filter.state);
        })
                              : context.store.write([&](store::Tx& tx) {
                                    const auto message = known(tx, id);
                                    if (!mayGo(tx, message, filter.state)) return false;
                                    return canSendAgain(context, tx, message, actor);
                                });
        ++(goes ? replayed.sent : replayed.left);
    }
    if (!dry) context.wakeDelivery();
    return replayed;
}

std::string renderAgain(Context& context, std::string_view messageId, std::string_view actor) {
    const auto partners = context.partners.current();
    auto made = context.store.write([&](store::Tx& tx) {
        const auto message = known(tx, messageId);
        const bool isForPartner = message.destination == "partner" || message.destination == "poll";
        const auto* partner = partners->find(message.partnerId);
        if (message.state != MessageState::dead || !isForPartner || !partner)
            throw Fault(FaultCode::conflict, "This message can't be written anew.");
        const auto document = model::documentFromJson(message.kind, message.body);
        auto id = enqueueForPartner(context, tx, partner->partner, document, message.orderId);
        if (id.empty())
            throw Fault(FaultCode::conflict, "The partner takes no such document any more.");
        claimNumberAgain(context, tx, message, id);
        store::decide(tx, messageId, MessageState::dropped, "written anew as " + id);
        store::succeed(tx, messageId, id);
        audit(context, tx, actor, "message.rendered_again", messageId, id);
        return id;
    });
    context.wakeDelivery();
    return made;
}

void dropMessage(Context& context, std::string_view messageId, const std::string& reason,
                 std::string_view actor) {
    if (reason.empty())
        throw Fault(FaultCode::invalid, "Give a reason: it stays with the message.");
    context.store.write([&](store::Tx& tx) {
        if (!store::decide(tx, messageId, MessageState::dropped, reason))
            throw Fault(FaultCode::conflict, "This message does not wait for a decision.");
        audit(context, tx, actor, "message.dropped", messageId, reason);
    });
    context.wakeDelivery();
}

void noteArrival(Context& context, std::string_view messageId, std::string_view actor) {
    context.store.write([&](store::Tx& tx) {
        const auto message = known(tx, messageId);
        if (message.state != MessageState::unknown ||
            !store::decide(tx, messageId, MessageState::delivered, "it arrived"))
            throw Fault(FaultCode::conflict, "This message does not wait for a decision.");
        if (!message.orderId.empty() && message.protocol == "connector")
            store::markSent(tx, message.orderId, "", context.clock.now());
        audit(context, tx, actor, "message.arrived", messageId);
    });
    context.wakeDelivery();
}

}  // namespace flows
