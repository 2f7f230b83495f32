#include <boost/test/unit_test.hpp>

#include "gateway/base/text.h"
#include "gateway/model/fields.h"
#include "tests/model/invoices.h"

using base::Decimal;
using namespace model;

namespace {

Money eur(std::string_view amount) {
    return {Decimal::of(amount), "EUR"};
}

InvoiceLine line(std::string_view quantity, std::string_view price, std::string_view basis = "1") {
    InvoiceLine made;
    made.quantity = Decimal::of(quantity);
    made.unitPrice = eur(price);
    made.priceBasis = Decimal::of(basis);
    return made;
}

Tax tax(std::string_view amount) {
    Tax made;
    made.amount = eur(amount);
    return made;
}

Charge charge(std::string_view amount) {
    Charge made;
    made.amount = eur(amount);
    return made;
}

Modification modification(bool allowance, std::string_view amount) {
    Modification made;
    made.allowance = allowance;
    made.amount = eur(amount);
    return made;
}

Invoice invoice(std::vector<InvoiceLine> lines) {
    Invoice made;
    made.orders.emplace_back().lines = std::move(lines);
    return made;
}

std::string figure(const char* name, const std::optional<Money>& money) {
    return money ? std::string(" ") + name + " " + money->amount.str() : "";
}

std::string shown(const Invoice::Summary& sums) {
    return sums.subtotal.amount.str() + figure("tax", sums.tax.amount) +
           figure("gross", sums.gross) + figure("charges", sums.charges) +
           figure("allowances", sums.allowances) + figure("withoutTax", sums.withoutTax) +
           figure("net", sums.net) + figure("due", sums.due);
}

std::string found(const Invoice& invoice) {
    std::vector<std::string> all;
    for (const auto& [where, what, tolerated] : arithmetic(invoice))
        all.push_back(where + " " + what);
    return base::join(all, "; ");
}

std::string fault(const Invoice& invoice) {
    try {
        (void)summedUp(invoice);
    } catch (const base::Fault& fault) {
        return fault.told();
    }
    return "none";
}

/// Every amount of a value with its place, to be changed one at a time.
struct Amounts {
    std::vector<std::pair<std::string, Money*>> all;

