#include <boost/test/unit_test.hpp>

#include "tests/support/shop_world.h"
#include "tests/web/shop_html.h"

using support::requisitionLine;
using support::ShopWorld;

namespace {

std::string location(const base::Wire& wire) {
    return std::string(wire.header("Location"));
}

model::PunchoutSetup editing(std::vector<model::Item> items) {
    model::PunchoutSetup setup;
    setup.operation = model::PunchoutOperation::edit;
    setup.items = std::move(items);
    return setup;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_cart)

BOOST_AUTO_TEST_CASE(addingLeadsBackAndSaysSo) {
    ShopWorld world;
    const auto shop = world.enter();
    const auto added =
        world.post(shop + "/cart/add",
                   {{"sku", "HB-8"}, {"quantity", "3"}, {"back", "category/bolts?page=1"}});
    BOOST_TEST(added.status == 303);
    BOOST_TEST(location(added) == shop + "/category/bolts?page=1&added=HB-8&quantity=3");
    const auto words = html::words(world.get(location(added)).body);
    BOOST_TEST(html::has(words, "3 boxes of Hex bolt M8 x 40, stainless added."));
    BOOST_TEST(html::has(words, "Cart 1 line 37.50 USD"));
    BOOST_TEST(html::has(words, "3 boxes in your cart"));
}

BOOST_AUTO_TEST_CASE(neverLeadsOutOfTheVisit) {
    ShopWorld world;
    const auto shop = world.enter();
    for (const auto* back : {"//evil.example", "/evil", "../../admin", "a\r\nSet-Cookie: x=1",
                             "https://evil.example", "\\\\evil.example"}) {
        const auto added =
            world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}, {"back", back}});
        BOOST_TEST(location(added) == shop + "/?added=HB-8&quantity=1");
    }
}

BOOST_AUTO_TEST_CASE(aWrongQuantityIsSaidAtTheField) {
    ShopWorld world;
    const auto shop = world.enter();
    for (const auto& [quantity, sentence] : {std::pair{"7", "sold in steps of 5"},
                                             {"many", "in digits"},
                                             {"", "enter a quantity"},
                                             {"-5", "above zero"}}) {
        const auto page =
            world.post(shop + "/cart/add",
                       {{"sku", "CH-5"}, {"quantity", quantity}, {"note", "for <the> roof"}});
        BOOST_TEST(page.status == 422);
        BOOST_TEST(html::has(page.body, sentence));
        BOOST_TEST(html::has(page.body, "aria-invalid=\"true\""));
        BOOST_TEST(html::field(page.body, "note") == "for <the> roof");
        if (*quantity) BOOST_TEST(html::field(page.body, "quantity") == quantity);
    }
    BOOST_TEST(html::has(html::words(world.get(shop + "/cart").body), "Your cart is empty."));
}

BOOST_AUTO_TEST_CASE(whatIsNotInTheCatalogueCannotBeAdded) {
    ShopWorld world;
    const auto shop = world.enter();
    for (const auto* sku : {"OF-1", "nothing", ""})
        BOOST_TEST(world.post(shop + "/cart/add", {{"sku", sku}, {"quantity", "1"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(cartShowsLinesAmountsAndTotal) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "10"}, {"note", "hall 2"}});
    world.post(shop + "/cart/add", {{"sku", "DR-1"}, {"quantity", "2"}});
    const auto page = world.get(shop + "/cart").body;
    const auto words = html::words(page);
    BOOST_TEST(html::has(words, "11.90 USD per box of 100 pieces"));
    BOOST_TEST(html::has(words, "119.00 USD"));
    BOOST_TEST(html::has(words, "2,500.00 USD"));
    BOOST_TEST(html::has(words, "Total 2,619.00 USD"));
    BOOST_TEST(html::field(page, "quantity-1") == "10");
    BOOST_TEST(html::field(page, "note-1") == "hall 2");
    BOOST_TEST(html::has(words, "Return to Acme Tools"));
    BOOST_TEST(html::has(words, "held for 30 days once it is returned"));
}

BOOST_AUTO_TEST_CASE(changesAllLinesAtOnce) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}});
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1"}});
    const auto changed = world.post(
        shop + "/cart/change", {{"quantity-1", "4"}, {"note-1", "a & b"}, {"quantity-2", "2"}});
    BOOST_TEST(location(changed) == shop + "/cart?changed=cart");
    const auto page = world.get(location(changed)).body;
    BOOST_TEST(html::has(html::words(page), "Your cart is updated."));
    BOOST_TEST(html::field(page, "quantity-1") == "4");
    BOOST_TEST(html::field(page, "note-1") == "a & b");
    BOOST_TEST(html::field(page, "quantity-2") == "2");
}

