#include "gateway/base/log.h"
#include "gateway/flows/handle.h"
#include "gateway/flows/orders.h"
#include "gateway/store/audit.h"

namespace flows {
namespace {

void checkSupported(const model::Order& order) {
    if (order.operation != model::OrderOperation::create)
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

// The same order number under a new payload id may be a re-send gone wrong: a person decides.
void compareWithKnown(Work& work, const model::Order& order,
                      std::vector<store::Difference>& differences) {
    const auto known = store::findOrderByNumber(work.tx, work.partner.id, order.number);
    if (known) differences.push_back({0, "OrderID", "new", "received before as " + known->id, ""});
}

store::OrderState stateFor(const model::Partner& partner,
                           const std::vector<store::Difference>& differences) {
    if (differences.empty()) return store::OrderState::accepted;
    for (const auto& difference : differences)
        if (difference.field == "OrderID") return store::OrderState::held;
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

model::Answer answerFor(const store::StoredOrder& order,
                        const std::vector<store::Difference>& differences) {
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

}  // namespace

model::Answer handle(Work& work, const model::Order& order) {
    checkSupported(order);
    auto differences = compareWithOffers(work.tx, work.partner.id, order);
    compareWithKnown(work, order, differences);

    const store::StoredOrder stored{.id = base::newId("ord", work.now, work.context.random),
                                    .partnerId = work.partner.id,
                                    .messageId = work.messageId,
                                    .state = stateFor(work.partner, differences),
                                    .erpReference = {},
                                    .order = order,
                                    .createdAt = work.now,
                                    .changedAt = work.now};
    store::insertOrder(work.tx, stored);
    if (!differences.empty()) store::insertDifferences(work.tx, stored.id, differences);
    if (stored.state == store::OrderState::accepted)
        enqueueForConnector(work.context, work.tx, stored, work.partner);
    audit(work, stored, differences.size());
    work.orderId = stored.id;
    return answerFor(stored, differences);
}

}  // namespace flows
