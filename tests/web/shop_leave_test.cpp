#include <boost/test/unit_test.hpp>

#include "tests/support/shop_world.h"
#include "tests/web/shop_html.h"

using support::requisitionLine;
using support::ShopWorld;

namespace {

constexpr auto kForm = "cXML-urlencoded";

model::PunchoutSetup editing() {
    model::PunchoutSetup setup;
    setup.operation = model::PunchoutOperation::edit;
    setup.items = {requisitionLine("HB-8", "2", "aux-1")};
    return setup;
}

std::string policy(const base::Wire& wire) {
    return std::string(wire.header("Content-Security-Policy"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_leave)

BOOST_AUTO_TEST_CASE(theCartGoesHomeInAFormThatPostsItself) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}, {"note", "<b>\"x\"</b>"}});
    const auto page = world.post(shop + "/return");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(
        html::has(page.body, "action=\"https://buyer.example/cart?id=1&amp;a=b\" method=\"post\""));
    BOOST_TEST(html::has(page.body, "data-submit=\"once\""));
    BOOST_TEST(html::has(html::words(page.body), "press the button"));
    BOOST_TEST(html::has(html::field(page.body, kForm), "<SupplierPartID>HB-8</SupplierPartID>"));
    BOOST_TEST(html::has(policy(page),
                         "form-action https://buyer.example https://sso.buyer.example:8443;"));
    BOOST_TEST(html::has(policy(page),
                         "frame-ancestors https://buyer.example https://sso.buyer.example:8443"));
}

BOOST_AUTO_TEST_CASE(whatWasEnteredLastGoesHomeToo) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    const auto page = world.post(shop + "/return", {{"quantity-1", "12"}, {"note-1", "hall 2"}});
    BOOST_TEST(html::has(html::field(page.body, kForm), "quantity=\"12\""));
    BOOST_TEST(html::has(html::field(page.body, kForm), "hall 2"));
}

BOOST_AUTO_TEST_CASE(aWrongQuantityStopsTheReturn) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "CH-5"}, {"quantity", "5"}});
    BOOST_TEST(world.post(shop + "/return", {{"quantity-1", "6"}}).status == 422);
    BOOST_TEST(world.get(shop + "/cart").status == 200);
}

BOOST_AUTO_TEST_CASE(afterwardsTheVisitIsOver) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    world.post(shop + "/return");
    const base::Fields more{{"sku", "HB-8"}, {"quantity", "1"}};
    for (const auto& answer :
         {world.get(shop + "/"), world.get(shop + "/cart"), world.post(shop + "/cart/add", more)}) {
        BOOST_TEST(answer.status == 410);
        BOOST_TEST(html::has(html::words(answer.body), "It was returned to Acme Tools"));
        BOOST_TEST(html::has(answer.body, "href=\"" + shop + "/return\">Take it there again"));
    }
    world.clock().advance(base::Minutes(61));
    BOOST_TEST(!html::has(world.get(shop + "/cart").body, "Take it there again"));
}

// A second click, or a page that got lost on its way.
BOOST_AUTO_TEST_CASE(askedAgainTheSameCartGoesHome) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    const auto first = world.post(shop + "/return");
    world.clock().advance(base::Minutes(2));
    BOOST_TEST(world.post(shop + "/return").body == first.body);
    BOOST_TEST(world.post(shop + "/cancel").body == first.body);
    world.clock().advance(base::Minutes(61));
    BOOST_TEST(world.post(shop + "/return").status == 410);
}

// Where a browser's Back button leads: a page of ours that sends nothing by itself.
BOOST_AUTO_TEST_CASE(backAfterTheReturnSaysWhatHappened) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    BOOST_TEST(world.get(shop + "/return").header("Location") == shop + "/cart");
    const auto first = world.post(shop + "/return");
    BOOST_TEST(html::has(first.body, "data-here=\"" + shop + "/return\""));
    const auto back = world.get(shop + "/return");
    BOOST_TEST(back.status == 200);
    BOOST_TEST(!html::has(back.body, "data-submit"));
    BOOST_TEST(html::has(html::words(back.body), "Your cart has gone back to Acme Tools"));
    BOOST_TEST(html::has(html::words(back.body), "Nothing is returned twice"));
    BOOST_TEST(html::field(back.body, kForm) == html::field(first.body, kForm));
    BOOST_TEST(policy(back) == policy(first));
    world.clock().advance(base::Minutes(61));
    BOOST_TEST(world.get(shop + "/return").status == 410);
}

BOOST_AUTO_TEST_CASE(backAfterACancelSaysSo) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cancel");
    const auto back = world.get(shop + "/return");
    BOOST_TEST(!html::has(back.body, "data-submit"));
    BOOST_TEST(html::has(html::words(back.body), "You went back to Acme Tools"));
}

// What goes home is what the person saw.
BOOST_AUTO_TEST_CASE(aCartChangedInAnotherWindowIsShownBeforeItGoesHome) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    const auto shown = html::field(world.get(shop + "/cart").body, "shown");
    BOOST_TEST(shown == "1");
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1"}});
    const base::Fields old{{"quantity-1", "4"}, {"shown", shown}};
    const auto stopped = world.post(shop + "/return", old);
    BOOST_TEST(stopped.header("Location") == shop + "/cart?elsewhere=cart");
    const auto page = world.get(std::string(stopped.header("Location"))).body;
    BOOST_TEST(html::has(html::words(page), "Nothing has gone back yet"));
    BOOST_TEST(html::field(page, "quantity-1") == "4");
    world.post(shop + "/cart/remove", {{"number", "1"}});
    BOOST_TEST(world.post(shop + "/return", {{"quantity-1", "4"}}).status == 303);
    BOOST_TEST(world.post(shop + "/return", {{"quantity-2", "1"}, {"shown", "2"}}).status == 200);
}

BOOST_AUTO_TEST_CASE(cancelGoesHomeWithoutACart) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    const auto page = world.post(shop + "/cancel");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(html::has(page.body, "nothing changes there"));
    BOOST_TEST(!html::has(html::field(page.body, kForm), "HB-8"));
    BOOST_TEST(html::has(html::words(world.get(shop + "/").body), "Nothing was taken back"));
}

BOOST_AUTO_TEST_CASE(anEmptyCartOnEditAsksFirst) {
    ShopWorld world;
    const auto shop = world.enter(editing());
    world.post(shop + "/cart/remove", {{"number", "1"}});
    const auto page = world.post(shop + "/return");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(!html::has(page.body, kForm));
    const auto words = html::words(page.body);
    BOOST_TEST(html::has(words, "Leave the requisition unchanged"));
    BOOST_TEST(html::has(words, "Keep shopping"));
    BOOST_TEST(html::has(words, "Delete the lines in my requisition"));
    const auto confirmed = world.post(shop + "/return", {{"empty", "confirmed"}});
    BOOST_TEST(html::has(html::field(confirmed.body, kForm), "PunchOutOrderMessage"));
}

BOOST_AUTO_TEST_CASE(anEditSaysThatNothingChangesYet) {
    ShopWorld world;
    const auto words = html::words(world.get(world.enter(editing()) + "/cart").body);
    BOOST_TEST(html::has(words, "nothing changes at Acme Tools before you return the cart"));
    BOOST_TEST(html::has(words, "Cancel and leave the requisition unchanged"));
}

BOOST_AUTO_TEST_SUITE_END()