BOOST_AUTO_TEST_CASE(keepsWhatCouldNotBeTakenBesideItsReason) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "CH-5"}, {"quantity", "5"}});
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1"}});
    const auto page = world.post(shop + "/cart/change", {{"quantity-1", "6"}, {"quantity-2", "9"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(html::field(page.body, "quantity-1") == "6");
    BOOST_TEST(html::has(page.body, "sold in steps of 5"));
    const auto after = world.get(shop + "/cart").body;
    BOOST_TEST(html::field(after, "quantity-1") == "5");
    BOOST_TEST(html::field(after, "quantity-2") == "9");
}

BOOST_AUTO_TEST_CASE(removesALineAndKeepsWhatWasEnteredInOthers) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}});
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1"}});
    const auto removed = world.post(shop + "/cart/remove",
                                    {{"number", "1"}, {"quantity-1", "5"}, {"quantity-2", "3"}});
    BOOST_TEST(location(removed) == shop + "/cart?removed=1");
    const auto page = world.get(location(removed)).body;
    BOOST_TEST(!html::has(page, "quantity-1"));
    BOOST_TEST(html::field(page, "quantity-2") == "3");
}

// What another line got wrong does not take the way back.
BOOST_AUTO_TEST_CASE(aRemovedLineCanBeHadBackBesideAWrongOne) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}});
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1"}});
    const auto page = world.post(shop + "/cart/remove",
                                 {{"number", "1"}, {"quantity-1", "1"}, {"quantity-2", "7,5"}});
    BOOST_TEST(page.status == 422);
    BOOST_TEST(html::has(html::words(page.body), "is removed. Undo"));
    BOOST_TEST(html::field(page.body, "quantity-2") == "7,5");
    BOOST_TEST(html::count(page.body, " autofocus") == 1);
}

BOOST_AUTO_TEST_CASE(changingTheCartGivesMoreTime) {
    ShopWorld world;
    const auto shop = world.enter();
    world.clock().advance(base::Minutes(50));
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}});
    BOOST_TEST(html::has(html::words(world.get(shop + "/").body), "60 minutes left"));
}

BOOST_AUTO_TEST_CASE(linesNoLongerSoldAreMarkedAndKept) {
    ShopWorld world;
    world.stopSelling("HB-8");
    const auto shop = world.enter(editing({requisitionLine("HB-8", "2", "aux-1")}));
    const auto page = world.get(shop + "/cart").body;
    const auto words = html::words(page);
    BOOST_TEST(html::has(words, "As it stood in the requisition"));
    BOOST_TEST(html::has(words, "We no longer sell this."));
    BOOST_TEST(html::has(words, "9.99 USD per box"));
    BOOST_TEST(html::has(page, " readonly"));
}

// With and without scripts a double click posts the same form twice.
BOOST_AUTO_TEST_CASE(aFormPressedTwiceAddsOnce) {
    ShopWorld world;
    const auto shop = world.enter();
    const auto press = [&](const std::string& form) {
        return location(world.post(
            shop + "/cart/add",
            {{"sku", "HB-8"}, {"quantity", "3"}, {"back", "product/HB-8"}, {"form", form}}));
    };
    const auto quantity = [&] { return html::field(world.get(shop + "/cart").body, "quantity-1"); };
    const auto form = html::field(world.get(shop + "/product/HB-8").body, "form");
    BOOST_TEST(form.size() == 43u);
    BOOST_TEST(press(form) == shop + "/product/HB-8?added=HB-8&quantity=3");
    const auto again = press(form);
    BOOST_TEST(again == shop + "/product/HB-8?before=HB-8");
    BOOST_TEST(quantity() == "3");
    const auto page = world.get(again).body;
    BOOST_TEST(html::has(html::words(page),
                         "pressed twice: Hex bolt M8 x 40, stainless was added "
                         "once."));
    press(html::field(page, "form"));
    BOOST_TEST(quantity() == "6");
    press("");
    press("");
    BOOST_TEST(quantity() == "12");
}

