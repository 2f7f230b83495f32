#include "gateway/base/decimal.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "gateway/base/fault.h"

using base::Decimal;

namespace base {
static std::ostream& boost_test_print_type(std::ostream& out, const Decimal& value) {
    return out << value.str();
}
}  // namespace base

namespace {

class Generator {
public:
    Decimal any() { return make(15, 6); }
    Decimal make(int digits, int scale) {
        std::int64_t mantissa = 0;
        const int count = between(0, digits);
        for (int i = 0; i < count; ++i) mantissa = mantissa * 10 + between(0, 9);
        return Decimal(between(0, 1) != 0 ? mantissa : -mantissa, between(0, scale));
    }
    int between(int low, int high) {
        return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1));
    }

private:
    std::mt19937 engine_{20260301};
};

constexpr int kRounds = 20000;

std::string parsed(std::string_view text) {
    const auto value = Decimal::parse(text);
    return value ? value->str() : "nothing";
}

std::string nines(std::size_t count) {
    return std::string(count, '9');
}

bool isInvalid(const base::Fault& fault) {
    return fault.code() == base::FaultCode::invalid;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decimal)

BOOST_AUTO_TEST_CASE(readsWhatIsADecimalAndNothingElse) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"12.50", "12.50"},
        {"-12.50", "-12.50"},
        {"+12.50", "12.50"},
        {"12", "12"},
        {".5", "0.5"},
        {"-.05", "-0.05"},
        {"12.", "12"},
        {"007.10", "7.10"},
        {"-0.00", "0.00"},
        {std::string(50, '0') + "1", "1"},
        {nines(36), nines(36)},
        {nines(37), "nothing"},
        {"0.000000000000000001", "0.000000000000000001"},
        {"0.0000000000000000001", "nothing"},
        {"1.0000000000000000000", "nothing"},
        {nines(18) + "." + nines(18), nines(18) + "." + nines(18)},
        {nines(19) + "." + nines(18), "nothing"},
        {"", "nothing"},
        {".", "nothing"},
        {"-", "nothing"},
        {"+-1", "nothing"},
        {"1.2.3", "nothing"},
        {"1,5", "nothing"},
        {"1 000", "nothing"},
        {" 1", "nothing"},
        {"1 ", "nothing"},
        {"1e5", "nothing"},
        {"0x10", "nothing"},
        {"NaN", "nothing"},
        {"inf", "nothing"},
        {"١٢", "nothing"},
        {std::string("1\0", 2), "nothing"},
        {nines(5000), "nothing"},
    };
    for (const auto& [text, value] : table)
        BOOST_TEST(parsed(text) == value, text << " reads as " << parsed(text));
}

BOOST_AUTO_TEST_CASE(printsWithAndWithoutItsZeros) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"12.50", "12.5"}, {"12.00", "12"},  {"1200", "1200"}, {"0.00", "0"},
        {"-0.10", "-0.1"}, {"0.05", "0.05"}, {"-3.00", "-3"},  {"100.000", "100"}};
    for (const auto& [text, plain] : table) {
        BOOST_TEST(Decimal::of(text).str() == text);
        BOOST_TEST(Decimal::of(text).plain() == plain);
    }
}

BOOST_AUTO_TEST_CASE(textRoundTripKeepsValueAndScale) {
    Generator random;
    for (int i = 0; i < kRounds; ++i) {
        const Decimal value = random.make(18, 18);
        const Decimal again = Decimal::of(value.str());
        BOOST_REQUIRE_EQUAL(again, value);
        BOOST_REQUIRE_EQUAL(again.str(), value.str());
        BOOST_REQUIRE_EQUAL(Decimal::of(value.plain()), value);
    }
}

