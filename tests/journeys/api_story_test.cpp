// The story: an order comes in by cXML, a program reads it, and what the program says about it
// reaches the buyer by cXML, with the same numbers, once.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "gateway/flows/api_keys.h"
#include "gateway/flows/partners.h"
#include "tests/journeys/world.h"

namespace {

using nlohmann::json;

// The program's back office: takes every order, and speaks through the interface only.
class Quiet final : public connectors::Connector {
public:
    std::string_view name() const override { return "quiet"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment&, const model::Document&) override {
        return {.outcome = model::Outcome::accepted};
    }
};

constexpr auto kOrder = R"(<?xml version="1.0"?>
<cXML payloadID="PO-API-1@buyer.example" timestamp="2026-03-02T10:05:00+01:00"><Header>
<From><Credential domain="NetworkId"><Identity>AN-easy</Identity></Credential></From>
<To><Credential domain="DUNS"><Identity>123456789</Identity></Credential></To>
<Sender><Credential domain="NetworkId"><Identity>AN-easy</Identity>
<SharedSecret>open sesame</SharedSecret></Credential><UserAgent>Story</UserAgent></Sender>
</Header><Request><OrderRequest>
<OrderRequestHeader orderID="PO-API-1" orderDate="2026-03-02T10:05:00+01:00" type="new">
<Total><Money currency="EUR">37.50</Money></Total></OrderRequestHeader>
<ItemOut quantity="3" lineNumber="1"><ItemID><SupplierPartID>SC-100</SupplierPartID></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">12.50</Money></UnitPrice>
<Description xml:lang="en">Hex bolt</Description><UnitOfMeasure>EA</UnitOfMeasure>
<Classification domain="UNSPSC">31161500</Classification></ItemDetail></ItemOut>
</OrderRequest></Request></cXML>)";

struct Story {
    journeys::World world;
    std::string key;
    std::size_t heard = 0;

    Story() {
        auto& context = world.context();
        context.backOffices.put({{.id = "erp", .connector = "quiet"}, std::make_shared<Quiet>()});
        auto partner = context.partners.current()->find("easy")->partner;
        partner.connector = "erp";
        flows::savePartner(context, partner, "story");
        key = flows::makeApiKey(context,
                                {.name = "erp",
                                 .scopes = {"orders:read", "documents:write"},
                                 .partnerId = {},
                                 .backOffice = "erp"},
                                "story")
                  .key;
    }

    void order() {
        base::Wire request;
        request.method = "POST";
        request.target = "/cxml";
        request.with("Host", "shop.example").with("Content-Type", "text/xml; charset=UTF-8");
        request.body = kOrder;
        const auto answer = world.send(request);
        BOOST_REQUIRE_MESSAGE(answer.body.find("code=\"200\"") != std::string::npos, answer.body);
        world.deliver();
    }

    base::Wire call(const std::string& method, const std::string& target,
                    const std::string& body = {}, const std::string& once = {}) {
        base::Wire request;
        request.method = method;
        request.target = target;
        request.body = body;
        request.with("Host", "shop.example").with("Authorization", "Bearer " + key);
        if (!body.empty()) request.with("Content-Type", "application/json");
        if (!once.empty()) request.with("Idempotency-Key", once);
        return world.send(request);
    }

    json orderAsRead() {
        const auto found = json::parse(call("GET", "/api/v1/orders?number=PO-API-1").body);
        BOOST_REQUIRE(found.at("items").size() == 1u);
        const std::string id = found.at("items")[0].at("id");
        return json::parse(call("GET", "/api/v1/orders/" + id).body);
    }

    /// Says it of that order, and says it again under the same name: the answer is the same to the
    /// byte.
    void say(const std::string& target, std::string body, const std::string& orderId) {
        body.replace(body.find("\"ord\""), 5, '"' + orderId + '"');
        const auto first = call("POST", target, body, "story-" + target);
        BOOST_REQUIRE_MESSAGE(first.status == 201, first.body);
        world.deliver();
        const auto again = call("POST", target, body, "story-" + target);
        BOOST_TEST(again.status == 201);
        BOOST_TEST(again.body == first.body);
        world.deliver();
    }

