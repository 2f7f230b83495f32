#include <boost/test/unit_test.hpp>

#include "gateway/base/text.h"
#include "protocols/mime/multipart.h"
#include "tests/protocols/cxml_documents.h"

namespace {

using cxml_documents::wire;

/// An order whose header and only line have these comments.
std::string order(const std::string& header, const std::string& line = "") {
    const auto comments = [](const std::string& inside) {
        return inside.empty() ? "" : "<Comments>See. " + inside + "</Comments>";
    };
    return R"(<cXML payloadID="p@x" timestamp="2026-03-02T10:00:00Z"><Header>)"
           R"(<From><Credential domain="D"><Identity>a</Identity></Credential></From>)"
           R"(<To><Credential domain="D"><Identity>b</Identity></Credential></To>)"
           R"(<Sender><Credential domain="D"><Identity>a</Identity>)"
           R"(<SharedSecret>quiet</SharedSecret></Credential><UserAgent>t</UserAgent></Sender>)"
           R"(</Header><Request><OrderRequest><OrderRequestHeader orderID="1" )"
           R"(orderDate="2026-03-02"><Total><Money currency="EUR">1</Money></Total>)"
           R"(<BillTo><Address><Name xml:lang="en">A</Name></Address></BillTo>)" +
           comments(header) +
           R"(</OrderRequestHeader><ItemOut quantity="1" lineNumber="1"><ItemID>)"
           R"(<SupplierPartID>P</SupplierPartID></ItemID><ItemDetail><UnitPrice>)"
           R"(<Money currency="EUR">1</Money></UnitPrice><Description xml:lang="en">d</Description>)"
           R"(<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">1</Classification>)"
           R"(</ItemDetail>)" +
           comments(line) + "</ItemOut></OrderRequest></Request></cXML>";
}

std::string url(const std::string& reference, const std::string& attributes = "") {
    return "<Attachment" + attributes + "><URL>" + reference + "</URL></Attachment>";
}

base::Wire multipart(const std::string& document, const std::vector<mime::Part>& others) {
    auto written = mime::write(document, others);
    return wire(std::move(written.body), std::move(written.contentType));
}

mime::Part file(const std::string& id, const std::string& bytes) {
    mime::Part part;
    part.contentId = id;
    part.contentType = "application/pdf";
    part.name = id + ".pdf";
    part.bytes = bytes;
    return part;
}

/// One line per attachment, then what was tolerated.
std::string said(const base::Wire& request) {
    const auto letter = cxml::protocol().read(request, nullptr);
    std::string text;
    for (const auto& one : letter.attachments)
        text += one.contentId + " " + one.name + " " + std::to_string(one.size) + " at '" +
                one.place + "'" + (one.internal ? " internal" : "") +
                (one.partOf.empty() ? "" : " in " + one.partOf) + "\n";
    for (const auto& problem : letter.tolerated) text += problem.where + ": " + problem.what + "\n";
    return text;
}

std::string refused(const base::Wire& request) {
    try {
        (void)cxml::protocol().read(request, nullptr);
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + " " + base::summary(fault.problems());
    }
    return "read";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_attachments)

BOOST_AUTO_TEST_CASE(referencesTieAttachmentsToTheirPlace) {
    const auto document = order(
        url("cid: one") + url("cid:&lt;two&gt;", " visibility=\"internal\""), url("cid:three%40x"));
    BOOST_TEST(
        said(multipart(document, {file("one", "1"), file("two", "22"), file("three@x", "")})) ==
        "one one.pdf 1 at 'OrderRequest/OrderRequestHeader/Comments'\n"
        "two two.pdf 2 at 'OrderRequest/OrderRequestHeader/Comments' internal\n"
        "three@x three@x.pdf 0 at 'OrderRequest/ItemOut/Comments'\n");
}

BOOST_AUTO_TEST_CASE(orderStillPointsToItsAttachments) {
    const auto letter =
        cxml::protocol().read(multipart(order(url("cid:one")), {file("one", "1")}), nullptr);
    const auto alone = cxml::protocol().read(wire(order(url("cid:one"))), nullptr);
    BOOST_TEST((letter.document == alone.document));
    BOOST_TEST(letter.attachments.at(0).bytes == "1");
    BOOST_TEST(letter.attachments.at(0).id == "");
}