BOOST_AUTO_TEST_CASE(trailingZerosAreNoPartOfAQuantity) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "10"}});
    const auto added = world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1.000"}});
    BOOST_TEST(html::has(html::words(world.get(location(added)).body), "1 box of Hex bolt"));
    BOOST_TEST(html::field(world.get(shop + "/cart").body, "quantity-1") == "11");
    const auto home = html::field(world.post(shop + "/return").body, "cXML-urlencoded");
    BOOST_TEST(html::has(home, "quantity=\"11\""));
    BOOST_TEST(!html::has(home, "11.0"));
}

BOOST_AUTO_TEST_CASE(whatHasTwoMeaningsIsNeverTaken) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "CH-5"}, {"quantity", "5"}});
    for (const auto& page : {world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "7,5"}}),
                             world.post(shop + "/cart/change", {{"quantity-1", "1,000"}}),
                             world.post(shop + "/return", {{"quantity-1", "7,5"}})}) {
        BOOST_TEST(page.status == 422);
        BOOST_TEST(html::has(html::words(page.body), "can be read in more than one way"));
    }
    BOOST_TEST(html::field(world.get(shop + "/cart").body, "quantity-1") == "5");
}

BOOST_AUTO_TEST_CASE(aPartnersDecimalMarkIsReadAndShown) {
    ShopWorld world;
    world.speak("de");
    const auto shop = world.enter();
    const auto added = world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "2,0"}});
    BOOST_TEST(location(added) == shop + "/?added=GL-1&quantity=2");
    BOOST_TEST(world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1.000"}}).status ==
               422);
    world.post(shop + "/cart/add", {{"sku", "DR-1"}, {"quantity", "2"}});
    const auto words = html::words(world.get(shop + "/cart").body);
    BOOST_TEST(html::has(words, "1.250,00 USD per drum of 25 kg"));
    BOOST_TEST(html::has(words, "2.500,00 USD"));
    const auto wrong = world.post(shop + "/cart/change", {{"quantity-1", "2.5"}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(html::has(html::words(wrong.body), "after a comma here"));
    const auto home = html::field(world.post(shop + "/return").body, "cXML-urlencoded");
    BOOST_TEST(html::has(home, "<Total><Money currency=\"USD\">2516.80</Money></Total>"), home);
    BOOST_TEST(html::has(home, "<UnitPrice><Money currency=\"USD\">1250</Money></UnitPrice>"),
               home);
}

BOOST_AUTO_TEST_CASE(whatIsNotInStockIsSaidInTheCart) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "200"}});
    BOOST_TEST(html::has(html::words(world.get(shop + "/cart").body), " In stock "));
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "100"}, {"note", "hall 2"}});
    const auto words = html::words(world.get(shop + "/cart").body);
    BOOST_TEST(html::count(words, "240 boxes in stock, 60 more ship in about 2 days") == 2);
    for (const char* place : {"/product/HB-8", "/search?q=HB-8"})
        BOOST_TEST(html::has(html::words(world.get(shop + place).body),
                             "300 boxes in your cart: 240 boxes in stock, 60 more ship in about 2 "
                             "days"),
                   place);
}

