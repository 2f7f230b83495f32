#include <boost/test/unit_test.hpp>

#include "gateway/model/json.h"
#include "tests/protocols/cxml_documents.h"

// Documents about documents, and those nobody reads: kept whole, without secrets.

namespace {

using namespace cxml_documents;

model::Document in(const std::string& container, const std::string& body) {
    return read("<cXML payloadID=\"p@x\" timestamp=\"2026-11-23T10:15:00+00:00\"><Header/><" +
                container + ">" + body + "</" + container + "></cXML>")
        .document;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_exchange)

BOOST_AUTO_TEST_CASE(readsWhatBecameOfADocument) {
    const auto update = in("Request",
                           "<StatusUpdateRequest><DocumentReference payloadID=\"d@x\"/>"
                           "<Status code=\"423\" text=\"Odd\" xml:lang=\"de\">Warum</Status>"
                           "<InvoiceStatus type=\"rejected\" paymentNetDueDate=\"2026-12-01\">"
                           "<PartialAmount><Money currency=\"EUR\">1.00</Money></PartialAmount>"
                           "<Comments>Falsch</Comments></InvoiceStatus>"
                           "<Extrinsic name=\"a\">b</Extrinsic></StatusUpdateRequest>");
    BOOST_TEST(
        model::toJson(update) ==
        R"({"code":423,"text":"Odd","detail":"Warum","language":"de","payloadId":"d@x",)"
        R"("about":"Invoice","type":"rejected","note":"Falsch","extras":[["a","b"]],)"
        R"("carried":[{"place":"InvoiceStatus","name":"@paymentNetDueDate",)"
        R"("text":"2026-12-01"},{"place":"InvoiceStatus","name":"PartialAmount",)"
        R"("text":"<PartialAmount><Money currency=\"EUR\">1.00</Money></PartialAmount>"}]})");
}

BOOST_AUTO_TEST_CASE(readsWhatIsAskedFor) {
    BOOST_TEST(model::toJson(in("Request",
                                "<GetPendingRequest maxMessages=\"5\" lastReceivedTimestamp=\"t\">"
                                "<MessageType>ConfirmationRequest</MessageType>"
                                "<MessageType>*</MessageType></GetPendingRequest>")) ==
               R"({"kinds":["ConfirmationRequest","*"],"lastReceived":"t","most":5})");
    BOOST_TEST(model::toJson(in("Request",
                                "<DataRequest><InternalID domain=\"d\">42</InternalID>"
                                "</DataRequest>")) ==
               R"({"ids":["42"],"carried":[{"place":"InternalID","name":"@domain","text":"d"}]})");
}

BOOST_AUTO_TEST_CASE(keepsACopyWithoutItsSecrets) {
    const auto copy = std::get<model::Copy>(
        in("Request",
           "<CopyRequest><cXML payloadID=\"q\" timestamp=\"t\"><Header><Sender><Credential "
           "domain=\"d\"><Identity>i</Identity><SharedSecret>told</SharedSecret></Credential>"
           "</Sender></Header><Request><OrderRequest/></Request></cXML></CopyRequest>"));
    BOOST_TEST(copy.kind == "OrderRequest");
    BOOST_TEST(copy.document.find("told") == std::string::npos);
    BOOST_TEST(copy.document.find("<SharedSecret>***</SharedSecret>") != std::string::npos);
    const auto attached =
        std::get<model::Copy>(in("Request",
                                 "<CopyRequest><cXMLAttachment><Attachment><URL>CID: a@b </URL>"
                                 "</Attachment></cXMLAttachment></CopyRequest>"));
    BOOST_TEST(attached.cid == "a@b");
    BOOST_TEST(attached.kind == "");
}

BOOST_AUTO_TEST_CASE(keepsWhatNobodyReads) {
    const auto other = std::get<model::Other>(
        in("Message",
           "<ProviderDoneMessage a=\"b\"><!-- c --><OriginatorCookie>1 &lt; 2"
           "</OriginatorCookie><y/></ProviderDoneMessage>"));
    BOOST_TEST(other.kind == "ProviderDoneMessage");
    BOOST_TEST(other.markup ==
               "<ProviderDoneMessage a=\"b\"><OriginatorCookie>1 &lt; 2</OriginatorCookie><y/>"
               "</ProviderDoneMessage>");
}

BOOST_AUTO_TEST_CASE(carriedPartsBringTheirNamespaces) {
    const auto body =
        replaced(replaced(sample("status-update.xml"), "<cXML ",
                          "<cXML xmlns:x=\"urn:x\" xmlns:z=\"urn:z\" "),
                 "</StatusUpdateRequest>", "<x:a x:b=\"c\"><d/></x:a></StatusUpdateRequest>");
    const auto update = std::get<model::StatusUpdate>(read(body).document);
    BOOST_TEST(update.carried.back().text == "<x:a xmlns:x=\"urn:x\" x:b=\"c\"><d/></x:a>");
}

BOOST_AUTO_TEST_CASE(readsAnAnswer) {
    const auto answer = [](const std::string& body) {
        return std::get<model::Reply>(
            read("<cXML payloadID=\"p\" timestamp=\"t\"><Response>" + body + "</Response></cXML>")
                .document);
    };
    const auto opened = answer(
        "<Status code=\"200\" text=\"OK\"/><PunchOutSetupResponse><StartPage>"
        "<URL>https://shop.example/s</URL></StartPage></PunchOutSetupResponse>");
    BOOST_TEST(opened.startPage == "https://shop.example/s");
    BOOST_TEST(opened.payloadKind == "PunchOutSetupResponse");
    BOOST_TEST(opened.carried.empty());
    const auto profile =
        answer("<Status code=\"200\" text=\"OK\"/><ProfileResponse effectiveDate=\"d\"/>");
    BOOST_TEST(profile.payloadKind == "ProfileResponse");
    BOOST_TEST(profile.carried.at(0).text == "<ProfileResponse effectiveDate=\"d\"/>");
}

BOOST_AUTO_TEST_CASE(wantsAPayloadIdWhereARepeatWouldHarm) {
    const auto without = [](const std::string& body) {
        return said("<cXML timestamp=\"t\"><Header/><Request>" + body + "</Request></cXML>")
            .substr(0, 7);
    };
    BOOST_TEST(without("<StatusUpdateRequest><Status code=\"200\" text=\"OK\"/>"
                       "</StatusUpdateRequest>") == "invalid");
    BOOST_TEST(without("<CopyRequest><cXML/></CopyRequest>") == "invalid");
    BOOST_TEST(without("<ProfileRequest/>").starts_with("read"));
    BOOST_TEST(without("<GetPendingRequest><MessageType>*</MessageType></GetPendingRequest>")
                   .starts_with("read"));
}

BOOST_AUTO_TEST_SUITE_END()
