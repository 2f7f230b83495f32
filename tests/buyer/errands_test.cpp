#include "samples/buyer/errands.h"

#include <boost/test/unit_test.hpp>

#include "samples/buyer/failure.h"

namespace {

const buyer::Addresses kPlaces{.shop = "http://127.0.0.1:1", .self = "http://127.0.0.1:2"};

/// A requisition with one line that is open in the shop with the given operation.
std::string inTheShop(buyer::Desk& desk, const std::string& operation) {
    auto id = desk.open("harbor", "cxml").id;
    desk.change(id, [&](buyer::Requisition& requisition) {
        requisition.lines = {buyer::Line{.part = "A",
                                         .auxiliary = "a",
                                         .quantity = "1",
                                         .unit = "EA",
                                         .price = "1",
                                         .priceBasis = "1",
                                         .currency = "USD",
                                         .description = "old",
                                         .note = {},
                                         .item = "<ItemID/>"}};
        requisition.visit = {.cookie = "c", .operation = operation, .startPage = "x"};
    });
    return id;
}

base::Fields message(const std::string& inside) {
    return {{"cXML-urlencoded", "<cXML><Message>" + inside + "</Message></cXML>"}};
}

/// What the requisition holds after the message came home.
std::string after(const std::string& operation, const base::Fields& fields) {
    buyer::Desk desk;
    auto id = inTheShop(desk, operation);
    buyer::receive(desk, "c", fields);
    std::string text;
    for (const auto& line : desk.find(id).lines) {
        text += line.part + " ";
    }
    return text;
}

const base::Fields kEmpty =
    message("<PunchOutOrderMessage><BuyerCookie>c</BuyerCookie></PunchOutOrderMessage>");
const base::Fields kCancelled = message(
    "<Status code=\"204\" text=\"No Content\"/>"
    "<PunchOutOrderMessage><BuyerCookie>c</BuyerCookie></PunchOutOrderMessage>");
const base::Fields kOneLine = message(
    "<PunchOutOrderMessage><BuyerCookie>c</BuyerCookie><ItemIn quantity=\"1\"><ItemID>"
    "<SupplierPartID>B</SupplierPartID></ItemID></ItemIn></PunchOutOrderMessage>");

}  // namespace

BOOST_AUTO_TEST_SUITE(errands)

BOOST_AUTO_TEST_CASE(anEmptyMessageDeletesOnlyOnEdit) {
    BOOST_TEST(after("edit", kEmpty) == "");
    BOOST_TEST(after("create", kEmpty) == "A ");
    BOOST_TEST(after("inspect", kEmpty) == "A ");
}

BOOST_AUTO_TEST_CASE(status204ChangesNothing) {
    BOOST_TEST(after("edit", kCancelled) == "A ");
}

BOOST_AUTO_TEST_CASE(aCartReplacesTheLinesExceptOnInspect) {
    BOOST_TEST(after("create", kOneLine) == "B ");
    BOOST_TEST(after("edit", kOneLine) == "B ");
    BOOST_TEST(after("inspect", kOneLine) == "A ");
}

BOOST_AUTO_TEST_CASE(aCartComesHomeOnce) {
    buyer::Desk desk;
    inTheShop(desk, "create");
    buyer::receive(desk, "c", kOneLine);
    BOOST_CHECK_THROW(buyer::receive(desk, "c", kOneLine), buyer::Failure);
    BOOST_CHECK_THROW(buyer::receive(desk, "", kOneLine), buyer::Failure);
}

BOOST_AUTO_TEST_CASE(aCartOfAnotherVisitIsRefused) {
    buyer::Desk desk;
    inTheShop(desk, "create");
    auto foreign =
        message("<PunchOutOrderMessage><BuyerCookie>d</BuyerCookie></PunchOutOrderMessage>");
    BOOST_CHECK_THROW(buyer::receive(desk, "c", foreign), buyer::Failure);
}

BOOST_AUTO_TEST_CASE(anOrderWithoutAnswerKeepsItsPayloadId) {
    buyer::Desk desk;
    auto id = inTheShop(desk, "create");
    BOOST_CHECK_THROW(buyer::sendOrder(desk, kPlaces, id), buyer::Failure);
    auto first = desk.find(id).order.value();
    BOOST_CHECK_THROW(buyer::sendOrder(desk, kPlaces, id), buyer::Failure);
    BOOST_TEST(desk.find(id).order->bytes == first.bytes);
    BOOST_TEST(first.bytes.find(first.payloadId) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(aChangeWithoutAnswerIsSentAgainAsItWas) {
    buyer::Desk desk;
    auto id = inTheShop(desk, "create");
    BOOST_CHECK_THROW(buyer::changeOrder(desk, kPlaces, id, {"2"}), buyer::Failure);
    BOOST_TEST(!desk.find(id).order.has_value());
    BOOST_CHECK_THROW(buyer::sendOrder(desk, kPlaces, id), buyer::Failure);
    auto first = desk.find(id).order.value();
    BOOST_CHECK_THROW(buyer::changeOrder(desk, kPlaces, id, {"-1"}), buyer::Failure);
    BOOST_CHECK_THROW(buyer::changeOrder(desk, kPlaces, id, {"0"}), buyer::Failure);
    BOOST_CHECK_THROW(buyer::changeOrder(desk, kPlaces, id, {"2"}), buyer::Failure);
    auto second = desk.find(id).order.value();
    BOOST_TEST(second.version == 2);
    BOOST_TEST(second.bytes.find("payloadID=\"" + first.payloadId + "\"") != std::string::npos);
    BOOST_CHECK_THROW(buyer::sendOrder(desk, kPlaces, id), buyer::Failure);
    BOOST_TEST(desk.find(id).order->bytes == second.bytes);
    BOOST_TEST(desk.find(id).lines.front().quantity == "1");
}

BOOST_AUTO_TEST_CASE(theNumberSaysThatALineComesBack) {
    buyer::Desk desk;
    auto id = inTheShop(desk, "create");
    BOOST_CHECK_THROW(buyer::sendOrder(desk, kPlaces, id, buyer::Returns::something),
                      buyer::Failure);
    BOOST_TEST(desk.find(id).order->number.find("-CREDIT-") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
