#include <boost/test/unit_test.hpp>

#include "tests/support/shop_world.h"
#include "tests/web/shop_html.h"

using support::ShopWorld;

BOOST_AUTO_TEST_SUITE(shop_browse)

BOOST_AUTO_TEST_CASE(homeShowsWhatThePartnerCanBuy) {
    ShopWorld world;
    const auto page = world.get(world.enter() + "/");
    BOOST_TEST(page.status == 200);
    const auto words = html::words(page.body);
    BOOST_TEST(html::has(words, "Shopping for Acme Tools"));
    BOOST_TEST(html::has(words, "Fasteners 33 products"));
    BOOST_TEST(html::has(words, "Safety 2 products"));
    BOOST_TEST(!html::has(words, "Office"));
    BOOST_TEST(html::has(words, "Cart 0 lines"));
}

BOOST_AUTO_TEST_CASE(everyPageSaysHowMuchTimeIsLeft) {
    ShopWorld world;
    const auto shop = world.enter();
    world.clock().advance(base::Minutes(8));
    const auto page = world.get(shop + "/").body;
    BOOST_TEST(html::has(html::words(page), "open until 10:00 UTC , 52 minutes left"));
    BOOST_TEST(html::has(page, "data-until=\"2026-03-02T10:00:00.000Z\""));
}

BOOST_AUTO_TEST_CASE(categoryListsProductsPageByPage) {
    ShopWorld world;
    const auto category = world.enter() + "/category/screws";
    const auto first = world.get(category);
    BOOST_TEST(first.status == 200);
    BOOST_TEST(html::count(first.body, "class=\"offer\"") == 24);
    BOOST_TEST(html::has(html::words(first.body), "Page 1 of 2 Next page"));
    const auto second = world.get(category + "?page=2");
    BOOST_TEST(html::count(second.body, "class=\"offer\"") == 6);
    BOOST_TEST(html::has(html::words(second.body), "Previous page Page 2 of 2"));
    for (const auto* beyond : {"3", "100000", "99999999999999"}) {
        const auto last = world.get(category + "?page=" + beyond);
        BOOST_TEST(html::has(html::words(last.body), "Previous page Page 2 of 2"), beyond);
        BOOST_TEST(html::count(last.body, "class=\"offer\"") == 6, beyond);
        BOOST_TEST(html::field(last.body, "back") == "category/screws?page=2");
    }
    BOOST_TEST(
        html::has(html::words(world.get(category + "?page=-99999999999").body), "Page 1 of 2"));
    const auto found =
        world.get(category.substr(0, category.rfind("/category")) + "/search?q=wood&page=7");
    BOOST_TEST(html::has(html::words(found.body), "Previous page Page 2 of 2"));
    BOOST_TEST(html::count(found.body, "class=\"offer\"") == 6);
}

BOOST_AUTO_TEST_CASE(categoryShowsWhereItIsAndWhatIsBelow) {
    ShopWorld world;
    const auto shop = world.enter();
    const auto above = html::words(world.get(shop + "/category/fasteners").body);
    BOOST_TEST(html::has(above, "Catalogue Fasteners"));
    BOOST_TEST(html::has(above, "Screws 30"));
    BOOST_TEST(html::has(above, "Bolts and more 3"));
    const auto page = world.get(shop + "/category/bolts").body;
    BOOST_TEST(html::has(page, "<span aria-current=\"page\">Bolts and more</span>"));
    BOOST_TEST(html::has(page, "href=\"" + shop + "/category/fasteners\""));
}

BOOST_AUTO_TEST_CASE(aListedProductSaysAllAPurchaserNeeds) {
    ShopWorld world;
    const auto words = html::words(world.get(world.enter() + "/category/bolts").body);
    BOOST_TEST(html::has(
        words,
        "Hex bolt M8 x 40, stainless Item HB-8 Nordwerk NW HB-8 box of 100 "
        "pieces In stock: 240 boxes, more in about 2 days 12.50 USD per box of 100 pieces"));
    BOOST_TEST(html::has(words, "1,250.00 USD per drum of 25 kg"));
    BOOST_TEST(html::has(words, "Not in stock, ships in about 5 days"));
    BOOST_TEST(html::has(words, "Minimum 2 drums"));
    BOOST_TEST(html::has(words, "Sold in steps of 5"));
}

