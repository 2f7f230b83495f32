#include "gateway/flows/import_catalogue.h"

#include <boost/test/unit_test.hpp>

#include "gateway/store/search.h"
#include "tests/flows/import_world.h"

namespace {

using flows::BadRows;

using World = support::ImportWorld;
using support::offering;
using support::problems;
using support::products;

std::string counts(const flows::ImportReport& report) {
    return "read " + std::to_string(report.read) + ", changed " + std::to_string(report.changed) +
           ", unchanged " + std::to_string(report.unchanged) + ", skipped " +
           std::to_string(report.skipped);
}

bool malformed(const base::Fault& fault) {
    return fault.code() == base::FaultCode::malformed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_catalogue)

BOOST_AUTO_TEST_CASE(loadsAFolder) {
    const World world;
    world.putShop();
    const auto report = world.import();
    BOOST_TEST(problems(report) == "");
    BOOST_TEST(counts(report) == "read 10, changed 10, unchanged 0, skipped 0");
    const model::Product expected{.sku = "HB-8",
                                  .name = "Hex bolt, M8",
                                  .description = "Says \"hex\"\nin two lines",
                                  .categoryId = "bolts",
                                  .unspsc = "31161501",
                                  .unit = "BX",
                                  .packSize = base::Decimal{100},
                                  .packUnit = "EA",
                                  .minimumQuantity = base::Decimal{2},
                                  .quantityStep = base::Decimal{2},
                                  .manufacturer = "Boltco",
                                  .manufacturerPart = "BC-8",
                                  .leadTimeDays = 3,
                                  .stock = base::Decimal::of("12.5"),
                                  .picture = "bolt.svg",
                                  .attributes = {{"Thread", "M8"}, {"Length", "40 mm"}}};
    BOOST_TEST((offering(*world.store, "HB-8")->product == expected));
    BOOST_TEST(model::str(offering(*world.store, "HB-8")->price.price) == "12.50 EUR");
    BOOST_TEST(offering(*world.store, "N-8")->price.basis.plain() == "100");
    world.store->read([](store::ReadTx& tx) {
        BOOST_TEST(store::inCategory(tx, {"std", "EUR", "some"}, "fasteners", {}).total == 1);
        BOOST_TEST(store::inCategory(tx, {"std", "EUR", "all"}, "fasteners", {}).total == 2);
        BOOST_TEST(store::search(tx, support::kView, "boltco m8", {}).total == 1);
        BOOST_TEST(store::picture(tx, "bolt.svg")->type == "image/svg+xml");
        return 0;
    });
}

BOOST_AUTO_TEST_CASE(sameInputAgainChangesNothing) {
    const World world;
    world.putShop();
    world.import();
    BOOST_TEST(counts(world.import()) == "read 10, changed 0, unchanged 10, skipped 0");
    world.put("assortments.csv", "assortment,category\nall,fasteners\nall,bolts\nsome,bolts\n");
    BOOST_TEST(counts(world.import()) == "read 11, changed 2, unchanged 9, skipped 0");
}

BOOST_AUTO_TEST_CASE(loadsOneCsvBesideWhatIsThere) {
    const World world;
    world.putShop();
    world.import();
    world.put("prices.csv", "sku,price_list,currency,price\nN-8,std,EUR,2.95\n");
    BOOST_TEST(counts(world.import(BadRows::skip, "prices.csv")) ==
               "read 1, changed 1, unchanged 0, skipped 0");
    BOOST_TEST(model::str(offering(*world.store, "N-8")->price.price) == "2.95 EUR");
}

BOOST_AUTO_TEST_CASE(loadsJsonWithDigitsAsWritten) {
    const World world;
    world.put("shop.json", R"({
        "categories": [{"id": "bolts", "name": "Bolts", "parent": null}],
        "products": [{"sku": "HB-8", "name": "Hex bolt", "category": "bolts", "unspsc": "31161501",
            "unit": "EA", "stock": 12345678901234567.10, "lead_time_days": 3,
            "attributes": {"Thread": "M8", "Weight": 0.10}}],
        "prices": [{"price_list": "std", "sku": "HB-8", "price": 0.30, "currency": "EUR"},
            {"price_list": "std", "sku": "HB-8", "from_quantity": "10", "price": "0.20",
             "currency": "EUR"}],
        "assortments": [{"assortment": "all", "category": "bolts"}]})");
    const auto report = world.import(BadRows::refuseAll, "shop.json");
    BOOST_TEST(problems(report) == "");
    BOOST_TEST(counts(report) == "read 5, changed 5, unchanged 0, skipped 0");
    const auto found = offering(*world.store, "HB-8");
    BOOST_TEST(found->product.stock.value().str() == "12345678901234567.10");
    BOOST_TEST(model::str(found->price.price) == "0.30 EUR");
    BOOST_TEST((found->product.attributes == model::Extras{{"Thread", "M8"}, {"Weight", "0.10"}}));
}

