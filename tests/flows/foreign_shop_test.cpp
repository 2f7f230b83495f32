#include "gateway/flows/foreign_shop.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "gateway/flows/partners.h"
#include "gateway/store/messages.h"
#include "gateway/store/offers.h"
#include "gateway/store/partners.h"
#include "gateway/web/routes.h"
#include "tests/connectors/scripted_shop.h"
#include "tests/support/shop_world.h"

namespace {

using nlohmann::json;

/// Acme's people choose in the supplier's own shop.
struct World : support::ShopWorld {
    fixtures::ScriptedShop shop{clock()};

    explicit World(const std::string& setting = "openBy", const std::string& value = "redirect") {
        auto office = fixtures::shopOffice();
        office.settings[setting] = value;
        add(office);
        office.id = "other";
        add(office);
        auto partner = context().partners.current()->find("acme")->partner;
        partner.options["shop"] = "webshop";
        store().write([&](store::Tx& tx) { store::savePartner(tx, partner, clock().now()); });
        context().partners.refresh();
    }
    void add(const model::BackOffice& office) {
        context().backOffices.put(
            {office, connectors::make(office, {{}, clock(), base::systemRandom(), shop.call()})});
    }

    base::Wire postCart(const json& cart, const std::string& office = "webshop",
                        const std::string& secret = fixtures::kShopSecret) {
        base::Wire wire;
        wire.method = "POST";
        wire.target = "/in/" + office + "/cart";
        wire.with("Content-Type", "application/json");
        wire.body = cart.dump();
        shop::sign(wire, "cart-1", clock().now(), base::Secret(secret));
        return web::servePublic(context(), wire);
    }

