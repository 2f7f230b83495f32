#include "connectors/shop/shop.h"

#include <boost/test/unit_test.hpp>

#include "connectors/shop/cart.h"
#include "connectors/shop/storefront.h"
#include "gateway/base/encoding.h"
#include "tests/connectors/fixtures.h"
#include "tests/connectors/scripted_shop.h"

namespace {

using nlohmann::json;

struct World {
    fixtures::MovableClock clock;
    fixtures::ScriptedShop shop{clock};
    model::BackOffice office = fixtures::shopOffice();
    model::Partner partner;
    model::PunchoutSetup setup;

    World() {
        partner.id = "acme";
        partner.name = "Acme Tools";
        setup.userEmail = "ann@buyer.example";
    }
    std::unique_ptr<connectors::Connector> connector() {
        return connectors::make(office, {{}, clock, base::systemRandom(), shop.call()});
    }
    shop::Entrance open() {
        const auto made = connector();
        return dynamic_cast<shop::Storefront&>(*made).open(
            {"pun_1", partner, setup, "https://gate.example/shop/t/home",
             "https://gate.example/in/webshop/cart", clock.now() + base::Minutes(60)});
    }
};

json claimsIn(const std::string& token) {
    const auto begin = token.find('.') + 1;
    return json::parse(*base::unbase64(token.substr(begin, token.rfind('.') - begin)));
}

std::string refusal(const std::function<void()>& verb) {
    try {
        verb();
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + base::summary(fault.problems(), 20);
    }
    return "nothing";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_connector)

BOOST_AUTO_TEST_CASE(theTokenSaysWhoComesAndWhere) {
    World world;
    const auto entrance = world.open();
    BOOST_TEST(entrance.url == "https://shop.example/punchout");
    BOOST_REQUIRE(entrance.fields.size() == 1U);
    BOOST_TEST(entrance.fields[0].first == "token");
    auto claims = claimsIn(entrance.fields[0].second);
    BOOST_TEST(claims["jti"].get<std::string>().size() == 43U);
    claims.erase("jti");
    const auto now = 1772357400;  // 2026-03-01T09:30:00Z
    BOOST_TEST(claims == json({{"iss", "passerelle"},
                               {"aud", "webshop"},
                               {"sub", "pun_1"},
                               {"iat", now},
                               {"exp", now + 120},
                               {"partner", "acme"},
                               {"partnerName", "Acme Tools"},
                               {"operation", "create"},
                               {"user", {{"email", "ann@buyer.example"}}},
                               {"currency", "EUR"},
                               {"language", "en"},
                               {"visitEnds", now + 3600},
                               {"homeUrl", "https://gate.example/shop/t/home"},
                               {"cartUrl", "https://gate.example/in/webshop/cart"}}));
    BOOST_TEST(claimsIn(world.open().fields[0].second)["jti"] !=
               claimsIn(world.open().fields[0].second)["jti"]);
}

BOOST_AUTO_TEST_CASE(linesComeAlongOnEditOnly) {
    World world;
    model::Item item;
    item.id = {"A-1", "aux-1", ""};
    item.quantity = base::Decimal::of("2.50");
    item.unit = "EA";
    item.unitPrice = model::Money{base::Decimal::of("9.90"), "EUR"};
    item.description = "Bolt";
    world.setup.items = {item};
    BOOST_TEST(!claimsIn(world.open().fields[0].second).contains("lines"));
    world.setup.operation = model::PunchoutOperation::edit;
    world.setup.selected = model::ItemId{"A-1", "", "", {}};
    const auto claims = claimsIn(world.open().fields[0].second);
    BOOST_TEST(claims["lines"] == json::array({{{"sku", "A-1"},
                                                {"auxiliaryId", "aux-1"},
                                                {"quantity", "2.5"},
                                                {"unit", "EA"},
                                                {"price", "9.90"},
                                                {"currency", "EUR"},
                                                {"priceBasis", "1"},
                                                {"description", "Bolt"}}}));
    BOOST_TEST(claims["selected"] == json({{"sku", "A-1"}}));
}

BOOST_AUTO_TEST_CASE(aCalledShopLeadsTheBrowser) {
    World world;
    world.office.settings["openBy"] = "call";
    const auto entrance = world.open();
    BOOST_TEST(entrance.url == "https://shop.example/session/1");
    BOOST_TEST(entrance.fields.empty());
    BOOST_TEST(claimsIn(world.shop.tokens.at(0))["sub"] == "pun_1");
    world.shop.leadsTo = "https://evil.example/";
    BOOST_TEST(refusal([&] { (void)world.open(); }) == "unavailable: ");
    world.office.settings["origins"] = "https://www.shop.example";
    world.shop.leadsTo = "https://www.shop.example/s/2";
    BOOST_TEST(world.open().url == "https://www.shop.example/s/2");
    world.shop.status = 500;
    BOOST_TEST(refusal([&] { (void)world.open(); }) == "unavailable: ");
}

BOOST_AUTO_TEST_CASE(anOrderIsOneWhateverBecomesOfTheAnswer) {
    World world;
    const auto connector = world.connector();
    world.shop.loseAnswers = true;
    const auto lost = connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    BOOST_TEST((lost.outcome == model::Outcome::unknown));
    world.shop.loseAnswers = false;
    const auto again = connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    BOOST_TEST(again.reference == "W-msg_1");
    BOOST_TEST(world.shop.orders.size() == 1U);
    BOOST_TEST(world.shop.orders["msg_1"]["document"]["number"] == "PO-1");
    BOOST_TEST(world.shop.orders["msg_1"]["orderId"] == "ord_msg_1");
    world.shop.status = 503;
    const auto later = connector->deliver(fixtures::shipment("msg_2"), fixtures::order("PO-2"));
    BOOST_TEST((later.outcome == model::Outcome::retry));
    world.shop.status = 422;
    const auto no = connector->deliver(fixtures::shipment("msg_2"), fixtures::order("PO-2"));
    BOOST_TEST((no.outcome == model::Outcome::refused));
}

BOOST_AUTO_TEST_CASE(withoutAnAddressForOrdersNoneIsTaken) {
    World world;
    world.office.settings.erase("orderUrl");
    const auto connector = world.connector();
    const auto said = connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    BOOST_TEST((said.outcome == model::Outcome::refused));
    BOOST_TEST(connector->probe().back().ok);
}

BOOST_AUTO_TEST_CASE(probeSaysWhatIsWrong) {
    World world;
    world.shop.status = 404;
    const auto checks = world.connector()->probe();
    BOOST_REQUIRE(checks.size() == 1U);
    BOOST_TEST(!checks[0].ok);
    BOOST_TEST(checks[0].what ==
               "https://shop.example/punchout answers with 404: is that where "
               "the shop takes arriving buyers?");
    world.shop.status = 200;
    world.office.secrets.insert_or_assign("secret",
                                          base::Secret("another secret, as long as the other"));
    BOOST_TEST(!world.connector()->probe().back().ok);
}

BOOST_AUTO_TEST_CASE(settingsAreRefusedAllAtOnce) {
    World world;
    world.office.settings = {{"url", "shop"},
                             {"origins", "https://ok.example nonsense"},
                             {"platform", "vendure"},
                             {"collectEvery", "soon"}};
    world.office.secrets.insert_or_assign("secret", base::Secret("short"));
    BOOST_TEST(refusal([&] { (void)world.connector(); }) ==
               "invalid: url: is no http(s) address; origins: is no http(s) address; secret: has "
               "fewer than 24 characters; collectEvery: is no whole number up to 9999; orderUrl: "
               "is needed for Vendure; user: is needed for Vendure; password: is needed for "
               "Vendure");
}

BOOST_AUTO_TEST_CASE(aCartIsReadWhole) {
    const auto cart = shop::readCart(R"({"visit": "pun_1", "lines": [{"sku": "A-1",
        "auxiliaryId": "cfg-7", "quantity": "2", "unit": "EA", "price": "9.90", "currency": "EUR",
        "priceBasis": "100", "description": "Bolt", "classifications": [{"domain": "UNSPSC",
        "code": "31161500"}], "leadTimeDays": 3, "tax": {"amount": "1.88", "currency": "EUR",
        "description": "VAT"}, "extras": [{"name": "Color", "value": "red"}]}],
        "shipping": {"amount": "5.00", "currency": "EUR", "description": "Parcel"}})");
    BOOST_REQUIRE(cart.items.size() == 1U);
    const auto& item = cart.items[0];
    BOOST_TEST(item.lineNumber == 1);
    BOOST_TEST(item.id.auxiliary == "cfg-7");
    BOOST_TEST(model::str(*item.unitPrice) == "9.90 EUR");
    BOOST_TEST(item.priceBasis.plain() == "100");
    BOOST_TEST(item.classifications.at(0).code == "31161500");
    BOOST_TEST(model::str(item.tax->amount) == "1.88 EUR");
    BOOST_TEST(model::str(cart.shipping->amount) == "5.00 EUR");
    BOOST_TEST(item.extras.at(0).second == "red");
}

BOOST_AUTO_TEST_CASE(aCartSaysEverythingThatIsWrongWithIt) {
    const auto said = [](const std::string& text) {
        return refusal([&] { (void)shop::readCart(text); });
    };
    BOOST_TEST(said(R"({"lines": [{"quantity": "-1", "price": "1", "currency": "XXX"}]})") ==
               "invalid: visit: is missing; lines[0].sku: is missing; lines[0].unit: is missing; "
               "lines[0].description: is missing; lines[0].quantity: is not positive; "
               "lines[0].price: has no currency");
    BOOST_TEST(said(R"({"visit": "p", "lines": [{"quantity": 2}]})") ==
               "malformed: lines[0].quantity: is not a string");
    BOOST_TEST(said("[]") == "malformed: the document: is not an object");
    BOOST_TEST(said("no") == "malformed: byte 2: is not JSON");
}

BOOST_AUTO_TEST_SUITE_END()
