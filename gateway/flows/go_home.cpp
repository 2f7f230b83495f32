#include "gateway/flows/go_home.h"

#include "gateway/base/encoding.h"
#include "gateway/flows/return_address.h"
#include "gateway/flows/survive.h"
#include "gateway/store/messages.h"

namespace flows {
namespace {

model::Cart emptyCart(const Visit& visit) {
    model::Cart cart;
    cart.buyerCookie = visit.punchout.setup.buyerCookie;
    cart.total = {base::Decimal(0, model::minorDigits(visit.partner.currency)),
                  visit.partner.currency};
    return cart;
}

model::Cart cancelledCart(const Visit& visit) {
    auto cart = emptyCart(visit);
    cart.cancelled = true;
    return cart;
}

// What we do not stand by is no longer sold and goes home as it came.
store::Offer makeOffer(Context& context, const Visit& visit, Basket basket, base::Time now) {
    store::Offer offer;
    offer.id = base::newId("off", now, context.random);
    offer.partnerId = visit.partner.id;
    offer.punchoutId = visit.punchout.id;
    offer.createdAt = now;
    offer.validUntil = now + std::chrono::hours(24) * visit.partner.offerDays;
    offer.cart = emptyCart(visit);
    offer.cart.total = basket.total;
    offer.cart.offerId = offer.id;
    offer.cart.shipping = std::move(basket.shipping);
    offer.cart.tax = std::move(basket.tax);
    for (auto& [item, promised] : basket.lines) {
        // Sums keep the zeros somebody wrote: 10 and 1.000 are 11, whatever carries it home.
        item.quantity = base::Decimal::of(item.quantity.plain());
        auto& auxiliary = item.id.auxiliary;
        if (auxiliary.empty()) auxiliary = offer.id + '-' + std::to_string(item.lineNumber);
        if (!promised) offer.notPromised.insert(auxiliary);
        offer.cart.items.push_back(std::move(item));
    }
    return offer;
}

// The offer's own id and moment: the same cart asked for again is the same message.
protocols::Stamp stampOf(const Context& context, const store::Offer& offer) {
    return {offer.createdAt, offer.id + '@' + context.settings.host};
}

protocols::Form formFor(const Visit& visit, const model::Cart& cart,
                        const protocols::Stamp& stamp) {
    const auto& punchout = visit.punchout;
    checkReturnAddress(visit.partner, punchout.setup.returnUrl);
    const auto fitted = fit(cart, visit.partner);
    return protocols::named(punchout.protocol)
        .cartForm(std::get<model::Cart>(fitted.document), punchout.setup, punchout.envelope,
                  visit.partner, stamp);
}

store::Message logEntry(Context& context, const Visit& visit, const model::Cart& cart,
                        const protocols::Form& form, const protocols::Stamp& stamp) {
    const auto& protocol = protocols::named(visit.punchout.protocol);
    store::Message message;
    message.id = base::newId("msg", stamp.now, context.random);
    message.direction = store::Direction::out;
    message.state = store::MessageState::delivered;
    message.partnerId = visit.partner.id;
    message.protocol = visit.punchout.protocol;
    message.kind = "PunchOutOrderMessage";
    message.destination = form.action;
    message.payloadId = stamp.payloadId;
    message.body = protocol.loggableForm(form);
    message.bodyHash = base::sha256Hex(message.body);
    message.note = "through the buyer's browser";
    if (const auto changed = noteOf(survive(cart, visit.partner).adjustments, form.omitted);
        !changed.empty())
        message.note += "; " + changed;
    message.answerStatus = 0;
    message.createdAt = stamp.now;
    return message;
}

void finish(store::Tx& tx, const Visit& visit, store::PunchoutState state, base::Time now) {
    if (!store::finishPunchout(tx, visit.punchout.id, state, now))
        throw base::Fault(base::FaultCode::gone, "This cart has gone back already.");
}

}  // namespace

protocols::Form goHome(Context& context, store::Tx& tx, const Visit& visit, Basket basket,
                       base::Time now) {
    const auto note = std::move(basket.note);
    const auto offer = makeOffer(context, visit, std::move(basket), now);
    const auto stamp = stampOf(context, offer);
    auto form = formFor(visit, offer.cart, stamp);
    finish(tx, visit, store::PunchoutState::returned, now);
    store::insertOffer(tx, offer);
    auto entry = logEntry(context, visit, offer.cart, form, stamp);
    if (!note.empty()) entry.note += "; " + note;
    store::insertMessage(tx, entry);
    return form;
}

protocols::Form goHomeEmpty(Context& context, store::Tx& tx, const Visit& visit,
                            const protocols::Stamp& stamp) {
    const auto cart = cancelledCart(visit);
    auto form = formFor(visit, cart, stamp);
    finish(tx, visit, store::PunchoutState::cancelled, stamp.now);
    store::insertMessage(tx, logEntry(context, visit, cart, form, stamp));
    return form;
}

protocols::Form formAgain(const Context& context, const Visit& visit, const store::Offer& offer) {
    return formFor(visit, offer.cart, stampOf(context, offer));
}

protocols::Form emptyFormAgain(const Visit& visit, const protocols::Stamp& stamp) {
    return formFor(visit, cancelledCart(visit), stamp);
}

}  // namespace flows