BOOST_AUTO_TEST_CASE(addsAndMultipliesLikeNumbers) {
    Generator random;
    for (int i = 0; i < kRounds; ++i) {
        const Decimal a = random.any();
        const Decimal b = random.any();
        const Decimal c = random.make(4, 2);
        BOOST_REQUIRE_EQUAL(a + b, b + a);
        BOOST_REQUIRE_EQUAL((a + b) + c, a + (b + c));
        BOOST_REQUIRE_EQUAL(a - b, -(b - a));
        BOOST_REQUIRE_EQUAL(a + b - b, a);
        BOOST_REQUIRE_EQUAL(a * b, b * a);
        BOOST_REQUIRE_EQUAL((a + b) * c, a * c + b * c);
    }
}

BOOST_AUTO_TEST_CASE(computesKnownResults) {
    BOOST_TEST((Decimal::of("0.1") + Decimal::of("0.2")).str() == "0.3");
    BOOST_TEST((Decimal::of("12.50") + Decimal::of("1")).str() == "13.50");
    BOOST_TEST((Decimal::of("1") - Decimal::of("1.001")).str() == "-0.001");
    BOOST_TEST((Decimal::of("19.99") * Decimal::of("-3")).str() == "-59.97");
    BOOST_TEST((Decimal::of("1.10") * Decimal::of("1.10")).str() == "1.2100");
    BOOST_TEST(Decimal(1250, 2).str() == "12.50");
    BOOST_TEST(Decimal(-7).str() == "-7");
}

BOOST_AUTO_TEST_CASE(comparesByValueAtAnyScale) {
    const std::vector<std::string> ascending{"-" + nines(36),
                                             "-1.5",
                                             "-1.000000000000000001",
                                             "-1",
                                             "-0.5",
                                             "-0.000000000000000001",
                                             "0.00",
                                             "0.3",
                                             "0.30001",
                                             "1",
                                             "1.01",
                                             "1.1",
                                             "10",
                                             nines(35) + ".9",
                                             nines(36)};
    for (std::size_t i = 0; i < ascending.size(); ++i)
        for (std::size_t j = 0; j < ascending.size(); ++j) {
            const Decimal a = Decimal::of(ascending[i]);
            const Decimal b = Decimal::of(ascending[j]);
            BOOST_TEST(((a <=> b) == (i <=> j)), ascending[i] << " against " << ascending[j]);
        }
    BOOST_TEST(Decimal::of("1.0") == Decimal::of("1.00"));
    BOOST_TEST(Decimal::of("-0") == Decimal::of("0.000"));
    BOOST_TEST(Decimal::of("1.0") != Decimal::of("1.01"));
}

BOOST_AUTO_TEST_CASE(roundsHalfAwayFromZero) {
    struct Row {
        std::string value;
        int scale;
        std::string rounded;
    };
    const std::vector<Row> table{
        {"2.5", 0, "3"},       {"-2.5", 0, "-3"},       {"2.4999", 0, "2"},    {"-2.4999", 0, "-2"},
        {"0.005", 2, "0.01"},  {"-0.005", 2, "-0.01"},  {"0.0049", 2, "0.00"}, {"1.455", 2, "1.46"},
        {"9.995", 2, "10.00"}, {"-9.995", 2, "-10.00"}, {"12.5", 2, "12.50"},  {"7", 3, "7.000"},
        {"0.5", 0, "1"},       {"-0.5", 0, "-1"},       {"0.4", 0, "0"},       {"1.25", 1, "1.3"}};
    for (const auto& row : table)
        BOOST_TEST(Decimal::of(row.value).rounded(row.scale).str() == row.rounded);
}

BOOST_AUTO_TEST_CASE(roundingMovesByHalfAUnitAtMost) {
    Generator random;
    for (int i = 0; i < kRounds; ++i) {
        const Decimal value = random.make(15, 9);
        const int scale = random.between(0, 6);
        const Decimal rest = value.rounded(scale) - value;
        const Decimal twice = (rest.isNegative() ? -rest : rest) * Decimal(2);
        BOOST_REQUIRE(twice <= Decimal(1, scale));
        BOOST_REQUIRE_EQUAL((-value).rounded(scale), -value.rounded(scale));
    }
}

