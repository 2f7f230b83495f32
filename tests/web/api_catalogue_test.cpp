#include <boost/test/unit_test.hpp>

#include "gateway/store/audit.h"
#include "tests/web/api_desk.h"

using support::ApiDesk, support::column, support::Headers, support::parsed, support::refusal;

namespace {

base::Wire put(ApiDesk& desk, const std::string& target, const std::string& body,
               const Headers& headers = {}) {
    return desk.send("PUT", target, desk.all(), body, headers);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(api_catalogue)

BOOST_AUTO_TEST_CASE(productsArePagedByNumber) {
    ApiDesk desk;
    const auto first = desk.get("/api/v1/products?limit=3");
    BOOST_TEST(column(first, "sku") == "CH-5 DR-1 GL-1");
    const auto second =
        desk.get("/api/v1/products?limit=1&cursor=" + std::string(parsed(first).at("next")));
    BOOST_TEST(column(second, "sku") == "HB-8");
    BOOST_TEST(refusal(desk.get("/api/v1/stock?cursor=" + std::string(parsed(first).at("next"))))
                   .starts_with("400 malformed\n  cursor"));
}

BOOST_AUTO_TEST_CASE(aProductIsMadeReplacedAndChanged) {
    ApiDesk desk;
    const auto made = put(desk, "/api/v1/products/N-1", R"({"name":"Nut","stock":"7"})");
    BOOST_TEST(made.status == 201, made.body);
    const std::string etag(made.header("ETag"));
    const auto read = desk.get("/api/v1/products/N-1");
    BOOST_TEST(read.body == made.body);
    BOOST_TEST(read.header("ETag") == etag);
    const auto changed = desk.send("PATCH", "/api/v1/products/N-1", desk.all(),
                                   R"({"description":"M8","unit":"BX"})", {{"If-Match", etag}});
    BOOST_TEST(changed.status == 200, changed.body);
    BOOST_TEST(parsed(changed).at("name") == "Nut");
    BOOST_TEST(parsed(changed).at("unit") == "BX");
    BOOST_TEST(refusal(desk.send("PATCH", "/api/v1/products/N-1", desk.all(), R"({"name":"x"})",
                                 {{"If-Match", etag}})) == "412 preconditionFailed");
    BOOST_TEST(refusal(put(desk, "/api/v1/products/N-1", R"({"name":"x"})",
                           {{"If-None-Match", "*"}})) == "412 preconditionFailed");
    const auto replaced = put(desk, "/api/v1/products/N-1", R"({"name":"Nuts"})");
    BOOST_TEST(replaced.status == 200);
    BOOST_TEST(parsed(replaced).at("stock") == "7");
    BOOST_TEST(!parsed(replaced).contains("description"));
    const auto audit =
        desk.store().read([](store::ReadTx& tx) { return store::auditOf(tx, "N-1"); });
    BOOST_TEST(audit.size() == 3u);
}

BOOST_AUTO_TEST_CASE(oneOfSeveralTagsIsEnough) {
    ApiDesk desk;
    const auto made = put(desk, "/api/v1/products/N-1", R"({"name":"Nut"})");
    const auto either = "\"other\", " + std::string(made.header("ETag"));
    BOOST_TEST(desk.send("PATCH", "/api/v1/products/N-1", desk.all(), R"({"leadTimeDays":5})",
                         {{"If-Match", either}})
                   .status == 200);
    BOOST_TEST(refusal(desk.send("PATCH", "/api/v1/products/N-1", desk.all(), R"({"name":"x"})",
                                 {{"If-Match", either}})) == "412 preconditionFailed");
    BOOST_TEST(desk.send("PATCH", "/api/v1/products/N-1", desk.all(), R"({"leadTimeDays":6})",
                         {{"If-Match", "*"}})
                   .status == 200);
}

BOOST_AUTO_TEST_CASE(productsPricesAndStockCanBeTakenOut) {
    ApiDesk desk;
    const auto remove = [&](const std::string& target, const Headers& headers = {}) {
        return desk.send("DELETE", target, desk.all(), "", headers);
    };
    put(desk, "/api/v1/products/N-1", R"({"name":"Nut","stock":"7"})");
    put(desk, "/api/v1/prices/std/N-1", R"({"steps":[{"price":{"amount":"1","currency":"EUR"}}]})");
    BOOST_TEST(remove("/api/v1/stock/N-1").body == "{\"changed\":1,\"unchanged\":0}\n");
    BOOST_TEST(desk.get("/api/v1/stock/N-1").body == "{\"sku\":\"N-1\"}\n");
    BOOST_TEST(remove("/api/v1/stock/N-1").body == "{\"changed\":0,\"unchanged\":1}\n");
    BOOST_TEST(refusal(remove("/api/v1/prices/std/N-1", {{"If-Match", "\"old\""}})) ==
               "412 preconditionFailed");
    BOOST_TEST(remove("/api/v1/prices/std/N-1").status == 200);
    BOOST_TEST(remove("/api/v1/prices/std/N-1").status == 404);
    BOOST_TEST(remove("/api/v1/products/N-1").status == 200);
    BOOST_TEST(desk.get("/api/v1/products/N-1").status == 404);
    BOOST_TEST(remove("/api/v1/products/N-1").status == 404);
}

BOOST_AUTO_TEST_CASE(allThatIsWrongWithManyRowsIsToldAtOnce) {
    ApiDesk desk;
    BOOST_TEST(refusal(desk.send("POST", "/api/v1/stock", desk.all(),
                                 R"({"stock":[{"sku":"HB-8","quantity":"1"},
                                   {"sku":"NOPE","quantity":"2"},
                                   {"sku":"GL-1","quantity":"x"}]})")) ==
               "422 invalid\n"
               "  #/stock/2/quantity: is not a decimal number, or has too many digits\n"
               "  #/stock/1/sku: is no product here");
    BOOST_TEST(parsed(desk.get("/api/v1/stock/HB-8")).value("quantity", "") != "1");
}

BOOST_AUTO_TEST_CASE(whatIsWrongWithAProductIsToldAtOnce) {
    ApiDesk desk;
    BOOST_TEST(refusal(put(desk, "/api/v1/products/N-1",
                           R"({"name":"","packSize":"0","unspsc":"12","odd":true})"))
                   .starts_with("422 invalid\n"));
    BOOST_TEST(refusal(put(desk, "/api/v1/products/N-1", R"({"name":"N","categoryId":"none"})")) ==
               "422 invalid\n  #/categoryId: is no category here");
    BOOST_TEST(refusal(put(desk, "/api/v1/products/N-1", R"({"name":"N","sku":"N-2"})")) ==
               "422 invalid\n  #/sku: is another product than the address names");
    BOOST_TEST(refusal(desk.send("PATCH", "/api/v1/products/N-1", desk.all(), R"({"name":"x"})")) ==
               "404 notFound");
    BOOST_TEST(refusal(desk.get("/api/v1/products/N-1")) == "404 notFound");
}

BOOST_AUTO_TEST_CASE(manyRowsAreTakenAllOrNone) {
    ApiDesk desk;
    BOOST_TEST(refusal(desk.post("/api/v1/stock", R"({"stock":[{"sku":"GL-1","quantity":"3"},
        {"sku":"XX","quantity":"1"},{"sku":"GL-1","quantity":"4"}]})")) ==
               "422 invalid\n  #/stock/1/sku: is no product here\n  #/stock/2/sku: is here twice");
    const auto sent = desk.post("/api/v1/stock", R"({"stock":[{"sku":"GL-1","quantity":"3.5"}]})");
    BOOST_TEST(sent.body == "{\"changed\":1,\"unchanged\":0}\n");
    BOOST_TEST(parsed(desk.get("/api/v1/stock/GL-1")).at("quantity") == "3.5");
    const auto again = desk.post("/api/v1/stock", R"({"stock":[{"sku":"GL-1","quantity":"3.5"}]})");
    BOOST_TEST(again.body == "{\"changed\":0,\"unchanged\":1}\n");
    const auto products = desk.post(
        "/api/v1/products",
        R"({"products":[{"sku":"GL-1","name":"Gloves"},{"sku":"N-9","name":"New","stock":"2"}]})");
    BOOST_TEST(products.body == "{\"changed\":2,\"unchanged\":0}\n");
    BOOST_TEST(parsed(desk.get("/api/v1/products/GL-1")).at("stock") == "3.5");
    BOOST_TEST(refusal(desk.post("/api/v1/products", R"({"product":[]})")) ==
               "422 invalid\n  #/product: is no member known here\n  #/products: is needed");
}

