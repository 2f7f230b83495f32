#include "gateway/web/shop/words.h"

#include <array>

#include "gateway/model/money.h"
#include "gateway/web/shop/units.h"

namespace web::shop {
namespace {

const base::Decimal kOne{1};

std::string withDigits(std::string plain, int atLeast) {
    auto point = plain.find('.');
    if (atLeast > 0 && point == std::string::npos) {
        point = plain.size();
        plain += '.';
    }
    while (atLeast > 0 && plain.size() - point - 1 < static_cast<std::size_t>(atLeast))
        plain += '0';
    return plain;
}

// `in about 5 days`, `the same day`.
std::string inDays(const model::Product& product) {
    const auto said = days(*product.leadTimeDays);
    return *product.leadTimeDays > 0 ? "in about " + said : "the " + said;
}

}  // namespace

std::string money(const model::Money& money, const Marks& marks) {
    const auto plain = withDigits(money.amount.plain(), model::minorDigits(money.currency));
    return base::grouped(plain, marks) + " " + money.currency;
}

std::string number(const base::Decimal& number, const Marks& marks) {
    return base::grouped(number.plain(), marks);
}

std::string unitWord(std::string_view unit, const base::Decimal& quantity) {
    const auto* words = unitWords(unit);
    if (!words) return std::string(unit);
    return std::string(quantity == kOne ? words->one : words->many);
}

std::string quantityOf(const base::Decimal& quantity, std::string_view unit, const Marks& marks) {
    return number(quantity, marks) + " " + unitWord(unit, quantity);
}

std::string packaging(const model::Product& product, const Marks& marks) {
    const auto unit = unitWord(product.unit, kOne);
    if (product.packUnit.empty()) return unit;
    return unit + " of " + quantityOf(product.packSize, product.packUnit, marks);
}

std::string perUnit(const model::Product& product, const base::Decimal& basis, const Marks& marks) {
    if (basis != kOne || product.packUnit.empty()) return perUnit(product.unit, basis, marks);
    return "per " + packaging(product, marks);
}

std::string perUnit(std::string_view unit, const base::Decimal& basis, const Marks& marks) {
    if (basis != kOne) return "per " + quantityOf(basis, unit, marks);
    const auto* words = unitWords(unit);
    return words && words->piece ? "each" : "per " + unitWord(unit, kOne);
}

std::string perUnit(std::string_view unit, const model::PricePer& price, const Marks& marks) {
    if (price.factor == kOne && price.unit.empty()) return perUnit(unit, price.basis, marks);
    const auto other = price.unit.empty() ? unit : std::string_view(price.unit);
    return "per " + quantityOf(price.basis, other, marks) + ", " + quantityOf(kOne, unit, marks) +
           " = " + quantityOf(price.factor, other, marks);
}

std::string availability(const model::Product& product, const Marks& marks) {
    if (!product.stock)
        return product.leadTimeDays ? "Ships " + inDays(product) : "Availability on request";
    if (*product.stock > base::Decimal{0})
        return "In stock: " + quantityOf(*product.stock, product.unit, marks) +
               (product.leadTimeDays ? ", more " + inDays(product) : "");
    return product.leadTimeDays ? "Not in stock, ships " + inDays(product) : "Not in stock";
}

std::string availabilityOf(const model::Product& product, const base::Decimal& wanted,
                           const Marks& marks) {
    if (!product.stock || *product.stock <= base::Decimal{0}) return availability(product, marks);
    if (isThere(product, wanted)) return "In stock";
    const auto rest = wanted - *product.stock;
    return quantityOf(*product.stock, product.unit, marks) + " in stock, " + number(rest, marks) +
           (product.leadTimeDays ? (rest == kOne ? " more ships " : " more ship ") + inDays(product)
                                 : " more on request");
}

bool isThere(const model::Product& product, const base::Decimal& wanted) {
    return product.stock && *product.stock > base::Decimal{0} && *product.stock >= wanted;
}

std::string days(int count) {
    if (count <= 0) return "same day";
    return counted(count, "day", "days");
}

base::Decimal smallest(const model::Product& product) {
    const auto& step = product.quantityStep;
    if (step.isZero()) return product.minimumQuantity;
    const auto near = product.minimumQuantity.dividedBy(step, 0) * step;
    return near < product.minimumQuantity ? near + step : near;
}

std::string orderingRule(const model::Product& product, const Marks& marks) {
    const bool minimum = smallest(product) > kOne;
    const bool step = product.quantityStep != kOne && !product.quantityStep.isZero();
    if (!minimum && !step) return {};
    const auto steps = "in steps of " + number(product.quantityStep, marks);
    if (!minimum || smallest(product) == product.quantityStep) return "Sold " + steps;
    const auto from = "Minimum " + quantityOf(smallest(product), product.unit, marks);
    return step ? from + ", " + steps : from;
}

std::string clockTime(base::Time time) {
    return base::iso(time).substr(11, 5) + " UTC";
}

std::string date(base::Time time) {
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    return std::string(months[static_cast<unsigned>(day.month()) - 1]) + " " +
           std::to_string(static_cast<unsigned>(day.day())) + ", " +
           std::to_string(static_cast<int>(day.year()));
}

std::string timeLeft(base::Milliseconds left) {
    const auto minutes = std::chrono::floor<base::Minutes>(left).count();
    if (minutes < 1) return "less than a minute left";
    return counted(static_cast<int>(minutes), "minute", "minutes") + " left";
}

std::string counted(int count, std::string_view one, std::string_view many, const Marks& marks) {
    return number(base::Decimal{count}, marks) + " " + std::string(count == 1 ? one : many);
}

}  // namespace web::shop
