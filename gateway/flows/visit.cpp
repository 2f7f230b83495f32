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

std::string browserOf(const base::Wire& request) {
    return base::sha256Hex(request.peer + '\n' + std::string(request.header("User-Agent")));
}

std::string sessionToken(const Context& context, std::string_view punchoutId) {
    return context.box.token("visit/" + std::string(punchoutId));
}

Visit peekShop(Context& context, std::string_view startToken, std::string_view browser) {
    const auto hash = base::sha256Hex(startToken);
    const auto now = context.clock.now();
    auto punchout = context.store.read([&](store::ReadTx& tx) {
        auto waiting = store::findByStart(tx, hash, now);
        return waiting ? waiting : store::findOpened(tx, hash, browser, now);
    });
    if (!punchout) linkOver();
    auto partner = partnerOf(context, *punchout);
    return {std::move(*punchout), std::move(partner)};
}

void openVisit(Context& context, std::string_view startToken, std::string_view browser,
               base::Time expires) {
    const auto hash = base::sha256Hex(startToken);
    const auto now = context.clock.now();
    const bool opened = context.store.write([&](store::Tx& tx) {
        if (store::findOpened(tx, hash, browser, now)) return true;
        const auto waiting = store::findByStart(tx, hash, now);
        if (!waiting) return false;
        const auto session = base::sha256Hex(sessionToken(context, waiting->id));
        return store::openPunchout(tx, hash, session, browser, now, expires);
    });
    if (!opened) linkOver();
}

std::string enterShop(Context& context, std::string_view startToken, std::string_view browser) {
    const auto [punchout, partner] = peekShop(context, startToken, browser);
    openVisit(context, startToken, browser,
              context.clock.now() + base::Minutes(partner.sessionMinutes));
    return sessionToken(context, punchout.id);
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
