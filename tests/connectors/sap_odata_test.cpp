#include <boost/test/unit_test.hpp>

#include "connectors/sap/odata_cursor.h"
#include "connectors/sap/odata_json.h"
#include "connectors/sap/odata_order.h"
#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "tests/connectors/sap_odata_peer.h"

namespace {

using model::Outcome;

struct Bench {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    sap_world::OdataPeer sap{clock};
    model::BackOffice office = sap_world::odataOffice();
    int posts = 0;
    /// Called after SAP did what it was asked; may replace the answer.
    std::function<base::Wire(const base::Wire& request, base::Wire answer)> afterwards;
    std::unique_ptr<connectors::Connector> made;

    connectors::Connector& connector() {
        if (!made)
            made = connectors::make(
                office, {folder.path, clock, base::systemRandom(),
                         [this](const std::string& url, const base::Wire& request, int) {
                             auto answer = sap.answer(url, request);
                             return afterwards ? afterwards(request, answer) : answer;
                         }});
        return *made;
    }
    model::Delivery bring(const std::string& message, const model::Order& order,
                          const std::string& partner = "acme") {
        auto shipment = fixtures::shipment(message);
        shipment.orderId = "ord_1";
        shipment.partnerId = partner;
        return connector().deliver(shipment, order);
    }
    std::string items() {
        std::string said;
        for (const auto& item : sap.order(0)["to_Item"]["results"])
            said += item["UnderlyingPurchaseOrderItem"].get<std::string>() + ':' +
                    item["RequestedQuantity"].get<std::string>() + ':' +
                    item["SalesDocumentRjcnReason"].get<std::string>() + ' ';
        return said;
    }
};

model::Order changed(model::Operation operation, const std::vector<std::string>& parts) {
    auto order = fixtures::order("PO-1", parts);
    order.operation = operation;
    return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sap_odata)

BOOST_AUTO_TEST_CASE(entersAnOrderWithWhatSapNeeds) {
    Bench bench;
    auto order = fixtures::order("PO-1");
    order.items[0].unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    order.items[0].priceBasis = base::Decimal{1};
    BOOST_TEST(bench.bring("1", order).reference == "1000");
    auto entered = bench.sap.order(0);
    BOOST_TEST(entered["SoldToParty"] == "17100001");
    BOOST_TEST(entered["PurchaseOrderByCustomer"] == "PO-1");
    BOOST_TEST(entered["PurchaseOrderByShipToParty"] == "ord_1");
    BOOST_TEST(entered["CustomerPurchaseOrderDate"] == "/Date(1772323200000)/");
    const auto item = entered["to_Item"]["results"][0];
    BOOST_TEST(item["Material"] == "TG11");
    BOOST_TEST(item["RequestedQuantity"] == "2");
    BOOST_TEST(item["to_PricingElement"]["results"][0]["ConditionRateValue"] == "12.50");
}

BOOST_AUTO_TEST_CASE(anAnswerThatNeverCameIsLookedUpBeforeAnythingIsSentAgain) {
    Bench bench;
    bench.afterwards = [](const base::Wire& request, base::Wire answer) -> base::Wire {
        if (request.method == "POST") throw base::Fault(base::FaultCode::conflict, "cut off");
        return answer;
    };
    BOOST_TEST((bench.bring("1", fixtures::order("PO-1")).outcome == Outcome::unknown));
    bench.afterwards = nullptr;
    BOOST_TEST(bench.bring("1", fixtures::order("PO-1")).reference == "1000");
    BOOST_TEST(bench.sap.orders() == 1u);
}

BOOST_AUTO_TEST_CASE(isAskedWhatItHas) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1"));
    const std::vector<connectors::Placed> placed{{"msg_1", "ord_1", "acme", "PO-1", "1000"},
                                                 {"msg_9", "ord_9", "acme", "PO-9", "1009"}};
    const auto lost = bench.connector().missing(placed);
    BOOST_REQUIRE(lost.has_value());
    BOOST_TEST(*lost == std::vector<std::string>{"msg_9"}, boost::test_tools::per_element());
    bench.afterwards = [](const base::Wire&, const base::Wire&) {
        return base::reply(503, "text/html", "");
    };
    BOOST_CHECK_THROW((void)bench.connector().missing(placed), base::Fault);
}

