#include "gateway/model/price.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/item.h"

using namespace model;

namespace {

base::Decimal decimal(const char* text) {
    return base::Decimal::of(text);
}

PricePer per(const char* amount, const char* basis, const char* factor = "1",
             const char* unit = "") {
    return {decimal(amount), decimal(basis), decimal(factor), unit};
}

std::string shown(const std::optional<PricePer>& price) {
    return price ? price->amount.str() + perText(*price, "H87") : "none";
}

std::string amountOf(const char* quantity, const PricePer& price) {
    return lineAmount(decimal(quantity), {price.amount, "EUR"}, price.basis, price.factor)
        .amount.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(price)

BOOST_AUTO_TEST_CASE(aLineIsReckonedExactlyAndRoundedOnce) {
    BOOST_TEST(amountOf("3360", per("205", "100", "2.97")) == "20457.36");
    BOOST_TEST(amountOf("12", per("3.00", "1", "0.083333")) == "3.00");
    BOOST_TEST(amountOf("3", per("10.00", "3")) == "10.00");
    // Rounded before the factor it would be 0.00.
    BOOST_TEST(amountOf("1", per("0.01", "1000", "4000")) == "0.04");
    BOOST_TEST(amountOf("-3360", per("205", "100", "2.97")) == "-20457.36");
}

BOOST_AUTO_TEST_CASE(figuresOfManyDigitsAreReckonedAsWell) {
    // 2,970,000,000 × 0.336700336700336700 × 1.2345 ÷ 1: more digits than 128 bits hold.
    BOOST_TEST(amountOf("2970000000.000", per("1.2345", "1", "0.336700336700336700")) ==
               "1234500000.00");
    BOOST_TEST(amountOf("297", per("12.3456", "1", "0.3367003367003367")) == "1234.56");
    BOOST_CHECK_THROW(amountOf("1", per("1", "0")), base::Fault);
}

BOOST_AUTO_TEST_CASE(pricesAreComparedByWhatOneUnitComesTo) {
    BOOST_TEST((per("12.40", "100") == per("0.124", "1")));
    BOOST_TEST((per("205", "100", "2.97", "KGM") == per("6.0885", "1")));
    BOOST_TEST((per("10", "3") != per("3.333333333", "1")));
    BOOST_TEST((per("10", "3") > per("3.333333333", "1")));
    BOOST_TEST((per("1", "1", "0.3367003367003367") < per("1", "1", "0.3367003367003368")));
}

BOOST_AUTO_TEST_CASE(aPriceIsBroughtIntoAReceiversRoom) {
    const base::Decimal one{1};
    const base::Decimal fiveDigits{99'999};
    const PriceRoom forOne{9, one, false};
    const PriceRoom oci{3, fiveDigits, false};
    struct Row {
        PricePer price;
        PriceRoom room;
        const char* wanted;
    };
    for (const auto& row : {
             Row{per("12.3456", "100"), forOne, "0.123456"},
             Row{per("205", "100", "2.97", "KGM"), forOne, "6.0885"},
             Row{per("10", "3"), forOne, "none"},
             Row{per("12.34567", "1000"), oci, "none"},
             Row{per("12.345", "1000"), oci, "12.345 per 1000"},
             Row{per("1234.5000", "100000"), oci, "12.345 per 1000"},
             Row{per("205", "100", "2.97", "KGM"), oci, "60.885 per 10"},
             Row{per("10", "3"), oci, "10 per 3"},
             Row{per("12.5000", "100"), oci, "12.5 per 100"},
             Row{per("12.50", "100"), oci, "12.50 per 100"},
             Row{per("1", "1", "0.083333"), oci, "83.333 per 1000"},
             Row{per("1", "1", "0.083333333"), oci, "none"},
             Row{per("0.00125", "1"), {2, std::nullopt, true}, "1.25 per 1000"},
             Row{per("1.234", "100", "2.97", "KGM"),
                 {2, std::nullopt, true},
                 "12.34 per 1000 KGM, 1 H87 = 2.97 KGM"},
             Row{per("1", "0"), forOne, "none"},
         }) {
        BOOST_TEST(shown(fitted(row.price, row.room)) == row.wanted, shown(row.price));
    }
}

BOOST_AUTO_TEST_CASE(saysWhatAPriceIsFor) {
    Item item;
    item.unit = "H87";
    BOOST_TEST(priceText(item) == "");
    item.unitPrice = Money{decimal("205.00"), "EUR"};
    BOOST_TEST(priceText(item) == "205.00 EUR");
    item.priceBasis = decimal("100");
    BOOST_TEST(priceText(item) == "205.00 EUR per 100");
    item.priceFactor = decimal("2.97");
    item.priceUnit = "KGM";
    BOOST_TEST(priceText(item) == "205.00 EUR per 100 KGM, 1 H87 = 2.97 KGM");
}

BOOST_AUTO_TEST_SUITE_END()
