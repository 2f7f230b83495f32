#include <boost/test/unit_test.hpp>

#include "gateway/model/money.h"
#include "gateway/web/shop/entries.h"
#include "gateway/web/shop/words.h"

using namespace web::shop;
using base::Decimal;

namespace {

const Marks kEnglish = base::marksOf("en");
const Marks kGerman = base::marksOf("de");

// The quantity read, or "asked" for a sentence about two meanings, "digits" for one about digits.
std::string read(const std::string& text, const Marks& marks) {
    const auto got = readQuantity(text, marks);
    if (const auto* quantity = std::get_if<Decimal>(&got)) return quantity->plain();
    const auto& told = std::get<std::string>(got);
    return told.find("more than one way") == std::string::npos ? "digits" : "asked";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_words)

BOOST_AUTO_TEST_CASE(saysMoneyWithTheDigitsOfItsCurrencyAndItsCode) {
    const auto said = [](const char* amount, const char* currency) {
        return money({Decimal::of(amount), currency}, kEnglish);
    };
    BOOST_TEST(said("12.5", "USD") == "12.50 USD");
    BOOST_TEST(said("1234567.5", "EUR") == "1,234,567.50 EUR");
    BOOST_TEST(said("1000", "JPY") == "1,000 JPY");
    BOOST_TEST(said("0.0375", "USD") == "0.0375 USD");
    BOOST_TEST(said("-1234", "USD") == "-1,234.00 USD");
    BOOST_TEST(said("3", "KWD") == "3.000 KWD");
}

BOOST_AUTO_TEST_CASE(saysQuantitiesInWords) {
    BOOST_TEST(quantityOf(Decimal{1}, "BX", kEnglish) == "1 box");
    BOOST_TEST(quantityOf(Decimal{1200}, "BX", kEnglish) == "1,200 boxes");
    BOOST_TEST(quantityOf(Decimal::of("2.50"), "KGM", kEnglish) == "2.5 kg");
    BOOST_TEST(quantityOf(Decimal{3}, "Q7", kEnglish) == "3 Q7");
}

BOOST_AUTO_TEST_CASE(saysWhatAPriceIsFor) {
    model::Product product;
    BOOST_TEST(perUnit(product, Decimal{1}, kEnglish) == "each");
    BOOST_TEST(perUnit(product, Decimal{100}, kEnglish) == "per 100 pieces");
    product.unit = "BX";
    BOOST_TEST(perUnit(product, Decimal{1}, kEnglish) == "per box");
    product.packSize = Decimal{100};
    product.packUnit = "EA";
    BOOST_TEST(perUnit(product, Decimal{1}, kEnglish) == "per box of 100 pieces");
    BOOST_TEST(packaging(product, kEnglish) == "box of 100 pieces");
}

BOOST_AUTO_TEST_CASE(saysFiguresWithTheMarksOfTheLanguage) {
    BOOST_TEST(money({Decimal::of("1234567.5"), "EUR"}, kGerman) == "1.234.567,50 EUR");
    BOOST_TEST(quantityOf(Decimal::of("1250.500"), "MTR", kGerman) == "1.250,5 meters");
    BOOST_TEST(number(Decimal{1250}, base::marksOf("fr")) ==
               "1\xC2\xA0"
               "250");
    BOOST_TEST(number(Decimal::of("-1250.5"), base::marksOf("de-CH")) ==
               "-1\xE2\x80\x99"
               "250.5");
    BOOST_TEST(number(Decimal::of("1250.5"), base::marksOf("es-MX")) == "1,250.5");
    BOOST_TEST(number(Decimal::of("1250.5"), base::marksOf("de-AT")) == "1.250,5");
    BOOST_TEST(number(Decimal::of("1250.5"), base::marksOf("ja")) == "1,250.5");
    BOOST_TEST(base::entered(Decimal::of("1250.500"), kGerman) == "1250,5");
}

BOOST_AUTO_TEST_CASE(readsQuantitiesAndAsksBackWhatHasTwoMeanings) {
    for (const auto& [text, english, german] : {std::tuple{"10", "10", "10"},
                                                {"2.5", "2.5", "asked"},
                                                {"2,5", "asked", "2.5"},
                                                {"7,5", "asked", "7.5"},
                                                {"1.000", "1", "asked"},
                                                {"1,000", "asked", "1"},
                                                {"1.234,5", "asked", "asked"},
                                                {"1,234.5", "asked", "asked"},
                                                {"1.234.567", "asked", "asked"},
                                                {"1 000", "asked", "asked"},
                                                {"1\xC2\xA0"
                                                 "000",
                                                 "asked", "asked"},
                                                {"1'000", "asked", "asked"},
                                                {"1\xE2\x80\x99"
                                                 "000",
                                                 "asked", "asked"},
                                                {",5", "asked", "0.5"},
                                                {"1e3", "digits", "digits"},
                                                {"ten", "digits", "digits"},
                                                {"5 m", "digits", "digits"},
                                                {".", "digits", "digits"},
                                                {",", "digits", "digits"},
                                                {"", "digits", "digits"}}) {
        BOOST_TEST(read(text, kEnglish) == english, text);
        BOOST_TEST(read(text, kGerman) == german, text);
    }
}

BOOST_AUTO_TEST_CASE(saysWhetherAndWhenSomethingIsThere) {
    model::Product product;
    const auto said = [&](int wanted) {
        return availability(product, kEnglish) + " | " +
               availabilityOf(product, Decimal{wanted}, kEnglish);
    };
    BOOST_TEST(said(1) == "Availability on request | Availability on request");
    product.leadTimeDays = 1;
    BOOST_TEST(said(1) == "Ships in about 1 day | Ships in about 1 day");
    product.stock = Decimal{0};
    BOOST_TEST(said(1) ==
               "Not in stock, ships in about 1 day | Not in stock, ships in about 1 day");
    product.stock = Decimal{10};
    BOOST_TEST(said(10) == "In stock: 10 pieces, more in about 1 day | In stock");
    BOOST_TEST(said(11) ==
               "In stock: 10 pieces, more in about 1 day | 10 pieces in stock, 1 more ships in "
               "about 1 day");
    product.leadTimeDays = 0;
    BOOST_TEST(said(12) ==
               "In stock: 10 pieces, more the same day | 10 pieces in stock, 2 more "
               "ship the same day");
    product.leadTimeDays.reset();
    BOOST_TEST(said(12) == "In stock: 10 pieces | 10 pieces in stock, 2 more on request");
    product.stock = Decimal{0};
    BOOST_TEST(said(1) == "Not in stock | Not in stock");
}

BOOST_AUTO_TEST_CASE(roundsTheMinimumUpToWholeSteps) {
    model::Product product;
    const auto rule = [&](int minimum, int step) {
        product.minimumQuantity = Decimal{minimum};
        product.quantityStep = Decimal{step};
        return smallest(product).plain() + ": " + orderingRule(product, kEnglish);
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
