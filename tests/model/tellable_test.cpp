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

// A number is told from another by what people see of it.
BOOST_AUTO_TEST_CASE(aDocumentsNumberIsToBeSeen) {
    const auto wrong = [](const std::string& number) {
        Confirmation said;
        said.id = number;
        said.date = "2026-12-01";
        said.type = ConfirmationType::accept;
        std::string text;
        for (const auto& one : untellable(said)) text += one.where + ' ' + one.what + ';';
        return text;
    };
    const std::string unseen =
        "/id holds a character nobody sees, such as a line break or a soft hyphen;";
    for (const char* good : {"C-1", "4711 / 2026", "n1", "ÄÖ-9"}) BOOST_TEST(wrong(good) == "");
    for (const char* none : {"", " ", "   "}) BOOST_TEST(wrong(none) == "/id is needed;");
    for (const char* padded : {" N1", "N1 "})
        BOOST_TEST(wrong(padded) == "/id begins or ends with a space;");
    for (const char* odd : {"a\nb", "N1\u200b", "N\u00ad1", "\u202e1", "N\u00a01"})
        BOOST_TEST(wrong(odd) == unseen, odd);
    BOOST_TEST(wrong(std::string(200, 'C')) == "");
    BOOST_TEST(wrong(std::string(201, 'C')) == "/id is longer than 200 characters;");
}

BOOST_AUTO_TEST_CASE(datesAreOfOurTime) {
    for (const char* good : {"1900-01-01", "2199-12-31"}) BOOST_TEST(momentOf(good).has_value());
    for (const char* bad : {"1899-12-31", "2200-01-01", "9999-12-31T23:59:59Z"})
        BOOST_TEST(!momentOf(bad).has_value());
}

BOOST_AUTO_TEST_CASE(aPriceIsPerSomething) {
    Confirmation said;
    said.id = "C-1";
    said.date = "2026-12-01";
    said.type = ConfirmationType::detail;
    said.lines.resize(1);
    auto& line = said.lines[0];
    line.lineNumber = 1;
    line.quantity = base::Decimal(1);
    line.unit = " ";
    line.type = ConfirmationType::detail;
    line.priceBasis = base::Decimal{};
    line.priceFactor = base::Decimal(-1);
    std::string wrong;
    for (const auto& one : untellable(said)) wrong += one.where + ' ' + one.what + ';';
    BOOST_TEST(wrong ==
               "/lines/0/unit is needed;/lines/0/priceBasis has to be above zero;"
               "/lines/0/priceFactor has to be above zero;");
}

BOOST_AUTO_TEST_SUITE_END()