    /// A visit that is open in the shop: its claims.
    json arrive(model::PunchoutSetup setup = {}) {
        return claimsIn(post("/start/" + invite(std::move(setup))));
    }
    static json claimsIn(const base::Wire& page) {
        const std::string mark = "name=\"token\" value=\"";
        const auto begin = page.body.find(mark) + mark.size();
        BOOST_REQUIRE(begin > mark.size());
        const auto token = page.body.substr(begin, page.body.find('"', begin) - begin);
        const auto first = token.find('.') + 1;
        return json::parse(*base::unbase64(token.substr(first, token.rfind('.') - first)));
    }
    base::Wire home(const json& claims) {
        return get(
            std::string(claims["homeUrl"]).substr(std::string("http://shop.example").size()));
    }
    store::Offer offer(const json& claims) {
        return *store().read([&](store::ReadTx& tx) {
            return store::offerOfPunchout(tx, std::string(claims["sub"]));
        });
    }
};

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

json line(const std::string& sku, const std::string& quantity, const std::string& price) {
    return {{"sku", sku},     {"quantity", quantity}, {"unit", "EA"},
            {"price", price}, {"currency", "USD"},    {"description", "Thing " + sku}};
}

json cart(const json& claims, std::vector<json> lines) {
    return {{"visit", claims["sub"]}, {"lines", std::move(lines)}};
}

std::string said(const base::Wire& answer) {
    const auto body = json::parse(answer.body);
    auto text = std::to_string(answer.status) + ' ' + body.value("detail", std::string("url"));
    for (const auto& one : body.value("errors", json::array()))
        text += "; " + std::string(one["where"]) + ' ' + std::string(one["detail"]);
    return text;
}

std::string shown(const store::Offer& offer) {
    std::string text = model::str(offer.cart.total);
    for (const auto& item : offer.cart.items)
        text += " | " + item.quantity.plain() + " x " + item.id.supplierPart + " @ " +
                model::str(*item.unitPrice) + " (" + item.id.auxiliary + ")";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(foreign_shop)

BOOST_AUTO_TEST_CASE(aVisitGoesThereAndItsCartComesHome) {
    World world;
    const auto token = world.invite();
    const auto first = world.get("/start/" + token);
    BOOST_TEST(
        holds(first.header("Content-Security-Policy"), "form-action 'self' https://shop.example;"));
    const auto page = world.post("/start/" + token);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(holds(page.body, "action=\"https://shop.example/punchout\""));
    BOOST_TEST(holds(page.body, "data-submit=\"once\""));
    const auto claims = World::claimsIn(page);
    BOOST_TEST(claims["partner"] == "acme");
    BOOST_TEST(claims["cartUrl"] == "http://shop.example/in/webshop/cart");
    const auto answer =
        world.postCart(cart(claims, {line("W-1", "3", "2.50"), line("W-2", "1", "9")}));
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(json::parse(answer.body)["url"] == claims["homeUrl"]);
    const auto offer = world.offer(claims);
    BOOST_TEST(shown(offer) == "16.50 USD | 3 x W-1 @ 2.50 USD (" + offer.id +
                                   "-1) | 1 x W-2 @ 9 USD (" + offer.id + "-2)");
    BOOST_TEST(offer.notPromised.empty());
    const auto home = world.home(claims);
    BOOST_TEST(home.status == 200);
    BOOST_TEST(holds(home.body, "action=\"https://buyer.example/cart?id=1&amp;a=b\""));
    BOOST_TEST(holds(home.body, "name=\"cXML-"));
}

BOOST_AUTO_TEST_CASE(theStartLinkOpensOneVisit) {
    World world;
    const auto token = world.invite();
    const auto first = world.post("/start/" + token);
    BOOST_TEST(first.status == 200);
    // Reloaded while it opens: the same browser, the same visit.
    const auto again = world.post("/start/" + token);
    BOOST_TEST(again.status == 200);
    BOOST_TEST(World::claimsIn(again)["sub"] == World::claimsIn(first)["sub"]);
    base::Wire another;
    another.method = "POST";
    another.target = "/start/" + token;
    another.with("User-Agent", "another");
    BOOST_TEST(web::servePublic(world.context(), another).status == 410);
}

BOOST_AUTO_TEST_CASE(aShopThatDoesNotOpenUsesNothingUp) {
    World world("openBy", "call");
    const auto token = world.invite();
    world.shop.status = 500;
    BOOST_TEST(world.post("/start/" + token).status == 503);
    world.shop.status = 200;
    const auto there = world.post("/start/" + token);
    BOOST_TEST(there.status == 303);
    BOOST_TEST(there.header("Location") == "https://shop.example/session/1");
}

BOOST_AUTO_TEST_CASE(theSameCartAgainIsAnsweredTheSame) {
    World world;
    const auto claims = world.arrive();
    const auto mine = cart(claims, {line("W-1", "3", "2.50")});
    const auto once = world.postCart(mine);
    const auto offer = world.offer(claims).id;
    const auto again = world.postCart(mine);
    BOOST_TEST(again.status == 200);
    BOOST_TEST(again.body == once.body);
    BOOST_TEST(world.offer(claims).id == offer);
    BOOST_TEST(said(world.postCart(cart(claims, {line("W-1", "4", "2.50")}))) ==
               "409 Another cart of this visit has gone back already.");
}

BOOST_AUTO_TEST_CASE(strangersAndOtherShopsAreRefused) {
    World world;
    const auto claims = world.arrive();
    const auto mine = cart(claims, {line("W-1", "1", "1")});
    BOOST_TEST(world.postCart(mine, "webshop", "some other secret of that length").status == 401);
    BOOST_TEST(said(world.postCart(mine, "other")) == "404 There is no such visit of this shop.");
    BOOST_TEST(world.postCart(mine, "sandbox").status == 404);
    auto elsewhere = mine;
    elsewhere["visit"] = "pun_00000000000000000000";
    BOOST_TEST(said(world.postCart(elsewhere)) == "404 There is no such visit of this shop.");
    BOOST_TEST(world.postCart(mine).status == 200);
}

// A visit in our own shop has another token: the shop cannot end it.
BOOST_AUTO_TEST_CASE(aVisitThatIsNotOpenThereHasNoCart) {
    World world;
    (void)world.invite();
    const auto claims = world.arrive();
    world.clock().advance(base::Minutes(61));
    BOOST_TEST(said(world.postCart(cart(claims, {line("W-1", "1", "1")}))) ==
               "410 This visit is over; nothing can come back from it.");
}

BOOST_AUTO_TEST_CASE(whatCanNotGoHomeIsSaidLineByLine) {
    World world;
    const auto claims = world.arrive();
    auto noPrice = line("W-1", "1", "1");
    noPrice.erase("price");
    auto euro = line("W-2", "1", "1");
    euro["currency"] = "EUR";
    auto one = line("W-3", "1", "1");
    one["auxiliaryId"] = "cfg";
    BOOST_TEST(said(world.postCart(cart(claims, {noPrice, euro, one, one}))) ==
               "422 The cart can't be taken.; lines[0].price is missing; lines[1].price is in EUR, "
               "this partner's carts are in USD; lines[3].auxiliaryId stands at another line too");
    BOOST_TEST(world.postCart(cart(claims, {line("W-1", "1", "1")})).status == 200);
}

BOOST_AUTO_TEST_CASE(turningBackChangesNothing) {
    World world;
    const auto claims = world.arrive();
    const auto page = world.home(claims);
    BOOST_TEST(holds(page.body, "Going back without a cart"));
    BOOST_TEST(world.postCart({{"visit", claims["sub"]}, {"cancelled", true}}).status == 200);
    BOOST_TEST(holds(world.home(claims).body, "Back to Acme Tools"));
    const auto empty = world.arrive();
    BOOST_TEST(world.postCart(cart(empty, {})).status == 200);
    BOOST_TEST(holds(world.home(empty).body, "nothing changes there"));
    const auto byHand = world.arrive();
    const auto action = std::string(byHand["homeUrl"]);
    const auto path =
        action.substr(action.find("/shop/"), action.rfind('/') - action.find("/shop/"));
    BOOST_TEST(world.post(path + "/cancel").status == 200);
    BOOST_TEST(world.postCart(cart(byHand, {line("W-1", "1", "1")})).status == 410);
}

BOOST_AUTO_TEST_CASE(editingKeepsWhatALineIs) {
    World world;
    model::PunchoutSetup setup;
    setup.operation = model::PunchoutOperation::edit;
    setup.items = {support::requisitionLine("W-1", "2", "off_1-1")};
    const auto claims = world.arrive(setup);
    BOOST_TEST(claims["lines"][0]["auxiliaryId"] == "off_1-1");
    BOOST_TEST(world.postCart(cart(claims, {})).status == 409);
    auto kept = line("W-1", "5", "2.40");
    kept["auxiliaryId"] = "off_1-1";
    BOOST_TEST(world.postCart(cart(claims, {kept})).status == 200);
    BOOST_TEST(shown(world.offer(claims)) == "12.00 USD | 5 x W-1 @ 2.40 USD (off_1-1)");
    const auto emptied = world.arrive(setup);
    BOOST_TEST(world.postCart({{"visit", emptied["sub"]}, {"emptied", true}}).status == 200);
    BOOST_TEST(shown(world.offer(emptied)) == "0.00 USD");
}

BOOST_AUTO_TEST_CASE(inspectingEndsWithoutACart) {
    World world;
    model::PunchoutSetup setup;
    setup.operation = model::PunchoutOperation::inspect;
    setup.items = {support::requisitionLine("W-1", "2", "off_1-1")};
    const auto claims = world.arrive(setup);
    BOOST_TEST(world.postCart(cart(claims, {line("W-1", "1", "1")})).status == 403);
    BOOST_TEST(world.postCart({{"visit", claims["sub"]}, {"cancelled", true}}).status == 200);
}

BOOST_AUTO_TEST_CASE(thePricesThatCountAreASetting) {
    for (const auto& [whose, expected] : {std::pair{"shop", "24.00 USD | 2 x HB-8 @ 12.00 USD"},
                                          {"ours", "25.00 USD | 2 x HB-8 @ 12.50 USD"}}) {
        World world("prices", whose);
        const auto claims = world.arrive();
        BOOST_TEST(world.postCart(cart(claims, {line("HB-8", "2", "12.00")})).status == 200);
        BOOST_TEST(shown(world.offer(claims)).starts_with(expected));
        const auto messages = world.store().read([](store::ReadTx& tx) {
            return store::recentMessages(tx, {{}, {}, "PunchOutOrderMessage", {}, {}});
        });
        BOOST_REQUIRE(messages.size() == 1U);
        BOOST_TEST(
            holds(messages[0].note, "line 1: 12.00 USD in the shop, 12.50 USD in our price list"));
    }
}

BOOST_AUTO_TEST_CASE(ourOwnPagesStayShutMeanwhile) {
    World world;
    const auto claims = world.arrive();
    const auto url = std::string(claims["homeUrl"]);
    const auto path = url.substr(url.find("/shop/"), url.rfind('/') - url.find("/shop/"));
    BOOST_TEST(world.get(path + "/").status == 403);
    BOOST_TEST(world.post(path + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}}).status == 403);
    BOOST_TEST(world.post(path + "/return").status == 403);
}

BOOST_AUTO_TEST_CASE(aPartnersShopHasToBeOne) {
    World world;
    auto partner = world.context().partners.current()->find("acme")->partner;
    const auto problem = [&](const std::string& shop) {
        partner.options["shop"] = shop;
        for (const auto& one : flows::problems(world.context(), partner))
            if (one.where == "options") return one.what;
        return std::string("none");
    };
    BOOST_TEST(problem("webshop") == "none");
    BOOST_TEST(problem("sandbox") == "shop: no back office of kind shop has this name");
    BOOST_TEST(problem("nobody") == "shop: no back office of kind shop has this name");
}

BOOST_AUTO_TEST_SUITE_END()
