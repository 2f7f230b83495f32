#include <boost/test/unit_test.hpp>

#include "gateway/store/audit.h"
#include "gateway/store/catalogue.h"
#include "tests/web/admin_office.h"

namespace {

struct Shelf {
    support::AdminOffice office;

    Shelf() {
        office.store().write([](store::Tx& tx) {
            store::saveCategory(tx,
                                {.id = "bolts", .parentId = {}, .name = "Bolts", .picture = {}});
            store::saveProduct(tx, product("A/1 <b>"));
            for (const char* list : {"std", "vip"})
                for (const int from : {1, 10})
                    store::savePrice(tx, {.priceList = list,
                                          .sku = "A/1 <b>",
                                          .fromQuantity = base::Decimal{from},
                                          .price = {base::Decimal::of("12.50"), "EUR"}});
        });
    }
    static model::Product product(const std::string& sku) {
        model::Product made;
        made.sku = sku;
        made.name = "Bolt";
        made.categoryId = "bolts";
        made.unspsc = "31161501";
        return made;
    }
    std::string page() { return office.get("/goods?sku=A%2F1+%3Cb%3E").body; }
    std::size_t steps() {
        return office.store()
            .read([](store::ReadTx& tx) { return store::prices(tx, "A/1 <b>"); })
            .size();
    }
    std::string audit() {
        std::string text;
        for (const auto& one :
             office.store().read([](store::ReadTx& tx) { return store::auditOf(tx, "A/1 <b>"); }))
            text += one.actor + ' ' + one.action + ": " + one.detail + '\n';
        return text;
    }
};

bool holds(const std::string& page, const std::string& words) {
    return page.find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_goods)

BOOST_AUTO_TEST_CASE(aPriceAndAProductAreTakenOut) {
    Shelf shelf;
    BOOST_TEST(holds(shelf.page(), "12.50 EUR"));
    BOOST_TEST(holds(shelf.page(), "A/1 &lt;b&gt;"));
    const base::Fields step{
        {"sku", "A/1 <b>"}, {"list", "vip"}, {"from", "10"}, {"currency", "EUR"}};
    const auto out = shelf.office.post("/goods/price-out", step);
    BOOST_TEST(out.header("Location") == "/goods?sku=A%2F1%20%3Cb%3E&done=price-out");
    BOOST_TEST(shelf.steps() == 3u);
    BOOST_TEST(holds(std::string(shelf.office.post("/goods/price-out", step).header("Location")),
                     "gone-before"));
    BOOST_TEST(shelf.office.post("/goods/product-out", {{"sku", "A/1 <b>"}}).status == 303);
    BOOST_TEST(holds(shelf.page(), "There is no product"));
    BOOST_TEST(shelf.steps() == 0u);
    BOOST_TEST(shelf.audit() ==
               "admin:admin catalogue.changed: price taken out: vip, from 10, EUR\n"
               "admin:admin catalogue.changed: taken out\n");
}

BOOST_AUTO_TEST_CASE(whatIsNotThereIsSaid) {
    Shelf shelf;
    BOOST_TEST(holds(shelf.office.get("/goods").body, "Look it up"));
    BOOST_TEST(holds(shelf.office.get("/goods?sku=none").body, "There is no product none."));
    BOOST_TEST(shelf.office.post("/goods/price-out", {{"sku", "A/1 <b>"}}).status == 422);
    BOOST_TEST(shelf.office.post("/goods/product-out", {{"sku", "none"}}).status == 303);
    BOOST_TEST(shelf.steps() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