BOOST_AUTO_TEST_CASE(aPriceIsItsSteps) {
    ApiDesk desk;
    const std::string address = "/api/v1/prices/spring/GL-1";
    BOOST_TEST(refusal(desk.get(address)) == "404 notFound");
    const auto made = put(desk, address, R"({"steps":[
        {"price":{"amount":"4.00","currency":"EUR"}},
        {"fromQuantity":"10","price":{"amount":"3.50","currency":"EUR"}}]})");
    BOOST_TEST(made.status == 201, made.body);
    BOOST_TEST(desk.get(address).body == made.body);
    const auto less = put(desk, address, R"({"steps":[{"price":{"amount":"4","currency":"EUR"}}]})",
                          {{"If-Match", std::string(made.header("ETag"))}});
    BOOST_TEST(less.status == 200, less.body);
    BOOST_TEST(parsed(less).at("steps").size() == 1u);
    BOOST_TEST(refusal(put(desk, address,
                           R"({"steps":[{"price":{"amount":"4","currency":"EUR"}},
                               {"price":{"amount":"5","currency":"EUR"}}]})")) ==
               "422 invalid\n  #/steps/1: is here twice");
    BOOST_TEST(refusal(put(desk, "/api/v1/prices/spring/XX",
                           R"({"steps":[{"price":{"amount":"4","currency":"EUR"}}]})")) ==
               "404 notFound");
    const auto sent = desk.post("/api/v1/prices", R"({"prices":[{"priceList":"spring","sku":"GL-1",
        "fromQuantity":"5","price":{"amount":"3","currency":"EUR"}}]})");
    BOOST_TEST(sent.body == "{\"changed\":1,\"unchanged\":0}\n");
    const auto first = desk.get("/api/v1/prices?priceList=spring&limit=1");
    const auto second = desk.get("/api/v1/prices?priceList=spring&limit=1&cursor=" +
                                 std::string(parsed(first).at("next")));
    BOOST_TEST(column(first, "fromQuantity") == "1");
    BOOST_TEST(column(second, "fromQuantity") == "5");
}