const std::string kBadProducts =
    "sku,name,category,unspsc,unit,minimum,step,lead_time_days,stock,attributes\n"
    "GOOD,Good,bolts,31161501,EA,,,,,\n"
    ",No number,bolts,31161501,EA,,,,,\n"
    "A,Letters,bolts,3116150x,EA,,,,,\n"
    "B,Short,bolts,311615,,,,,,\n"
    "C,Numbers,bolts,31161501,EA,1e3,0,soon,-1,\n"
    "D,Attributes,bolts,31161501,EA,,,,,Colour\n"
    "E,Nowhere,none,31161501,EA,,,,,\n"
    "GOOD,Twice,bolts,31161501,EA,,,,,\n"
    "F,Quote,\"bolts\"x,31161501,EA,,,,,\n"
    "G,Too,bolts,31161501,EA,,,,,,more\n"
    "H,\xFF,bolts,31161501,EA,,,,,\n"
    "LAST,Last,bolts,31161501,EA,,,,,\n";

const std::string kProblems =
    "products.csv line 3, column sku: missing\n"
    "products.csv line 4, column unspsc: has to be 8 digits\n"
    "products.csv line 5, column unit: missing\n"
    "products.csv line 5, column unspsc: has to be 8 digits\n"
    "products.csv line 6, column minimum: not a decimal number like 12.50\n"
    "products.csv line 6, column lead_time_days: not a whole number\n"
    "products.csv line 6, column step: has to be above zero\n"
    "products.csv line 6, column stock: is below zero\n"
    "products.csv line 7, column attributes: not written like Colour=black|Length=2 m\n"
    "products.csv line 8, column category: no such category\n"
    "products.csv line 9, column sku: is in products.csv line 2 already\n"
    "products.csv line 10: text after the closing quote\n"
    "products.csv line 11: has more cells than there are columns\n"
    "products.csv line 12: column name is not UTF-8\n";

BOOST_AUTO_TEST_CASE(badRowsAreReportedAndSkipped) {
    const World world;
    world.putShop();
    world.import();
    world.put("products.csv", kBadProducts);
    const auto report = world.import(BadRows::skip, "products.csv");
    BOOST_TEST(problems(report) == kProblems);
    BOOST_TEST(counts(report) == "read 12, changed 2, unchanged 0, skipped 10");
    BOOST_TEST(products(*world.store) == 4);
}

BOOST_AUTO_TEST_CASE(oneBadRowRefusesAllWhenAsked) {
    const World world;
    world.putShop();
    world.import();
    world.put("products.csv", kBadProducts);
    const auto report = world.import(BadRows::refuseAll, "products.csv");
    BOOST_TEST(problems(report) == kProblems);
    BOOST_TEST(counts(report) == "read 12, changed 0, unchanged 0, skipped 12");
    BOOST_TEST(products(*world.store) == 2);
}

BOOST_AUTO_TEST_CASE(rowsOfBadRowsAreBad) {
    const World world;
    world.put("categories.csv",
              "id,parent,name\n"
              "a,,A\n"
              "Wrong,,B\n"
              "c,Wrong,C\n"
              "d,c,D\n"
              "e,f,E\n"
              "f,e,F\n"
              "g,a,G\n");
    world.put("products.csv",
              "sku,name,category,unspsc,unit\n"
              "P,P,d,31161501,EA\n"
              "Q,Q,g,31161501,EA\n");
    world.put("prices.csv",
              "price_list,sku,price,currency\n"
              "std,P,1.00,EUR\n"
              "std,Q,1.00,EURO\n"
              "std,Q,one,EUR\n"
              "std,Q,1.00,EUR\n"
              "std,Q,2.00,EUR\n");
    world.put("assortments.csv", "assortment,category\nall,d\nall,g\n");
    const auto report = world.import();
    BOOST_TEST(problems(report) ==
               "categories.csv line 3, column id: may hold a-z, 0-9 and - only\n"
               "categories.csv line 4, column parent: no such category\n"
               "categories.csv line 5, column parent: no such category\n"
               "categories.csv line 6, column parent: stands below itself\n"
               "categories.csv line 7, column parent: stands below itself\n"
               "products.csv line 2, column category: no such category\n"
               "prices.csv line 2, column sku: no such product\n"
               "prices.csv line 3, column currency: has to be an ISO 4217 currency like EUR\n"
               "prices.csv line 4, column price: not a decimal number like 12.50\n"
               "prices.csv line 6, column from_quantity: is in prices.csv line 5 already\n"
               "assortments.csv line 2, column category: no such category\n");
    BOOST_TEST(counts(report) == "read 16, changed 5, unchanged 0, skipped 11");
    BOOST_TEST(model::str(offering(*world.store, "Q")->price.price) == "1.00 EUR");
}

