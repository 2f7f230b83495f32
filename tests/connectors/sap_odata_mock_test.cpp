#include <boost/test/unit_test.hpp>

#include "gateway/http/client.h"
#include "tests/connectors/sap_odata_peer.h"
#include "tests/support/odata_peer.h"

// The same connector against SAP's own mock server: questions, keys, deep insert and expansion are
// understood by somebody else's OData.

namespace {

// A minute ahead: what was entered just now counts as settled.
class Ahead final : public base::Clock {
public:
    base::Time now() const override { return base::systemClock().now() + base::Minutes(1); }
};

struct Bench {
    support::OdataPeer sap;
    fixtures::Folder folder;
    Ahead clock;

    std::unique_ptr<connectors::Connector> connector(const std::string& password) {
        auto office = sap_world::odataOffice();
        office.settings["url"] = sap.url();
        // The mock has orders alone.
        office.settings.erase("deliveries");
        office.settings.erase("invoices");
        office.secrets.insert_or_assign("password", base::Secret(password));
        return connectors::make(
            office, {folder.path, clock, base::systemRandom(),
                     [](const std::string& url, const base::Wire& request, int seconds) {
                         return http::send(url, request, {.internal = true, .seconds = seconds});
                     }});
    }
};

bool isMissing() {
    const auto missing = support::OdataPeer::missing();
    if (missing.empty()) return false;
    BOOST_TEST_MESSAGE("skipped: OData mock server: " << missing);
    BOOST_TEST(std::getenv("CI") == nullptr, "skipped: " << missing);
    return true;
}

model::Order order(const std::string& number) {
    auto order = fixtures::order(number, {"A-100", "B-200"});
    order.items[0].unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    return order;
}

std::string said(const model::Document& document) {
    const auto& confirmation = std::get<model::Confirmation>(document);
    std::string text = confirmation.erpReference + ' ' + confirmation.orderId + ' ' +
                       std::string(model::name(confirmation.type));
    for (const auto& line : confirmation.lines)
        text += " | " + std::to_string(line.lineNumber) + ": " + line.quantity.plain() + ' ' +
                line.unit + ' ' + std::string(model::name(line.type)) + ' ' + line.deliveryDate;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sap_odata_mock)

BOOST_AUTO_TEST_CASE(anOrderLivesInSapsMockServer) {
    if (isMissing()) return;
    Bench bench;
    const auto connector = bench.connector(bench.sap.password());
    for (const auto& check : connector->probe()) BOOST_TEST(check.ok, check.what);
    BOOST_TEST(!bench.connector("wrong")->probe().back().ok);

    auto shipment = fixtures::shipment("1");
    const auto first = connector->deliver(shipment, order("PO-1"));
    BOOST_TEST(first.reference == "1001", first.detail);
    BOOST_TEST(connector->deliver(shipment, order("PO-1")).reference == "1001");
    BOOST_TEST(connector->deliver(fixtures::shipment("2"), order("PO-1")).reference == "1002");

    const auto news = connector->collect("", 10);
    BOOST_REQUIRE(news.documents.size() == 2u);
    BOOST_TEST(said(news.documents[0]) ==
               "1001 ord_1 except | 1: 2 EA detail 2026-03-05 | 2: 2 EA accept 2026-03-05");
    BOOST_TEST(connector->collect(news.cursor, 10).documents.empty());

    auto change = order("PO-1");
    change.operation = model::Operation::update;
    change.items[0].quantity = base::Decimal{5};
    change.items.pop_back();
    shipment.messageId = "3";
    const auto changed = connector->deliver(shipment, change);
    BOOST_TEST(changed.reference == "1001", changed.detail);
    BOOST_TEST(said(connector->collect("", 10).documents[0]) ==
               "1001 ord_1 except | 1: 2 EA detail 2026-03-05 | 1: 3 EA backordered  | "
               "2: 2 EA reject ");
}

BOOST_AUTO_TEST_SUITE_END()