BOOST_AUTO_TEST_CASE(halfAnAnswerAndAFailureAfterwardsAreUnknown) {
    for (const auto& answer :
         {base::reply(201, "application/json", R"({"d":{"SalesOr)"),
          base::reply(201, "application/json", R"({"d":{}})"), base::reply(500, "text/html", "")}) {
        Bench bench;
        bench.afterwards = [&](const base::Wire& request, base::Wire whole) {
            return request.method == "POST" ? answer : whole;
        };
        BOOST_TEST((bench.bring("1", fixtures::order("PO-1")).outcome == Outcome::unknown));
        bench.afterwards = nullptr;
        BOOST_TEST(bench.bring("1", fixtures::order("PO-1")).reference == "1000");
    }
}

BOOST_AUTO_TEST_CASE(twoPartnersMayUseOneNumber) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1"));
    auto shipment = fixtures::shipment("2");
    shipment.partnerId = "bolt";
    BOOST_TEST(bench.connector().deliver(shipment, fixtures::order("PO-1")).reference == "1001");
}

BOOST_AUTO_TEST_CASE(aTokenThatIsOverIsFetchedAnew) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1"));
    bench.sap.forgetTokens();
    auto shipment = fixtures::shipment("2");
    BOOST_TEST(bench.connector().deliver(shipment, fixtures::order("PO-2")).reference == "1001");
    BOOST_TEST(bench.sap.log() == "POST A_SalesOrder\nPOST A_SalesOrder\n");
}

BOOST_AUTO_TEST_CASE(aTokenThatIsNeverGoodEndsAfterOneMoreTry) {
    Bench bench;
    bench.afterwards = [&](const base::Wire& request, base::Wire answer) {
        if (request.method == "GET") bench.sap.forgetTokens();
        if (request.method == "POST") ++bench.posts;
        return answer;
    };
    const auto said = bench.bring("1", fixtures::order("PO-1"));
    BOOST_TEST((said.outcome == Outcome::retry));
    BOOST_TEST(bench.posts == 1);
    BOOST_TEST(bench.sap.orders() == 0u);
}

BOOST_AUTO_TEST_CASE(whatSapRefusesIsToldInItsWords) {
    Bench bench;
    bench.sap.rejects = "TG11";
    const auto said = bench.bring("1", fixtures::order("PO-1"));
    BOOST_TEST((said.outcome == Outcome::refused));
    BOOST_TEST(said.detail == "HTTP 400: Material TG11 is not defined (V1/382)");
    const auto unknown = bench.bring("2", fixtures::order("PO-1"), "nobody");
    BOOST_TEST((unknown.outcome == Outcome::retry));
    BOOST_TEST(unknown.detail.find("no customer for partner nobody") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(aChangeDoesWhatIsNewAndNothingTwice) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1", {"A-100", "B-200"}));
    auto change = changed(model::Operation::update, {"A-100", "B-200", "C-300"});
    change.items[0].quantity = base::Decimal{5};
    change.items.erase(change.items.begin() + 1);
    BOOST_TEST(bench.bring("2", change).reference == "1000");
    BOOST_TEST(bench.items() == "1:5: 2:2:10 3:2: ");
    const auto log = bench.sap.log();
    BOOST_TEST(bench.bring("2", change).reference == "1000");
    BOOST_TEST(bench.sap.log() == log);
    BOOST_TEST(bench.sap.orders() == 1u);
}

BOOST_AUTO_TEST_CASE(aCancellationRejectsEveryItem) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1", {"A-100", "B-200"}));
    BOOST_TEST(bench.bring("2", changed(model::Operation::cancel, {"A-100"})).reference == "1000");
    BOOST_TEST(bench.items() == "1:2:10 2:2:10 ");
    Bench empty;
    BOOST_TEST(
        (empty.bring("2", changed(model::Operation::cancel, {})).outcome == Outcome::refused));
    BOOST_TEST(empty.sap.orders() == 0u);
}