BOOST_AUTO_TEST_CASE(aKeyOfOnePartnerSeesItsPartOfTheCatalogue) {
    ApiDesk desk;
    put(desk, "/api/v1/products/HID-1", R"({"name":"Not for sale"})");
    put(desk, "/api/v1/prices/secret/GL-1",
        R"({"steps":[{"price":{"amount":"1","currency":"USD"}}]})");
    const auto key = desk.key({}, "acme");
    const auto get = [&](const std::string& target) { return desk.send("GET", target, key); };
    BOOST_TEST(get("/api/v1/products/GL-1").status == 200);
    BOOST_TEST(refusal(get("/api/v1/products/HID-1")) == "404 notFound");
    BOOST_TEST(refusal(get("/api/v1/stock/HID-1")) == "404 notFound");
    BOOST_TEST(column(get("/api/v1/products?limit=200"), "sku").find("HID-1") == std::string::npos);
    BOOST_TEST(refusal(get("/api/v1/prices/secret/GL-1")) == "404 notFound");
    BOOST_TEST(get("/api/v1/prices?limit=200").body.find("secret") == std::string::npos);
    BOOST_TEST(column(get("/api/v1/prices?priceList=secret"), "sku") == "");
    BOOST_TEST(refusal(desk.send("PUT", "/api/v1/stock/GL-1", key, R"({"quantity":"1"})")) ==
               "403 forbidden");
}

BOOST_AUTO_TEST_SUITE_END()