    /// What the buyer's system has been sent since, which has to be one document.
    pugi::xml_document one() {
        pugi::xml_document document;
        BOOST_REQUIRE(world.sent().size() == heard + 1);
        BOOST_REQUIRE(document.load_string(world.sent()[heard++].document.c_str()));
        return document;
    }
};

std::string at(const pugi::xml_document& document, const char* path) {
    const auto found = document.select_node(path);
    return found.attribute() ? found.attribute().value() : found.node().text().get();
}

constexpr auto kConfirmation = R"({"id": "AB-1", "orderId": "ord", "date": "2026-03-02T10:00:00Z",
    "type": "detail", "lines": [{"lineNumber": 1, "quantity": "3", "unit": "EA", "type": "detail",
    "unitPrice": {"amount": "12.25", "currency": "EUR"}}]})";

constexpr auto kShipNotice = R"({"id": "LS-1", "date": "2026-03-03T10:00:00Z",
    "shipmentDate": "2026-03-03T09:00:00Z", "deliveryDate": "2026-03-04T09:00:00Z",
    "portions": [{"order": {"orderId": "ord"},
    "lines": [{"lineNumber": 1, "quantity": "3", "unit": "EA"}]}]})";

constexpr auto kInvoice = R"({"id": "RE-1", "date": "2026-03-04T10:00:00Z",
    "orders": [{"order": {"orderId": "ord"}, "lines": [{"number": 1, "lineNumber": 1,
    "quantity": "3", "unit": "EA", "unitPrice": {"amount": "12.25", "currency": "EUR"},
    "subtotal": {"amount": "36.75", "currency": "EUR"}}]}],
    "summary": {"subtotal": {"amount": "36.75", "currency": "EUR"},
    "tax": {"amount": {"amount": "6.98", "currency": "EUR"}, "description": "VAT"},
    "gross": {"amount": "43.73", "currency": "EUR"}, "net": {"amount": "43.73", "currency": "EUR"},
    "due": {"amount": "43.73", "currency": "EUR"}}})";

}  // namespace

BOOST_AUTO_TEST_SUITE(api_story)

BOOST_AUTO_TEST_CASE(whatAProgramSaysReachesTheBuyerWithTheSameNumbers) {
    Story story;
    story.order();
    const auto order = story.orderAsRead();
    const auto& line = order.at("document").at("items")[0];
    BOOST_TEST(line.at("quantity") == "3");
    BOOST_TEST(line.at("unitPrice").at("amount") == "12.50");
    const std::string id = order.at("id");

    story.say("/api/v1/confirmations", kConfirmation, id);
    const auto confirmed = story.one();
    BOOST_TEST(at(confirmed, "//ConfirmationHeader/@confirmID") == "AB-1");
    BOOST_TEST(at(confirmed, "//OrderReference/@orderID") == "PO-API-1");
    BOOST_TEST(at(confirmed, "//ConfirmationItem/@quantity") == "3");
    BOOST_TEST(at(confirmed, "//ConfirmationStatus//UnitPrice/Money") == "12.25");

    story.say("/api/v1/ship-notices", kShipNotice, id);
    const auto shipped = story.one();
    BOOST_TEST(at(shipped, "//ShipNoticeHeader/@shipmentID") == "LS-1");
    BOOST_TEST(at(shipped, "//OrderReference/@orderID") == "PO-API-1");
    BOOST_TEST(at(shipped, "//ShipNoticeItem/@quantity") == "3");

    story.say("/api/v1/invoices", kInvoice, id);
    const auto invoiced = story.one();
    BOOST_TEST(at(invoiced, "//InvoiceDetailRequestHeader/@invoiceID") == "RE-1");
    BOOST_TEST(at(invoiced, "//OrderReference/@orderID") == "PO-API-1");
    BOOST_TEST(at(invoiced, "//InvoiceDetailItem/@quantity") == "3");
    BOOST_TEST(at(invoiced, "//InvoiceDetailItem/UnitPrice/Money") == "12.25");
    BOOST_TEST(at(invoiced, "//InvoiceDetailSummary/Tax/Money") == "6.98");
    BOOST_TEST(at(invoiced, "//NetAmount/Money") == "43.73");

    const auto after = story.orderAsRead();
    BOOST_TEST(after.at("papers").size() == 3u);
    BOOST_TEST(after.at("state") == "confirmed");
}

BOOST_AUTO_TEST_SUITE_END()
