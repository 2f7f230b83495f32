#include "gateway/base/encoding.h"
#include "gateway/flows/shopping.h"

namespace flows {
namespace {

model::Partner partnerOf(Context& context, const store::Punchout& punchout) {
    const auto partners = context.partners.current();
    const auto* known = partners->find(punchout.partnerId);
    if (!known || !known->partner.active)
        throw base::Fault(base::FaultCode::gone, "This shop session is no longer available.");
    return known->partner;
}

[[noreturn]] void linkOver() {
    throw base::Fault(base::FaultCode::gone,
                      "This link has been used already or is too old. Please open the catalogue "
                      "from your procurement system again.");
}

}  // namespace

bool Visit::readOnly() const {
    return punchout.setup.operation == model::PunchoutOperation::inspect;
}

Visit peekShop(Context& context, std::string_view startToken) {
    const auto hash = base::sha256Hex(startToken);
    const auto now = context.clock.now();
    auto punchout =
        context.store.read([&](store::ReadTx& tx) { return store::findByStart(tx, hash, now); });
    if (!punchout) linkOver();
    auto partner = partnerOf(context, *punchout);
    return {std::move(*punchout), std::move(partner)};
}

void openVisit(Context& context, std::string_view startToken, std::string_view sessionToken,
               base::Time expires) {
    const auto now = context.clock.now();
    const bool opened = context.store.write([&](store::Tx& tx) {
        return store::openPunchout(tx, base::sha256Hex(startToken), base::sha256Hex(sessionToken),
                                   now, expires);
    });
    if (!opened) linkOver();
}

std::string enterShop(Context& context, std::string_view startToken) {
    const auto arriving = peekShop(context, startToken);
    auto token = base::newToken(context.random);
    openVisit(context, startToken, token,
              context.clock.now() + base::Minutes(arriving.partner.sessionMinutes));
    return token;
}

Visit visit(Context& context, std::string_view sessionToken) {
    const auto hash = base::sha256Hex(sessionToken);
    auto punchout =
        context.store.read([&](store::ReadTx& tx) { return store::findBySession(tx, hash); });
    if (!punchout)
        throw base::Fault(base::FaultCode::notFound, "There is no shop session at this address.");
    auto partner = partnerOf(context, *punchout);
    if (punchout->state != store::PunchoutState::open)
        throw base::Fault(base::FaultCode::gone,
                          "This visit is over: the cart went back to your procurement system.");
    if (punchout->expiresAt <= context.clock.now())
        throw base::Fault(base::FaultCode::gone,
                          "This visit took longer than it may. Nothing was ordered; please open "
                          "the catalogue from your procurement system again.");
    return {std::move(*punchout), std::move(partner)};
}

}  // namespace flows
