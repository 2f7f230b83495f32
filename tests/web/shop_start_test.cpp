#include <boost/test/unit_test.hpp>

#include "tests/support/shop_world.h"
#include "tests/web/shop_html.h"

using support::ShopWorld;

namespace {

// Where a set-up lands, without the token.
std::string landing(ShopWorld& world, model::PunchoutSetup setup) {
    const auto answer = world.post("/start/" + world.invite(std::move(setup)));
    const std::string location(answer.header("Location"));
    return location.substr(std::min(location.find('/', 6), location.size()));
}

model::PunchoutSetup selecting(const std::string& part) {
    model::PunchoutSetup setup;
    setup.selected = model::ItemId{part, "", ""};
    return setup;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_start)

BOOST_AUTO_TEST_CASE(theLinkSaysWhomItIsForAndOpensByPost) {
    ShopWorld world;
    model::PunchoutSetup setup;
    setup.userName = "Robin <Buyer>";
    const auto token = world.invite(setup);
    const auto page = world.get("/start/" + token);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(html::has(html::words(page.body), "The Nordwerk Supply catalogue for Acme Tools"));
    BOOST_TEST(html::has(page.body, "Welcome, Robin &lt;Buyer&gt;."));
    BOOST_TEST(html::has(page.body, "action=\"/start/" + token + "\" method=\"post\""));
    const auto entered = world.post("/start/" + token);
    BOOST_TEST(entered.status == 303);
    BOOST_TEST(!html::has(entered.header("Location"), token));
    BOOST_TEST(world.get(std::string(entered.header("Location"))).status == 200);
}

BOOST_AUTO_TEST_CASE(lookingUsesNothingUp) {
    ShopWorld world;
    const auto link = "/start/" + world.invite();
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST(world.get(link).status == 200);
        BOOST_TEST(world.head(link).status == 200);
    }
    BOOST_TEST(world.post(link).status == 303);
}

BOOST_AUTO_TEST_CASE(aUsedOrOldLinkSaysWhatToDo) {
    ShopWorld world;
    const auto used = "/start/" + world.invite();
    world.post(used);
    const auto old = "/start/" + world.invite();
    world.clock().advance(base::Minutes(5) + base::Seconds(1));
    for (const auto& answer : {world.get(used), world.post(used), world.get(old), world.post(old),
                               world.get("/start/never")}) {
        BOOST_TEST(answer.status == 410);
        BOOST_TEST(html::has(answer.body, "open the catalogue again from there"));
        BOOST_TEST(html::has(answer.header("Content-Security-Policy"), "frame-ancestors *"));
    }
}

BOOST_AUTO_TEST_CASE(landsWhereTheBuyerPointedTo) {
    ShopWorld world;
    BOOST_TEST(landing(world, {}) == "/");
    BOOST_TEST(landing(world, selecting("HB-8")) == "/product/HB-8");
    BOOST_TEST(landing(world, selecting("bolts")) == "/category/bolts");
    BOOST_TEST(landing(world, selecting("M8 & more")) == "/search?q=M8+%26+more");
    model::PunchoutSetup setup = selecting("HB-8");
    setup.operation = model::PunchoutOperation::edit;
    BOOST_TEST(landing(world, setup) == "/product/HB-8");
    setup.selected.reset();
    BOOST_TEST(landing(world, setup) == "/cart");
    setup.operation = model::PunchoutOperation::inspect;
    BOOST_TEST(landing(world, setup) == "/cart");
}

BOOST_AUTO_TEST_CASE(unknownSessionsAreNotFound) {
    ShopWorld world;
    const auto page = world.get("/shop/nobody/");
    BOOST_TEST(page.status == 404);
    BOOST_TEST(html::has(page.body, "open the catalogue again from there"));
}

BOOST_AUTO_TEST_CASE(aVisitThatRanOutSaysSoInItsFrame) {
    ShopWorld world;
    const auto shop = world.enter();
    world.clock().advance(base::Minutes(61));
    const auto page = world.get(shop + "/");
    BOOST_TEST(page.status == 410);
    BOOST_TEST(html::has(html::words(page.body), "nothing changed at Acme Tools"));
    BOOST_TEST(html::has(page.header("Content-Security-Policy"),
                         "frame-ancestors https://buyer.example https://sso.buyer.example:8443"));
}

BOOST_AUTO_TEST_SUITE_END()
