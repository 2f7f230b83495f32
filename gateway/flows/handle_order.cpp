#include "gateway/flows/handle.h"
#include "gateway/flows/orders.h"
#include "gateway/store/audit.h"

namespace flows {
namespace {

using Differences = std::vector<store::Difference>;

const base::Decimal kMaxFigure{1'000'000'000'000};

void checkSupported(const model::Order& order) {
    if (order.operation != model::Operation::create)
        throw base::Fault(base::FaultCode::unsupported,
                          "OrderRequest type=\"" + std::string(model::name(order.operation)) +
                              "\" is not supported here.");
    if (order.type != "regular")
        throw base::Fault(base::FaultCode::unsupported,
                          "OrderRequest orderType=\"" + order.type + "\" is not supported here.");
    if (order.items.empty())
        throw base::Fault(base::FaultCode::invalid, "The order has no lines.", {},
                          {{"OrderRequest/ItemOut", "at least one is needed"}});
}

// Figures the back office and our own pages can count with.
void checkFigures(const model::Order& order) {
    std::vector<base::Problem> problems;
    const auto check = [&](const base::Decimal& figure, const std::string& where) {
        if (figure > kMaxFigure) problems.push_back({where, "too large"});
    };
    for (const auto& item : order.items) {
        const auto where = "ItemOut[lineNumber=" + std::to_string(item.lineNumber) + "]";
        check(item.quantity, where + "/@quantity");
        if (item.unitPrice) check(item.unitPrice->amount, where + "//UnitPrice/Money");
    }
    check(order.total.amount, "OrderRequestHeader/Total/Money");
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The order has figures beyond reason.", {},
                          std::move(problems));
}

// What only a person can judge, whatever the partner's policy: the same order number under a new
// payload id may be a re-send gone wrong; a test must not reach the back office by itself.
Differences forAPerson(Work& work, const model::Order& order) {
    Differences found;
    const auto known = store::orderInForce(work.tx, work.partner.id, order.number);
    if (!known.empty()) found.push_back({0, "OrderID", "new", "received before as " + known, ""});
    const auto& mode = work.letter.envelope.mode;
    if (mode != "production") found.push_back({0, "deploymentMode", "production", mode, ""});
    return found;
}

store::OrderState byPolicy(const model::Partner& partner) {
    switch (partner.differences) {
        case model::DifferencePolicy::accept:
            return store::OrderState::accepted;
        case model::DifferencePolicy::hold:
            return store::OrderState::held;
        case model::DifferencePolicy::refuse:
            return store::OrderState::refused;
    }
    return store::OrderState::held;
}

store::OrderState stateFor(const model::Partner& partner, const Differences& fromOffer,
                           const Differences& forPerson) {
    const auto state = fromOffer.empty() ? store::OrderState::accepted : byPolicy(partner);
    if (state == store::OrderState::accepted && !forPerson.empty()) return store::OrderState::held;
    return state;
}

model::Answer answerFor(const store::StoredOrder& order, const Differences& differences) {
    if (order.state != store::OrderState::refused) return model::Accepted{};
    model::Declined declined{
        base::FaultCode::conflict, "The order differs from the offer it refers to.", {}};
    for (const auto& difference : differences)
        declined.problems.push_back(
            {"ItemOut[lineNumber=" + std::to_string(difference.lineNumber) + "]/" +
                 difference.field,
             "offered " + difference.offered + ", ordered " + difference.ordered});
    return declined;
}

void audit(Work& work, const store::StoredOrder& order, std::size_t differences) {
    store::insertAudit(work.tx, {.at = work.now,
                                 .actor = "partner:" + work.partner.id,
                                 .action = "order." + std::string(store::name(order.state)),
                                 .subject = order.id,
                                 .detail = order.order.number + ", " + std::to_string(differences) +
                                           " differences"});
}

store::StoredOrder stored(Work& work, const model::Order& order, store::OrderState state) {
    return {.id = base::newId("ord", work.now, work.context.random),
            .partnerId = work.partner.id,
            .messageId = work.messageId,
            .state = state,
            .erpReference = {},
            .order = order,
            .json = work.json,
            .createdAt = work.now,
            .changedAt = work.now};
}

}  // namespace

model::Answer handle(Work& work, const model::Order& order) {
    checkSupported(order);
    checkFigures(order);
    auto differences = compareWithOffers(work.tx, work.partner.id, order, work.now);
    const auto forPerson = forAPerson(work, order);
    const auto kept = stored(work, order, stateFor(work.partner, differences, forPerson));
    differences.insert(differences.end(), forPerson.begin(), forPerson.end());

    store::insertOrder(work.tx, kept);
    if (!differences.empty()) store::insertDifferences(work.tx, kept.id, differences);
    if (kept.state == store::OrderState::accepted)
        enqueueForConnector(work.context, work.tx, kept, work.partner);
    audit(work, kept, differences.size());
    work.orderId = kept.id;
    return answerFor(kept, differences);
}

}  // namespace flows
