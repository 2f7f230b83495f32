#include <boost/test/unit_test.hpp>
#include <fstream>

#include "connectors/sap/idoc.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "tests/connectors/sap_world.h"

// IDocs both ways, compared with tests/golden/sap. With PASSERELLE_WRITE_GOLDEN=1 what we write and
// understand is written there anew, for a person to compare.

namespace {

namespace fs = std::filesystem;
const fs::path kFolder = fs::path(PASSERELLE_SOURCE) / "tests" / "golden" / "sap";

std::string contentOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void compare(const std::string& is, const std::string& file) {
    if (std::getenv("PASSERELLE_WRITE_GOLDEN")) std::ofstream(kFolder / file) << is;
    BOOST_TEST(is == contentOf(kFolder / file), file << " is now:\n" << is);
}

sap::Names names() {
    return sap::namesOf(sap_world::idocOffice());
}

std::string understood(const std::string& xml) {
    std::string lines;
    for (const auto& document : sap::readIdocs(xml, "text/xml", names()))
        lines += model::kind(document) + ' ' + model::toJson(document) + '\n';
    return lines;
}

std::string problemsOf(const std::string& xml) {
    try {
        return "taken: " + understood(xml);
    } catch (const base::Fault& fault) {
        std::string lines;
        for (const auto& one : fault.problems()) lines += one.where + ": " + one.what + '\n';
        return lines.empty() ? fault.told() : lines;
    }
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

model::Order order() {
    auto order = fixtures::order("PO-1", {"A-100", "B-200"});
    order.total = {base::Decimal::of("37.55"), "EUR"};
    order.note = "Ring the bell <twice>.\n" + std::string(80, 'x');
    order.billTo.name = "Acme & Sons";
    order.billTo.city = "Bristol";
    order.shipTo = model::Address{.id = "DOCK-7",
                                  .name = "Acme Dock",
                                  .deliverTo = {"Jo"},
                                  .street = {"1 Quay"},
                                  .city = "Bristol",
                                  .state = "BST",
                                  .postalCode = "BS1 4QA",
                                  .country = "GB",
                                  .email = {},
                                  .phone = {}};
    order.items[0].unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    order.items[0].id.buyerPart = "77-1";
    order.items[0].description = "Bracket";
    order.items[0].requestedDelivery = "2026-03-05";
    order.items[1].unitPrice = model::Money{base::Decimal::of("627.50"), "EUR"};
    order.items[1].priceBasis = base::Decimal{100};
    order.items[1].unit = "KGM";
    return order;
}

std::string written(const model::Order& order, const sap::SentLines& sent = {}) {
    const sap::IdocRoute route{.names = names(),
                               .client = "100",
                               .senderPort = "PASSERELLE",
                               .senderSystem = {},
                               .receiverPort = "SAPS4H",
                               .receiverSystem = "S4HCLNT100",
                               .vendor = "V-9"};
    return sap::writeIdoc(order, fixtures::shipment("1"), route, fixtures::MovableClock().now(),
                          sent);
}

// A segment a line, for people.
std::string laidOut(std::string idoc) {
    for (const auto* start : {"<IDOC", "<EDI_DC40", "<E1ED"})
        for (std::size_t at = 0; (at = idoc.find(start, at)) != std::string::npos; at += 2)
            idoc.insert(at, 1, '\n');
    return idoc + '\n';
}

std::string actions(const std::string& idoc) {
    std::string said;
    for (std::size_t at = 0; (at = idoc.find("<POSEX>", at)) != std::string::npos; ++at) {
        const auto action = idoc.find("<ACTION>", at);
        said += idoc.substr(at + 12, 1) + ':' + idoc.substr(action + 8, 3) + ' ';
    }
    return said;
}

struct Bench {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    sap_world::IdocReceiver sap;
    std::function<base::Wire()> instead;
    model::BackOffice office = sap_world::idocOffice();

    std::unique_ptr<connectors::Connector> connector() {
        return connectors::make(office,
                                {folder.path, clock, base::systemRandom(),
                                 [this](const std::string& url, const base::Wire& request, int) {
                                     auto answer = sap.answer(url, request);
                                     return instead ? instead() : answer;
                                 }});
    }
};

std::string outcomeWith(Bench& bench, const std::function<base::Wire()>& instead) {
    bench.instead = instead;
    const auto said = bench.connector()->deliver(fixtures::shipment("msg_1"), order());
    return std::string(model::name(said.outcome)) + (said.unreachable ? ", unreachable" : "");
}

base::Wire posted(const std::string& authorization) {
    base::Wire request;
    request.method = "POST";
    request.target = "/in/erp";
    request.with("Content-Type", "text/xml");
    if (!authorization.empty()) request.with("Authorization", authorization);
    request.body = contentOf(kFolder / "ordrsp.xml");
    return request;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sap_idoc)

BOOST_AUTO_TEST_CASE(writesAnOrder) {
    compare(laidOut(written(order())), "orders.xml");
}

BOOST_AUTO_TEST_CASE(readsWhatSapSends) {
    for (const auto* name : {"ordrsp", "desadv", "invoic"})
        compare(understood(contentOf(kFolder / (std::string(name) + ".xml"))),
                std::string(name) + ".json");
}

BOOST_AUTO_TEST_CASE(aChangeNamesWhatIsNewAndWhatIsGone) {
    auto change = order();
    change.operation = model::Operation::update;
    BOOST_TEST(actions(written(change)) == "1:002 2:002 ");
    BOOST_TEST(actions(written(change, std::set{1, 3})) == "1:002 2:001 3:003 ");
    change.operation = model::Operation::cancel;
    BOOST_TEST(actions(written(change, std::set{1, 2})) == "1:003 2:003 ");
    BOOST_TEST(written(change).find("<MESTYP>ORDCHG</MESTYP>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(remembersTheLinesOfAnOrderOverRestarts) {
    Bench bench;
    auto shipment = fixtures::shipment("msg_1");
    BOOST_TEST(!bench.connector()->deliver(shipment, order()).reference.empty());
    auto change = order();
    change.operation = model::Operation::update;
    change.items.pop_back();
    shipment.messageId = "msg_2";
    BOOST_TEST(!bench.connector()->deliver(shipment, change).reference.empty());
    BOOST_TEST(actions(bench.sap.idoc("msg_2")) == "1:002 2:003 ");
}

// Local midnight with an offset is how most of the world writes "on the 6th".
BOOST_AUTO_TEST_CASE(theDayIsTheOneThatStandsThere) {
    auto asked = order();
    asked.date = "2026-11-30T23:30:00-08:00";
    asked.items[0].requestedDelivery = "2026-12-06T00:00:00+09:00";
    asked.items[1].requestedDelivery = "2026-12-05T23:30:00-08:00";
    const auto idoc = written(asked);
    for (const auto* day :
         {"<DATUM>20261130</DATUM>", "<EDATU>20261206</EDATU>", "<EDATU>20261205</EDATU>"})
        BOOST_TEST(idoc.find(day) != std::string::npos, day << " is not in " << idoc);
}

// The table names the unit, the order spells it.
BOOST_AUTO_TEST_CASE(aUnitIsFoundByWhatItMeans) {
    auto known = names();
    known.units = connectors::Table("EA = PCE", "units");
    for (const auto* spelled : {"EA", "ea", "EACH"})
        BOOST_TEST(sap::unitTo(known, spelled).value_or("none") == "PCE", spelled);
    BOOST_TEST(sap::unitTo(known, "KGM").value_or("none") == "KGM");
}

BOOST_AUTO_TEST_CASE(whatHasNoNameInSapIsToldAtOnceAndWaits) {
    Bench bench;
    auto strange = order();
    strange.items[1].unit = "FURLONG";
    auto shipment = fixtures::shipment("msg_1");
    shipment.partnerId = "nobody";
    const auto said = bench.connector()->deliver(shipment, strange);
    BOOST_TEST((said.outcome == model::Outcome::retry));
    BOOST_TEST(said.detail.find("no customer for partner nobody") != std::string::npos);
    BOOST_TEST(said.detail.find("no SAP unit for FURLONG") != std::string::npos);
    BOOST_TEST(bench.sap.orders() == 0u);
}

BOOST_AUTO_TEST_CASE(tellsWhatCameOfASending) {
    Bench bench;
    using base::Fault;
    BOOST_TEST(outcomeWith(bench, [] { return base::reply(200, "text/html", ""); }) == "accepted");
    BOOST_TEST(outcomeWith(bench, [] { return base::reply(500, "text/html", ""); }) == "unknown");
    BOOST_TEST(outcomeWith(bench, [] { return base::reply(401, "text/html", ""); }) == "retry");
    BOOST_TEST(outcomeWith(bench, [] { return base::reply(400, "text/html", ""); }) == "refused");
    BOOST_TEST(outcomeWith(bench, [] {
                   return base::reply(200, "text/html", "<input type=\"password\">");
               }) == "retry");
    BOOST_TEST(outcomeWith(bench, []() -> base::Wire {
                   throw Fault(base::FaultCode::unavailable, "away");
               }) == "retry, unreachable");
    BOOST_TEST(outcomeWith(bench, []() -> base::Wire {
                   throw Fault(base::FaultCode::conflict, "cut off");
               }) == "unknown");
}

BOOST_AUTO_TEST_CASE(aRepeatIsSafeOnlyWhereSapIsSaidToKnowIt) {
    Bench bench;
    BOOST_TEST((bench.connector()->repeat() == connectors::Repeat::keyed));
    bench.office.settings.erase("deduplicates");
    BOOST_TEST((bench.connector()->repeat() == connectors::Repeat::blind));
}

BOOST_AUTO_TEST_CASE(onlySapIsHeard) {
    Bench bench;
    const auto connector = bench.connector();
    const auto known = "Basic " + base::base64("SAPOUT:in-secret");
    BOOST_TEST(connector->read(posted(known)).documents.size() == 1u);
    for (const auto& wrong : {std::string(), "Basic " + base::base64("SAPOUT:other"),
                              std::string("Bearer "), std::string("Basic ")})
        BOOST_CHECK_EXCEPTION((void)connector->read(posted(wrong)), base::Fault,
                              [](const base::Fault& fault) {
                                  return fault.code() == base::FaultCode::unauthenticated;
                              });
    bench.office.secrets.erase("inPassword");
    bench.office.secrets.emplace("inToken", base::Secret("t0ken"));
    BOOST_TEST(bench.connector()->read(posted("Bearer t0ken")).documents.size() == 1u);
    BOOST_CHECK_THROW((void)bench.connector()->read(posted("Basic U0FQT1VUOg==")), base::Fault);
}

BOOST_AUTO_TEST_CASE(everyProblemIsToldWithItsPlace) {
    auto xml = contentOf(kFolder / "ordrsp.xml");
    xml = replaced(xml, "<BELNR>ord_1</BELNR>", "<BELNR>4500</BELNR>");
    xml = replaced(xml, "<POSEX>000002", "<POSEX>two");
    xml = replaced(xml, "<WMENG>3.000", "<WMENG>3,000");
    xml = replaced(xml, "20260319", "20261319");
    BOOST_TEST(problemsOf(xml) ==
               "ORDERS05/IDOC/E1EDK02: none carries our id of the order (ord_…)\n"
               "ORDERS05/IDOC/E1EDP01[1]/E1EDP20[2]/WMENG: is no number: 3,000\n"
               "ORDERS05/IDOC/E1EDP01[2]/POSEX: is no line of an order: two\n");
}

BOOST_AUTO_TEST_CASE(anInvoiceWhoseSumsDoNotCloseIsNotTaken) {
    const auto xml = replaced(contentOf(kFolder / "invoic.xml"), "<SUMME>95.19", "<SUMME>95.20");
    BOOST_TEST(problemsOf(xml) ==
               "INVOIC02/IDOC[1]/E1EDS01[3]/SUMME: is 95.20 EUR, but lines and "
               "taxes come to 95.19 EUR\n");
}

BOOST_AUTO_TEST_CASE(aQuantityThatIsNotSaidIsNotZero) {
    const auto golden = contentOf(kFolder / "ordrsp.xml");
    const auto of = [&](const char* said) { return problemsOf(replaced(golden, said, "")); };
    BOOST_TEST(of("<MENGE>2.5</MENGE>") == "ORDERS05/IDOC/E1EDP01[4]/MENGE: is missing\n");
    BOOST_TEST(of("<MENGE>5.000</MENGE>") == "ORDERS05/IDOC/E1EDP01[2]/MENGE: is missing\n");
    BOOST_TEST(of("<WMENG>3.000</WMENG>").ends_with("E1EDP20[2]/WMENG: is missing\n"));
    // The schedule says it all.
    BOOST_TEST(of("<MENGE>10.000</MENGE>").starts_with("taken: "));
}

// Free goods and packaging SAP added: they carry no line of the buyer's.
const std::string kFree =
    "<E1EDP01 SEGMENT=\"1\"><POSEX>000000</POSEX><MENGE>1</MENGE><MENEE>PCE</MENEE>"
    "<E1EDP26 SEGMENT=\"1\"><QUALF>003</QUALF><BETRG>0.00</BETRG></E1EDP26></E1EDP01>";

// The golden invoice with this instead of its second line, and these sums.
std::string invoiceWith(const std::string& line, const char* net, const char* gross) {
    auto xml = contentOf(kFolder / "invoic.xml");
    const auto at = xml.find("<E1EDP01 SEGMENT=\"1\"><POSEX>000004");
    xml.replace(at, xml.find("<E1EDS01") - at, line);
    return replaced(replaced(xml, "79.99", net), "95.19", gross);
}

std::string lineOf(const char* quantity, const char* price, const char* net) {
    return std::string("<E1EDP01 SEGMENT=\"1\"><POSEX>000004</POSEX><MENGE>") + quantity +
           "</MENGE><MENEE>KGM</MENEE><VPREI>" + price +
           "</VPREI><PEINH>1</PEINH><E1EDP26 SEGMENT=\"1\"><QUALF>003</QUALF><BETRG>" + net +
           "</BETRG></E1EDP26></E1EDP01>";
}

BOOST_AUTO_TEST_CASE(itemsThatAreNotOfTheOrderAreLeftOut) {
    const auto insert = [](const char* golden, const char* before, const std::string& item) {
        auto xml = contentOf(kFolder / golden);
        return xml.insert(xml.find(before), item);
    };
    compare(understood(insert("ordrsp.xml", "<E1EDP01", kFree)), "ordrsp.json");
    compare(understood(insert("invoic.xml", "<E1EDP01", kFree)), "invoic.json");
    compare(understood(insert("desadv.xml", "<E1EDL24",
                              "<E1EDL24 SEGMENT=\"1\"><POSNR>000900</POSNR><LFIMG>1</LFIMG>"
                              "<VRKME>PCE</VRKME></E1EDL24>")),
            "desadv.json");
    BOOST_TEST(problemsOf(insert("invoic.xml", "<E1EDP01", replaced(kFree, "0.00", "4.95"))) ==
               "INVOIC02/IDOC[1]/E1EDP01[1]/POSEX: is missing: 4.95 EUR are charged for an item "
               "that is not of the order; invoice it by itself, or with the order's line\n");
    auto nothing = contentOf(kFolder / "ordrsp.xml");
    for (auto at = nothing.find("<POSEX>"); at != std::string::npos;
         at = nothing.find("<POSEX>", at + 1))
        nothing.replace(at + 7, 6, "000000");
    BOOST_TEST(
        problemsOf(nothing) ==
        "ORDERS05/IDOC/E1EDP01/POSEX: is missing: nothing is said of any line of the order\n");
}

BOOST_AUTO_TEST_CASE(aLineMayGoTheOtherWay) {
    const auto line = [](const std::string& xml) {
        const auto invoice =
            std::get<model::Invoice>(sap::readIdocs(xml, "text/xml", names()).at(0));
        const auto& last = invoice.orders.at(0).lines.at(1);
        return last.quantity.plain() + " x " + model::str(*last.unitPrice) + " per " +
               last.priceBasis.plain() + " = " + model::str(last.subtotal) + " of " +
               model::str(invoice.summary.subtotal);
    };
    BOOST_TEST(line(invoiceWith(lineOf("1.000", "2.00-", "2.00-"), "49.00", "64.20")) ==
               "1 x -2.00 EUR per 1 = -2.00 EUR of 49.00 EUR");
    BOOST_TEST(line(invoiceWith(lineOf("3.000", "10.00", "28.99-"), "22.01", "37.21")) ==
               "3 x -28.99 EUR per 3 = -28.99 EUR of 22.01 EUR");
}

BOOST_AUTO_TEST_CASE(anAmountWithoutAQuantityHasNoPrice) {
    BOOST_TEST(problemsOf(invoiceWith(lineOf("0.000", "12.00", "12.00"), "63.00", "78.20"))
                   .starts_with("INVOIC02/IDOC[1]/E1EDP01[2]/MENGE: is 0, but the line comes to "
                                "12.00 EUR: an amount without a quantity has no price\n"));
}

BOOST_AUTO_TEST_CASE(whatIsNoIdocIsRefused) {
    BOOST_TEST(problemsOf("<ORDERS05/>") == "ORDERS05/IDOC: is missing\n");
    BOOST_TEST(problemsOf("<ORDERS05><IDOC/></ORDERS05>") ==
               "ORDERS05/IDOC/EDI_DC40: is missing\n");
    BOOST_TEST(problemsOf(replaced(contentOf(kFolder / "ordrsp.xml"), "ORDRSP", "MATMAS")) ==
               "IDocs of message type MATMAS are not taken here.");
    const std::string bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]><ORDERS05>&a;</ORDERS05>";
    BOOST_CHECK_THROW((void)understood(bomb), base::Fault);
}

BOOST_AUTO_TEST_CASE(theTestOfTheConnectionSaysWhatIsWrong) {
    Bench bench;
    const auto last = [&](int status) {
        bench.instead = [status] { return base::reply(status, "text/html", ""); };
        return bench.connector()->probe().back();
    };
    BOOST_TEST(last(200).ok);
    BOOST_TEST(!last(401).ok);
    BOOST_TEST(last(403).what.find("SICF") != std::string::npos);
    BOOST_TEST(last(404).what.find("SICF") != std::string::npos);
    bench.instead = []() -> base::Wire {
        throw base::Fault(base::FaultCode::unavailable, "Nobody there.");
    };
    BOOST_TEST(bench.connector()->probe().back().what.find("does not answer") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
