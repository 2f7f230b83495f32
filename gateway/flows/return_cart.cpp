#include "gateway/base/encoding.h"
#include "gateway/flows/go_home.h"
#include "gateway/flows/stamp.h"

namespace flows {
namespace {

using model::PunchoutOperation;

void checkPrices(const PricedCart& priced) {
    std::vector<base::Problem> problems;
    for (const auto& line : priced.lines)
        if (auto objection = priced.objectionTo(line.item); !objection.empty())
            problems.push_back(
                {"line " + std::to_string(line.item.lineNumber), std::move(objection)});
    if (problems.empty()) return;
    auto told = "The cart can't go back as it is: " + base::summary(problems);
    throw base::Fault(base::FaultCode::precondition, std::move(told), {}, std::move(problems));
}

Basket basketOf(PricedCart priced) {
    Basket basket{.lines = {}, .total = priced.total};
    for (auto& line : priced.lines)
        basket.lines.push_back({std::move(line.item), line.product.has_value()});
    return basket;
}

void checkNotEmpty(const Visit& visit, const PricedCart& priced, bool emptyConfirmed) {
    const auto operation = visit.punchout.setup.operation;
    if (operation == PunchoutOperation::inspect)
        throw base::Fault(base::FaultCode::forbidden, "This visit is for looking only.");
    if (operation == PunchoutOperation::edit && priced.lines.empty() && !emptyConfirmed)
        throw base::Fault(base::FaultCode::precondition,
                          "The cart is empty: returning it deletes the lines of your requisition.");
}

}  // namespace

protocols::Form returnCart(Context& context, const Visit& visit, bool emptyConfirmed) {
    const auto leaving = newStamp(context);
    // Priced where it ends: a line added a moment earlier is in, one a moment later is refused.
    return context.store.write([&](store::Tx& tx) {
        auto priced =
            priceCart(tx, visit.partner, store::cartLines(tx, visit.punchout.id), leaving.now);
        checkNotEmpty(visit, priced, emptyConfirmed);
        if (priced.lines.empty() && visit.punchout.setup.operation == PunchoutOperation::create)
            return goHomeEmpty(context, tx, visit, leaving);
        checkPrices(priced);
        return goHome(context, tx, visit, basketOf(std::move(priced)), leaving.now);
    });
}

protocols::Form cancelVisit(Context& context, const Visit& visit) {
    const auto stamp = newStamp(context);
    return context.store.write(
        [&](store::Tx& tx) { return goHomeEmpty(context, tx, visit, stamp); });
}

std::optional<Departure> lastDeparture(Context& context, std::string_view sessionToken) {
    const auto found = context.store.read([&](store::ReadTx& tx) {
        auto punchout = store::findBySession(tx, base::sha256Hex(sessionToken));
        auto offer = punchout ? store::offerOfPunchout(tx, punchout->id) : std::nullopt;
        return std::pair(std::move(punchout), std::move(offer));
    });
    const auto& [punchout, offer] = found;
    const auto partners = context.partners.current();
    const auto* known = punchout ? partners->find(punchout->partnerId) : nullptr;
    if (!known || punchout->expiresAt <= context.clock.now()) return std::nullopt;
    const Visit visit{*punchout, known->partner};
    if (punchout->state == store::PunchoutState::returned && offer)
        return Departure{known->partner, formAgain(context, visit, *offer), true};
    if (punchout->state != store::PunchoutState::cancelled) return std::nullopt;
    return Departure{known->partner, emptyFormAgain(visit, newStamp(context)), false};
}

}  // namespace flows
