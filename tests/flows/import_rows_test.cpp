#include <boost/test/unit_test.hpp>

#include "tests/flows/import_world.h"

// Rows that are wrong, blank, or before their day.

namespace {

using flows::BadRows;
using World = support::ImportWorld;
using support::offering;
using support::problems;
using support::products;

}  // namespace

BOOST_AUTO_TEST_SUITE(import_rows)

// Spreadsheets write a vertical tab for a line break in a cell.
BOOST_AUTO_TEST_CASE(charactersNoDocumentHoldsAreRefused) {
    const World world;
    const std::string unfit = ": holds a character that can stand in no document\n";
    world.put("categories.csv", "id,name\nmisc,Mi\x0cs\n");
    world.put("products.csv",
              "sku,name,description,category,unspsc,unit,attributes\n"
              "A,Del\vta,two\x1flines,misc,31161620,EA,Size=\x1a|Colour=red\n"
              "B,Beta,,misc,31161620,EA,\n");
    world.put("prices.csv", "price_list,sku,price,currency\nst\x01d,B,1.00,EUR\n");
    BOOST_TEST(problems(world.import()).find("categories.csv line 2, column name" + unfit) !=
               std::string::npos);
    for (const char* column : {"name", "description", "attributes"})
        BOOST_TEST(problems(world.import())
                       .find("products.csv line 2, column " + std::string(column) + unfit) !=
                   std::string::npos);
    BOOST_TEST(problems(world.import()).find("prices.csv line 2, column price_list" + unfit) !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(rowsOfEmptyCellsSayNothing) {
    const World world;
    world.putShop();
    world.put("prices.csv", "price_list,sku,price,currency\n,,,\nstd,N-8,3.00,EUR\n , ,,\n");
    BOOST_TEST(problems(world.import(BadRows::refuseAll)) == "");
    BOOST_TEST(offering(*world.store, "N-8").has_value());
}

BOOST_AUTO_TEST_CASE(aPriceOfADayIsRefused) {
    const World world;
    world.putShop();
    world.put("prices.csv",
              "price_list,sku,from_quantity,price,currency,basis,valid_from,valid_to\n"
              "std,HB-8,1,9.00,EUR,1,2027-01-01,\n"
              "std,N-8,1,3.00,EUR,100,,\n");
    const std::string dated =
        "prices.csv line 2, column valid_from: a price that holds from a day or until a day can't "
        "be loaded: load it on its day and leave the column out\n";
    BOOST_TEST(problems(world.import(BadRows::refuseAll)) == dated);
    BOOST_TEST(products(*world.store) == 0);
    BOOST_TEST(problems(world.import()) == dated);
    BOOST_TEST(!offering(*world.store, "HB-8").has_value());
    BOOST_TEST(offering(*world.store, "N-8").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