BOOST_AUTO_TEST_CASE(looseEndsAreTolerated) {
    BOOST_TEST(said(multipart(order(url("cid:gone")), {file("one", "1")})) ==
               "one one.pdf 1 at ''\n"
               "cXML/Request/OrderRequest/OrderRequestHeader/Comments/Attachment/URL: "
               "no attachment has the Content-ID gone\n"
               "attachment \"one.pdf\": nothing in the document refers to it\n");
    BOOST_TEST(said(wire(order(url("cid:gone")))) ==
               "cXML/Request/OrderRequest/OrderRequestHeader/Comments/Attachment/URL: "
               "no attachment has the Content-ID gone\n");
    BOOST_TEST(said(multipart(order(url("http://a.example/cid:x")), {})) == "");
}

BOOST_AUTO_TEST_CASE(mixedIsReadAsRelated) {
    const auto body = "--b\r\nContent-Type: text/xml\r\n\r\n" + order(url("cid:one")) +
                      "\r\n--b\r\nContent-Id: <one>\r\nContent-Type: image/png\r\n\r\nP\r\n--b--";
    BOOST_TEST(said(wire(body, "multipart/mixed; boundary=b")) ==
               "one part-2 1 at 'OrderRequest/OrderRequestHeader/Comments'\n");
}

BOOST_AUTO_TEST_CASE(messageWithinTheMessageIsFoundByItsId) {
    const auto inner = mime::write(order("").replace(0, 0, "\n"), {file("pic", "P")});
    const auto body = "--o\r\n\r\n" + order(url("cid:copy")) +
                      "\r\n--o\r\nContent-ID: <copy>\r\nContent-Type: " + inner.contentType +
                      "\r\n\r\n" + inner.body + "\r\n--o--";
    const auto letter = cxml::protocol().read(wire(body, "multipart/mixed; boundary=o"), nullptr);
    BOOST_TEST(letter.tolerated.empty());
    BOOST_TEST_REQUIRE(letter.attachments.size() == 2u);
    const auto& copied = letter.attachments.at(0);
    BOOST_TEST(copied.partOf == "copy");
    BOOST_TEST(copied.bytes.find("<SharedSecret>***</SharedSecret>") != std::string::npos);
    BOOST_TEST(letter.attachments.at(1).partOf == "copy");
    BOOST_TEST(letter.attachments.at(1).bytes == "P");
    BOOST_TEST(letter.attachments.at(1).place == "OrderRequest/OrderRequestHeader/Comments");
}

BOOST_AUTO_TEST_CASE(badMessagesAreRefusedWithThePlace) {
    BOOST_TEST(refused(wire("--b\r\n\r\n" + order(""), "multipart/mixed; boundary=b")) ==
               "malformed part 1: no boundary ends it");
    BOOST_TEST(refused(wire(order(""), "multipart/form-data; boundary=b")) ==
               "unsupported Content-Type: multipart/form-data");
    BOOST_TEST(refused(wire("", "multipart/")) == "unsupported Content-Type: multipart/");
}

BOOST_AUTO_TEST_CASE(logHasTheDocumentWithoutSecrets) {
    const auto log = [](const base::Wire& request) { return cxml::protocol().loggable(request); };
    const auto shown = log(multipart(order(""), {file("one", "secret bytes")}));
    BOOST_TEST(shown.starts_with("<cXML payloadID"));
    BOOST_TEST(shown.ends_with("</cXML>"));
    BOOST_TEST(shown.find("quiet") == std::string::npos);
    const auto encoded =
        "--b\nContent-Transfer-Encoding: quoted-printable\n\n<Shared=\nSecret>quiet"
        "</Shared=\nSecret>\nquiet\n";
    BOOST_TEST(log(wire(encoded, "multipart/mixed; boundary=b")) ==
               "--b\nContent-Transfer-Encoding: quoted-printable\n");
}

BOOST_AUTO_TEST_SUITE_END()