BOOST_AUTO_TEST_CASE(aRemovedLineCanBeHadBack) {
    ShopWorld world;
    const auto shop = world.enter(editing({requisitionLine("HB-8", "2", "aux-1")}));
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1"}});
    const auto without = world.get(location(
        world.post(shop + "/cart/remove",
                   {{"number", "1"}, {"quantity-1", "2"}, {"quantity-2", "3"}, {"shown", "1,2"}})));
    const auto words = html::words(without.body);
    BOOST_TEST(html::has(words, "Hex bolt M8 x 40, stainless is removed. Undo"));
    BOOST_TEST(html::has(without.body, "value=\"1\" autofocus>Undo"));
    BOOST_TEST(!html::has(words, "another window"));
    const auto back = world.post(shop + "/cart/restore", {{"number", "1"}, {"quantity-2", "4"}});
    BOOST_TEST(location(back) == shop + "/cart?restored=1");
    const auto page = world.get(location(back)).body;
    BOOST_TEST(html::field(page, "quantity-1") == "2");
    BOOST_TEST(html::field(page, "quantity-2") == "4");
    BOOST_TEST(html::count(page, " autofocus") == 1);
    BOOST_TEST(location(world.post(shop + "/cart/restore", {{"number", "1"}})) ==
               shop + "/cart?restored=1");
    BOOST_TEST(location(world.post(shop + "/cart/restore", {{"number", "7"}})) ==
               shop + "/cart?gone=line");
    BOOST_TEST(html::has(html::field(world.post(shop + "/return").body, "cXML-urlencoded"),
                         "<SupplierPartAuxiliaryID>aux-1</SupplierPartAuxiliaryID>"));
}

BOOST_AUTO_TEST_CASE(theLastLineCanBeHadBackToo) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}});
    const auto empty =
        world.get(location(world.post(shop + "/cart/remove", {{"number", "1"}}))).body;
    BOOST_TEST(html::has(html::words(empty), "Your cart is empty."));
    BOOST_TEST(html::has(empty, shop + "/cart/restore"));
    world.post(shop + "/cart/restore", {{"number", "1"}});
    BOOST_TEST(html::field(world.get(shop + "/cart").body, "quantity-1") == "1");
}

BOOST_AUTO_TEST_CASE(aLineRemovedInAnotherWindowIsTold) {
    ShopWorld world;
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}});
    world.post(shop + "/cart/add", {{"sku", "GL-1"}, {"quantity", "1"}});
    world.post(shop + "/cart/remove", {{"number", "2"}});
    const auto told = [&](const base::Wire& answer) {
        BOOST_TEST(answer.status == 303);
        return html::has(html::words(world.get(location(answer)).body),
                         "removed in another window and is no longer in your cart");
    };
    BOOST_TEST(told(world.post(shop + "/cart/change", {{"quantity-1", "2"}, {"quantity-2", "9"}})));
    BOOST_TEST(told(world.post(shop + "/cart/remove", {{"number", "2"}, {"quantity-2", "9"}})));
    BOOST_TEST(html::field(world.get(shop + "/cart").body, "quantity-1") == "2");
    // A line that comes later is another one, whatever an old page calls it.
    world.post(shop + "/cart/add", {{"sku", "CH-5"}, {"quantity", "5"}});
    BOOST_TEST(told(world.post(shop + "/cart/change", {{"quantity-2", "10"}})));
    BOOST_TEST(html::field(world.get(shop + "/cart").body, "quantity-3") == "5");
    const auto wrong =
        world.post(shop + "/cart/change", {{"quantity-1", "0"}, {"quantity-2", "9"}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(html::has(html::words(wrong.body), "in another window"));
}

BOOST_AUTO_TEST_CASE(inspectShowsAndChangesNothing) {
    ShopWorld world;
    auto setup = editing({requisitionLine("HB-8", "2")});
    setup.operation = model::PunchoutOperation::inspect;
    const auto shop = world.enter(setup);
    const auto cart = world.get(shop + "/cart").body;
    BOOST_TEST(html::has(html::words(cart), "shown for viewing only"));
    BOOST_TEST(html::has(html::words(cart), "2 boxes"));
    for (const auto* address :
         {"/cart", "/", "/category/bolts", "/product/HB-8", "/search?q=bolt"}) {
        const auto page = world.get(shop + address).body;
        BOOST_TEST(html::has(html::words(page), "Viewing for Acme Tools"));
        BOOST_TEST(html::has(html::words(page), "Back to Acme Tools"));
        for (const auto& found : html::addresses(page))
            BOOST_TEST((!html::has(found, "/cart/") && !found.ends_with("/return")), found);
    }
    BOOST_TEST(world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}}).status == 403);
    BOOST_TEST(world.post(shop + "/cart/change", {{"quantity-1", "1"}}).status == 403);
    BOOST_TEST(world.post(shop + "/cart/remove", {{"number", "1"}}).status == 403);
    BOOST_TEST(world.post(shop + "/return").status == 403);
    BOOST_TEST(world.post(shop + "/cancel").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
