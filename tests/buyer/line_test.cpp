#include "samples/buyer/line.h"

#include <boost/test/unit_test.hpp>

namespace {

buyer::Line someLine(std::string part, std::string auxiliary, std::string quantity) {
    return {.part = std::move(part),
            .auxiliary = std::move(auxiliary),
            .quantity = std::move(quantity),
            .unit = "EA",
            .price = "12.50",
            .priceBasis = "1",
            .currency = "EUR",
            .description = "d",
            .note = {},
            .item = {}};
}

std::string shown(const std::vector<buyer::Change>& changes) {
    std::string text;
    for (const auto& change : changes) {
        text += change.after ? change.after->part : change.before->part;
        for (const auto& difference : change.differences) {
            text += " " + difference;
        }
        text += "\n";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(line)

BOOST_AUTO_TEST_CASE(dividesByThePriceBasisAndRoundsToTheCent) {
    auto screws = someLine("A", "", "333");
    screws.price = "4.99";
    screws.priceBasis = "100";
    BOOST_TEST(buyer::amount(screws)->str() == "16.62");
}

BOOST_AUTO_TEST_CASE(hasNoTotalWhenAPriceIsUnreadable) {
    auto broken = someLine("A", "", "1");
    broken.price = "on request";
    BOOST_TEST(!buyer::total({someLine("B", "", "1"), broken}).has_value());
}

BOOST_AUTO_TEST_CASE(namesWhatAnEditChanged) {
    auto noted = someLine("B", "b", "1.0");
    noted.note = "urgent";
    BOOST_TEST(shown(buyer::compare(
                   {someLine("A", "a", "2"), someLine("B", "b", "1"), someLine("C", "c", "1")},
                   {noted, someLine("A", "a", "3"), someLine("D", "", "1")})) ==
               "B note “” → “urgent”\nA quantity 2 → 3\nD new\nC removed\n");
}

BOOST_AUTO_TEST_CASE(tellsALostAuxiliaryIdFromANewLine) {
    BOOST_TEST(shown(buyer::compare({someLine("A", "a-1", "2")}, {someLine("A", "a-2", "2")})) ==
               "A auxiliary id a-1 → a-2\n");
}

BOOST_AUTO_TEST_SUITE_END()
