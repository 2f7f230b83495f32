#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/flows/shopping.h"
#include "gateway/store/punchouts.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/scene.h"

namespace web {
namespace {

using base::FaultCode;

struct Trouble {
    int status;
    std::string title;
    std::string told;
    std::string advice;
    bool mayGoAgain = false;  ///< the cart, for as long as it is kept
};

constexpr auto kOpenAgain =
    "Go back to your procurement system and open the catalogue again from there.";
constexpr auto kTryAgain = "Please try again in a moment.";

std::string sessionToken(std::string_view path) {
    constexpr std::string_view shop = "/shop/";
    if (!path.starts_with(shop)) return {};
    path.remove_prefix(shop.size());
    return base::percentDecode(path.substr(0, path.find('/')));
}

struct Whose {
    std::optional<model::Partner> partner;
    store::PunchoutState state = store::PunchoutState::waiting;
    bool open = false;  ///< there is a visit to go back to
};

// Also a visit that is over stands in its buyer's frame, and says so there.
Whose whose(flows::Context& context, std::string_view token) {
    const auto hash = base::sha256Hex(token);
    const auto punchout =
        context.store.read([&](store::ReadTx& tx) { return store::findBySession(tx, hash); });
    if (!punchout) return {};
    const auto partners = context.partners.current();
    const auto* known = partners->find(punchout->partnerId);
    if (!known) return {};
    const bool open =
        punchout->state == store::PunchoutState::open && punchout->expiresAt > context.clock.now();
    return {known->partner, punchout->state, open};
}

Whose whoseOrNobody(Request& request, const base::Fault& fault) {
    const auto token = sessionToken(request.wire.path());
    const bool storeAsked = fault.code() == FaultCode::unavailable ||
                            fault.code() == FaultCode::internal || token.empty();
    return storeAsked ? Whose{} : whose(request.context, token);
}

Trouble over(const Whose& visit) {
    if (!visit.partner)
        return {410, "This link is no longer in use",
                "A link to the catalogue works once, and only for a few minutes.", kOpenAgain};
    const auto& buyer = visit.partner->name;
    switch (visit.state) {
        case store::PunchoutState::returned:
            return {410, "Your cart has gone back",
                    "It was returned to " + buyer + ", where you can go on with it.", kOpenAgain,
                    true};
        case store::PunchoutState::cancelled:
            return {410, "This visit is over", "Nothing was taken back to " + buyer + ".",
                    kOpenAgain};
        case store::PunchoutState::waiting:
        case store::PunchoutState::open:
            return {
                410, "Your time here has run out",
                "Nothing was ordered and nothing changed at " + buyer +
                    ". A cart you had begun is kept; where your system tells us who you are, it "
                    "is offered to you there.",
                kOpenAgain};
    }
    return {410, "This visit is over", {}, kOpenAgain};
}

Trouble troubleOf(const base::Fault& fault, const Whose& visit) {
    const auto& told = fault.told();
    const auto elsewhere = visit.open ? "" : kOpenAgain;
    switch (fault.code()) {
        case FaultCode::malformed:
            return {400, "We could not read that", told, kTryAgain};
        case FaultCode::invalid:
            return {422, "That could not be done", told, ""};
        case FaultCode::unauthenticated:
            return {401, "Please sign in first", told, elsewhere};
        case FaultCode::forbidden:
        case FaultCode::signatureMissing:
        case FaultCode::signatureWrong:
        case FaultCode::signatureUnacceptable:
            return {403, "That is not possible here", told, elsewhere};
        case FaultCode::notFound:
            return {404, "We could not find that", told, elsewhere};
        case FaultCode::conflict:
            return {409, "That could not be done", told, kTryAgain};
        case FaultCode::precondition:
            return {409, "That could not be done", told, elsewhere};
        case FaultCode::unsupported:
            return {405, "That is not possible here", told, elsewhere};
        case FaultCode::tooLarge:
            return {413, "That was too much at once", told, ""};
        case FaultCode::gone:
            return over(visit);
        case FaultCode::overloaded:
            return {503, "We are very busy", told, kTryAgain};
        case FaultCode::unavailable:
            return {503, "We can't do that right now", told, kTryAgain};
        case FaultCode::internal:
            return {500, "Something went wrong here", told, kTryAgain};
    }
    return {500, "Something went wrong here", told, kTryAgain};
}

// Whose frame a used start link stands in can't be told any more. The page holds nothing of
// anybody and nothing to click, so any frame may show it.
std::string ancestors(const Whose& visit, std::string_view path) {
    if (visit.partner) return shop::originsOf(*visit.partner);
    return path.starts_with("/start/") || path.starts_with("/shop/") ? "*" : "'none'";
}

}  // namespace

base::Wire shopFailed(Request& request, const base::Fault& fault) {
    const auto visit = whoseOrNobody(request, fault);
    const auto trouble = troubleOf(fault, visit);
    if (trouble.status >= 500) base::log::error("page.failed", {{"why", fault.what()}});
    auto page = shop::surroundings(request, trouble.title);
    put(page, "told", trouble.told);
    put(page, "advice", trouble.advice);
    const auto token = sessionToken(request.wire.path());
    const auto address = "/shop/" + base::percentEncode(token) + "/";
    const bool mayGoAgain = trouble.mayGoAgain && flows::lastDeparture(request.context, token);
    put(page, "again", mayGoAgain ? address + "return" : std::string());
    put(page, "home", visit.open ? address : std::string());
    return html(trouble.status, render("shop/trouble", page),
                ancestors(visit, request.wire.path()));
}

}  // namespace web
