#include "gateway/flows/pricing.h"

#include "gateway/store/offers.h"

namespace flows {
namespace {

// The step with the highest quantity not above the wanted one; the first when all are above.
const model::Price* stepFor(const std::vector<model::Price>& steps, const base::Decimal& quantity) {
    const model::Price* best = nullptr;
    for (const auto& step : steps)
        if (!best || step.fromQuantity <= quantity) best = &step;
    return best;
}

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
           held.unitPrice->amount * today.priceBasis <= today.unitPrice->amount * held.priceBasis;
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
        priced.item.unitPrice = held->item.unitPrice;
        priced.item.priceBasis = held->item.priceBasis;
    }
    return priced;
}

}  // namespace

store::View viewOf(const model::Partner& partner) {
    return {partner.priceList, partner.currency, partner.assortment};
}

std::optional<model::Price> priceFor(store::ReadTx& tx, const model::Partner& partner,
                                     std::string_view sku, const base::Decimal& quantity) {
    const auto steps = store::prices(tx, partner.priceList, sku);
    if (const auto* step = stepFor(steps, quantity)) return *step;
    return std::nullopt;
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
        const auto amount = model::amount(priced.item);
        if (amount && amount->currency == partner.currency)
            cart.total.amount = cart.total.amount + amount->amount;
        cart.lines.push_back(std::move(priced));
    }
    return cart;
}

}  // namespace flows
