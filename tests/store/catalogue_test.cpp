#include "gateway/base/fault.h"
#include "tests/store/catalogue_fixture.h"
#include "tests/store/database.h"

namespace {

model::Product hexBolt() {
    return {.sku = "HB-8",
            .name = "Hex bolt",
            .description = "Zinc plated",
            .categoryId = "hand",
            .unspsc = "31161501",
            .unit = "BX",
            .packSize = base::Decimal::of("100"),
            .packUnit = "EA",
            .minimumQuantity = base::Decimal::of("2"),
            .quantityStep = base::Decimal::of("2"),
            .manufacturer = "Boltco",
            .manufacturerPart = "BC 8/40",
            .leadTimeDays = 3,
            .stock = base::Decimal::of("12.5"),
            .picture = "bolt.svg",
            .attributes = {{"Thread", "M8"}, {"Length", "40 mm"}, {"Thread", "metric"}}};
}

std::string tree(store::ReadTx& tx) {
    std::string text;
    for (const auto& category : store::categories(tx)) text += category.id + " ";
    return text;
}

std::string counts(store::ReadTx& tx, const store::View& view) {
    std::string text;
    for (const auto& [category, number] : store::countByCategory(tx, view))
        text += category + "=" + std::to_string(number) + " ";
    return text;
}

std::string steps(const std::vector<model::Price>& prices) {
    std::string text;
    for (const auto& price : prices)
        text += price.fromQuantity.plain() + ":" + model::str(price.price) + "/" +
                price.basis.plain() + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_DATA_TEST_CASE(productComesBackEqual, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        store::saveProduct(tx, hexBolt());
        store::savePrice(tx, price("a", "HB-8", "1", "4.20", "EUR"));
        BOOST_TEST((store::findOffering(tx, kListA, "HB-8")->product == hexBolt()));
        BOOST_TEST(store::hasProduct(tx, "HB-8"));
        BOOST_TEST(!store::hasProduct(tx, "HB-9"));
    });
}

BOOST_DATA_TEST_CASE(treeHasParentsFirstAndSiblingsByPosition, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        BOOST_TEST(tree(tx) == "office tools hand small power ");
        BOOST_TEST((store::findCategory(tx, "hand") == category("hand", "tools", 1)));
        BOOST_TEST(!store::findCategory(tx, "none"));
    });
}

BOOST_DATA_TEST_CASE(categoryShowsWhatIsBelowItByName, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        BOOST_TEST(skus(store::inCategory(tx, kListA, "tools", {})) == "4: B-1 D-1 H-1 S-1");
        BOOST_TEST(skus(store::inCategory(tx, kListA, "hand", {})) == "3: B-1 H-1 S-1");
        BOOST_TEST(skus(store::inCategory(tx, kListA, "tools", {1, 2})) == "4: D-1 H-1");
        BOOST_TEST(skus(store::inCategory(tx, kListA, "none", {})) == "0:");
    });
}

BOOST_DATA_TEST_CASE(productWithoutPriceIsNotSeen, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        BOOST_TEST(!store::findOffering(tx, kListA, "P-1"));
        BOOST_TEST(skus(store::inCategory(tx, kListA, "office", {})) == "0:");
        BOOST_TEST(skus(store::inCategory(tx, kListB, "office", {})) == "1: P-1");
        BOOST_TEST(skus(store::inCategory(tx, kListB, "tools", {})) == "1: H-1");
        BOOST_TEST(!store::findOffering(tx, {"a", "CHF", ""}, "H-1"));
    });
}

BOOST_DATA_TEST_CASE(assortmentIsEverythingBelowItsCategories, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        BOOST_TEST(skus(store::inCategory(tx, kHandwork, "tools", {})) == "3: B-1 H-1 S-1");
        BOOST_TEST(!store::findOffering(tx, kHandwork, "D-1"));
        BOOST_TEST(store::findOffering(tx, kHandwork, "B-1").has_value());
        BOOST_TEST(skus(store::inCategory(tx, {"a", "EUR", "none"}, "tools", {})) == "0:");
    });
}

BOOST_DATA_TEST_CASE(countsEachCategoryByItself, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        BOOST_TEST(counts(tx, kListA) == "hand=2 power=1 small=1 ");
        BOOST_TEST(counts(tx, kListB) == "hand=1 office=1 ");
        BOOST_TEST(counts(tx, kHandwork) == "hand=2 small=1 ");
    });
}

