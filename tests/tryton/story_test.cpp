// The story: an order comes in by cXML, is a sale in Tryton, and what is done about it there
// reaches the buyer by cXML, with the same numbers.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <pugixml.hpp>

#include "gateway/flows/deliver.h"
#include "gateway/flows/partners.h"
#include "gateway/store/catalogue.h"
#include "gateway/store/orders.h"
#include "tests/journeys/world.h"
#include "tests/support/postgres.h"
#include "tests/tryton/user.h"

namespace {

using support::Tryton;

struct Line {
    const char* number;
    const char* part;
    const char* quantity;
    const char* price;
};

std::string itemOut(const Line& line) {
    return std::string("<ItemOut quantity=\"") + line.quantity + "\" lineNumber=\"" + line.number +
           "\"><ItemID><SupplierPartID>" + line.part +
           "</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency=\"EUR\">" +
           line.price +
           "</Money></UnitPrice><Description xml:lang=\"en\">Thing</Description>"
           "<UnitOfMeasure>EA</UnitOfMeasure><Classification domain=\"UNSPSC\">31161500"
           "</Classification></ItemDetail></ItemOut>";
}

std::string orderRequest(const std::string& number, const std::vector<Line>& lines) {
    std::string text =
        "<?xml version=\"1.0\"?><cXML payloadID=\"" + number +
        "@buyer.example\" timestamp=\"2026-03-02T10:05:00+01:00\"><Header>"
        "<From><Credential domain=\"NetworkId\"><Identity>AN-easy</Identity></Credential></From>"
        "<To><Credential domain=\"DUNS\"><Identity>123456789</Identity></Credential></To>"
        "<Sender><Credential domain=\"NetworkId\"><Identity>AN-easy</Identity>"
        "<SharedSecret>open sesame</SharedSecret></Credential><UserAgent>Story</UserAgent></Sender>"
        "</Header><Request><OrderRequest><OrderRequestHeader orderID=\"" +
        number +
        "\" orderDate=\"2026-03-02T10:05:00+01:00\" type=\"new\"><Total><Money currency=\"EUR\">"
        "1.00</Money></Total><BillTo><Address><Name xml:lang=\"en\">Easy Going</Name>"
        "<PostalAddress><Street>Quay 1</Street><City>Hamburg</City><PostalCode>20457</PostalCode>"
        "<Country isoCountryCode=\"DE\">Germany</Country></PostalAddress></Address></BillTo>"
        "</OrderRequestHeader>";
    for (const auto& line : lines) text += itemOut(line);
    return text + "</OrderRequest></Request></cXML>";
}

/// The buyer easy, whose orders go to Tryton, and somebody who works there.
struct Story {
    journeys::World world;
    Tryton tryton;
    support::TrytonUser user{tryton};
    std::size_t told = 0;

    explicit Story(const std::string& server = {},
                   const std::map<std::string, std::string>& settings = {})
        : tryton(server) {
        auto office = tryton.office();
        for (const auto& [name, value] : settings) office.settings[name] = value;
        office.settings["parties"] = "easy = acme";
        office.settings["products"] = "SC-100 = A-100\nSC-200 = B-200\nSC-300 = C-300";
        office.settings["policy"] = "quote";
        auto& context = world.context();
        context.backOffices.put(
            {office, connectors::make(
                         office, {world.folder(), world.clock(), context.random, Tryton::call()})});
        auto partner = context.partners.current()->find("easy")->partner;
        partner.connector = "erp";
        flows::savePartner(context, partner, "story");
    }

