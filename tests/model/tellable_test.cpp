#include "gateway/model/tellable.h"

#include <boost/test/unit_test.hpp>

using namespace model;

namespace {

ShipNotice told(const std::string& day, const char* now) {
    ShipNotice notice;
    notice.date = notice.shipmentDate = notice.deliveryDate = day;
    return std::get<ShipNotice>(madeTellable(notice, *base::parseIso(now)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tellable)

// Receivers refuse what is dated in the future.
BOOST_AUTO_TEST_CASE(whatHappenedTodayHappenedByNow) {
    const auto early = told("2026-12-01", "2026-12-01T06:09:37Z");
    BOOST_TEST(early.date == "2026-12-01T06:09:37+00:00");
    BOOST_TEST(early.shipmentDate == "2026-12-01T06:09:37+00:00");
    BOOST_TEST(early.deliveryDate == "2026-12-01T12:00:00+00:00");
    const auto late = told("2026-12-01", "2026-12-01T18:00:00Z");
    BOOST_TEST(late.date == "2026-12-01T12:00:00+00:00");
    const auto before = told("2026-11-30", "2026-12-01T06:09:37Z");
    BOOST_TEST(before.date == "2026-11-30T12:00:00+00:00");
    const auto moment = told("2026-12-01T10:00:00+01:00", "2026-12-01T06:09:37Z");
    BOOST_TEST(moment.date == "2026-12-01T10:00:00+01:00");
}

BOOST_AUTO_TEST_CASE(theDayIsTheOneThatStandsThere) {
    for (const auto* text : {"2026-12-06", "2026-12-06T00:00:00+09:00", "2026-12-06T23:30:00-08:00",
                             "2026-12-06T12:00:00Z", "2026-12-06T12:00"})
        BOOST_TEST(dayIn(text) == "2026-12-06", text);
    for (const auto* none : {"", "06/12/2026", "2026-13-06"}) BOOST_TEST(dayIn(none) == "", none);
}

BOOST_AUTO_TEST_SUITE_END()
