#include <boost/test/unit_test.hpp>

#include "gateway/web/shop/tree.h"

namespace {

web::shop::Tree tree() {
    return {{{"a", "", "A", "", 1},
             {"b", "", "B", "", 2},
             {"a1", "a", "A1", "", 1},
             {"a2", "a", "A2", "", 2},
             {"a21", "a2", "A21", "", 1}},
            {{"a", 1}, {"a21", 2}}};
}

std::string ids(const std::vector<const model::Category*>& categories) {
    std::string out;
    for (const auto* one : categories) out += one->id + " ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_tree)

BOOST_AUTO_TEST_CASE(showsOnlyCategoriesWithSomethingToBuyBelow) {
    BOOST_TEST(ids(tree().below("")) == "a ");
    BOOST_TEST(ids(tree().below("a")) == "a2 ");
    BOOST_TEST(tree().find("b") == nullptr);
    BOOST_TEST(tree().find("nothing") == nullptr);
}

BOOST_AUTO_TEST_CASE(countsWhatStandsBelow) {
    BOOST_TEST(tree().count("a") == 3);
    BOOST_TEST(tree().count("a2") == 2);
    BOOST_TEST(tree().count("a1") == 0);
}

BOOST_AUTO_TEST_CASE(leadsFromTheTopDown) {
    BOOST_TEST(ids(tree().path("a21")) == "a a2 a21 ");
    BOOST_TEST(ids(tree().path("nothing")) == "");
}

BOOST_AUTO_TEST_CASE(survivesCircles) {
    const web::shop::Tree circle({{"x", "y", "X", "", 1}, {"y", "x", "Y", "", 1}}, {{"x", 1}});
    BOOST_TEST(circle.path("x").size() == 100U);
}

BOOST_AUTO_TEST_SUITE_END()