    template <class T>
    void collect(const std::string& /*at*/, T& /*value*/) {}
    void collect(const std::string& at, Money& money) { all.emplace_back(at, &money); }
    template <class T>
    void collect(const std::string& at, std::optional<T>& value) {
        if (value) collect(at, *value);
    }
    template <class T>
    void collect(const std::string& at, std::vector<T>& values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            collect(at + "[" + std::to_string(i) + "]", values[i]);
    }
    template <Described T>
    requires(!std::is_same_v<T, Money>) void collect(const std::string& at, T& value) {
        eachField<T>([&](const auto& field) {
            collect(at + (at.empty() ? "" : ".") + std::string(field.name), value.*field.member);
        });
    }
};

/// Figures that are sums of others: a wrong one is named itself, not what it goes into.
bool isSum(const std::string& place, const Invoice& invoice) {
    if (invoice.headerInvoice && place == "summary.subtotal") return false;
    for (const auto* one :
         {".subtotal", ".gross", ".net", ".due", ".charges", ".allowances", ".withoutTax"})
        if (place.ends_with(one)) return true;
    return false;
}

bool names(const std::vector<base::Problem>& problems, const std::string& place) {
    return std::ranges::any_of(problems, [&](const auto& one) { return one.where == place; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(arithmetic_of_invoices)

BOOST_AUTO_TEST_CASE(linesAreRoundedAndThenAddedUp) {
    const auto sums =
        summedUp(invoice({line("3", "0.335"), line("3", "0.335"), line("1", "10", "3")}));
    BOOST_TEST(sums.orders[0].lines[0].subtotal.amount.str() == "1.01");
    BOOST_TEST(shown(sums.summary) == "5.35 tax 0.00 gross 5.35 net 5.35 due 5.35");
}

BOOST_AUTO_TEST_CASE(everyChargeHasItsPlaceInTheSum) {
    auto whole = invoice({line("10", "10.00"), line("2", "25.00")});
    whole.summary.tax = tax("28.50");
    whole.summary.shipping = charge("8.00");
    whole.summary.specialHandling = charge("2.00");
    whole.summary.discount = charge("5.00");
    whole.summary.modifications = {modification(false, "3.00"), modification(true, "1.00")};
    whole.summary.deposit = eur("85.50");
    BOOST_TEST(shown(summedUp(whole).summary) ==
               "150.00 tax 28.50 gross 188.50 charges 3.00 allowances 1.00 withoutTax 157.00 "
               "net 185.50 due 100.00");
}

BOOST_AUTO_TEST_CASE(chargesOfLinesAreTheirSumInTheSummary) {
    auto whole = invoice({line("1", "100.00"), line("1", "50.00")});
    whole.taxInLine = true;
    auto& first = whole.orders[0].lines[0];
    auto& second = whole.orders[0].lines[1];
    first.tax = tax("19.00");
    first.shipping = charge("4.00");
    second.tax = tax("3.50");
    second.discount = charge("5.00");
    second.modifications = {modification(true, "1.00")};
    const auto sums = summedUp(whole);
    BOOST_TEST(str(*sums.orders[0].lines[0].net) == "123.00 EUR");
    BOOST_TEST(str(*sums.orders[0].lines[1].gross) == "53.50 EUR");
    BOOST_TEST(str(*sums.orders[0].lines[1].net) == "47.50 EUR");
    BOOST_TEST(str(sums.summary.shipping->amount) == "4.00 EUR");
    BOOST_TEST(shown(sums.summary) ==
               "150.00 tax 22.50 gross 176.50 charges 0.00 allowances 1.00 withoutTax 148.00 "
               "net 170.50 due 170.50");
}

BOOST_AUTO_TEST_CASE(taxOfALineCountsOnlyWhenTheInvoiceSaysSo) {
    auto whole = invoice({line("1", "100.00")});
    whole.orders[0].lines[0].tax = tax("19.00");
    BOOST_CHECK_EXCEPTION(summedUp(whole), base::Fault, [](const auto& fault) {
        return base::summary(fault.problems()) ==
               "orders[0].lines[0].tax: counts only where the invoice says taxInLine (cXML "
               "isTaxInLine)";
    });
    whole.taxInLine = true;
    BOOST_TEST(found(summedUp(whole)) == "");
    BOOST_TEST(shown(summedUp(whole).summary) ==
               "100.00 tax 19.00 gross 119.00 net 119.00 due 119.00");
}

BOOST_AUTO_TEST_CASE(aTaxIsTheSumOfItsDetails) {
    auto whole = invoice({line("1", "100.00")});
    TaxDetail vat;
    vat.percent = Decimal(19);
    vat.taxable = eur("80.00");
    vat.amount = eur("15.20");
    TaxDetail reduced = vat;
    reduced.percent = Decimal(7);
    reduced.taxable = eur("20.00");
    reduced.amount = eur("1.40");
    whole.summary.tax.details = {vat, reduced};
    BOOST_TEST(str(summedUp(whole).summary.tax.amount) == "16.60 EUR");
    whole.summary.tax.details[1].amount = eur("1.46");
    BOOST_TEST(fault(whole) ==
               "The invoice's sums do not close: summary.tax.details[1].amount: is 1.46 EUR, but "
               "7 % of 20.00 EUR is 1.40 EUR");
}

BOOST_AUTO_TEST_CASE(anInvoiceWithoutLinesKeepsItsSubtotal) {
    Invoice header;
    header.headerInvoice = true;
    header.summary.subtotal = eur("100.00");
    header.summary.tax = tax("19.00");
    BOOST_TEST(shown(summedUp(header).summary) ==
               "100.00 tax 19.00 gross 119.00 net 119.00 due 119.00");
}

BOOST_AUTO_TEST_CASE(linesWithoutAPriceKeepTheirSubtotal) {
    auto header = invoice({InvoiceLine{}, InvoiceLine{}});
    header.headerInvoice = true;
    header.orders[0].lines[0].subtotal = eur("60.00");
    header.orders[0].lines[1].subtotal = eur("40.00");
    BOOST_TEST(shown(summedUp(header).summary) ==
               "100.00 tax 0.00 gross 100.00 net 100.00 due 100.00");
}

BOOST_AUTO_TEST_CASE(creditsAreNegativeOthersAreNot) {
    auto credit = invoice({line("-2", "10.00")});
    credit.purpose = InvoicePurpose::lineLevelCreditMemo;
    credit.summary.tax = tax("-3.80");
    BOOST_TEST(shown(summedUp(credit).summary) ==
               "-20.00 tax -3.80 gross -23.80 net -23.80 due -23.80");
    credit.purpose = InvoicePurpose::lineLevelDebitMemo;
    BOOST_TEST(fault(credit).find("lines[0].subtotal: is -20.00 EUR: only a credit memo's") !=
               std::string::npos);
    auto wrong = invoice({line("2", "10.00")});
    wrong.purpose = InvoicePurpose::lineLevelCreditMemo;
    BOOST_TEST(fault(wrong).find("summary.net: is 20.00 EUR: amounts of a credit memo are") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(currenciesWithoutSmallChangeRoundToWholes) {
    auto yen = invoice({line("3", "33.5")});
    yen.orders[0].lines[0].unitPrice->currency = "JPY";
    BOOST_TEST(shown(summedUp(yen).summary) == "101 tax 0 gross 101 net 101 due 101");
}

BOOST_AUTO_TEST_CASE(saysWhatDoesNotCloseAndWhere) {
    auto whole = summedUp(invoice({line("3", "4.00")}));
    BOOST_TEST(found(whole).empty());
    auto wrong = whole;
    wrong.summary.gross = eur("12.01");
    BOOST_TEST(found(wrong) ==
               "summary.gross is 12.01 EUR, but subtotal + tax + special handling + shipping come "
               "to 12.00 EUR");
    wrong = whole;
    wrong.orders[0].lines[0].priceBasis = Decimal{};
    BOOST_TEST(found(wrong) == "orders[0].lines[0].priceBasis is 0: no price is for that");
    wrong = whole;
    wrong.summary.shipping = charge("1.00");
    wrong.summary.shipping->amount.currency = "USD";
    BOOST_TEST(found(wrong).starts_with("summary.shipping.amount is in USD, the invoice in EUR"));
    wrong = whole;
    wrong.summary.deposit = Money{Decimal::of("1.00"), "QQQ"};
    BOOST_TEST(
        found(wrong).starts_with("summary.deposit is in QQQ, which is no ISO 4217 currency"));
    wrong = whole;
    wrong.summary.deposit = eur("0.001");
    BOOST_TEST(found(wrong).starts_with(
        "summary.deposit is 0.001 EUR: finer than this currency is paid in"));
}

BOOST_AUTO_TEST_CASE(sumsCloseOnceFilledIn) {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const auto sums = summedUp(anyInvoice(seed));
        BOOST_REQUIRE_EQUAL(found(sums), "");
        BOOST_REQUIRE((summedUp(sums) == sums));
    }
}

BOOST_AUTO_TEST_CASE(anyChangedFigureIsFound) {
    std::size_t changed = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        auto sums = summedUp(anyInvoice(seed));
        Amounts amounts;
        amounts.collect("", sums);
        Generator random(seed);
        auto& [place, money] =
            amounts
                .all[static_cast<std::size_t>(random.below(static_cast<int>(amounts.all.size())))];
        money->amount = money->amount + Decimal(1'000'000);
        const auto problems = arithmetic(sums);
        BOOST_TEST_INFO("seed " << seed << ": " << place << ": " << found(sums));
        BOOST_REQUIRE(!problems.empty());
        BOOST_TEST_INFO("seed " << seed << ": " << place << ": " << found(sums));
        if (isSum(place, sums)) BOOST_REQUIRE(names(problems, place));
        ++changed;
    }
    BOOST_TEST(changed == 2000U);
}

// The smallest coin is enough.
BOOST_AUTO_TEST_CASE(aCentTooMuchInASumIsFound) {
    for (unsigned seed = 0; seed < 500; ++seed) {
        auto sums = summedUp(anyInvoice(seed));
        auto& net = sums.summary.net;
        net.amount = net.amount + Decimal(base::Int128{1}, minorDigits(net.currency));
        BOOST_REQUIRE(names(arithmetic(sums), "summary.net"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
