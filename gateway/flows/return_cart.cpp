#include "gateway/base/encoding.h"
#include "gateway/flows/return_address.h"
#include "gateway/flows/shopping.h"
#include "gateway/flows/stamp.h"
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

// Lines that came from the buyer keep their auxiliary id: it is part of what they are.
model::Cart cartOf(const Visit& visit, PricedCart priced, std::string offerId) {
    auto cart = emptyCart(visit);
    cart.total = priced.total;
    for (auto& line : priced.lines) {
        auto& item = line.item;
        if (item.id.auxiliary.empty())
            item.id.auxiliary = offerId + '-' + std::to_string(item.lineNumber);
        cart.items.push_back(std::move(item));
    }
    cart.offerId = std::move(offerId);
    return cart;
}

store::Offer makeOffer(Context& context, const Visit& visit, PricedCart priced, base::Time now) {
    store::Offer offer;
    offer.id = base::newId("off", now, context.random);
    offer.partnerId = visit.partner.id;
    offer.punchoutId = visit.punchout.id;
    offer.createdAt = now;
    offer.validUntil = now + std::chrono::hours(24) * visit.partner.offerDays;
    offer.cart = cartOf(visit, std::move(priced), offer.id);
    return offer;
}

protocols::Form formFor(const Visit& visit, const model::Cart& cart,
                        const protocols::Stamp& stamp) {
    const auto& punchout = visit.punchout;
    checkReturnAddress(visit.partner, punchout.setup.returnUrl);
    return protocols::named(punchout.protocol)
        .cartForm(cart, punchout.setup, punchout.envelope, visit.partner, stamp);
}

store::Message logEntry(Context& context, const Visit& visit, const protocols::Form& form,
                        const protocols::Stamp& stamp) {
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

}  // namespace

protocols::Form returnCart(Context& context, const Visit& visit, bool emptyConfirmed) {
    const auto stamp = newStamp(context);
    auto priced = cart(context, visit);
    checkNotEmpty(visit, priced, emptyConfirmed);
    if (priced.lines.empty() && visit.punchout.setup.operation == PunchoutOperation::create)
        return cancelVisit(context, visit);

    const store::Offer offer = makeOffer(context, visit, std::move(priced), stamp.now);
    const auto form = formFor(visit, offer.cart, stamp);
    context.store.write([&](store::Tx& tx) {
        finish(tx, visit, store::PunchoutState::returned, stamp.now);
        store::insertOffer(tx, offer);
        store::insertMessage(tx, logEntry(context, visit, form, stamp));
    });
    return form;
}

protocols::Form cancelVisit(Context& context, const Visit& visit) {
    const auto stamp = newStamp(context);
    auto cart = emptyCart(visit);
    cart.cancelled = true;
    const auto form = formFor(visit, cart, stamp);
    context.store.write([&](store::Tx& tx) {
        finish(tx, visit, store::PunchoutState::cancelled, stamp.now);
        store::insertMessage(tx, logEntry(context, visit, form, stamp));
    });
    return form;
}

}  // namespace flows