BOOST_AUTO_TEST_CASE(whatSomebodyElseChangesMeanwhileIsReadAgain) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1"));
    int reads = 0;
    bench.afterwards = [&](const base::Wire& request, base::Wire answer) {
        // after the items were read, before they are changed
        if (request.method == "GET" && ++reads == 2) bench.sap.touch(0);
        return answer;
    };
    auto change = changed(model::Operation::update, {"A-100"});
    change.items[0].quantity = base::Decimal{7};
    BOOST_TEST(bench.bring("2", change).reference == "1000");
    BOOST_TEST(bench.items() == "1:7: ");
}

BOOST_AUTO_TEST_CASE(tellsHowOrdersStand) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1", {"A-100", "B-200", "C-300"}));
    auto& items = bench.sap.order(0)["to_Item"]["results"];
    items[0]["NetAmount"] = 25.50;  // some releases write numbers
    items[1]["SalesDocumentRjcnReason"] = "10";
    items[2]["to_ScheduleLine"]["results"][0]["ConfdOrderQtyByMatlAvailCheck"] = "0.5";
    bench.clock.advance(base::Minutes(1));
    const auto batch = bench.connector().collect("", 10);
    BOOST_REQUIRE(batch.documents.size() == 1u);
    BOOST_TEST(
        model::toJson(batch.documents[0]) ==
        R"({"id":"1000","operation":"create","orderNumber":"PO-1","orderId":"ord_1",)"
        R"("erpReference":"1000","date":"2026-03-01","type":"except","lines":[)"
        R"({"lineNumber":1,"quantity":"2","unit":"EA","type":"detail","unitPrice":)"
        R"({"amount":"25.5","currency":"EUR"},"priceBasis":"2","priceFactor":"1","deliveryDate":"2026-03-05"},)"
        R"({"lineNumber":2,"quantity":"2","unit":"EA","type":"reject","priceBasis":"1","priceFactor":"1"},)"
        R"({"lineNumber":3,"quantity":"0.5","unit":"EA","type":"detail","unitPrice":)"
        R"({"amount":"25.00","currency":"EUR"},"priceBasis":"2","priceFactor":"1","deliveryDate":"2026-03-05"},)"
        R"({"lineNumber":3,"quantity":"1.5","unit":"EA","type":"backordered","priceBasis":"1","priceFactor":"1"}]})");
    bench.sap.touch(0);
    bench.clock.advance(base::Minutes(1));
    const auto again = bench.connector().collect(batch.cursor, 10);
    BOOST_TEST((again.documents == batch.documents));
}

BOOST_AUTO_TEST_CASE(whatMayStillBeChangingIsLeftForLater) {
    Bench bench;
    (void)bench.bring("1", fixtures::order("PO-1"));
    BOOST_TEST(bench.connector().collect("", 10).documents.empty());
    bench.clock.advance(base::Minutes(1));
    BOOST_TEST(bench.connector().collect("", 10).documents.size() == 1u);
}

BOOST_AUTO_TEST_CASE(aSystemThatDoesNotAnswerIsNotNoNews) {
    Bench bench;
    bench.afterwards = [](const base::Wire&, const base::Wire&) {
        return base::reply(503, "text/html", "");
    };
    BOOST_CHECK_EXCEPTION(
        (void)bench.connector().collect("", 10), base::Fault,
        [](const base::Fault& fault) { return fault.code() == base::FaultCode::unavailable; });
}

