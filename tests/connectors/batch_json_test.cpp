#include "connectors/batch_json.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"

namespace {

constexpr const char* kConfirmed =
    R"({"kind":"ConfirmationRequest","document":{"id":"C1","orderId":"ord_1","date":"2026-03-01"}})";

std::string refusal(const std::string& text) {
    try {
        (void)connectors::readBatch(text);
    } catch (const base::Fault& fault) {
        return std::string(name(fault.code())) + ' ' + base::summary(fault.problems(), 20);
    }
    return "taken";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(batch_json)

BOOST_AUTO_TEST_CASE(oneDocumentAlone) {
    const auto batch = connectors::readBatch(kConfirmed);
    BOOST_REQUIRE_EQUAL(batch.documents.size(), 1U);
    BOOST_TEST(std::get<model::Confirmation>(batch.documents[0]).orderId == "ord_1");
    BOOST_TEST(batch.cursor == "");
}

BOOST_AUTO_TEST_CASE(severalOfEveryKindInTheirOrder) {
    const auto batch =
        connectors::readBatch(std::string(R"({"documents":[)") + kConfirmed + "," + kConfirmed +
                              R"(],"products":[{"sku":"A","name":"Bolt","stock":"7"}],
            "prices":[{"sku":"A","priceList":"std","price":{"amount":"0.10","currency":"EUR"}}],
            "stock":[{"sku":"B","quantity":"2"},{"sku":"A","quantity":"1.50"}]})");
    BOOST_TEST(batch.documents.size() == 2U);
    BOOST_REQUIRE_EQUAL(batch.products.size(), 1U);
    BOOST_TEST(batch.products[0].stock.value().str() == "7");
    BOOST_TEST(batch.products[0].unit == "EA");
    BOOST_REQUIRE_EQUAL(batch.prices.size(), 1U);
    BOOST_TEST(batch.prices[0].price.amount.str() == "0.10");
    BOOST_REQUIRE_EQUAL(batch.stock.size(), 2U);
    BOOST_TEST(batch.stock[0].sku == "B");
    BOOST_TEST(batch.stock[1].quantity.str() == "1.50");
}

BOOST_AUTO_TEST_CASE(everyMistakeOfTheWholeBatchIsTold) {
    BOOST_TEST(
        refusal(R"({"documents":[{"kind":"ConfirmationRequest","document":
                   {"id":"C1","date":"2026-03-01"}},{"kind":7,"document":{}},{"kind":"Response"},
                   5],"products":{},"stock":[{"sku":"A"}],"colour":1})") ==
        "invalid /colour: is no member known here; /documents/0/document/orderId: is needed; "
        "/documents/1/kind: is needed; /documents/2/document: is needed; /documents/3: is "
        "not an object; /products: is not an array; /stock/0/quantity: is needed");
}

BOOST_AUTO_TEST_CASE(whatSaysNothingIsRefused) {
    BOOST_TEST(refusal("{}") == "invalid says nothing");
    BOOST_TEST(refusal(R"({"stock":[]})") == "invalid says nothing");
    BOOST_TEST(refusal("[]") == "invalid is not an object");
    BOOST_TEST(refusal("").starts_with("malformed "));
    BOOST_TEST(refusal(R"({"documents":[)").starts_with("malformed "));
}

BOOST_AUTO_TEST_CASE(oneMistakeAndNothingOfItIsTaken) {
    BOOST_TEST(refusal(std::string(R"({"documents":[)") + kConfirmed +
                       R"(],"stock":[{"sku":"","quantity":"1"}]})") ==
               "invalid /stock/0/sku: is needed, up to 200 bytes");
}

BOOST_AUTO_TEST_SUITE_END()
