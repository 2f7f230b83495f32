#include "gateway/flows/foreign_shop.h"

#include "connectors/shop/storefront.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/flows/foreign_cart.h"
#include "gateway/store/messages.h"
#include "gateway/store/refusals.h"

namespace flows {
namespace {

std::string homeUrl(const Context& context, std::string_view punchoutId) {
    return context.settings.publicUrl + "/shop/" + sessionToken(context, punchoutId) + "/home";
}

/// A back office that is a web shop; the connector lives as long as this does.
struct Known {
    std::shared_ptr<connectors::Connector> connector;
    shop::Storefront* shop = nullptr;
};

Known find(Context& context, std::string_view id) {
    const auto known = context.backOffices.find(id);
    if (!known) return {};
    return {known->connector, dynamic_cast<shop::Storefront*>(known->connector.get())};
}

Known shopOf(Context& context, const model::Partner& partner) {
    auto known = find(context, foreignShopOf(partner));
    if (!known.shop)
        throw base::Fault(base::FaultCode::unavailable, "The shop is not open at the moment.",
                          partner.id + " has no usable shop " + foreignShopOf(partner));
    return known;
}

std::string cartUrl(const Context& context, const model::Partner& partner) {
    return context.settings.publicUrl + "/in/" + foreignShopOf(partner) + "/cart";
}

Visit visitNamed(Context& context, std::string_view backOffice, const std::string& id) {
    const auto hash = base::sha256Hex(sessionToken(context, id));
    auto punchout =
        context.store.read([&](store::ReadTx& tx) { return store::findBySession(tx, hash); });
    const auto partners = context.partners.current();
    const auto* known = punchout ? partners->find(punchout->partnerId) : nullptr;
    if (!known || foreignShopOf(known->partner) != backOffice)
        throw base::Fault(base::FaultCode::notFound, "There is no such visit of this shop.");
    return {std::move(*punchout), known->partner};
}

// Of who could not prove to be the shop nothing but the fact is kept, and not in the log.
void logRefusal(Context& context, std::string_view backOffice, const base::Wire& request,
                const base::Fault& fault) {
    base::log::warn("shop.cart_refused",
                    {{"back_office", std::string(backOffice)}, {"why", fault.what()}});
    const auto why = fault.told() + ' ' + base::summary(fault.problems());
    if (fault.code() == base::FaultCode::unauthenticated) {
        const store::Refusal refusal{.at = context.clock.now(),
                                     .partnerId = {},
                                     .messageId = {},
                                     .protocol = "connector",
                                     .kind = "ShopCart",
                                     .reason = std::string(backOffice) + ": " + why,
                                     .claimed = {},
                                     .peer = request.peer,
                                     .status = 0,
                                     .body = {}};
        return context.store.write([&](store::Tx& tx) { store::insertRefusal(tx, refusal); });
    }
    store::Message message;
    message.createdAt = context.clock.now();
    message.id = base::newId("msg", message.createdAt, context.random);
    message.state = store::MessageState::refused;
    message.protocol = "connector";
    message.kind = "ShopCart";
    message.destination = backOffice;
    message.bodyHash = base::sha256Hex(request.body);
    message.body = base::printable(request.body);
    message.note = why;
    message.peer = request.peer;
    context.store.write([&](store::Tx& tx) { store::insertMessage(tx, message); });
}

}  // namespace

std::string foreignShopOf(const model::Partner& partner) {
    return partner.option("shop", "");
}

std::string foreignOrigins(Context& context, const model::Partner& partner) {
    return shopOf(context, partner).shop->origins();
}

ForeignEntrance enterForeignShop(Context& context, std::string_view startToken,
                                 std::string_view browser) {
    const auto [punchout, partner] = peekShop(context, startToken, browser);
    const auto known = shopOf(context, partner);
    const auto expires = context.clock.now() + base::Minutes(partner.sessionMinutes);
    auto entrance =
        known.shop->open({punchout.id, partner, punchout.setup, homeUrl(context, punchout.id),
                          cartUrl(context, partner), expires});
    openVisit(context, startToken, browser, expires);
    return {std::move(entrance.url), std::move(entrance.fields)};
}

std::string takeForeignCart(Context& context, std::string_view backOffice,
                            const base::Wire& request) {
    const auto known = find(context, backOffice);
    if (!known.shop) throw base::Fault(base::FaultCode::notFound, "There is nothing here.");
    try {
        const auto posted = known.shop->readCart(request);
        const auto visit = visitNamed(context, backOffice, posted.visit);
        bringHome(context, visit, {posted, request, known.shop->oursCount()});
        return homeUrl(context, posted.visit);
    } catch (const base::Fault& fault) {
        logRefusal(context, backOffice, request, fault);
        throw;
    }
}

}  // namespace flows
