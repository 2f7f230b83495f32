#include "gateway/base/text.h"
#include "gateway/flows/change_order.h"
#include "gateway/flows/complete_lines.h"
#include "gateway/flows/handle.h"
#include "gateway/flows/order_intake.h"
#include "gateway/flows/orders.h"
#include "gateway/flows/park.h"
#include "gateway/store/audit.h"

namespace flows {
namespace {

// The same order number under a new payload id may be a re-send gone wrong: a person decides.
Objection seenBefore(Work& work, const model::Order& order) {
    const auto known = store::orderInForce(work.tx, work.partner.id, order.number);
    if (known.empty()) return {};
    return {"",
            "",
            {{0, "OrderID", "new", "received before as " + known, ""}},
            store::OrderState::held};
}

model::Answer takeNew(Work& work, const model::Order& order) {
    auto objections = objectionsTo(work, order, {}, {});
    objections.push_back(seenBefore(work, order));
    const auto kept = storedOrder(work, order, verdict(objections));
    keep(work, kept, objections);
    if (kept.state == store::OrderState::accepted)
        enqueueForConnector(work.context, work.tx, kept, work.partner);
    return answerFor(work, kept, objections);
}

void noteCompleted(Work& work, const model::Order& order, const std::vector<std::string>& lines) {
    if (lines.empty() || work.orderId.empty()) return;
    store::insertAudit(work.tx, {.at = work.now,
                                 .actor = "system",
                                 .action = "order.lines_completed",
                                 .subject = work.orderId,
                                 .detail = order.number + ", " + base::join(lines, "; ")});
}

}  // namespace

model::Answer handle(Work& work, const model::Order& said) {
    checkOrder(said);
    checkPayment(work.partner, said);
    auto order = said;
    const auto completed = completeLines(work.tx, work.partner, order, work.now);
    auto answer = model::Answer{model::Accepted{}};
    if (order.operation == model::Operation::create) {
        answer = takeNew(work, order);
    } else {
        const auto target = targetOf(work.tx, work.partner.id, order);
        if (target.kind == ChangeTarget::Kind::missing) return park(work, order);
        answer = takeChange(work, order, target);
    }
    noteCompleted(work, order, completed);
    takeParked(work, order.number);
    return answer;
}

}  // namespace flows
