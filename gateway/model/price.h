#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/decimal.h"

namespace model {

/// A price with what it is for: `amount` is for `basis` of `unit`, and one unit of the line is
/// `factor` of these. 205 per 100 kg, a plate being 2.97 kg: {205, 100, 2.97, "KGM"}. Compared by
/// what one unit of the line comes to, exactly: 12.40 per 100 and 0.124 are the same. Basis and
/// factor are above zero.
struct PricePer {
    base::Decimal amount;
    base::Decimal basis{1};
    base::Decimal factor{1};
    std::string unit{};  ///< empty: the line's

    friend std::strong_ordering operator<=>(const PricePer& a, const PricePer& b);
    friend bool operator==(const PricePer& a, const PricePer& b);
};

/// What a receiver's prices may be.
struct PriceRoom {
    int decimals = 9;  ///< at most so many digits behind the point, 0 … 18
    /// A price may be for so many units at most, whole numbers; nothing: for any quantity.
    std::optional<base::Decimal> mostBasis{};
    bool otherUnit = true;  ///< a price may be for another unit than the line's
};

/// The same price within that room, for a power of ten if it can be; as it is when it has room.
/// Nothing when no such price comes to the same exactly.
std::optional<PricePer> fitted(const PricePer& price, const PriceRoom& room);

/// The price for one unit of the line; nothing when `decimals` digits behind the point cannot say
/// it exactly.
std::optional<base::Decimal> priceForOne(const PricePer& price, int decimals);

/// What one unit of the line comes to, rounded.
base::Decimal roundedForOne(const PricePer& price, int decimals);

/// For people: " per 100", " per 100 KGM, 1 H87 = 2.97 KGM"; empty when the price is for one.
std::string perText(const PricePer& price, std::string_view lineUnit);

/// Lines with a price: Item, ConfirmationLine, InvoiceLine.
template <class Line>
concept Priced = requires(Line line) {
    line.unitPrice;
    line.priceBasis;
    line.priceFactor;
    line.priceUnit;
};

/// Zero for a line without a price.
template <Priced Line>
PricePer pricePer(const Line& line) {
    return {line.unitPrice ? line.unitPrice->amount : base::Decimal{}, line.priceBasis,
            line.priceFactor, line.priceUnit};
}

/// The line keeps the currency it has.
template <Priced Line>
void setPrice(Line& line, const PricePer& price) {
    if (line.unitPrice) line.unitPrice->amount = price.amount;
    line.priceBasis = price.basis;
    line.priceFactor = price.factor;
    line.priceUnit = price.unit;
}

/// Gives a line the price of another, with its currency and what it is for.
template <Priced Line, Priced Other>
void copyPrice(Line& line, const Other& from) {
    line.unitPrice = from.unitPrice;
    setPrice(line, pricePer(from));
}

/// "205.00 EUR per 100 KGM, 1 H87 = 2.97 KGM"; empty for a line without a price.
template <Priced Line>
std::string priceText(const Line& line) {
    if (!line.unitPrice) return {};
    return line.unitPrice->amount.str() + ' ' + line.unitPrice->currency +
           perText(pricePer(line), line.unit);
}

}  // namespace model
