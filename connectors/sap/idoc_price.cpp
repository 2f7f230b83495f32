#include "connectors/sap/idoc_price.h"

namespace sap {
namespace {

using base::Decimal;

constexpr int kDigits = 9;

Decimal positive(const Decimal& figure) {
    return figure.isNegative() ? -figure : figure;
}

}  // namespace

std::optional<model::PricePer> priceOf(const Segment& line, const Names& names) {
    const auto amount = line.decimal("VPREI");
    if (!amount) return std::nullopt;
    model::PricePer price{*amount, line.decimal("PEINH").value_or(Decimal{1})};
    if (price.basis <= Decimal{}) price.basis = Decimal{1};
    const auto theirs = line.text("PMENE");
    if (theirs.empty() || theirs == line.text("MENEE")) return price;
    const auto quantity = positive(line.decimal("MENGE").value_or(Decimal{}));
    const auto inPriceUnits = positive(line.decimal("BMNG2").value_or(Decimal{}));
    if (quantity.isZero() || inPriceUnits.isZero()) return std::nullopt;
    price.factor = inPriceUnits.dividedBy(quantity, kDigits);
    price.unit = unitFrom(names, theirs);
    if (price.factor * quantity == inPriceUnits) return price;
    // A third of a kilogram has no end: the price is told for pieces then.
    return model::fitted({price.amount, price.basis * quantity, inPriceUnits},
                         {kDigits, std::nullopt, false});
}

}  // namespace sap