BOOST_AUTO_TEST_CASE(dividesToTheWantedDigits) {
    struct Row {
        std::string value;
        std::string divisor;
        int scale;
        std::string quotient;
    };
    const std::vector<Row> table{{"1", "3", 4, "0.3333"},
                                 {"2", "3", 4, "0.6667"},
                                 {"-2", "3", 4, "-0.6667"},
                                 {"2", "-3", 4, "-0.6667"},
                                 {"1", "8", 2, "0.13"},
                                 {"-1", "8", 2, "-0.13"},
                                 {"12.50", "100", 2, "0.13"},
                                 {"1250.00", "100", 2, "12.50"},
                                 {"1", "0.001", 0, "1000"},
                                 {"0", "7", 2, "0.00"},
                                 {"0.000000000000000001", nines(36), 0, "0"},
                                 {"0.000000000000000001", "0.000000000000000001", 2, "1.00"},
                                 {"1000", "3.000000000000000001", 18, "333.333333333333333222"},
                                 {nines(36), "1", 0, nines(36)},
                                 {nines(36), nines(36), 18, "1.000000000000000000"}};
    for (const auto& row : table)
        BOOST_TEST(Decimal::of(row.value).dividedBy(Decimal::of(row.divisor), row.scale).str() ==
                   row.quotient);
}

BOOST_AUTO_TEST_CASE(divisionUndoesMultiplication) {
    Generator random;
    for (int i = 0; i < kRounds; ++i) {
        const Decimal a = random.make(12, 6);
        const Decimal b = random.make(9, 6);
        if (b.isZero()) continue;
        BOOST_REQUIRE_EQUAL((a * b).dividedBy(b, 6), a);
    }
}

BOOST_AUTO_TEST_CASE(refusesWhatItCannotHoldExactly) {
    const Decimal most = Decimal::of(nines(36));
    const Decimal least = Decimal(1, 18);
    const std::vector<std::function<void()>> table{
        [&] { (void)(most + Decimal(1)); },
        [&] { (void)(-most - Decimal(1)); },
        [&] { (void)(most + least); },
        [&] { (void)(most * most); },
        [&] { (void)(most * Decimal(10)); },
        [&] { (void)(least * least); },
        [&] { (void)(least * Decimal::of("0.1")); },
        [&] { (void)most.rounded(1); },
        [&] { (void)most.rounded(-1); },
        [&] { (void)most.rounded(19); },
        [&] { (void)most.dividedBy(least, 0); },
        [&] { (void)most.dividedBy(Decimal(3), 18); },
        [&] { (void)Decimal(1).dividedBy(Decimal(0), 2); },
        [&] { (void)Decimal(1, 19); },
        [&] { (void)Decimal(1, -1); },
    };
    for (std::size_t i = 0; i < table.size(); ++i) {
        BOOST_TEST_CONTEXT("case " << i) {
            BOOST_CHECK_EXCEPTION(table[i](), base::Fault, isInvalid);
        }
    }
}

BOOST_AUTO_TEST_CASE(dropsZerosBeforeItRefusesAProduct) {
    const Decimal one = Decimal::of("1.000000000000");
    BOOST_TEST((one * one).str() == "1");
    BOOST_TEST((Decimal::of("2.500000000000") * Decimal::of("4.000000000")).plain() == "10");
}

BOOST_AUTO_TEST_CASE(knowsWholeZeroAndNegative) {
    BOOST_TEST(Decimal::of("3.00").isWhole());
    BOOST_TEST(!Decimal::of("3.01").isWhole());
    BOOST_TEST(Decimal::of("0.00").isZero());
    BOOST_TEST(!Decimal::of("-0.00").isNegative());
    BOOST_TEST(Decimal::of("-0.01").isNegative());
    BOOST_TEST(Decimal::of("-0.50").scale() == 2);
}

BOOST_AUTO_TEST_CASE(ofRefusesWhatIsNoDecimal) {
    BOOST_CHECK_EXCEPTION(Decimal::of("1,5"), base::Fault, [](const base::Fault& fault) {
        return fault.code() == base::FaultCode::internal;
    });
}

BOOST_AUTO_TEST_SUITE_END()
