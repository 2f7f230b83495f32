// Which price counts is one question with one answer: on pages, in lists, in carts, going home.
#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/flows/pricing.h"
#include "gateway/flows/shopping.h"
#include "gateway/store/api_lists.h"
#include "gateway/store/offers.h"
#include "gateway/store/search.h"
#include "tests/support/shop_world.h"

namespace {

using base::Decimal;
using support::ShopWorld;

void price(ShopWorld& world, const std::string& sku, const char* from, const char* amount,
           const char* currency) {
    world.store().write([&](store::Tx& tx) {
        store::savePrice(
            tx, {"standard", sku, Decimal::of(from), {Decimal::of(amount), currency}, Decimal{1}});
    });
}

model::Partner acme(ShopWorld& world) {
    return world.context().partners.current()->find("acme")->partner;
}

flows::Visit visitAt(ShopWorld& world, const std::string& shop) {
    return flows::visit(world.context(), shop.substr(std::string("/shop/").size()));
}

/// HB-8 in one list at 9.99 EUR and from 12.50 USD on, as acme (USD) sees it.
struct TwoCurrencies : ShopWorld {
    TwoCurrencies() {
        price(*this, "HB-8", "1", "9.99", "EUR");
        price(*this, "HB-8", "50", "8.88", "EUR");
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(one_price)

BOOST_AUTO_TEST_CASE(twoCurrenciesInOneListAreTwoPrices) {
    TwoCurrencies world;
    const auto shop = world.enter();
    for (const auto& page : {shop + "/product/HB-8", shop + "/search?q=HB-8"}) {
        const auto body = world.get(page).body;
        BOOST_TEST(body.find("12.50 USD") != std::string::npos, page);
        BOOST_TEST(body.find("EUR") == std::string::npos, page);
    }
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "60"}});
    const auto visit = visitAt(world, shop);
    const auto cart = flows::cart(world.context(), visit);
    BOOST_TEST(model::str(*cart.lines.at(0).item.unitPrice) == "11.90 USD");
    BOOST_TEST(model::str(cart.total) == "714.00 USD");
    (void)flows::returnCart(world.context(), visit, false);
    const auto home = world.store().read(
        [&](store::ReadTx& tx) { return store::offerOfPunchout(tx, visit.punchout.id)->cart; });
    BOOST_TEST(model::str(home.total) == "714.00 USD");
    BOOST_TEST(model::str(*home.items.at(0).unitPrice) == "11.90 USD");
}

BOOST_AUTO_TEST_CASE(everyDoorSaysTheSame) {
    TwoCurrencies world;
    const auto view = flows::viewOf(acme(world));
    world.store().read([&](store::ReadTx& tx) {
        const auto shown = [](const model::Price& price) { return model::str(price.price); };
        BOOST_TEST(shown(store::findOffering(tx, view, "HB-8")->price) == "12.50 USD");
        BOOST_TEST(shown(store::search(tx, view, "HB-8", {}).rows.at(0).price) == "12.50 USD");
        BOOST_TEST(shown(*flows::priceFor(tx, acme(world), "HB-8", Decimal{10})) == "11.90 USD");
        std::string steps;
        for (const auto& step : store::prices(tx, view, "HB-8")) steps += shown(step) + ' ';
        BOOST_TEST(steps == "12.50 USD 11.90 USD 10.75 USD ");
        return 0;
    });
}

BOOST_AUTO_TEST_CASE(whatHasNoPriceInThePartnersCurrencyIsNotSold) {
    ShopWorld world;
    world.store().write([](store::Tx& tx) { store::removePrices(tx, "standard", "HB-8"); });
    price(world, "HB-8", "1", "9.99", "EUR");
    const auto shop = world.enter();
    BOOST_TEST(world.get(shop + "/product/HB-8").status == 404);
    world.store().read([&](store::ReadTx& tx) {
        BOOST_TEST(!flows::priceFor(tx, acme(world), "HB-8", Decimal{1}).has_value());
        return 0;
    });
    BOOST_CHECK_THROW(flows::addToCart(world.context(), visitAt(world, shop),
                                       {.sku = "HB-8", .quantity = Decimal{1}}),
                      base::Fault);
}

BOOST_AUTO_TEST_CASE(aCartHasOneCurrencyOrSaysWhyNot) {
    ShopWorld world;
    world.stopSelling("CH-5");
    auto foreign = support::requisitionLine("CH-5", "5");
    foreign.unitPrice = model::Money{Decimal::of("3.00"), "EUR"};
    auto unpriced = support::requisitionLine("NO-SUCH", "1");
    unpriced.unitPrice.reset();
    model::PunchoutSetup setup;
    setup.operation = model::PunchoutOperation::edit;
    setup.items = {support::requisitionLine("SC-001", "1"), foreign, unpriced};
    const auto shop = world.enter(setup);
    const auto page = world.get(shop + "/cart");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.find("This line is in EUR, the cart in USD") != std::string::npos);
    BOOST_TEST(page.body.find("There is no price for this product any more") != std::string::npos);
    BOOST_TEST(world.post(shop + "/return").status == 422);
    BOOST_CHECK_EXCEPTION(flows::returnCart(world.context(), visitAt(world, shop), false),
                          base::Fault, [](const auto& fault) {
                              return fault.problems().size() == 2 &&
                                     fault.problems().at(0).where == "line 2";
                          });
    for (const int number : {2, 3})
        flows::removeLine(world.context(), visitAt(world, shop), number);
    BOOST_TEST(world.post(shop + "/return").status == 200);
}

BOOST_AUTO_TEST_CASE(stepsAreOrderedByNumber) {
    ShopWorld world;
    for (const auto* from : {"1", "2", "5", "10", "2.5"}) price(world, "GL-1", from, "1.00", "CHF");
    const auto steps = [&](int limit) {
        std::string text;
        store::ApiPrices wanted{.sku = "GL-1", .currency = "CHF", .limit = limit};
        for (;;) {
            const auto page =
                world.store().read([&](store::ReadTx& tx) { return store::apiPrices(tx, wanted); });
            for (const auto& step : page) text += step.fromQuantity.plain() + ' ';
            if (page.empty()) return text;
            wanted.after = page.back();
        }
    };
    BOOST_TEST(steps(100) == "1 2 2.5 5 10 ");
    BOOST_TEST(steps(1) == "1 2 2.5 5 10 ");
    BOOST_TEST(steps(2) == "1 2 2.5 5 10 ");
}

BOOST_AUTO_TEST_SUITE_END()
