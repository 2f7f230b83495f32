#include <boost/test/unit_test.hpp>

#include "gateway/base/text.h"
#include "gateway/model/json.h"
#include "tests/connectors/sap_odata_peer.h"

// What follows on an order in S/4: deliveries and billing documents.

namespace {

struct Bench {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    sap_world::OdataPeer sap{clock};
    std::string cursor{};
    std::unique_ptr<connectors::Connector> connector = made(sap_world::odataOffice());

    std::unique_ptr<connectors::Connector> made(const model::BackOffice& office) {
        return connectors::make(office, {folder.path, clock, base::systemRandom(),
                                         [this](const std::string& url, const base::Wire& request,
                                                int) { return sap.answer(url, request); }});
    }
    /// An order PO-n with three lines is entered, and what SAP says of it is known.
    void order(int number = 1) {
        const auto id = std::to_string(number);
        auto wanted = fixtures::order("PO-" + id, {"A-100", "B-200", "C-300"});
        BOOST_REQUIRE(!connector->deliver(fixtures::shipment(id), wanted).reference.empty());
        (void)news();
    }
    std::vector<model::Document> news(std::size_t limit = 10) {
        clock.advance(base::Minutes(1));
        auto batch = connector->collect(cursor, limit);
        cursor = batch.cursor;
        return batch.documents;
    }
    template <class Document>
    Document only() {
        const auto all = news();
        BOOST_REQUIRE_EQUAL(all.size(), 1u);
        return std::get<Document>(all.front());
    }
};

std::string idsOf(const std::vector<model::Document>& documents) {
    std::vector<std::string> ids;
    for (const auto& one : documents) {
        if (const auto* notice = std::get_if<model::ShipNotice>(&one)) ids.push_back(notice->id);
        if (const auto* invoice = std::get_if<model::Invoice>(&one)) ids.push_back(invoice->id);
    }
    return base::join(ids, " ");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sap_odata_news)

BOOST_AUTO_TEST_CASE(goodsThatLeftAreAShipNotice) {
    Bench bench;
    bench.order();
    auto& delivery = bench.sap.deliver(0, {"10=2", "20=0", "20=0.5"}, "2026-03-02");
    auto& lot = delivery["to_DeliveryDocumentItem"]["results"][2];
    lot["Batch"] = "LOT7";
    lot["ShelfLifeExpirationDate"] = "/Date(1798761600000)/";
    lot["ActualDeliveryQuantity"] = 0.50;  // some releases write numbers
    BOOST_TEST(
        model::toJson(bench.only<model::ShipNotice>()) ==
        R"({"id":"80000000","operation":"create","date":"2026-03-02","shipmentDate":"2026-03-02",)"
        R"("deliveryDate":"2026-03-05","type":"actual","carriers":[{"trackingNumbers":["1Z999"]}],)"
        R"("portions":[{"order":{"number":"PO-1","orderId":"ord_1"},"lines":[{"lineNumber":1,)"
        R"("quantity":"2","unit":"EA","id":{"supplierPart":"A-100"}},{"lineNumber":2,)"
        R"("quantity":"0.5","unit":"EA","id":{"supplierPart":"A-100"},"batches":[)"
        R"({"supplierBatch":"LOT7","expires":"2027-01-01","quantity":"0.5","unit":"EA"}]}]}]})");
    BOOST_TEST(bench.news().empty());
}

BOOST_AUTO_TEST_CASE(onlyWhatLeftAndOnlyOurOrdersAreTold) {
    Bench bench;
    bench.order();
    auto& waiting = bench.sap.deliver(0, {"10=1"}, "2026-03-02");
    waiting["OverallGoodsMovementStatus"] = "A";
    auto& strangers = bench.sap.deliver(0, {"10=1"}, "2026-03-02");
    strangers["to_DeliveryDocumentItem"]["results"][0]["ReferenceSDDocument"] = "7777";
    auto& added = bench.sap.deliver(0, {"90=1"}, "2026-03-02");  // an item SAP added
    added["BillOfLading"] = "";
    BOOST_TEST(bench.news().empty());
    bench.sap.deliveries()[0]["OverallGoodsMovementStatus"] = "C";
    BOOST_TEST(idsOf(bench.news()) == "80000000");
}

// A day has no hours: what is posted late that day, and what was there already, are told apart.
BOOST_AUTO_TEST_CASE(deliveriesOfOneDayAreEachToldOnce) {
    Bench bench;
    bench.order();
    for (int i = 0; i < 3; ++i) (void)bench.sap.deliver(0, {"10=1"}, "2026-03-02");
    BOOST_TEST(idsOf(bench.news(2)) == "80000000 80000001");
    BOOST_TEST(idsOf(bench.news(2)) == "80000002");
    (void)bench.sap.deliver(0, {"10=1"}, "2026-03-03");
    BOOST_TEST(idsOf(bench.news()) == "80000003");
    (void)bench.sap.deliver(0, {"10=1"}, "2026-03-02");  // saved after midnight
    BOOST_TEST(idsOf(bench.news()) == "80000004");
    BOOST_TEST(bench.news().empty());
}

BOOST_AUTO_TEST_CASE(aBillingDocumentIsAnInvoiceWhoseSumsClose) {
    Bench bench;
    bench.order();
    auto& item = bench.sap.order(0)["to_Item"]["results"][0];
    item["NetPriceAmount"] = "12.50";
    item["NetPriceQuantity"] = "1";
    (void)bench.sap.bill(0, {"10=2=25.000", "20=2=19.99", "30=0=0"}, "8.550");
    const auto invoice = bench.only<model::Invoice>();
    BOOST_TEST(
        model::toJson(invoice) ==
        R"({"id":"90000000","operation":"create","purpose":"standard","origin":"supplier",)"
        R"("date":"2026-03-02","orders":[{"order":{"number":"PO-1","orderId":"ord_1"},)"
        R"("supplierOrder":"1000","lines":[{"number":1,"lineNumber":1,"quantity":"2","unit":"EA",)"
        R"("unitPrice":{"amount":"12.50","currency":"EUR"},"priceBasis":"1","priceFactor":"1",)"
        R"("id":{"supplierPart":"A-100"},"description":"Bracket",)"
        R"("subtotal":{"amount":"25.00","currency":"EUR"}},{"number":2,"lineNumber":2,)"
        R"("quantity":"2","unit":"EA","unitPrice":{"amount":"19.99","currency":"EUR"},)"
        R"("priceBasis":"2","priceFactor":"1","id":{"supplierPart":"A-100"},"description":"Bracket",)"
        R"("subtotal":{"amount":"19.99","currency":"EUR"}}]}],"summary":{)"
        R"("subtotal":{"amount":"44.99","currency":"EUR"},"tax":{"amount":{"amount":"8.55",)"
        R"("currency":"EUR"},"details":[{"category":"vat","amount":{"amount":"8.55",)"
        R"("currency":"EUR"}}]},"gross":{"amount":"53.54","currency":"EUR"},)"
        R"("net":{"amount":"53.54","currency":"EUR"},"due":{"amount":"53.54","currency":"EUR"}}})");
    BOOST_TEST(model::arithmetic(invoice).empty());
    BOOST_TEST(bench.news().empty());
}

BOOST_AUTO_TEST_CASE(creditsAndCancellationsAreNegative) {
    Bench bench;
    bench.order();
    (void)bench.sap.bill(0, {"10=2=25.00"}, "4.75");
    auto& cancelled = bench.sap.bill(0, {"10=2=25.00"}, "4.75", "N");
    cancelled["CancelledBillingDocument"] = "90000000";
    // A credit memo comes from a request for it; the order is further back.
    auto& credit = bench.sap.bill(0, {"10=1=12.50"}, "2.38", "O");
    auto& line = credit["to_Item"]["results"][0];
    line["SalesDocument"] = "60000001";
    line["SalesDocumentItem"] = "000010";
    line["OriginSDDocument"] = "1000";
    line["OriginSDDocumentItem"] = "000010";
    const auto all = bench.news();
    BOOST_REQUIRE(idsOf(all) == "90000000 90000001 90000002");
    const auto& back = std::get<model::Invoice>(all[1]);
    BOOST_CHECK(back.purpose == model::InvoicePurpose::lineLevelCreditMemo);
    BOOST_TEST(back.previousInvoice == "90000000");
    BOOST_TEST(model::str(back.summary.net) == "-29.75 EUR");
    const auto& memo = std::get<model::Invoice>(all[2]);
    BOOST_TEST(model::str(memo.summary.net) == "-14.88 EUR");
    BOOST_TEST(memo.orders.at(0).lines.at(0).lineNumber == 1);
    for (const auto& one : all)
        BOOST_TEST(model::arithmetic(std::get<model::Invoice>(one)).empty());
}

BOOST_AUTO_TEST_CASE(whatIsNotPostedOrNotWholeIsNotTold) {
    Bench bench;
    bench.order();
    bench.sap.bill(0, {"10=2=25.00"}, "4.75")["AccountingPostingStatus"] = "A";
    bench.sap.bill(0, {"10=2=25.00"}, "4.75", "U");  // pro forma
    bench.sap.bill(0, {"10=2=25.00"}, "4.75")["TotalNetAmount"] = "25.01";
    auto& mixed = bench.sap.bill(0, {"10=2=25.00", "20=2=1.00"}, "4.94");
    mixed["to_Item"]["results"][1]["SalesDocument"] = "7777";
    (void)bench.sap.bill(0, {"10=2=25.00"}, "4.75");
    BOOST_TEST(idsOf(bench.news()) == "90000004");
    BOOST_TEST(bench.news().empty());
}

BOOST_AUTO_TEST_CASE(nobodyIsAskedForWhatIsNotWanted) {
    Bench bench;
    bench.sap.missing = {"API_OUTBOUND_DELIVERY_SRV;v=0002", "API_BILLING_DOCUMENT_SRV"};
    BOOST_CHECK_THROW((void)bench.connector->collect("", 10), std::exception);
    auto office = sap_world::odataOffice();
    office.settings.erase("deliveries");
    office.settings.erase("invoices");
    bench.connector = bench.made(office);
    bench.order();
    BOOST_TEST(bench.connector->probe().back().ok);
}

// As this connector wrote it before it asked for more than orders.
BOOST_AUTO_TEST_CASE(aCursorOfOrdersAloneGoesOn) {
    Bench bench;
    bench.order();
    (void)bench.sap.deliver(0, {"10=2"}, "2026-03-02");
    bench.cursor = bench.cursor.substr(0, bench.cursor.find(';'));
    BOOST_TEST(idsOf(bench.news()) == "80000000");
}

BOOST_AUTO_TEST_SUITE_END()