BOOST_AUTO_TEST_CASE(aColumnThatStandsTwiceMakesNoList) {
    const World world;
    world.put("products.csv", "sku,name,category,unspsc,unit,SKU\nH-2,x,misc,31161620,EA,H-3\n");
    BOOST_TEST(problems(world.import()) == "products.csv line 1, column sku: stands twice\n");
    BOOST_TEST(products(*world.store) == 0);
}

BOOST_AUTO_TEST_CASE(stockThatIsNotSaidStays) {
    const World world;
    world.putShop();
    world.import();
    world.put("products.csv",
              "sku,name,category,unspsc,unit,stock\n"
              "HB-8,Hex bolt,bolts,31161501,BX,\n"
              "N-8,Nut,fasteners,31161700,EA,0\n"
              "NEW,New,bolts,31161501,EA,\n");
    world.import();
    const auto stock = [&](const char* sku) {
        const auto found = world.store->read(
            [&](store::ReadTx& tx) { return store::findProduct(tx, sku).value(); });
        return found.stock ? found.stock->str() : "unknown";
    };
    BOOST_TEST(stock("HB-8") == "12.5");
    BOOST_TEST(stock("N-8") == "0");
    BOOST_TEST(stock("NEW") == "unknown");
}

std::string steps(store::Store& store, const std::string& sku) {
    std::string text;
    for (const auto& step :
         store.read([&](store::ReadTx& tx) { return store::prices(tx, "std", sku); }))
        text += step.fromQuantity.plain() + ":" + model::str(step.price) + " ";
    return text;
}

BOOST_AUTO_TEST_CASE(stepsThatAreNotNamedAnyMoreEnd) {
    const World world;
    world.putShop();
    world.import();
    world.put("prices.csv",
              "price_list,sku,from_quantity,price,currency\n"
              "std,HB-8,1,12.00,EUR\n"
              "std,N-8,1,4.00,USD\n");
    const auto report = world.import();
    BOOST_TEST(report.ended == 1);
    BOOST_TEST(steps(*world.store, "HB-8") == "1:12.00 EUR ");
    BOOST_TEST(steps(*world.store, "N-8") == "1:3.00 EUR 1:4.00 USD ");
    BOOST_TEST(world.import().ended == 0);
}

BOOST_AUTO_TEST_CASE(aWrongStepEndsNoOther) {
    const World world;
    world.putShop();
    world.import();
    world.put("prices.csv",
              "price_list,sku,from_quantity,price,currency\n"
              "std,HB-8,1,12.00,EUR\n"
              "std,HB-8,10,cheap,EUR\n");
    BOOST_TEST(world.import().ended == 0);
    BOOST_TEST(steps(*world.store, "HB-8") == "1:12.00 EUR 10:11.90 EUR ");
}

BOOST_AUTO_TEST_CASE(whatAWholeListDoesNotNameEnds) {
    const World world;
    world.putShop();
    world.import();
    const flows::WholeLists both{.products = true, .prices = true};
    world.put("products.csv", "sku,name,category,unspsc,unit\n");
    world.put("prices.csv", "price_list,sku,price,currency\n");
    BOOST_TEST(world.import(BadRows::skip, {}, both).ended == 0);
    world.put("products.csv",
              "sku,name,category,unspsc,unit\nHB-8,Hex bolt,bolts,31161501,BX\n,Nut,,,\n");
    BOOST_TEST(world.import(BadRows::skip, {}, both).ended == 0);
    BOOST_TEST(products(*world.store) == 2);
    world.put("prices.csv", "price_list,sku,price,currency\nstd,HB-8,12.00,EUR\n");
    world.put("products.csv",
              "sku,name,category,unspsc,unit\n"
              "HB-8,Hex bolt,bolts,31161501,BX\nN-8,Nut,bolts,31161501,EA\n");
    BOOST_TEST(world.import(BadRows::skip, {}, both).ended == 2);
    BOOST_TEST(steps(*world.store, "N-8") == "");
    world.put("products.csv", "sku,name,category,unspsc,unit\nHB-8,Hex bolt,bolts,31161501,BX\n");
    BOOST_TEST(world.import(BadRows::skip, {}, both).ended == 1);
    BOOST_TEST(products(*world.store) == 1);
}

