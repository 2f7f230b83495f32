#include "gateway/flows/earlier_cart.h"

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace flows {
namespace {

constexpr auto kOffered = std::chrono::hours(24) * 14;

std::string userId(const model::PunchoutSetup& setup) {
    for (const auto* name :
         {"UniqueName", "UniqueUsername", "UserId", "User", "UserEmail", "Email", "EmailAddress"})
        for (const auto& [key, value] : setup.extras)
            if (base::equalsAnyCase(key, name) && !base::trim(value).empty())
                return std::string(base::trim(value));
    for (const auto& contact : setup.contacts)
        if (base::equalsAnyCase(contact.role, "endUser") && !contact.email.empty())
            return contact.email;
    return {};
}

bool bringsLines(const model::PunchoutSetup& setup) {
    return setup.operation == model::PunchoutOperation::edit ||
           setup.operation == model::PunchoutOperation::inspect;
}

// What is refused has changed nothing: the rest of the transaction stands.
bool takes(store::Tx& tx, const Visit& visit, const store::CartLine& line) {
    try {
        addToCart(tx, visit, {line.sku, line.quantity, line.note});
        return true;
    } catch (const base::Fault& fault) {
        if (fault.code() != base::FaultCode::invalid && fault.code() != base::FaultCode::notFound)
            throw;
        return false;
    }
}

}  // namespace

std::string visitorOf(const model::PunchoutSetup& setup) {
    if (bringsLines(setup)) return {};
    const auto user = userId(setup);
    if (!user.empty()) return base::sha256Hex("user " + user);
    return setup.buyerCookie.empty() ? "" : base::sha256Hex("cookie " + setup.buyerCookie);
}

std::optional<EarlierCart> earlierCart(Context& context, const Visit& visit) {
    const auto& here = visit.punchout;
    if (here.visitor.empty()) return std::nullopt;
    const auto now = context.clock.now();
    return context.store.read([&](store::ReadTx& tx) -> std::optional<EarlierCart> {
        const auto found =
            store::findAbandoned(tx, here.partnerId, here.visitor, now - kOffered, now);
        if (!found) return std::nullopt;
        return EarlierCart{found->id, found->expiresAt, store::cartLines(tx, found->id)};
    });
}

TakenOver takeEarlierCart(Context& context, const Visit& visit, const EarlierCart& earlier) {
    const auto now = context.clock.now();
    return context.store.write([&](store::Tx& tx) {
        TakenOver over;
        using enum store::PunchoutState;
        if (!store::finishPunchout(tx, earlier.punchoutId, cancelled, now)) return over;
        for (const auto& line : earlier.lines)
            if (takes(tx, visit, line))
                ++over.lines;
            else
                over.left.push_back(line);
        return over;
    });
}

void dropEarlierCart(Context& context, const EarlierCart& earlier) {
    const auto now = context.clock.now();
    context.store.write([&](store::Tx& tx) {
        store::finishPunchout(tx, earlier.punchoutId, store::PunchoutState::cancelled, now);
    });
}

}  // namespace flows
