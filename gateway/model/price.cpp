#include "gateway/model/price.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <initializer_list>

#include "gateway/base/fault.h"
#include "gateway/model/money.h"

namespace model {
namespace {

using base::Decimal;
using Wide = boost::multiprecision::cpp_int;  // a product of Decimals outgrows 128 bits

const Decimal kOne{1};

struct Fraction {
    Wide above;
    Wide below;  // more than zero
};

Wide tenTo(int exponent) {
    return boost::multiprecision::pow(Wide(10), static_cast<unsigned>(exponent));
}

Wide digitsOf(const Decimal& value) {
    Wide digits;
    const auto text = value.str();
    for (const char c : text)
        if (c >= '0' && c <= '9') digits = digits * 10 + (c - '0');
    return value.isNegative() ? Wide(-digits) : digits;
}

Fraction product(std::initializer_list<Decimal> values) {
    Fraction all{1, 1};
    for (const auto& value : values) {
        all.above *= digitsOf(value);
        all.below *= tenTo(value.scale());
    }
    return all;
}

Fraction operator/(const Fraction& a, const Decimal& b) {
    if (b <= Decimal{}) throw base::Fault(base::FaultCode::invalid, "a price for nothing");
    return {a.above * tenTo(b.scale()), a.below * digitsOf(b)};
}

Fraction lowest(const Fraction& value) {
    const Wide common = gcd(value.above, value.below);
    return {value.above / common, value.below / common};
}

Decimal decimalOf(const Wide& digits, int scale) {
    auto text = Wide(abs(digits)).str();
    const auto wanted = static_cast<std::size_t>(scale) + 1;
    if (text.size() < wanted) text.insert(0, wanted - text.size(), '0');
    text.insert(text.size() - static_cast<std::size_t>(scale), ".");
    if (digits < 0) text.insert(0, "-");
    if (const auto read = Decimal::parse(text)) return *read;
    throw base::Fault(base::FaultCode::invalid,
                      "a number has more digits than can be kept exactly");
}

// Half away from zero, as Decimal rounds.
Decimal rounded(const Fraction& value, int scale) {
    const Wide above = abs(value.above) * tenTo(scale);
    Wide whole = above / value.below;
    if ((above % value.below) * 2 >= value.below) ++whole;
    return decimalOf(value.above < 0 ? Wide(-whole) : whole, scale);
}

// Of what one unit comes to, the smallest number of units whose price has no more digits behind the
// point: a power of ten where one will do.
std::optional<Wide> units(const Fraction& one, const PriceRoom& room) {
    const auto most = room.mostBasis.value_or(Decimal{1'000'000'000});
    const Wide least = one.below / gcd(one.below, tenTo(room.decimals));
    const Wide limit = digitsOf(most) / tenTo(most.scale());
    for (Wide ten = 1; ten <= limit; ten *= 10)
        if (ten % least == 0) return ten;
    return least <= limit ? std::optional(least) : std::nullopt;
}

bool hasRoom(const PricePer& price, const PriceRoom& room) {
    return Decimal::of(price.amount.plain()).scale() <= room.decimals &&
           (!room.mostBasis || (price.basis.isWhole() && price.basis <= *room.mostBasis)) &&
           (room.otherUnit || (price.factor == kOne && price.unit.empty()));
}

// Zeros at the end take room too.
PricePer withRoom(PricePer price, const PriceRoom& room) {
    if (price.amount.scale() > room.decimals) price.amount = Decimal::of(price.amount.plain());
    return price;
}

// Products of such figures are known to fit.
bool isSmall(const Decimal& value) {
    static const Decimal kMost{1'000'000};
    return value <= kMost && -value <= kMost;
}

}  // namespace

Money lineAmount(const Decimal& quantity, const Money& price, const Decimal& basis,
                 const Decimal& factor) {
    const int digits = minorDigits(price.currency);
    const int scale = quantity.scale() + price.amount.scale() + factor.scale();
    if (scale <= Decimal::kMaxScale && isSmall(quantity) && isSmall(price.amount) &&
        isSmall(factor))
        return {(quantity * factor * price.amount).dividedBy(basis, digits), price.currency};
    return {rounded(product({quantity, factor, price.amount}) / basis, digits), price.currency};
}

std::strong_ordering operator<=>(const PricePer& a, const PricePer& b) {
    const auto left = product({a.amount, a.factor, b.basis});
    const auto right = product({b.amount, b.factor, a.basis});
    const auto order = Wide(left.above * right.below).compare(Wide(right.above * left.below));
    return order <=> 0;
}

bool operator==(const PricePer& a, const PricePer& b) {
    return (a <=> b) == 0;
}

std::optional<PricePer> fitted(const PricePer& price, const PriceRoom& room) {
    if (price.basis <= Decimal{} || price.factor <= Decimal{}) return std::nullopt;
    if (hasRoom(price, room)) return withRoom(price, room);
    const auto factor = room.otherUnit ? kOne : price.factor;
    const auto one = lowest(product({price.amount, factor}) / price.basis);
    const auto basis = units(one, room);
    if (!basis) return std::nullopt;
    const auto amount = rounded({one.above * *basis, one.below}, room.decimals);
    PricePer fit{Decimal::of(amount.plain()), decimalOf(*basis, 0)};
    if (room.otherUnit) {
        fit.factor = price.factor;
        fit.unit = price.unit;
    }
    return fit;
}

std::optional<Decimal> priceForOne(const PricePer& price, int decimals) {
    const auto one = fitted(price, {decimals, kOne, false});
    if (!one) return std::nullopt;
    return one->amount;
}

Decimal roundedForOne(const PricePer& price, int decimals) {
    return rounded(product({price.amount, price.factor}) / price.basis, decimals);
}

std::string perText(const PricePer& price, std::string_view lineUnit) {
    if (price.factor == kOne && price.unit.empty())
        return price.basis == kOne ? "" : " per " + price.basis.plain();
    const auto unit = price.unit.empty() ? std::string(lineUnit) : price.unit;
    return " per " + price.basis.plain() + ' ' + unit + ", 1 " + std::string(lineUnit) + " = " +
           price.factor.plain() + ' ' + unit;
}

}  // namespace model
