#include "gateway/flows/foreign_cart.h"

#include <set>

#include "gateway/base/encoding.h"
#include "gateway/flows/foreign_shop.h"
#include "gateway/flows/go_home.h"
#include "gateway/flows/stamp.h"
#include "gateway/model/price.h"
#include "gateway/store/messages.h"

namespace flows {
namespace {

using base::Fault;
using base::FaultCode;
using model::PunchoutOperation;

// One visit, one cart: it is logged, and found again, under a name of its own.
std::string payloadIdOf(const Context& context, const Visit& visit) {
    return visit.punchout.id + ".cart@" + context.settings.host;
}

store::Message logged(Context& context, const Visit& visit, const ForeignCart& cart,
                      base::Time now) {
    store::Message message;
    message.id = base::newId("msg", now, context.random);
    message.partnerId = visit.partner.id;
    message.protocol = "connector";
    message.kind = "ShopCart";
    message.destination = foreignShopOf(visit.partner);
    message.payloadId = payloadIdOf(context, visit);
    message.body = cart.request.body;
    message.bodyHash = base::sha256Hex(message.body);
    message.answerType = "application/json";
    message.peer = cart.request.peer;
    message.createdAt = now;
    return message;
}

bool isRepeat(store::ReadTx& tx, const Visit& visit, const store::Message& message) {
    const auto before = store::findByPayloadId(tx, visit.partner.id, message.payloadId);
    if (!before) return false;
    if (before->bodyHash != message.bodyHash)
        throw Fault(FaultCode::conflict, "Another cart of this visit has gone back already.");
    return true;
}

void checkOpen(const Visit& visit, base::Time now) {
    if (visit.punchout.state == store::PunchoutState::open && visit.punchout.expiresAt > now)
        return;
    throw Fault(FaultCode::gone, "This visit is over; nothing can come back from it.");
}

void checkOperation(const Visit& visit, const shop::PostedCart& posted) {
    const auto operation = visit.punchout.setup.operation;
    if (operation == PunchoutOperation::inspect)
        throw Fault(FaultCode::forbidden,
                    "This visit is for looking only: it ends with \"cancelled\": true.");
    if (operation == PunchoutOperation::edit && posted.items.empty() && !posted.emptied)
        throw Fault(FaultCode::precondition,
                    "An empty cart deletes the lines of the requisition: say \"emptied\": true, or "
                    "\"cancelled\": true to change nothing.");
}

/// Puts prices to the lines and collects what is wrong with them.
class Pricing {
public:
    Pricing(store::ReadTx& tx, const model::Partner& partner, bool oursCount)
        : tx_(tx), partner_(partner), oursCount_(oursCount) {}

    Basket basket(const shop::PostedCart& posted) {
        Basket basket{
            .lines = {},
            .total = {base::Decimal(0, model::minorDigits(partner_.currency)), partner_.currency},
            .shipping = posted.shipping,
            .tax = posted.tax};
        std::set<std::string> auxiliaries;
        for (auto item : posted.items) {
            const auto where = "lines[" + std::to_string(item.lineNumber - 1) + "].";
            price(where, item);
            const auto& auxiliary = item.id.auxiliary;
            if (!auxiliary.empty() && !auxiliaries.insert(auxiliary).second)
                problems_.push_back({where + "auxiliaryId", "stands at another line too"});
            if (const auto amount = model::amount(item))
                basket.total.amount = basket.total.amount + amount->amount;
            basket.lines.push_back({std::move(item)});
        }
        currency("shipping", posted.shipping ? &posted.shipping->amount : nullptr);
        currency("tax", posted.tax ? &posted.tax->amount : nullptr);
        if (!problems_.empty())
            throw Fault(FaultCode::invalid, "The cart can't be taken.", {}, std::move(problems_));
        basket.note = std::move(note_);
        return basket;
    }

private:
    void price(const std::string& where, model::Item& item) {
        const auto ours = priceFor(tx_, partner_, item.id.supplierPart, item.quantity);
        if (ours) compare(item, *ours);
        if (ours && oursCount_) {
            item.unitPrice = ours->price;
            model::setPrice(item, {ours->price.amount, ours->basis});
        }
        if (!item.unitPrice)
            problems_.push_back({where + "price", "is missing"});
        else
            currency(where + "price", &*item.unitPrice);
        if (item.tax) currency(where + "tax", &item.tax->amount);
        if (item.shipping) currency(where + "shipping", &item.shipping->amount);
    }
    void compare(const model::Item& item, const model::Price& ours) {
        if (item.unitPrice && item.unitPrice->currency == ours.price.currency &&
            model::pricePer(item) == model::PricePer{ours.price.amount, ours.basis})
            return;
        if (!note_.empty()) note_ += "; ";
        note_ += "line " + std::to_string(item.lineNumber) + ": " +
                 (item.unitPrice ? model::priceText(item) : std::string("no price")) +
                 " in the shop, " + model::str(ours.price) +
                 model::perText({ours.price.amount, ours.basis}, item.unit) + " in our price list";
    }
    void currency(const std::string& where, const model::Money* money) {
        if (money && money->currency != partner_.currency)
            problems_.push_back({where, "is in " + money->currency +
                                            ", this partner's carts are in " + partner_.currency});
    }

    store::ReadTx& tx_;
    const model::Partner& partner_;
    bool oursCount_;
    std::vector<base::Problem> problems_;
    std::string note_;
};

bool leavesEmpty(const Visit& visit, const shop::PostedCart& posted) {
    return posted.cancelled ||
           (posted.items.empty() && visit.punchout.setup.operation == PunchoutOperation::create);
}

void take(Context& context, store::Tx& tx, const Visit& visit, const ForeignCart& cart,
          const protocols::Stamp& stamp) {
    checkOpen(visit, stamp.now);
    if (leavesEmpty(visit, cart.posted)) {
        (void)goHomeEmpty(context, tx, visit, stamp);
        return;
    }
    checkOperation(visit, cart.posted);
    auto basket = Pricing(tx, visit.partner, cart.oursCount).basket(cart.posted);
    (void)goHome(context, tx, visit, std::move(basket), stamp.now);
}

}  // namespace

void bringHome(Context& context, const Visit& visit, const ForeignCart& cart) {
    const auto stamp = newStamp(context);
    const auto message = logged(context, visit, cart, stamp.now);
    context.store.write([&](store::Tx& tx) {
        if (isRepeat(tx, visit, message)) return;
        take(context, tx, visit, cart, stamp);
        store::insertMessage(tx, message);
    });
}

}  // namespace flows