BOOST_DATA_TEST_CASE(movedCategoryTakesItsSubtreeAlong, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        BOOST_TEST(store::saveCategory(tx, category("hand", "office", 5)));
        BOOST_TEST(tree(tx) == "office hand small tools power ");
        BOOST_TEST(skus(store::inCategory(tx, kListA, "tools", {})) == "1: D-1");
        BOOST_TEST(skus(store::inCategory(tx, kListA, "office", {})) == "3: B-1 H-1 S-1");
        BOOST_TEST(store::saveCategory(tx, category("hand", "", 5)));
        BOOST_TEST(skus(store::inCategory(tx, kListA, "office", {})) == "0:");
        BOOST_TEST(skus(store::inCategory(tx, kListA, "hand", {})) == "3: B-1 H-1 S-1");
    });
}

BOOST_DATA_TEST_CASE(pricesStandByQuantityNotAsText, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        for (const auto& [from, amount] :
             {std::pair("10", "9.00"), {"9", "9.50"}, {"0.5", "12.00"}})
            store::savePrice(tx, price("a", "H-1", from, amount, "EUR"));
        BOOST_TEST(steps(store::prices(tx, "a", "H-1")) ==
                   "0.5:12.00 EUR/1 1:10.00 EUR/1 9:9.50 EUR/1 10:9.00 EUR/1 ");
        BOOST_TEST(steps(store::prices(tx, "b", "H-1")) == "1:11.00 CHF/1 ");
        BOOST_TEST(steps(store::prices(tx, "c", "H-1")) == "");
    });
}

BOOST_DATA_TEST_CASE(offeringHasPriceForMinimumQuantity, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        auto bulk = product("H-1", "Hammer", "hand");
        bulk.minimumQuantity = base::Decimal::of("10");
        store::saveProduct(tx, bulk);
        store::savePrice(tx, price("a", "H-1", "10", "8.00", "EUR"));
        store::savePrice(tx, price("a", "H-1", "100", "7.00", "EUR"));
        BOOST_TEST(steps({store::findOffering(tx, kListA, "H-1")->price}) == "10:8.00 EUR/1 ");
        store::savePrice(tx, price("c", "H-1", "50", "7.50", "EUR"));
        BOOST_TEST(steps({store::findOffering(tx, {"c", "EUR", ""}, "H-1")->price}) ==
                   "50:7.50 EUR/1 ");
    });
}

BOOST_DATA_TEST_CASE(savingTheSameAgainChangesNothing, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveShop(tx);
        BOOST_TEST(store::saveProduct(tx, hexBolt()));
        BOOST_TEST(!store::saveProduct(tx, hexBolt()));
        auto renamed = hexBolt();
        renamed.attributes.pop_back();
        BOOST_TEST(store::saveProduct(tx, renamed));
        BOOST_TEST(!store::saveCategory(tx, category("hand", "tools", 1)));
        BOOST_TEST(!store::savePrice(tx, price("a", "H-1", "1.0", "10.00", "EUR")));
        BOOST_TEST(store::savePrice(tx, price("a", "H-1", "1.0", "10.01", "EUR")));
        BOOST_TEST(store::prices(tx, "a", "H-1").size() == 1U);
        BOOST_TEST(!store::saveAssortment(tx, {"handwork", {"hand", "hand"}}));
        BOOST_TEST(store::saveAssortment(tx, {"handwork", {"hand", "power"}}));
        BOOST_TEST(!store::saveAssortment(tx, {"handwork", {"power", "hand"}}));
        BOOST_TEST(store::saveAssortment(tx, {"empty", {}}));
        BOOST_TEST(!store::saveAssortment(tx, {"empty", {}}));
    });
}

BOOST_DATA_TEST_CASE(picturesAreAnyBytes, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        std::string bytes;
        for (int i = 0; i < 1000; ++i) bytes += static_cast<char>(i);
        BOOST_TEST(store::savePicture(tx, {"a.png", "image/png", bytes}));
        BOOST_TEST(!store::savePicture(tx, {"a.png", "image/png", bytes}));
        BOOST_TEST((store::picture(tx, "a.png")->bytes == bytes));
        BOOST_TEST(store::savePicture(tx, {"a.png", "image/jpeg", bytes}));
        BOOST_TEST(store::picture(tx, "a.png")->type == "image/jpeg");
        BOOST_TEST(!store::picture(tx, "b.png"));
    });
}

BOOST_DATA_TEST_CASE(priceOfNothingIsRefused, kDatabases, kind) {
    Database database(kind);
    BOOST_CHECK_THROW(database->write([](store::Tx& tx) {
        store::savePrice(tx, price("a", "none", "1", "1.00", "EUR"));
    }),
                      base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
