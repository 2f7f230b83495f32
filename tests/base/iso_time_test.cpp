#include <boost/test/unit_test.hpp>
#include <random>

#include "gateway/base/clock.h"

namespace {

std::string read(std::string_view text) {
    const auto time = base::parseIso(text);
    return time ? base::iso(*time) : "nothing";
}

base::Time at(std::int64_t milliseconds) {
    return base::Time{base::Milliseconds{milliseconds}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(iso_time)

BOOST_AUTO_TEST_CASE(writesBothForms) {
    BOOST_TEST(base::iso(at(0)) == "1970-01-01T00:00:00.000Z");
    BOOST_TEST(base::iso(at(1772357400123)) == "2026-03-01T09:30:00.123Z");
    BOOST_TEST(base::isoWithOffset(at(1772357400123)) == "2026-03-01T09:30:00+00:00");
    BOOST_TEST(base::iso(at(-1)) == "1969-12-31T23:59:59.999Z");
}

BOOST_AUTO_TEST_CASE(readsTheFormsOfTheWire) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"2026-03-01", "2026-03-01T00:00:00.000Z"},
        {"2026-03-01T09:30", "2026-03-01T09:30:00.000Z"},
        {"2026-03-01T09:30:15", "2026-03-01T09:30:15.000Z"},
        {"2026-03-01T09:30:15Z", "2026-03-01T09:30:15.000Z"},
        {"2026-03-01T09:30:15.5Z", "2026-03-01T09:30:15.500Z"},
        {"2026-03-01T09:30:15,25Z", "2026-03-01T09:30:15.250Z"},
        {"2026-03-01T09:30:15.123456789Z", "2026-03-01T09:30:15.123Z"},
        {"2026-03-01T09:30:15+01:00", "2026-03-01T08:30:15.000Z"},
        {"2026-03-01T09:30:15-0530", "2026-03-01T15:00:15.000Z"},
        {"2026-03-01T09:30:15+02", "2026-03-01T07:30:15.000Z"},
        {"2026-03-01T09:30+01:00", "2026-03-01T08:30:00.000Z"},
        {"2026-03-01T00:30:00+14:00", "2026-02-28T10:30:00.000Z"},
        {"2026-03-01 09:30:15", "2026-03-01T09:30:15.000Z"},
        {"2026-03-01t09:30:15z", "2026-03-01T09:30:15.000Z"},
        {"2024-02-29", "2024-02-29T00:00:00.000Z"},
        {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"},
        {"2026-03-01T24:00:00Z", "2026-03-02T00:00:00.000Z"},
        {"1999-12-31T23:59:59.999-00:01", "2000-01-01T00:00:59.999Z"},
        {"0001-01-01", "0001-01-01T00:00:00.000Z"},
        {"9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"}};
    for (const auto& [text, time] : table)
        BOOST_TEST(read(text) == time, text << ": " << read(text));
}

BOOST_AUTO_TEST_CASE(readsNothingElse) {
    for (const auto* text : {"",
                             "2026",
                             "2026-03",
                             "2026-3-1",
                             "2026-02-29",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-01-32",
                             "20260301",
                             "01.03.2026",
                             "2026-03-01T",
                             "2026-03-01T9:30",
                             "2026-03-01T09",
                             "2026-03-01T25:00:00",
                             "2026-03-01T24:00:01",
                             "2026-03-01T24:00:00.1",
                             "2026-03-01T09:60",
                             "2026-03-01T09:30:61",
                             "2026-03-01T09:30:15.",
                             "2026-03-01T09:30:15+",
                             "2026-03-01Z",
                             "2026-03-01T09:30:15+15:00",
                             "2026-03-01T09:30:15+14:01",
                             "2026-03-01T09:30:15+01:60",
                             "2026-03-01T09:30:15+01:",
                             "2026-03-01T09:30:15+1:00",
                             "2026-03-01T09:30:15Z ",
                             " 2026-03-01",
                             "2026-03-01T09:30:15 +01:00",
                             "2026-03-01T09:30:15ZZ",
                             "-026-03-01",
                             "+2026-03-01",
                             "9999-12-31T23:59:59-01:00",
                             "0000-01-01T00:00:00+01:00",
                             "yesterday"})
        BOOST_TEST(read(text) == "nothing", text << ": " << read(text));
}

BOOST_AUTO_TEST_CASE(whatIsWrittenReadsBackAndSortsAsText) {
    std::mt19937_64 random(7);
    base::Time before = at(0);
    for (int i = 0; i < 5000; ++i) {
        const base::Time time = at(static_cast<std::int64_t>(random() % 200'000'000'000'000));
        BOOST_REQUIRE(base::parseIso(base::iso(time)) == time);
        BOOST_REQUIRE(base::parseIso(base::isoWithOffset(time)) ==
                      std::chrono::floor<base::Seconds>(time));
        BOOST_REQUIRE((base::iso(before) < base::iso(time)) == (before < time));
        before = time;
    }
}

BOOST_AUTO_TEST_CASE(theSystemsClockMovesForward) {
    const auto before = base::systemClock().now();
    BOOST_TEST((base::systemClock().now() >= before));
    BOOST_TEST((before > *base::parseIso("2026-01-01")));
}

BOOST_AUTO_TEST_SUITE_END()
