#include <boost/test/unit_test.hpp>
#include <fstream>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "tests/connectors/filedrop_world.h"

// Files that are IDocs of SAP, both ways; what stands in them is tested with the connector that
// posts them.

namespace {

const std::filesystem::path kGolden =
    std::filesystem::path(PASSERELLE_SOURCE) / "tests" / "golden" / "sap";

std::string golden(const std::string& name) {
    std::ifstream in(kGolden / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::unique_ptr<connectors::Connector> connector(fixtures::FileWorld& world) {
    return world.connector(fixtures::idocSettings());
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

std::string kinds(const connectors::Batch& batch) {
    std::vector<std::string> kinds;
    for (const auto& document : batch.documents) kinds.push_back(model::kind(document));
    return base::join(kinds, " ");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_idoc)

BOOST_AUTO_TEST_CASE(anOrderIsAnIdocUnderAnXmlsName) {
    fixtures::FileWorld world;
    const auto said =
        connector(world)->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    BOOST_TEST(said.reference == "PO-1_msg_1.xml", said.detail);
    const auto idoc = world.content("out/PO-1_msg_1.xml");
    for (const auto* part :
         {"<MESTYP>ORDERS</MESTYP>", "<RCVPRN>S4HCLNT100</RCVPRN>", "<PARTN>0017100001</PARTN>",
          "<QUALF>044</QUALF><BELNR>ord_msg_1</BELNR>", "<IDTNR>4711</IDTNR>"})
        BOOST_TEST(idoc.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(aChangeSaysWhichLinesAreGoneAfterARestartToo) {
    fixtures::FileWorld world;
    auto shipment = fixtures::shipment("msg_1");
    (void)connector(world)->deliver(shipment, fixtures::order("PO-1", {"A-100", "B-200"}));
    auto change = fixtures::order("PO-1");
    change.operation = model::Operation::update;
    shipment.messageId = "msg_2";
    BOOST_TEST(connector(world)->deliver(shipment, change).reference == "PO-1_msg_2.xml");
    const auto idoc = world.content("out/PO-1_msg_2.xml");
    BOOST_TEST(count(idoc, "<MESTYP>ORDCHG</MESTYP>") == 1u);
    BOOST_TEST(count(idoc, "<POSEX>000001</POSEX><ACTION>002</ACTION>") == 1u);
    BOOST_TEST(count(idoc, "<POSEX>000002</POSEX><ACTION>003</ACTION>") == 1u);
}

BOOST_AUTO_TEST_CASE(anOrderWithoutANameInSapWaitsAndNothingIsWritten) {
    fixtures::FileWorld world;
    auto shipment = fixtures::shipment("msg_1");
    shipment.partnerId = "nobody";
    const auto said = connector(world)->deliver(shipment, fixtures::order("PO-1"));
    BOOST_TEST((said.outcome == model::Outcome::retry));
    BOOST_TEST(count(said.detail, "no customer for partner nobody") == 1u, said.detail);
    BOOST_TEST(world.names("out").empty());
}

BOOST_AUTO_TEST_CASE(whatSapDropsIsReadAndDone) {
    fixtures::FileWorld world;
    const auto connector = ::connector(world);
    for (const auto* name : {"1-ordrsp.xml", "2-desadv.xml", "3-invoic.XML"})
        world.drop(name, golden(base::lower(std::string(name).substr(2))));
    const auto batch = connector->collect("", 10);
    BOOST_TEST(kinds(batch) ==
               "ConfirmationRequest ShipNoticeRequest InvoiceDetailRequest InvoiceDetailRequest");
    BOOST_TEST(std::get<model::Confirmation>(batch.documents.at(0)).orderId == "ord_1");
    const auto& notice = std::get<model::ShipNotice>(batch.documents.at(1));
    BOOST_TEST(notice.portions.at(0).lines.at(0).id.supplierPart == "A-100");
    BOOST_TEST(world.names("in").empty());
    BOOST_TEST(connector->collect(batch.cursor, 10).documents.empty());
    BOOST_TEST(world.names("in/done").size() == 3u);
    BOOST_TEST(world.names("in/failed").empty());
}

BOOST_AUTO_TEST_CASE(aBrokenIdocIsPutAsideWithEveryReason) {
    fixtures::FileWorld world;
    const auto connector = ::connector(world);
    auto broken = golden("invoic.xml");
    broken.replace(broken.find("<SUMME>95.19"), 12, "<SUMME>95.20");
    world.drop("1-invoic.xml", broken);
    world.drop("2-cut.xml", golden("ordrsp.xml").substr(0, 900));
    world.drop("3-good.xml", golden("ordrsp.xml"));
    const auto batch = connector->collect("", 10);
    BOOST_TEST(kinds(batch) == "ConfirmationRequest");
    const auto failed = world.names("in/failed");
    BOOST_REQUIRE(failed.size() == 4u);
    BOOST_TEST(failed[0].ends_with("-1-invoic.xml"));
    BOOST_TEST(failed[1].ends_with("-1-invoic.xml.txt"));
    BOOST_TEST(count(world.content("in/failed/" + failed[1]),
                     "INVOIC02/IDOC[1]/E1EDS01[3]/SUMME: is 95.20 EUR") == 1u);
    BOOST_TEST(!world.content("in/failed/" + failed[3]).empty());
}

// Where there is cXML as well, the file itself says what it is.
BOOST_AUTO_TEST_CASE(idocsAndCxmlShareAnInbox) {
    fixtures::FileWorld world;
    auto setup = world.setup();
    setup.fromCxml = [](std::string_view) {
        model::Confirmation said;
        said.id = "C-1";
        said.orderId = "ord_2";
        return said;
    };
    const auto connector = connectors::make(world.office("files"), setup);
    world.drop("1-ordrsp.xml", golden("ordrsp.xml"));
    world.drop("2-other.xml", "<cXML/>");
    const auto batch = connector->collect("", 10);
    BOOST_REQUIRE(batch.documents.size() == 2u);
    BOOST_TEST(std::get<model::Confirmation>(batch.documents[0]).orderId == "ord_1");
    BOOST_TEST(std::get<model::Confirmation>(batch.documents[1]).orderId == "ord_2");
}

BOOST_AUTO_TEST_CASE(whatAnIdocNeedsIsToldAtOnce) {
    fixtures::FileWorld world;
    try {
        (void)world.connector({{"format", "idoc"}, {"units", "BX"}});
        BOOST_ERROR("made without a receiver");
    } catch (const base::Fault& fault) {
        std::string told;
        for (const auto& problem : fault.problems()) told += problem.where + ' ';
        BOOST_TEST(told ==
                   "receiverPort receiverSystem salesOrganization distributionChannel division "
                   "partners units ");
    }
}

BOOST_AUTO_TEST_SUITE_END()
