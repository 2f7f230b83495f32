#include "gateway/base/encoding.h"
#include "gateway/flows/return_address.h"
#include "gateway/flows/shopping.h"
#include "gateway/flows/stamp.h"
#include "gateway/flows/survive.h"
#include "gateway/store/messages.h"
#include "gateway/store/offers.h"

namespace flows {
namespace {

using model::PunchoutOperation;

model::Cart emptyCart(const Visit& visit) {
    model::Cart cart;
    cart.buyerCookie = visit.punchout.setup.buyerCookie;
    cart.total = {base::Decimal(0, model::minorDigits(visit.partner.currency)),
                  visit.partner.currency};
    return cart;
}

// Lines that came from the buyer keep their auxiliary id: it is part of what they are. What we no
// longer sell goes home as it came, and is no promise of ours.
store::Offer makeOffer(Context& context, const Visit& visit, PricedCart priced, base::Time now) {
    store::Offer offer;
    offer.id = base::newId("off", now, context.random);
    offer.partnerId = visit.partner.id;
    offer.punchoutId = visit.punchout.id;
    offer.createdAt = now;
    offer.validUntil = now + std::chrono::hours(24) * visit.partner.offerDays;
    offer.cart = emptyCart(visit);
    offer.cart.total = priced.total;
    offer.cart.offerId = offer.id;
    for (auto& line : priced.lines) {
        auto& auxiliary = line.item.id.auxiliary;
        if (auxiliary.empty()) auxiliary = offer.id + '-' + std::to_string(line.item.lineNumber);
        if (!line.product) offer.notPromised.insert(auxiliary);
        offer.cart.items.push_back(std::move(line.item));
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

void checkNotEmpty(const Visit& visit, const PricedCart& priced, bool emptyConfirmed) {
    const auto operation = visit.punchout.setup.operation;
    if (operation == PunchoutOperation::inspect)
        throw base::Fault(base::FaultCode::forbidden, "This visit is for looking only.");
    if (operation == PunchoutOperation::edit && priced.lines.empty() && !emptyConfirmed)
        throw base::Fault(base::FaultCode::precondition,
                          "The cart is empty: returning it deletes the lines of your requisition.");
}

protocols::Form leaveEmpty(Context& context, store::Tx& tx, const Visit& visit,
                           const protocols::Stamp& stamp) {
    auto cart = emptyCart(visit);
    cart.cancelled = true;
    auto form = formFor(visit, cart, stamp);
    finish(tx, visit, store::PunchoutState::cancelled, stamp.now);
    store::insertMessage(tx, logEntry(context, visit, cart, form, stamp));
    return form;
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
            return leaveEmpty(context, tx, visit, leaving);
        const auto offer = makeOffer(context, visit, std::move(priced), leaving.now);
        const auto stamp = stampOf(context, offer);
        auto form = formFor(visit, offer.cart, stamp);
        finish(tx, visit, store::PunchoutState::returned, leaving.now);
        store::insertOffer(tx, offer);
        store::insertMessage(tx, logEntry(context, visit, offer.cart, form, stamp));
        return form;
    });
}

protocols::Form cancelVisit(Context& context, const Visit& visit) {
    const auto stamp = newStamp(context);
    return context.store.write(
        [&](store::Tx& tx) { return leaveEmpty(context, tx, visit, stamp); });
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
        return Departure{known->partner, formFor(visit, offer->cart, stampOf(context, *offer)),
                         true};
    if (punchout->state != store::PunchoutState::cancelled) return std::nullopt;
    auto cart = emptyCart(visit);
    cart.cancelled = true;
    return Departure{known->partner, formFor(visit, cart, newStamp(context)), false};
}

}  // namespace flows
