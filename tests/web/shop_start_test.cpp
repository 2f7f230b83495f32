#include <boost/test/unit_test.hpp>

#include "gateway/web/routes.h"
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

// From somewhere else, or with another browser.
base::Wire from(ShopWorld& world, const char* method, const std::string& target,
                const std::string& peer, const std::string& agent) {
    base::Wire wire;
    wire.method = method;
    wire.target = target;
    wire.peer = peer;
    wire.with("Host", "shop.example").with("User-Agent", agent);
    wire.with("Content-Type", "application/x-www-form-urlencoded");
    return web::servePublic(world.context(), wire);
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

// Reloaded, or pressed twice, while it opens.
BOOST_AUTO_TEST_CASE(theBrowserThatOpenedALinkGetsItsVisitAgain) {
    ShopWorld world;
    const auto link = "/start/" + world.invite();
    const auto ask = [&](const char* method, const char* peer, const char* agent) {
        return from(world, method, link, peer, agent);
    };
    const auto first = ask("POST", "192.0.2.1", "Mozilla");
    BOOST_TEST(first.status == 303);
    const std::string shop(first.header("Location"));
    world.post(shop + "cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    BOOST_TEST(ask("GET", "192.0.2.1", "Mozilla").status == 200);
    BOOST_TEST(ask("POST", "192.0.2.1", "Mozilla").header("Location") == shop);
    BOOST_TEST(html::field(world.get(shop + "cart").body, "quantity-1") == "3");
    for (const auto& [peer, agent] :
         {std::pair{"192.0.2.2", "Mozilla"}, {"192.0.2.1", "curl"}, {"", ""}})
        for (const auto* method : {"GET", "POST"})
            BOOST_TEST(ask(method, peer, agent).status == 410);
    world.clock().advance(base::Minutes(5));
    BOOST_TEST(ask("POST", "192.0.2.1", "Mozilla").status == 410);
    BOOST_TEST(world.get(shop).status == 200);
}

BOOST_AUTO_TEST_CASE(aLinkWhoseVisitIsOverStaysShut) {
    ShopWorld world;
    const auto link = "/start/" + world.invite();
    const std::string shop(world.post(link).header("Location"));
    world.post(shop + "cancel");
    BOOST_TEST(world.get(link).status == 410);
    BOOST_TEST(world.post(link).status == 410);
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