BOOST_AUTO_TEST_CASE(theTestOfTheConnectionSaysWhatIsWrong) {
    const auto last = [](const std::function<void(Bench&)>& spoil) {
        Bench bench;
        spoil(bench);
        const auto checks = bench.connector().probe();
        return std::string(checks.back().ok ? "ok: " : "wrong: ") + checks.back().what;
    };
    BOOST_TEST(last([](Bench&) {}) == "ok: Every customer is there in sales area 1010/10/00");
    BOOST_TEST(last([](Bench& bench) { bench.sap.customers.erase("17100009"); }) ==
               "wrong: There is no customer 17100009, or it has no sales area");
    BOOST_TEST(last([](Bench& bench) { bench.office.settings["division"] = "99"; }) ==
               "wrong: Customer 17100001 is not there in sales area 1010/10/99, but in 1010/10/00");
    BOOST_TEST(last([](Bench& bench) {
                   bench.sap.missing = {"API_BUSINESS_PARTNER"};
               }).find("ok: Whether customers and sales area exist can't be seen") == 0u);
    BOOST_TEST(last([](Bench& bench) {
                   bench.sap.missing = {"API_BILLING_DOCUMENT_SRV"};
               }).find("API_BILLING_DOCUMENT_SRV is not active") != std::string::npos);
    BOOST_TEST(last([](Bench& bench) { bench.office.settings["client"] = "200"; }) ==
               "wrong: Client, user or password are wrong, or the user is locked");
    BOOST_TEST(last([](Bench& bench) {
                   bench.office.settings["url"] = "https://s4.example/x";
               }).find("not active") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(figuresKeepTheirDigits) {
    const sap::OdataJson json(R"({"d":{"a":0.10,"b":"1.000","c":12,"e":-7,"f":[1.5]}})");
    BOOST_TEST(json.root().decimal("a").str() == "0.10");
    BOOST_TEST(json.root().decimal("b").str() == "1.000");
    BOOST_TEST(json.root().decimal("c").str() == "12");
    BOOST_TEST(json.root().decimal("e").str() == "-7");
    BOOST_CHECK_THROW(sap::OdataJson("{\"d\":"), base::Fault);
    BOOST_CHECK_THROW(sap::OdataJson("[]"), base::Fault);
}

// Items SAP added itself: an acceptance without lines would be one of the whole order.
BOOST_AUTO_TEST_CASE(anOrderWithoutTheBuyersLinesIsNotConfirmed) {
    const sap::OdataJson json(
        R"({"d":{"SalesOrder":"1","to_Item":{"results":[{"SalesOrderItem":"10",)"
        R"("UnderlyingPurchaseOrderItem":"","RequestedQuantity":"1"}]}}})");
    BOOST_TEST(!sap::readSalesOrder(json.root(), {}).has_value());
}

BOOST_AUTO_TEST_CASE(readsDatesOfVersionTwo) {
    BOOST_TEST(sap::isoDay("/Date(1772323200000)/") == "2026-03-01");
    BOOST_TEST(sap::isoDay("/Date(1772323200000+0060)/") == "2026-03-01");
    BOOST_TEST(sap::isoDay("2026-03-01").empty());
    for (const auto* text : {"2026-03-01T09:00:00+00:00", "2026-03-01T00:00:00+09:00",
                             "2026-03-01T23:30:00-08:00", "2026-03-01"})
        BOOST_TEST(sap::odataDate(text) == "/Date(1772323200000)/", text);
    BOOST_TEST(sap::literal("O'Hara") == "'O''Hara'");
}

BOOST_AUTO_TEST_CASE(ordersOfOneMomentAreAllRead) {
    auto days = sap::OdataCursor::of("2000,7@1500,9", 600);
    BOOST_TEST(days.has(1399, "1"));
    BOOST_TEST(!days.has(1400, "1"));
    BOOST_TEST(days.has(1500, "7"));
    BOOST_TEST(!days.has(2000, "7"));
    days.add(1700, "3");
    BOOST_TEST(days.str() == "2000,3@1700,7@1500,9");
    days.add(2200, "4");
    BOOST_TEST(days.str() == "2200,3@1700,4,9@2000");

    auto cursor = sap::OdataCursor::of("1000,7,9");
    BOOST_TEST(cursor.has(999, "1"));
    BOOST_TEST(cursor.has(1000, "9"));
    BOOST_TEST(!cursor.has(1000, "8"));
    cursor.add(1000, "8");
    BOOST_TEST(cursor.str() == "1000,7,8,9");
    BOOST_TEST(cursor.from() == 1000);
    cursor.add(1001, "1");
    BOOST_TEST(cursor.str() == "1001,1");
    BOOST_CHECK_THROW(sap::OdataCursor::of("what"), base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
