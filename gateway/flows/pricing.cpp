#include "gateway/flows/pricing.h"

#include <algorithm>

#include "gateway/model/price.h"
#include "gateway/store/offers.h"

namespace flows {
namespace {

model::Item itemOf(const model::Product& product, const store::CartLine& line) {
    model::Item item;
    item.quantity = line.quantity;
    item.unit = product.unit;
    item.description = product.name;
    item.longDescription = product.description;
    item.language = "en";
    if (!product.unspsc.empty()) item.classifications = {{"UNSPSC", product.unspsc}};
    item.manufacturer = product.manufacturer;
    item.manufacturerPart = product.manufacturerPart;
    item.leadTimeDays = product.leadTimeDays;
    return item;
}

std::optional<store::OfferedLine> heldOffer(store::ReadTx& tx, const model::Partner& partner,
                                            const store::CartLine& line, base::Time now) {
    if (line.auxiliaryId.empty()) return std::nullopt;
    auto offered = store::offeredLine(tx, partner.id, line.auxiliaryId);
    const bool holds = offered && offered->validUntil > now &&
                       offered->item.id.supplierPart == line.sku &&
                       line.quantity >= offered->item.quantity && offered->item.unitPrice;
    return holds ? std::move(offered) : std::nullopt;
}

// A promise is for the buyer's good: today's price counts when it is lower, and a promise for
// another unit or currency is none.
bool better(const model::Item& held, const model::Item& today) {
    if (!today.unitPrice) return held.unit == today.unit;
    return held.unit == today.unit && held.unitPrice->currency == today.unitPrice->currency &&
           model::pricePer(held) <= model::pricePer(today);
}

// What we no longer sell goes home as the buyer sent it; only quantity and note are theirs.
PricedLine asItCame(const store::CartLine& line) {
    PricedLine priced{line, line.original.value_or(model::Item{}), std::nullopt, false};
    priced.item.id.supplierPart = line.sku;
    return priced;
}

PricedLine priceLine(store::ReadTx& tx, const model::Partner& partner, const store::CartLine& line,
                     base::Time now) {
    auto offering = store::findOffering(tx, viewOf(partner), line.sku);
    if (!offering) return asItCame(line);
    PricedLine priced{line, itemOf(offering->product, line), std::move(offering->product), false};
    if (line.original) {
        priced.item.id.buyerPart = line.original->id.buyerPart;
        priced.item.extras = line.original->extras;
    }
    priced.item.id.supplierPart = line.sku;
    if (const auto price = priceFor(tx, partner, line.sku, line.quantity)) {
        priced.item.unitPrice = price->price;
        priced.item.priceBasis = price->basis;
    }
    if (const auto held = heldOffer(tx, partner, line, now);
        held && better(held->item, priced.item)) {
        priced.priceHeld = true;
        model::copyPrice(priced.item, held->item);
    }
    return priced;
}

}  // namespace

std::string PricedCart::objectionTo(const model::Item& item) const {
    if (!item.unitPrice) return "There is no price for this product any more. Please remove it.";
    if (item.unitPrice->currency == total.currency) return {};
    return "This line is in " + item.unitPrice->currency + ", the cart in " + total.currency +
           ": they can't go back together. Please remove the line.";
}

bool PricedCart::mayGoHome() const {
    return std::ranges::all_of(lines,
                               [&](const auto& line) { return objectionTo(line.item).empty(); });
}

store::View viewOf(const model::Partner& partner) {
    return {partner.priceList, partner.currency, partner.assortment};
}

std::optional<model::Price> priceFor(store::ReadTx& tx, const model::Partner& partner,
                                     std::string_view sku, const base::Decimal& quantity) {
    return store::priceFor(tx, viewOf(partner), sku, quantity);
}

PricedCart priceCart(store::ReadTx& tx, const model::Partner& partner,
                     const std::vector<store::CartLine>& lines, base::Time now) {
    PricedCart cart;
    cart.total = {base::Decimal(0, model::minorDigits(partner.currency)), partner.currency};
    for (const auto& line : lines) {
        auto priced = priceLine(tx, partner, line, now);
        priced.item.lineNumber = static_cast<int>(cart.lines.size()) + 1;
        priced.item.quantity = line.quantity;
        priced.item.note = line.note;
        priced.item.id.auxiliary = line.auxiliaryId;
        if (cart.objectionTo(priced.item).empty())
            cart.total.amount = cart.total.amount + model::amount(priced.item)->amount;
        cart.lines.push_back(std::move(priced));
    }
    return cart;
}

}  // namespace flows
