#include "gateway/flows/park.h"

#include <algorithm>
#include <tuple>

#include "gateway/base/log.h"
#include "gateway/flows/change_order.h"
#include "gateway/flows/obligations.h"
#include "gateway/model/json.h"
#include "gateway/store/audit.h"
#include "gateway/store/obligations.h"
#include "gateway/store/parking.h"

namespace flows {
namespace {

constexpr base::Milliseconds kPatience = std::chrono::hours(24);
constexpr int kAtOnce = 100;

void audit(store::Tx& tx, base::Time now, std::string actor, std::string action,
           const store::Parked& parked) {
    store::insertAudit(tx, {.at = now,
                            .actor = std::move(actor),
                            .action = std::move(action),
                            .subject = parked.messageId,
                            .detail = parked.order.number});
}

// Updates by version, a delete behind them.
bool comesBefore(const store::Parked& a, const store::Parked& b) {
    const auto key = [](const store::Parked& parked) {
        return std::tuple(parked.order.operation == model::Operation::cancel, parked.order.version);
    };
    return key(a) < key(b);
}

void conclude(Work& its, const model::Partner& partner, const model::Answer& answer) {
    const auto* no = std::get_if<model::Declined>(&answer);
    const auto state = no ? store::MessageState::declined : store::MessageState::accepted;
    store::unpark(its.tx, its.messageId, state, its.orderId, no ? no->text : "");
    store::assignObligation(its.tx, its.messageId, its.orderId);
    const auto order = store::findOrder(its.tx, its.orderId);
    if (no)
        tell(its.context, its.tx, partner, its.messageId, its.letter.envelope.payloadId,
             {409, "Conflict", no->text + " " + base::summary(no->problems, 20)});
    else if (order && order->state != store::OrderState::held)
        tell(its.context, its.tx, partner, *order, {});
}

// False when it must go on waiting.
bool take(Work& work, const store::Parked& parked) {
    const auto target = targetOf(work.tx, parked.partnerId, parked.order);
    if (target.kind == ChangeTarget::Kind::missing) return false;
    model::Letter letter{parked.protocol, {}, parked.order, {}};
    letter.envelope.payloadId = parked.payloadId;
    letter.envelope.mode = parked.mode;
    const auto json = model::toJson(parked.order);
    std::string orderId;
    bool stillParked = false;
    Work its{work.context,     work.tx,  work.partner, letter,     json,
             parked.messageId, work.now, orderId,      stillParked};
    const auto answer = takeChange(its, parked.order, target);
    conclude(its, work.partner, answer);
    return true;
}

void giveUp(Context& context, store::Tx& tx, const Partners& partners,
            const store::Parked& parked) {
    const std::string why = "the order " + parked.order.number + " did not come within 24 hours";
    store::unpark(tx, parked.messageId, store::MessageState::dead, "", why);
    audit(tx, context.clock.now(), "system", "order.change_expired", parked);
    if (const auto* known = partners.find(parked.partnerId))
        tell(context, tx, known->partner, parked.messageId, parked.payloadId,
             {412, "Precondition Failed",
              "This changes the order " + parked.order.number +
                  ", which did not come within 24 hours. It was not carried out."});
    base::log::warn("order.change_expired", {{"message", parked.messageId},
                                             {"partner", parked.partnerId},
                                             {"order", parked.order.number}});
}

// A change waits under its order's number. Nothing is kept, so that the same document may come
// again later.
base::Fault nothingToWaitFor(const model::Order& change) {
    const auto named = change.supplierOrder.empty() ? change.previous : change.supplierOrder;
    return {base::FaultCode::precondition, "This changes an order that is not here" +
                                               (named.empty() ? "" : " (" + named + ')') +
                                               " and names no orderID to wait for."};
}

}  // namespace

model::Answer park(Work& work, const model::Order& change) {
    if (change.number.empty()) throw nothingToWaitFor(change);
    const store::Parked parked{.messageId = work.messageId,
                               .partnerId = work.partner.id,
                               .payloadId = work.letter.envelope.payloadId,
                               .protocol = work.letter.protocol,
                               .mode = work.letter.envelope.mode,
                               .expiresAt = work.now + kPatience,
                               .order = change};
    store::park(work.tx, parked);
    work.parked = true;
    owe(work, change.number);
    audit(work.tx, work.now, "partner:" + work.partner.id, "order.change_parked", parked);
    return model::Accepted{"Accepted", true};
}

void takeParked(Work& work, const std::string& number) {
    for (bool any = true; any;) {
        auto waiting = store::parkedFor(work.tx, work.partner.id, number);
        std::ranges::stable_sort(waiting, comesBefore);
        any = std::ranges::any_of(waiting, [&](const auto& one) { return take(work, one); });
    }
}

int expireParked(Context& context) {
    const auto now = context.clock.now();
    const auto over =
        context.store.read([&](store::ReadTx& tx) { return store::parkedUntil(tx, now, kAtOnce); });
    if (over.empty()) return 0;
    const auto partners = context.partners.current();
    context.store.write([&](store::Tx& tx) {
        // Asked again: one may have found its order in between.
        for (const auto& parked : store::parkedUntil(tx, now, kAtOnce))
            giveUp(context, tx, *partners, parked);
    });
    context.wakeDelivery();
    return static_cast<int>(over.size());
}

}  // namespace flows
