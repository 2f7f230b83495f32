#include <boost/test/unit_test.hpp>

#include "gateway/flows/earlier_cart.h"
#include "tests/support/shop_world.h"
#include "tests/web/shop_html.h"

using support::requisitionLine;
using support::ShopWorld;

namespace {

constexpr auto kOffer = "Your earlier cart is still here";

model::PunchoutSetup of(const std::string& user, const std::string& cookie) {
    model::PunchoutSetup setup;
    setup.buyerCookie = cookie;
    if (!user.empty()) setup.extras = {{"UniqueName", user}};
    return setup;
}

bool offered(ShopWorld& world, const std::string& shop) {
    return html::has(world.get(shop + "/").body, kOffer) &&
           html::has(world.get(shop + "/cart").body, kOffer);
}

// A visit with two lines, left until it runs out.
std::string leave(ShopWorld& world, const model::PunchoutSetup& setup) {
    const auto shop = world.enter(setup);
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}, {"note", "hall 2"}});
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "2"}});
    world.clock().advance(base::Minutes(61));
    return shop;
}

std::string location(const base::Wire& wire) {
    return std::string(wire.header("Location"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_earlier)

BOOST_AUTO_TEST_CASE(theSameUserIsOfferedTheCartAndTakesIt) {
    ShopWorld world;
    leave(world, of("anna", "cookie-1"));
    const auto shop = world.enter(of("anna", "cookie-2"));
    BOOST_TEST(offered(world, shop));
    BOOST_TEST(html::has(html::words(world.get(shop + "/cart").body), "Your cart is empty."));
    const auto taken = world.post(shop + "/earlier/take");
    BOOST_TEST(location(taken) == shop + "/cart?taken=2");
    const auto page = world.get(location(taken)).body;
    BOOST_TEST(html::has(html::words(page), "2 lines of your earlier cart are in this one now"));
    BOOST_TEST(html::field(page, "quantity-1") == "3");
    BOOST_TEST(html::field(page, "note-1") == "hall 2");
    BOOST_TEST(html::field(page, "quantity-2") == "2");
    BOOST_TEST(!offered(world, shop));
    world.post(shop + "/earlier/take");
    BOOST_TEST(html::field(world.get(shop + "/cart").body, "quantity-1") == "3");
}

BOOST_AUTO_TEST_CASE(nobodyElseIsOfferedIt) {
    ShopWorld world;
    leave(world, of("anna", "cookie-1"));
    for (const auto& other : {of("ben", "cookie-1"), of("", "cookie-1"), of("Anna", "cookie-1")})
        BOOST_TEST(!offered(world, world.enter(other)));
    const auto shop = world.enter(of("ben", "cookie-1"));
    world.post(shop + "/earlier/take");
    BOOST_TEST(html::has(html::words(world.get(shop + "/cart").body), "Your cart is empty."));
    BOOST_TEST(offered(world, world.enter(of("anna", "cookie-9"))));
}

BOOST_AUTO_TEST_CASE(withoutAUserTheBuyerCookieDecides) {
    ShopWorld world;
    leave(world, of("", "cookie-1"));
    BOOST_TEST(!offered(world, world.enter(of("", "cookie-2"))));
    BOOST_TEST(!offered(world, world.enter(of("anna", "cookie-1"))));
    BOOST_TEST(offered(world, world.enter(of("", "cookie-1"))));
}

BOOST_AUTO_TEST_CASE(onlyAVisitThatRanOutLeavesACart) {
    ShopWorld world;
    const auto going = world.enter(of("anna", "c"));
    world.post(going + "/cart/add", {{"sku", "HB-8"}, {"quantity", "3"}});
    BOOST_TEST(!offered(world, world.enter(of("anna", "c"))));
    world.post(going + "/return");
    world.clock().advance(base::Minutes(61));
    BOOST_TEST(!offered(world, world.enter(of("anna", "c"))));
    leave(world, of("anna", "c"));
    world.clock().advance(std::chrono::hours(24) * 14);
    BOOST_TEST(!offered(world, world.enter(of("anna", "c"))));
}

// The lines of a requisition stand at the buyer's: taken over they would be ordered twice.
BOOST_AUTO_TEST_CASE(editsNeitherLeaveNorFindOne) {
    ShopWorld world;
    auto editing = of("anna", "c");
    editing.operation = model::PunchoutOperation::edit;
    editing.items = {requisitionLine("HB-8", "2", "aux-1")};
    world.enter(editing);
    world.clock().advance(base::Minutes(61));
    BOOST_TEST(!offered(world, world.enter(of("anna", "c"))));
    leave(world, of("anna", "c"));
    BOOST_TEST(!offered(world, world.enter(editing)));
}

BOOST_AUTO_TEST_CASE(whatCannotComeOverIsNamed) {
    ShopWorld world;
    leave(world, of("anna", "c"));
    world.stopSelling("GL-1");
    const auto shop = world.enter(of("anna", "c"));
    const auto page = world.post(shop + "/earlier/take");
    BOOST_TEST(page.status == 200);
    const auto words = html::words(page.body);
    BOOST_TEST(html::has(words,
                         "1 line of your earlier cart came over. Not taken, because we do "
                         "not sell it to you any more or not in this quantity: GL-1."));
    BOOST_TEST(html::field(page.body, "quantity-1") == "3");
}

BOOST_AUTO_TEST_CASE(whatIsNotNeededIsNotOfferedAgain) {
    ShopWorld world;
    leave(world, of("anna", "c"));
    const auto shop = world.enter(of("anna", "c"));
    const auto dropped = world.post(shop + "/earlier/drop");
    BOOST_TEST(html::has(html::words(world.get(location(dropped)).body), "not kept any longer"));
    BOOST_TEST(!offered(world, world.enter(of("anna", "c"))));
}

BOOST_AUTO_TEST_CASE(anotherPartnersUserOfTheSameNameIsAnotherPerson) {
    ShopWorld world;
    leave(world, of("anna", "c"));
    const auto shop = world.enter(of("anna", "c"));
    BOOST_TEST(offered(world, shop));
    const auto visitor = flows::visitorOf(of("anna", "c"));
    const auto now = world.clock().now();
    const auto found = [&](const char* partner) {
        return world.store().read([&](store::ReadTx& tx) {
            return store::findAbandoned(tx, partner, visitor, now - base::Minutes(60), now)
                .has_value();
        });
    };
    BOOST_TEST(found("acme"));
    BOOST_TEST(!found("globex"));
}

BOOST_AUTO_TEST_SUITE_END()
