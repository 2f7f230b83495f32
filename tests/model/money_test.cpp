#include "gateway/model/money.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/item.h"

using base::Decimal;
using model::Money;

namespace {

std::string line(std::string_view quantity, std::string_view price, std::string_view basis,
                 const std::string& currency = "EUR") {
    return str(model::lineAmount(Decimal::of(quantity), Money{Decimal::of(price), currency},
                                 Decimal::of(basis)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(money)

BOOST_AUTO_TEST_CASE(knowsTheDigitsOfCurrencies) {
    const std::vector<std::pair<std::string, int>> table{
        {"EUR", 2}, {"USD", 2}, {"JPY", 0}, {"KRW", 0}, {"CLP", 0}, {"ISK", 0}, {"KWD", 3},
        {"TND", 3}, {"CLF", 4}, {"UYW", 4}, {"HUF", 2}, {"XAU", 2}, {"ZZZ", 2}, {"", 2}};
    for (const auto& [currency, digits] : table)
        BOOST_TEST(model::minorDigits(currency) == digits, currency);
}

BOOST_AUTO_TEST_CASE(knowsCurrentCodesOnly) {
    for (const auto* code : {"EUR", "USD", "AUD", "GBP", "CHF", "JPY", "KWD", "CLF", "ZWG", "AED",
                             "BIF", "XPF", "BHD", "TND", "UYW", "XCG", "XDR"})
        BOOST_TEST(model::isCurrency(code), code);
    for (const auto* code : {"", "E", "EU", "eur", "Eur", "EURO", "ZZZ", "XXX", "XTS", "DEM", "HRK",
                             " EU", "R U", "ED ", "DAF", "E\nR", "€"})
        BOOST_TEST(!model::isCurrency(code), code);
}

BOOST_AUTO_TEST_CASE(roundsALineOnce) {
    BOOST_TEST(line("3", "12.50", "1") == "37.50 EUR");
    BOOST_TEST(line("3", "12.5", "1") == "37.50 EUR");
    BOOST_TEST(line("1", "0.005", "1") == "0.01 EUR");
    BOOST_TEST(line("7", "0.333", "1") == "2.33 EUR");
    BOOST_TEST(line("250", "12.50", "100") == "31.25 EUR");
    BOOST_TEST(line("1", "10", "3") == "3.33 EUR");
    BOOST_TEST(line("-2", "0.0025", "1") == "-0.01 EUR");
    BOOST_TEST(line("0.5", "15", "1", "JPY") == "8 JPY");
    BOOST_TEST(line("3", "0.3335", "1", "KWD") == "1.001 KWD");
    BOOST_TEST(line("0", "12.50", "1") == "0.00 EUR");
    BOOST_CHECK_THROW((void)line("1", "1", "0"), base::Fault);
}

BOOST_AUTO_TEST_CASE(anItemHasAnAmountWhenItHasAPrice) {
    model::Item item;
    item.quantity = Decimal(3);
    item.priceBasis = Decimal(10);
    BOOST_TEST(!model::amount(item).has_value());
    item.unitPrice = Money{Decimal::of("19.99"), "USD"};
    BOOST_TEST(str(model::amount(item).value()) == "6.00 USD");
}

BOOST_AUTO_TEST_SUITE_END()