BOOST_AUTO_TEST_CASE(categoriesOutsideTheAssortmentAreNotThere) {
    ShopWorld world;
    const auto shop = world.enter();
    for (const auto* address :
         {"/category/office", "/category/nothing", "/product/OF-1", "/product/nothing"}) {
        const auto page = world.get(shop + address);
        BOOST_TEST(page.status == 404);
        BOOST_TEST(html::has(page.body, "href=\"" + shop + "/\""));
    }
}

BOOST_AUTO_TEST_CASE(searchFindsAndCounts) {
    ShopWorld world;
    const auto shop = world.enter();
    const auto page = world.get(shop + "/search?q=hex+bolt");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(html::has(html::words(page.body), "Results for “hex bolt” 1 product"));
    BOOST_TEST(html::field(page.body, "q") == "hex bolt");
    const auto many = world.get(shop + "/search?q=wood").body;
    BOOST_TEST(html::has(html::words(many), "30 products"));
    BOOST_TEST(html::has(many, "href=\"" + shop + "/search?q=wood&amp;page=2\""));
}

BOOST_AUTO_TEST_CASE(searchWithoutResultHelpsOn) {
    ShopWorld world;
    const auto shop = world.enter();
    const auto words = html::words(world.get(shop + "/search?q=clips").body);
    BOOST_TEST(html::has(words, "Nothing found for “clips”"));
    BOOST_TEST(html::has(words, "Fasteners 33"));
    BOOST_TEST(
        html::has(html::words(world.get(shop + "/search").body), "Search the catalogue Enter"));
}

BOOST_AUTO_TEST_CASE(productShowsPriceStepsAndDetails) {
    ShopWorld world;
    const auto words = html::words(world.get(world.enter() + "/product/HB-8").body);
    BOOST_TEST(html::has(words,
                         "From Price 1 box 12.50 USD per box of 100 pieces 10 boxes 11.90 USD per "
                         "box of 100 pieces 100 boxes 10.75 USD"));
    BOOST_TEST(html::has(words, "Ships within: 2 days"));
    BOOST_TEST(html::has(words, "Item number HB-8"));
    BOOST_TEST(html::has(words, "Manufacturer part number NW HB-8"));
    BOOST_TEST(html::has(words, "Material Stainless steel A2 Standard DIN 933"));
    BOOST_TEST(html::has(words, "UNSPSC 31161500"));
}

BOOST_AUTO_TEST_CASE(picturesAreServedHarmlessly) {
    ShopWorld world;
    const auto picture = world.get("/pictures/bolt.svg");
    BOOST_TEST(picture.status == 200);
    BOOST_TEST(picture.header("Content-Type") == "image/svg+xml");
    BOOST_TEST(html::has(picture.header("Content-Security-Policy"), "sandbox"));
    BOOST_TEST(picture.header("X-Content-Type-Options") == "nosniff");
    BOOST_TEST(world.get("/pictures/page.html").status == 404);
    BOOST_TEST(world.get("/pictures/none.svg").status == 404);
}

BOOST_AUTO_TEST_CASE(assetsAreKeptForLongUnderTheirVersion) {
    ShopWorld world;
    const auto page = world.get(world.enter() + "/").body;
    int seen = 0;
    for (const auto& address : html::addresses(page)) {
        if (!address.starts_with("/assets/")) continue;
        const auto file = world.get(address);
        BOOST_TEST(file.status == 200, address);
        if (address.find("?v=") == std::string::npos) continue;
        ++seen;
        BOOST_TEST(file.header("Cache-Control") == "public, max-age=31536000, immutable");
    }
    BOOST_TEST(seen >= 4);
    BOOST_TEST(world.get("/assets/shop.css").header("Cache-Control") == "no-cache");
    BOOST_TEST(world.get("/assets/nothing.css").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