BOOST_AUTO_TEST_CASE(aPictureThatDidNotComeAlongIsTold) {
    const World world;
    world.putShop();
    world.put("products.csv",
              "sku,name,category,unspsc,unit,picture\n"
              "HB-8,Hex bolt,bolts,31161501,BX,nut.svg\nN-8,Nut,bolts,31161501,EA,nut.gif\n"
              "O-8,Bolt,bolts,31161501,EA,bolt.svg\n");
    const auto report = world.import();
    BOOST_TEST(problems(report) ==
               "products.csv line 2, column picture: no picture nut.svg came along: the product is "
               "shown without one (tolerated)\n"
               "products.csv line 3, column picture: nut.gif is neither .svg, .png nor .jpg: the "
               "product is shown without one (tolerated)\n");
    BOOST_TEST(products(*world.store) == 3);
}

BOOST_AUTO_TEST_CASE(listWithoutNeededColumnsIsNoList) {
    const World world;
    world.put("products.csv", "sku,name,colour\nA,B,C\n");
    world.put("categories.csv", "");
    const auto report = world.import();
    BOOST_TEST(problems(report) ==
               "categories.csv line 1: no line with the names of the columns\n"
               "products.csv line 1, column category: missing\n"
               "products.csv line 1, column unspsc: missing\n"
               "products.csv line 1, column unit: missing\n"
               "products.csv line 1, column colour: unknown (tolerated)\n");
    BOOST_TEST(counts(report) == "read 0, changed 0, unchanged 0, skipped 0");
}

BOOST_AUTO_TEST_CASE(onePictureThatIsNoneIsReported) {
    const World world;
    world.put("pictures/a.svg", "<svg><script>alert(1)</script></svg>");
    world.put("pictures/b.png", "<svg/>");
    world.put("pictures/c.jpg", "\xFF\xD8\xFF\xE0");
    const auto report = world.import();
    BOOST_TEST(problems(report) ==
               "pictures/a.svg: holds a script\npictures/b.png: is not image/png\n");
    BOOST_TEST(counts(report) == "read 3, changed 1, unchanged 0, skipped 2");
}

BOOST_AUTO_TEST_CASE(progressGrowsToTheTotal) {
    const World world;
    std::string csv = "id,name\n";
    for (int i = 0; i < 1000; ++i) csv += "c" + std::to_string(i) + ",Name\n";
    world.put("categories.csv", csv);
    std::vector<int> seen;
    flows::importCatalogue(*world.store, world.folder, BadRows::skip, [&](int done, int total) {
        BOOST_TEST(total == 1000);
        seen.push_back(done);
    });
    BOOST_TEST(std::is_sorted(seen.begin(), seen.end()));
    BOOST_TEST(seen.size() > 2U);
    BOOST_TEST(seen.back() == 1000);
}

BOOST_AUTO_TEST_CASE(whatCannotBeReadIsAFault) {
    const World world;
    std::filesystem::create_directories(world.folder / "empty");
    std::filesystem::create_directories(world.folder / "products.csv");
    world.put("strange.csv", "a,b\n");
    world.put("notes.txt", "a");
    world.put("a.json", "{\"products\": [");
    world.put("b.json", "[]");
    world.put("c.json", "{\"things\": []}");
    world.put("d.json", "{\"products\": [1]}");
    world.put("e.json", "{\"products\": [{\"sku\": [1]}]}");
    world.put("f.json", "{\"products\": [{\"sku\": true}]}");
    world.put("g.json", "");
    world.put("h.json", "{\"products\": {}}");
    world.put("i.json", "{\"products\": [{\"sku\": {\"a\": 1}}]}");
    world.put("deep.json", "{\"products\": [{\"sku\": " + std::string(200'000, '[') +
                               std::string(200'000, ']') + "}]}");
    world.put("deeper.json", std::string(2'000'000, '['));
    for (const char* name :
         {"deep.json", "deeper.json", "none.csv", "none", "empty", "strange.csv", "notes.txt",
          "a.json", "b.json", "c.json", "d.json", "e.json", "f.json", "g.json", "h.json", "i.json"})
        BOOST_CHECK_EXCEPTION(world.import(BadRows::skip, name), base::Fault, malformed);
}

BOOST_AUTO_TEST_SUITE_END()