    void order(const std::string& number, const std::vector<Line>& lines) {
        base::Wire request;
        request.method = "POST";
        request.target = "/cxml";
        request.with("Host", "shop.example").with("Content-Type", "text/xml; charset=UTF-8");
        request.body = orderRequest(number, lines);
        const auto answer = world.send(request);
        BOOST_TEST(answer.body.find("code=\"200\"") != std::string::npos, answer.body);
        world.deliver();
    }
    /// What the buyer's system was sent since the last look: each document's elements that matter.
    std::vector<std::string> heard();
};

std::string attribute(const pugi::xml_node& node, const char* path, const char* name) {
    return node.select_node(path).node().attribute(name).value();
}

std::string confirmation(const pugi::xml_node& root) {
    std::string text = "ConfirmationRequest " + attribute(root, "//ConfirmationHeader", "type") +
                       " of " + attribute(root, "//OrderReference", "orderID");
    for (const auto& one : root.select_nodes("//ConfirmationStatus")) {
        const auto status = one.node();
        text += std::string("; ") + status.parent().attribute("lineNumber").value() + ' ' +
                status.attribute("type").value() + ' ' + status.attribute("quantity").value();
        const auto price = status.select_node(".//UnitPrice/Money").node();
        if (price) text += std::string(" @ ") + price.text().get();
    }
    return text;
}

std::string shipNotice(const pugi::xml_node& root) {
    std::string text = "ShipNoticeRequest " + attribute(root, "//ShipNoticeHeader", "shipmentID") +
                       " of " + attribute(root, "//OrderReference", "orderID");
    for (const auto& one : root.select_nodes("//ShipNoticeItem"))
        text += std::string("; ") + one.node().attribute("lineNumber").value() + ' ' +
                one.node().attribute("quantity").value();
    return text;
}

std::string invoice(const pugi::xml_node& root) {
    const auto* const header = "//InvoiceDetailRequestHeader";
    std::string text = "InvoiceDetailRequest " + attribute(root, header, "purpose") + ' ' +
                       attribute(root, header, "invoiceID") + " of " +
                       attribute(root, "//OrderReference", "orderID");
    for (const auto& one : root.select_nodes("//InvoiceDetailItem"))
        text += std::string("; ") + one.node().attribute("quantity").value() + " @ " +
                one.node().select_node("UnitPrice/Money").node().text().get();
    return text + "; tax " +
           root.select_node("//InvoiceDetailSummary/Tax/Money").node().text().get() + "; net " +
           root.select_node("//NetAmount/Money").node().text().get();
}

std::string rendered(const std::string& document) {
    pugi::xml_document read;
    BOOST_REQUIRE(read.load_string(document.c_str()));
    if (read.select_node("//ConfirmationRequest")) return confirmation(read);
    if (read.select_node("//ShipNoticeRequest")) return shipNotice(read);
    if (read.select_node("//InvoiceDetailRequest")) return invoice(read);
    return "another";
}

std::vector<std::string> Story::heard() {
    world.deliver();
    std::vector<std::string> all;
    for (; told < world.sent().size(); ++told) all.push_back(rendered(world.sent()[told].document));
    return all;
}

bool isHere() {
    const auto missing = Tryton::missing();
    if (missing.empty()) return true;
    BOOST_TEST_MESSAGE("skipped: " << missing);
    BOOST_TEST(std::getenv("CI") == nullptr, missing);
    return false;
}

using Heard = std::vector<std::string>;

void check(const Heard& heard, const Heard& wanted) {
    BOOST_TEST(heard == wanted, boost::test_tools::per_element());
}

void whatIsDoneReachesTheBuyer(const std::string& server) {
    Story story(server);
    auto& user = story.user;
    story.order("PO-1", {{"1", "SC-100", "10", "12.50"}, {"2", "SC-300", "1", "300.00"}});
    const auto sale = user.read("sale.sale", 1, {"reference", "state", "total_amount", "lines"});
    BOOST_TEST(sale["reference"] == "PO-1");
    BOOST_TEST(sale["state"] == "quotation");
    BOOST_TEST(sale["total_amount"]["decimal"] == "467.50");
    check(story.heard(), {});

    // One price becomes another, one line is taken out.
    user.push("sale.sale", "draft", 1);
    user.act(
        "model.sale.line.write",
        {{sale["lines"][0]}, {{"unit_price", {{"__class__", "Decimal"}, {"decimal", "13.00"}}}}});
    user.act("model.sale.line.delete", {{sale["lines"][1]}});
    for (const auto* button : {"quote", "confirm", "process"}) user.push("sale.sale", button, 1);
    check(story.heard(), {"ConfirmationRequest except of PO-1; 1 detail 10 @ 13.00; 2 reject 1"});

    user.ship(1, "4");
    check(story.heard(), {"ShipNoticeRequest 1 of PO-1; 1 4"});
    user.ship(2);
    check(story.heard(), {"ShipNoticeRequest 2 of PO-1; 1 6"});
    user.post(1);
    check(story.heard(),
          {"InvoiceDetailRequest standard 1 of PO-1; 4 @ 13.00; tax 5.20; net 57.20"});
    user.post(2);
    check(story.heard(),
          {"InvoiceDetailRequest standard 2 of PO-1; 6 @ 13.00; tax 7.80; net 85.80"});
    user.post(user.credit(1));
    check(story.heard(), {"InvoiceDetailRequest lineLevelCreditMemo 3 of PO-1; -4 @ 13.00; tax "
                          "-5.20; net -57.20"});
    check(story.heard(), {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tryton_story)

BOOST_AUTO_TEST_CASE(whatIsDoneInTrytonReachesTheBuyer) {
    if (isHere()) whatIsDoneReachesTheBuyer({});
}

BOOST_AUTO_TEST_CASE(soItDoesFromATrytonOnPostgresql) {
    if (!isHere() || !support::Postgres::wanted()) return;
    auto& server = support::Postgres::server();
    server.spareTheDisk();
    whatIsDoneReachesTheBuyer(server.address());
}

BOOST_AUTO_TEST_CASE(aSaleCancelledInTrytonIsRejected) {
    if (!isHere()) return;
    Story story;
    story.order("PO-1", {{"1", "SC-100", "10", "12.50"}});
    story.user.push("sale.sale", "cancel", 1);
    check(story.heard(), {"ConfirmationRequest reject of PO-1; 1 reject 10"});
}

BOOST_AUTO_TEST_CASE(whatIsSetInTrytonIsWhatTheShopShows) {
    if (!isHere()) return;
    Story story({}, {{"goods", "take"}, {"priceList", "standard"}, {"stock", "take"}});
    auto& context = story.world.context();
    const auto shown = [&] {
        while (flows::collect(context, 100) > 0) {
        }
        return context.store.read([](store::ReadTx& tx) {
            const auto seen = store::findOffering(tx, {"standard", "USD", ""}, "SC-100");
            if (!seen) return std::string("nothing");
            return seen->product.name + " at " + seen->price.price.amount.plain() + ", " +
                   seen->product.stock.value().plain() + " in " + seen->product.categoryId;
        });
    };
    story.world.clock().advance(std::chrono::hours(24 * 365));
    BOOST_TEST(shown() == "Hexagon bolt at 12.5, 100000 in screws");

    story.user.act("model.product.template.write",
                   {{1},
                    {{"name", "Hexagon bolt M8"},
                     {"list_price", {{"__class__", "Decimal"}, {"decimal", "12.75"}}}}});
    story.order("PO-1", {{"1", "SC-100", "10", "12.75"}});
    for (const auto* button : {"confirm", "process"}) story.user.push("sale.sale", button, 1);
    story.user.ship(1);
    BOOST_TEST(shown() == "Hexagon bolt M8 at 12.75, 99990 in screws");
}

BOOST_AUTO_TEST_SUITE_END()
