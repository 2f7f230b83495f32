#include "gateway/flows/replay.h"

#include "gateway/base/crash.h"
#include "gateway/base/fault.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/invoice_numbers.h"
#include "gateway/flows/outbound.h"
#include "gateway/model/json.h"
#include "gateway/store/audit.h"
#include "gateway/store/orders.h"
#include "gateway/store/outbox.h"
#include "gateway/store/papers.h"

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

bool isForPartner(const store::Message& message) {
    return message.destination == "partner" || message.destination == "poll";
}

// Empty where it has a way, and for what goes elsewhere.
std::string missingWayOf(Context& context, const store::Message& message) {
    const auto partners = context.partners.current();
    const auto* known = partners->find(message.partnerId);
    return isForPartner(message) && known ? missingWay(known->partner, message.kind) : "";
}

// Where there is no way nothing is on its way.
void checkWay(Context& context, const store::Message& message) {
    if (const auto missing = missingWayOf(context, message); !missing.empty())
        throw Fault(FaultCode::precondition,
                    "It has no way to the partner: " + missing + ". Set it at the partner first.");
}

// Every version that was delivered goes again, in order; only dead ones may be stale.
bool mayGo(Context& context, store::ReadTx& tx, const store::Message& message,
           std::string_view state) {
    if (store::name(message.state) != state || !missingWayOf(context, message).empty())
        return false;
    return message.state != MessageState::dead || store::laterThan(tx, message).empty();
}

void checkAnew(const store::Message& message) {
    if (!isForPartner(message))
        throw Fault(FaultCode::conflict,
                    "Only what goes to a partner's system is written anew. What goes to a back "
                    "office is written at each attempt: send it again.");
    if (message.state != MessageState::dead)
        throw Fault(FaultCode::conflict,
                    "Only what was given up is written anew; this message is " +
                        std::string(store::name(message.state)) + ".");
}

std::string inTheWay(store::ReadTx& tx, const model::Partner& partner,
                     const model::Document& document, std::string_view orderId) {
    auto option = unwantedBy(tx, partner, document, orderId);
    if (option.empty()) option = "cxml.transport";
    return option + " = " + partner.option(option, "");
}

// What keeps a message that waits from going now.
std::string whyNotNow(Context& context, store::ReadTx& tx, const store::Message& message) {
    if (message.state != MessageState::due)
        return "It does not wait: it is " + std::string(store::name(message.state)) + ".";
    if (message.destination == "poll") return "The partner fetches it by itself.";
    if (const auto first = store::waitsBehind(tx, message); !first.empty())
        return "It waits behind message " + first + " of the same order: that one goes first.";
    if (!serviceOf(context, message.place))
        return "Its destination " + message.place + " does not exist or is switched off.";
    return {};
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
    checkWay(context, message);
    sendAgain(context, tx, message, actor);
}

void replayMessage(Context& context, std::string_view messageId, std::string_view actor) {
    context.store.write([&](store::Tx& tx) { replayMessage(context, tx, messageId, actor); });
    context.wakeDelivery();
}

void sendNow(Context& context, std::string_view messageId, std::string_view actor) {
    context.store.write([&](store::Tx& tx) {
        const auto message = known(tx, messageId);
        if (auto why = whyNotNow(context, tx, message); !why.empty())
            throw Fault(FaultCode::conflict, std::move(why));
        checkWay(context, message);
        if (!store::sendNow(tx, message, context.clock.now()))
            throw Fault(FaultCode::conflict, "It is being delivered at this moment.");
        audit(context, tx, actor, "message.sent_now", message.id);
    });
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
            return mayGo(context, tx, known(tx, id), filter.state);
        })
                              : context.store.write([&](store::Tx& tx) {
                                    const auto message = known(tx, id);
                                    if (!mayGo(context, tx, message, filter.state)) return false;
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
        checkAnew(message);
        checkWay(context, message);
        const auto* partner = partners->find(message.partnerId);
        if (!partner) throw Fault(FaultCode::conflict, "Its partner is not here any more.");
        const auto document = model::documentFromJson(message.kind, message.body);
        auto id = enqueueForPartner(context, tx, partner->partner, document, message.orderId);
        if (id.empty())
            throw Fault(FaultCode::conflict,
                        "The partner gets no such document: " +
                            inTheWay(tx, partner->partner, document, message.orderId) +
                            " says so. Change it at the partner first.");
        claimNumberAgain(context, tx, message, id);
        store::decide(tx, messageId, MessageState::dropped, "written anew as " + id);
        store::succeed(tx, messageId, id);
        store::sentAnew(tx, messageId, id);
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
