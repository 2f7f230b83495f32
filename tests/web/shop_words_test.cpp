#include <boost/test/unit_test.hpp>

#include "gateway/model/money.h"
#include "gateway/web/shop/words.h"

using namespace web::shop;
using base::Decimal;

BOOST_AUTO_TEST_SUITE(shop_words)

BOOST_AUTO_TEST_CASE(saysMoneyWithTheDigitsOfItsCurrencyAndItsCode) {
    const auto said = [](const char* amount, const char* currency) {
        return money({Decimal::of(amount), currency});
    };
    BOOST_TEST(said("12.5", "USD") == "12.50 USD");
    BOOST_TEST(said("1234567.5", "EUR") == "1,234,567.50 EUR");
    BOOST_TEST(said("1000", "JPY") == "1,000 JPY");
    BOOST_TEST(said("0.0375", "USD") == "0.0375 USD");
    BOOST_TEST(said("-1234", "USD") == "-1,234.00 USD");
    BOOST_TEST(said("3", "KWD") == "3.000 KWD");
}

BOOST_AUTO_TEST_CASE(saysQuantitiesInWords) {
    BOOST_TEST(quantityOf(Decimal{1}, "BX") == "1 box");
    BOOST_TEST(quantityOf(Decimal{1200}, "BX") == "1,200 boxes");
    BOOST_TEST(quantityOf(Decimal::of("2.50"), "KGM") == "2.5 kg");
    BOOST_TEST(quantityOf(Decimal{3}, "Q7") == "3 Q7");
}

BOOST_AUTO_TEST_CASE(saysWhatAPriceIsFor) {
    model::Product product;
    BOOST_TEST(perUnit(product, Decimal{1}) == "each");
    BOOST_TEST(perUnit(product, Decimal{100}) == "per 100 pieces");
    product.unit = "BX";
    BOOST_TEST(perUnit(product, Decimal{1}) == "per box");
    product.packSize = Decimal{100};
    product.packUnit = "EA";
    BOOST_TEST(perUnit(product, Decimal{1}) == "per box of 100 pieces");
    BOOST_TEST(packaging(product) == "box of 100 pieces");
}

BOOST_AUTO_TEST_CASE(saysWhetherAndWhenSomethingIsThere) {
    model::Product product;
    BOOST_TEST(availability(product) == "Availability on request");
    product.leadTimeDays = 1;
    BOOST_TEST(availability(product) == "Ships in about 1 day");
    product = {};
    product.stock = Decimal{0};
    BOOST_TEST(availability(product) == "Not in stock");
    product.leadTimeDays = 1;
    BOOST_TEST(availability(product) == "Not in stock, ships in about 1 day");
    product.stock = Decimal{1};
    BOOST_TEST(availability(product) == "In stock: 1 piece");
}

BOOST_AUTO_TEST_CASE(roundsTheMinimumUpToWholeSteps) {
    model::Product product;
    const auto rule = [&](int minimum, int step) {
        product.minimumQuantity = Decimal{minimum};
        product.quantityStep = Decimal{step};
        return smallest(product).plain() + ": " + orderingRule(product);
    };
    BOOST_TEST(rule(1, 1) == "1: ");
    BOOST_TEST(rule(1, 5) == "5: Sold in steps of 5");
    BOOST_TEST(rule(10, 1) == "10: Minimum 10 pieces");
    BOOST_TEST(rule(12, 5) == "15: Minimum 15 pieces, in steps of 5");
    BOOST_TEST(rule(3, 0) == "3: Minimum 3 pieces");
}

BOOST_AUTO_TEST_CASE(saysTimes) {
    const auto time = base::parseIso("2026-12-03T04:05:06Z").value();
    BOOST_TEST(clockTime(time) == "04:05 UTC");
    BOOST_TEST(date(time) == "Dec 3, 2026");
    BOOST_TEST(timeLeft(base::Minutes(52) + base::Seconds(59)) == "52 minutes left");
    BOOST_TEST(timeLeft(base::Minutes(1)) == "1 minute left");
    BOOST_TEST(timeLeft(base::Seconds(59)) == "less than a minute left");
}

BOOST_AUTO_TEST_SUITE_END()
