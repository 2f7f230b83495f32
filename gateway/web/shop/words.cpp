#include "gateway/web/shop/words.h"

#include <array>

#include "gateway/model/money.h"
#include "gateway/web/shop/units.h"

namespace web::shop {
namespace {

const base::Decimal kOne{1};

std::string grouped(std::string digits) {
    const std::size_t start = digits.starts_with('-') ? 1 : 0;
    auto at = std::min(digits.find('.'), digits.size());
    while (at > start + 3) digits.insert(at -= 3, ",");
    return digits;
}

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

}  // namespace

std::string money(const model::Money& money) {
    return grouped(withDigits(money.amount.plain(), model::minorDigits(money.currency))) + " " +
           money.currency;
}

std::string number(const base::Decimal& number) {
    return grouped(number.plain());
}

std::string unitWord(std::string_view unit, const base::Decimal& quantity) {
    const auto* words = unitWords(unit);
    if (!words) return std::string(unit);
    return std::string(quantity == kOne ? words->one : words->many);
}

std::string quantityOf(const base::Decimal& quantity, std::string_view unit) {
    return number(quantity) + " " + unitWord(unit, quantity);
}

std::string packaging(const model::Product& product) {
    const auto unit = unitWord(product.unit, kOne);
    if (product.packUnit.empty()) return unit;
    return unit + " of " + quantityOf(product.packSize, product.packUnit);
}

std::string perUnit(const model::Product& product, const base::Decimal& basis) {
    if (basis != kOne || product.packUnit.empty()) return perUnit(product.unit, basis);
    return "per " + packaging(product);
}

std::string perUnit(std::string_view unit, const base::Decimal& basis) {
    if (basis != kOne) return "per " + quantityOf(basis, unit);
    const auto* words = unitWords(unit);
    return words && words->piece ? "each" : "per " + unitWord(unit, kOne);
}

std::string perUnit(std::string_view unit, const model::PricePer& price) {
    if (price.factor == kOne && price.unit.empty()) return perUnit(unit, price.basis);
    const auto other = price.unit.empty() ? unit : std::string_view(price.unit);
    return "per " + quantityOf(price.basis, other) + ", " + quantityOf(kOne, unit) + " = " +
           quantityOf(price.factor, other);
}

std::string availability(const model::Product& product) {
    if (!product.stock)
        return product.leadTimeDays ? "Ships in about " + days(*product.leadTimeDays)
                                    : "Availability on request";
    if (*product.stock > base::Decimal{0})
        return "In stock: " + quantityOf(*product.stock, product.unit);
    if (!product.leadTimeDays) return "Not in stock";
    return "Not in stock, ships in about " + days(*product.leadTimeDays);
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

std::string orderingRule(const model::Product& product) {
    const bool minimum = smallest(product) > kOne;
    const bool step = product.quantityStep != kOne && !product.quantityStep.isZero();
    if (!minimum && !step) return {};
    const auto steps = "in steps of " + number(product.quantityStep);
    if (!minimum || smallest(product) == product.quantityStep) return "Sold " + steps;
    const auto from = "Minimum " + quantityOf(smallest(product), product.unit);
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

std::string counted(int count, std::string_view one, std::string_view many) {
    return number(base::Decimal{count}) + " " + std::string(count == 1 ? one : many);
}

}  // namespace web::shop
