#include "samples/buyer/letters.h"

#include <boost/test/unit_test.hpp>

#include "samples/buyer/documents.h"
#include "samples/buyer/failure.h"

namespace {

/// As the shop writes to Harbor State University.
std::string letter(const std::string& request, const std::string& secret = "harbor-demo-secret",
                   const std::string& payloadId = "7@shop") {
    return "<?xml version=\"1.0\"?><cXML payloadID=\"" + payloadId +
           "\"><Header><From><Credential domain=\"NetworkId\"><Identity>AN01000990001</Identity>"
           "</Credential></From><To><Credential domain=\"DUNS\"><Identity>1</Identity></Credential>"
           "<Credential domain=\"NetworkId\"><Identity>AN01000482117</Identity></Credential></To>"
           "<Sender><Credential domain=\"NetworkId\"><Identity>AN01000990001</Identity>"
           "<SharedSecret>" +
           secret + "</SharedSecret></Credential></Sender></Header><Request>" + request +
           "</Request></cXML>";
}

const std::string kConfirmation =
    "<ConfirmationRequest><ConfirmationHeader confirmID=\"C-1\" type=\"except\" "
    "noticeDate=\"2026-03-01T09:30:00Z\"/><OrderReference orderID=\"PO-1\">"
    "<DocumentReference payloadID=\"1@x\"/></OrderReference>"
    "<ConfirmationItem quantity=\"5\" lineNumber=\"2\"><UnitOfMeasure>EA</UnitOfMeasure>"
    "<ConfirmationStatus quantity=\"3\" type=\"accept\"><UnitOfMeasure>EA</UnitOfMeasure>"
    "</ConfirmationStatus><ConfirmationStatus quantity=\"2\" type=\"backordered\">"
    "<UnitOfMeasure>EA</UnitOfMeasure><Comments>later</Comments></ConfirmationStatus>"
    "</ConfirmationItem></ConfirmationRequest>";

const std::string kCredit =
    "<InvoiceDetailRequest><InvoiceDetailRequestHeader invoiceID=\"CM-1\" "
    "purpose=\"lineLevelCreditMemo\"/><InvoiceDetailOrder><InvoiceDetailOrderInfo>"
    "<OrderReference orderID=\"PO-1\"/></InvoiceDetailOrderInfo>"
    "<InvoiceDetailItem invoiceLineNumber=\"1\" quantity=\"-2\"><UnitOfMeasure>EA</UnitOfMeasure>"
    "<UnitPrice><Money currency=\"USD\">4.00</Money></UnitPrice>"
    "<InvoiceDetailItemReference lineNumber=\"2\"><ItemID><SupplierPartID>A</SupplierPartID>"
    "</ItemID><Description>Nut</Description></InvoiceDetailItemReference>"
    "<SubtotalAmount><Money currency=\"USD\">-8.00</Money></SubtotalAmount></InvoiceDetailItem>"
    "</InvoiceDetailOrder><InvoiceDetailSummary><DueAmount><Money currency=\"USD\">-8.00</Money>"
    "</DueAmount></InvoiceDetailSummary></InvoiceDetailRequest>";

int status(buyer::Desk& desk, const std::string& body, const std::string& type = "text/xml") {
    return buyer::readAnswer(buyer::takeLetter(desk, type, body)).code;
}

buyer::PaperLine line(const std::string& quantity, const std::string& said,
                      const std::string& description) {
    return {.number = 2,
            .part = {},
            .description = description,
            .quantity = quantity,
            .unit = "EA",
            .price = {},
            .amount = {},
            .said = said};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letters)

BOOST_AUTO_TEST_CASE(keepsWhatComesOnce) {
    buyer::Desk desk;
    BOOST_TEST(status(desk, letter(kConfirmation)) == 200);
    BOOST_TEST(status(desk, letter(kConfirmation)) == 200);
    const auto papers = desk.papers("PO-1");
    BOOST_REQUIRE_EQUAL(papers.size(), 1U);
    BOOST_TEST(papers[0].title() == "Confirmation C-1: except");
    const std::vector expected{line("3", "accept", ""), line("2", "backordered", "later")};
    BOOST_TEST((papers[0].lines == expected));
}

BOOST_AUTO_TEST_CASE(knowsNobodyWithAnotherSecret) {
    buyer::Desk desk;
    BOOST_TEST(status(desk, letter(kConfirmation, "guessed")) == 401);
    BOOST_TEST(status(desk, letter(kConfirmation, "rheintal-demo-geheim")) == 401);
    BOOST_TEST(desk.papers("PO-1").empty());
}

BOOST_AUTO_TEST_CASE(refusesWhatItCannotRead) {
    buyer::Desk desk;
    BOOST_TEST(status(desk, "<cXML") == 406);
    BOOST_TEST(status(desk, "") == 406);
    BOOST_TEST(status(desk, letter("<ProfileRequest/>")) == 406);
    BOOST_TEST(status(desk, letter("")) == 406);
    BOOST_TEST(status(desk, "--b\r\n\r\nno end", "multipart/related; boundary=b") == 406);
}

BOOST_AUTO_TEST_CASE(readsACreditMemo) {
    const auto paper = buyer::readPaper(letter(kCredit));
    BOOST_TEST(paper.isCredit());
    BOOST_TEST(paper.title() == "Credit memo CM-1");
    BOOST_REQUIRE_EQUAL(paper.lines.size(), 1U);
    const buyer::PaperLine expected{.number = 2,
                                    .part = "A",
                                    .description = "Nut",
                                    .quantity = "-2",
                                    .unit = "EA",
                                    .price = "4.00 USD",
                                    .amount = "-8.00 USD",
                                    .said = {}};
    BOOST_TEST((paper.lines[0] == expected));
    const std::vector<std::pair<std::string, std::string>> due{{"Due", "-8.00 USD"}};
    BOOST_TEST((paper.facts == due));
}

BOOST_AUTO_TEST_CASE(aStatusBelongsToTheOrderWithThatPayloadId) {
    buyer::Desk desk;
    const auto id = desk.open("harbor", "cxml").id;
    desk.change(id, [](buyer::Requisition& requisition) {
        requisition.order = buyer::SentOrder{.number = "PO-9",
                                             .version = 1,
                                             .operation = "new",
                                             .lines = {},
                                             .payloadId = "9@x",
                                             .bytes = {},
                                             .exchanges = {}};
    });
    status(desk, letter("<StatusUpdateRequest><DocumentReference payloadID=\"9@x\"/>"
                        "<Status code=\"200\" text=\"OK\"/></StatusUpdateRequest>"));
    BOOST_REQUIRE_EQUAL(desk.papers("PO-9").size(), 1U);
    BOOST_TEST(desk.papers("PO-9")[0].title() == "Status: 200 OK");
}

BOOST_AUTO_TEST_CASE(countsTheArticlesOfACatalogueBesideItsRequest) {
    buyer::Desk desk;
    const auto body =
        "preamble\r\n--b=1\r\nContent-Type: text/xml\r\n\r\n" +
        letter(
            "<CatalogUploadRequest operation=\"new\"><CatalogName>Nuts</CatalogName>"
            "</CatalogUploadRequest>") +
        "\r\n--b=1\r\ncontent-type: text/xml;\r\n charset=UTF-8\r\nContent-Transfer-Encoding: "
        "base64\r\n\r\nPEluZGV4SXRlbUFkZC8+\r\nPEluZGV4SXRlbUFkZC8+\r\n--b=1--\r\n";
    BOOST_TEST(status(desk, body, "multipart/related; boundary=\"b=1\"; type=\"text/xml\"") == 200);
    const auto papers = desk.papers("");
    BOOST_REQUIRE_EQUAL(papers.size(), 1U);
    BOOST_TEST(papers[0].title() == "Catalogue Nuts: new");
    const std::vector<std::pair<std::string, std::string>> articles{{"Articles", "2"}};
    BOOST_TEST((papers[0].facts == articles));
}

BOOST_AUTO_TEST_SUITE_END()
