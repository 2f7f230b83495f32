#include "samples/buyer/documents.h"

#include <boost/test/unit_test.hpp>

#include "samples/buyer/failure.h"

namespace {

const buyer::Stamp kStamp{.payloadId = "1@x", .timestamp = "2026-03-01T09:30:00+00:00"};

buyer::Line line() {
    return {.part = "A",
            .auxiliary = "a",
            .quantity = "2",
            .unit = "EA",
            .price = "3.20",
            .priceBasis = "1",
            .currency = "EUR",
            .description = "Hülse",
            .note = "für <Halle> 3",
            .item =
                "<ItemID><SupplierPartID>A</SupplierPartID></ItemID><ItemDetail><UnitPrice>"
                "<Money currency=\"EUR\">3.20</Money></UnitPrice></ItemDetail>"};
}

buyer::OrderPaper order(const std::string& operation, const std::string& replaces,
                        std::vector<buyer::Line> lines) {
    return {.number = "PO-1",
            .version = replaces.empty() ? 1 : 2,
            .operation = operation,
            .replaces = replaces,
            .requisition = "R-1",
            .lines = std::move(lines)};
}

std::string lineOf(const std::string& document, const std::string& word) {
    auto at = document.find(word);
    if (at == std::string::npos) {
        return "";
    }
    auto begin = document.find_last_of("\n", at) + 1;
    return document.substr(begin, document.find('\n', at) - begin);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(documents)

BOOST_AUTO_TEST_CASE(writesTheCookieAndTheWayHome) {
    auto text = buyer::setupRequest(buyer::company("harbor"), kStamp,
                                    {.operation = "edit",
                                     .cookie = "<c&1>",
                                     .returnUrl = "http://x/cart?a=1&b=2",
                                     .lines = {line()}});
    BOOST_TEST(lineOf(text, "BuyerCookie").find(">&lt;c&amp;1&gt;<") != std::string::npos);
    BOOST_TEST(lineOf(text, "http://x/").find("?a=1&amp;b=2") != std::string::npos);
    BOOST_TEST(lineOf(text, "<ItemOut").find("quantity=\"2\" lineNumber=\"1\"") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(ordersWithTotalAndNotes) {
    auto text = buyer::orderRequest(buyer::company("rheintal"), kStamp, order("new", "", {line()}));
    BOOST_TEST(lineOf(text, "<Money").find("<Money currency=\"EUR\">6.40</Money>") !=
               std::string::npos);
    BOOST_TEST(lineOf(text, "<Comments").find(">für &lt;Halle&gt; 3<") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(aChangeNamesTheVersionItReplacesAndKeepsLineNumbers) {
    auto second = line();
    second.number = 2;
    auto text =
        buyer::orderRequest(buyer::company("harbor"), kStamp, order("update", "1@x", {second}));
    BOOST_TEST(lineOf(text, "<OrderRequestHeader").find("orderVersion=\"2\" type=\"update\"") !=
               std::string::npos);
    BOOST_TEST(lineOf(text, "<DocumentReference").find("payloadID=\"1@x\"") != std::string::npos);
    BOOST_TEST(lineOf(text, "<ItemOut").find("lineNumber=\"2\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(refusesToOrderNothing) {
    BOOST_CHECK_THROW(buyer::orderRequest(buyer::company("rheintal"), kStamp, order("new", "", {})),
                      buyer::Failure);
}

BOOST_AUTO_TEST_CASE(readsStatusAndStartPage) {
    auto answer = buyer::readAnswer(
        "<?xml version=\"1.0\"?><!DOCTYPE cXML SYSTEM \"x\"><cXML><Response>"
        "<Status code=\"401\" text=\"Unauthorized\"> who? "
        "</Status><PunchOutSetupResponse><StartPage>"
        "<URL> http://s/start/t </URL></StartPage></PunchOutSetupResponse></Response></cXML>");
    BOOST_TEST(answer.line() + "|" + answer.explanation + "|" + answer.startPage ==
               "401 Unauthorized|who?|http://s/start/t");
    BOOST_TEST(!answer.good());
}

BOOST_AUTO_TEST_CASE(doesNotTakeAPageForAnAnswer) {
    BOOST_CHECK_THROW(buyer::readAnswer("<html><body>502</body></html>"), buyer::Failure);
    BOOST_CHECK_THROW(buyer::readAnswer(""), buyer::Failure);
}

BOOST_AUTO_TEST_SUITE_END()
