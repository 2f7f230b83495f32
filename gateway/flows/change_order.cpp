#include "gateway/flows/change_order.h"

#include "gateway/flows/obligations.h"
#include "gateway/flows/order_intake.h"
#include "gateway/flows/orders.h"
#include "gateway/model/json.h"
#include "gateway/model/price.h"

namespace flows {
namespace {

bool cancels(const store::StoredOrder& order) {
    return order.order.operation == model::Operation::cancel;
}

// What somebody decided once needs no second decision as long as it stays.
std::vector<int> unchangedLines(const store::StoredOrder* inForce, const model::Order& change) {
    std::vector<int> unchanged;
    if (!inForce) return unchanged;
    for (const auto& item : change.items) {
        const auto* was = lineOf(inForce->order, item.lineNumber);
        if (was && was->id.supplierPart == item.id.supplierPart &&
            was->id.auxiliary == item.id.auxiliary && was->quantity == item.quantity &&
            was->unit == item.unit && was->unitPrice == item.unitPrice &&
            model::pricePer(*was) == model::pricePer(item))
            unchanged.push_back(item.lineNumber);
    }
    return unchanged;
}

Objection takingBack(Work& work, const model::Order& change, const store::StoredOrder& order) {
    const bool released = order.order.type == "blanket";
    return {released ? "Of the blanket order more has been released."
                     : "What has been shipped or invoiced cannot be taken back.",
            released ? "released" : "shipped or invoiced",
            compareWithFulfilled(work.tx, order, change),
            verdictOf(work.partner.option("changes.fulfilled", "refuse"))};
}

store::StoredOrder nextVersion(Work& work, const model::Order& change, const ChangeTarget& target,
                               store::OrderState state) {
    auto next = storedOrder(work, change, state);
    const auto& base = target.base();
    // A delete may name our order alone, and leave out its sum.
    if (next.order.number.empty() || next.order.total.currency.empty()) {
        if (next.order.number.empty()) next.order.number = base.order.number;
        if (next.order.total.currency.empty()) next.order.total = base.order.total;
        next.json.clear();
    }
    next.root = base.root;
    next.replaces = base.id;
    next.erpReference = base.erpReference;
    next.version = std::max(change.version, target.newestVersion() + 1);
    if (next.agreement.empty()) next.agreement = base.agreement;
    return next;
}

void replaceHeld(Work& work, const ChangeTarget& target, const store::StoredOrder& by) {
    for (const auto& version : target.versions)
        if (version.state == store::OrderState::held)
            replaceBy(work.context, work.tx, work.partner, version, by);
}

}  // namespace

void replaceBy(Context& context, store::Tx& tx, const model::Partner& partner,
               const store::StoredOrder& order, const store::StoredOrder& by) {
    using enum store::OrderState;
    store::setOrderState(tx, order.id, cancels(by) ? cancelled : replaced, "", context.clock.now());
    tellIfOwed(context, tx, partner, order,
               {200, "OK",
                cancels(by) ? "The order was cancelled."
                            : "Version " + std::to_string(by.version) + " took its place."});
}

void putInForce(Context& context, store::Tx& tx, const model::Partner& partner,
                const store::StoredOrder& order) {
    using enum store::OrderState;
    const bool known = store::isWithBackOffice(tx, order.root);
    for (const auto& version : store::versionsOf(tx, order.root))
        if (version.id != order.id && (store::isInForce(version.state) || version.state == held))
            replaceBy(context, tx, partner, version, order);
    store::setOrderState(tx, order.id, cancels(order) ? cancelled : accepted, "",
                         context.clock.now());
    if (known)
        enqueueForConnector(context, tx, order, partner);
    else if (!cancels(order))
        enqueueAsNew(context, tx, order, partner);
}

model::Answer takeChange(Work& work, const model::Order& change, const ChangeTarget& target) {
    const auto& base = target.base();
    if (target.kind == ChangeTarget::Kind::stale) {
        work.orderId = base.id;
        return model::Declined{base::FaultCode::conflict, target.why, {}};
    }
    auto objections =
        objectionsTo(work, change, base.root, unchangedLines(target.inForce(), change));
    objections.push_back(takingBack(work, change, base));
    const auto next = nextVersion(work, change, target, verdict(objections));
    keep(work, next, objections);
    if (change.operation == model::Operation::update)
        store::insertChanges(work.tx, next.id, changesBetween(base.order, change));
    if (next.state == store::OrderState::held) replaceHeld(work, target, next);
    if (next.state == store::OrderState::accepted)
        putInForce(work.context, work.tx, work.partner, next);
    return answerFor(work, next, objections);
}

}  // namespace flows
