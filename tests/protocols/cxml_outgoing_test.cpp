#include <boost/test/unit_test.hpp>

#include "gateway/model/json.h"
#include "tests/protocols/cxml_canonical.h"
#include "tests/protocols/cxml_documents.h"

// Documents for a partner's system: envelope, version, what is left out; and what the system says.

namespace {

using namespace cxml_documents;

const protocols::Stamp kStamp{*base::parseIso("2026-11-23T10:15:00Z"), "1.2.3@shop.example"};

model::StatusUpdate update() {
    model::StatusUpdate update;
    update.code = 200;
    update.text = "OK";
    update.payloadId = "p-1@buyer.example";
    update.about = "Invoice";
    update.type = "paid";
    update.note = "Thank you";
    return update;
}

model::Letter letter(model::Document document) {
    model::Letter letter{"cxml", {}, std::move(document), {}};
    letter.envelope.from = {{"DUNS", "498001234"}, {"NetworkId", "AN-shop"}};
    letter.envelope.to = {{"NetworkId", "AN-buyer"}};
    letter.envelope.secret = base::Secret{"s<cret"};
    return letter;
}

model::Partner partner(std::map<std::string, std::string> options = {}) {
    model::Partner partner;
    partner.id = "harbor";
    partner.options = std::move(options);
    return partner;
}

protocols::Outgoing sent(model::Document document, const model::Partner& partner) {
    return cxml::protocol().write(letter(std::move(document)), partner, kStamp);
}

// "1.2.036/cXML.dtd" of the document type.
std::string dtdIn(const std::string& document) {
    const std::string_view folder = "schemas/cXML/";
    const auto at = document.find(folder) + folder.size();
    return document.substr(at, document.find('"', at) - at);
}

std::string said(int http, const std::string& body, const char* type = "text/xml") {
    const auto delivery = cxml::protocol().outcome(base::reply(http, type, body));
    return std::string(model::name(delivery.outcome)) + ": " + delivery.detail;
}

std::string response(const std::string& status) {
    return "<cXML payloadID=\"p\" timestamp=\"t\"><Response>" + status + "</Response></cXML>";
}

std::string saidStatus(int code, const std::string& text, int http = 200) {
    return said(http,
                response("<Status code=\"" + std::to_string(code) + "\" text=\"" + text + "\"/>"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_outgoing)

BOOST_AUTO_TEST_CASE(putsADocumentInItsEnvelope) {
    const auto [request, omitted] = sent(update(), partner());
    BOOST_TEST(request.method == "POST");
    BOOST_TEST(request.header("Content-Type") == "text/xml; charset=UTF-8");
    BOOST_TEST(omitted.empty());
    BOOST_TEST(
        request.body ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE cXML SYSTEM "
        "\"http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd\">\n"
        "<cXML payloadID=\"1.2.3@shop.example\" timestamp=\"2026-11-23T10:15:00+00:00\" "
        "xml:lang=\"en\"><Header><From><Credential domain=\"DUNS\"><Identity>498001234</Identity>"
        "</Credential><Credential domain=\"NetworkId\"><Identity>AN-shop</Identity></Credential>"
        "</From><To><Credential domain=\"NetworkId\"><Identity>AN-buyer</Identity></Credential>"
        "</To><Sender><Credential domain=\"DUNS\"><Identity>498001234</Identity>"
        "<SharedSecret>s&lt;cret</SharedSecret></Credential><Credential domain=\"NetworkId\">"
        "<Identity>AN-shop</Identity><SharedSecret>s&lt;cret</SharedSecret></Credential>"
        "<UserAgent>Passerelle</UserAgent></Sender></Header><Request "
        "deploymentMode=\"production\"><StatusUpdateRequest><DocumentReference "
        "payloadID=\"p-1@buyer.example\"/><Status code=\"200\" text=\"OK\"/><InvoiceStatus "
        "type=\"paid\"><Comments>Thank you</Comments></InvoiceStatus></StatusUpdateRequest>"
        "</Request></cXML>");
}

BOOST_AUTO_TEST_CASE(choosesTheVersionOfThePartner) {
    const auto dtd = [](model::Document document, std::map<std::string, std::string> options) {
        return dtdIn(sent(std::move(document), partner(std::move(options))).request.body);
    };
    BOOST_TEST(dtd(update(), {}) == "1.2.071/cXML.dtd");
    BOOST_TEST(dtd(update(), {{"cxml.version", "1.2.036"}}) == "1.2.036/cXML.dtd");
    BOOST_TEST(dtd(update(), {{"cxml.version", "1.2.036"},
                              {"cxml.version.StatusUpdateRequest", "1.2.014"}}) ==
               "1.2.014/cXML.dtd");
    const model::Other card{"TimeCardRequest", "<TimeCardRequest/>"};
    BOOST_TEST(dtd(card, {{"cxml.version", "1.2.014"}}) == "1.2.014/Fulfill.dtd");
    BOOST_TEST(dtd(card, {{"cxml.version", "1.2.063"}}) == "1.2.063/Fulfill.dtd");
}

BOOST_AUTO_TEST_CASE(tellsWhatTheVersionHasNoPlaceFor) {
    auto document = update();
    document.extras = {{"Paid", "yes"}};
    const auto [request, omitted] = sent(document, partner({{"cxml.version", "1.2.020"}}));
    BOOST_REQUIRE(omitted.size() == 1);
    BOOST_TEST(omitted[0] == "StatusUpdateRequest/Extrinsic: since 1.2.036");
    BOOST_TEST(request.body.find("Extrinsic") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(leavesOutWhatThePartnerDoesNotWant) {
    auto document = update();
    document.extras = {{"Paid", "yes"}, {"By", "me"}};
    const auto options = partner(
        {{"cxml.omit", "StatusUpdateRequest/Extrinsic InvoiceStatus/@type Nothing/Here x"}});
    const auto [request, omitted] = sent(document, options);
    BOOST_REQUIRE(omitted.size() == 2);
    BOOST_TEST(omitted[0] == "StatusUpdateRequest/Extrinsic: not for this partner");
    BOOST_TEST(omitted[1] == "InvoiceStatus/@type: not for this partner");
    BOOST_TEST(request.body.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE"));
    BOOST_TEST(cxml_canonical::body(request.body) ==
               "/StatusUpdateRequest\n/StatusUpdateRequest/DocumentReference\n"
               "/StatusUpdateRequest/DocumentReference/@payloadID = p-1@buyer.example\n"
               "/StatusUpdateRequest/Status\n/StatusUpdateRequest/Status/@code = 200\n"
               "/StatusUpdateRequest/Status/@text = OK\n/StatusUpdateRequest/InvoiceStatus\n"
               "/StatusUpdateRequest/InvoiceStatus/Comments\n"
               "/StatusUpdateRequest/InvoiceStatus/Comments : Thank you\n");
}

BOOST_AUTO_TEST_CASE(takesThePartiesFromThePartnerWhenTheLetterHasNone) {
    auto known = partner();
    known.to = {{"DUNS", "ours"}};
    known.from = {{"DUNS", "theirs"}};
    const auto document =
        cxml::protocol().write({"cxml", {}, update(), {}}, known, kStamp).request.body;
    const auto envelope = read(document).envelope;
    BOOST_TEST(envelope.from.at(0).identity == "ours");
    BOOST_TEST(envelope.to.at(0).identity == "theirs");
    BOOST_TEST(envelope.sender.at(0).identity == "ours");
    BOOST_TEST(document.find("SharedSecret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(carriesAttachmentsInMultipart) {
    auto sending = letter(update());
    sending.attachments = {{"", "a@shop", "text/plain", "a.txt", 5, "", false, "", "", "hello"}};
    const auto wire = cxml::protocol().write(sending, partner(), kStamp).request;
    BOOST_TEST(wire.header("Content-Type").starts_with("multipart/related"));
    auto received = wire;
    received.target = "/cxml";
    const auto read = cxml::protocol().read(received, nullptr);
    BOOST_TEST(model::kind(read.document) == "StatusUpdateRequest");
    BOOST_TEST(read.attachments.at(0).bytes == "hello");
}

BOOST_AUTO_TEST_CASE(understandsWhatThePartnersSystemSays) {
    BOOST_TEST(saidStatus(200, "OK") == "accepted: 200 OK");
    BOOST_TEST(saidStatus(201, "Accepted") == "accepted: 201 Accepted");
    BOOST_TEST(saidStatus(299, "") == "accepted: 299 Success");
    for (const int code : {408, 425, 429, 500, 550, 560, 599})
        BOOST_TEST(saidStatus(code, "x") == "retry: " + std::to_string(code) + " x");
    for (const int code : {400, 401, 406, 409, 412, 450, 475, 499})
        BOOST_TEST(saidStatus(code, "x") == "refused: " + std::to_string(code) + " x");
    BOOST_TEST(said(200, response("<Status code=\"400\" text=\"Bad\">Line\n2</Status>")) ==
               "refused: 400 Bad: Line\n2");
    BOOST_TEST(saidStatus(401, "Unauthorized", 401) == "refused: 401 Unauthorized");
    BOOST_TEST(saidStatus(200, "OK", 503) == "retry: 200 OK under HTTP 503");
}

BOOST_AUTO_TEST_CASE(anAnswerThatIsNoCxmlIsTheTransports) {
    BOOST_TEST(said(204, "") == "retry: HTTP 204, no cXML answer: it is empty");
    BOOST_TEST(said(404, "<html><p></html>", "text/html").starts_with("retry: HTTP 404, no cXML"));
    BOOST_TEST(said(200, "OK").starts_with("retry: HTTP 200, no cXML answer: "));
    BOOST_TEST(said(200, sample("profile.xml"))
                   .starts_with("retry: HTTP 200, no cXML answer: cXML: is no Response"));
    BOOST_TEST(said(200, response("")).starts_with("retry: "));
    BOOST_TEST(said(200, response("<Status code=\"two\" text=\"\"/>")).starts_with("retry: "));
}

BOOST_AUTO_TEST_CASE(answersWithEveryKindOfAnswer) {
    const auto answered = [](const model::Answer& answer) {
        return cxml_canonical::body(cxml::protocol().answer({}, answer, kStamp).body);
    };
    BOOST_TEST(answered(model::Accepted{"OK", true}) ==
               "/Response\n/Response/Status\n/Response/Status/@code = 201\n"
               "/Response/Status/@text = Accepted\n");
    const auto waiting = cxml::protocol().write(letter(update()), partner(), kStamp).request.body;
    const auto handed =
        cxml::protocol()
            .answer({}, model::Handed{"GetPendingResponse", {waiting, waiting}}, kStamp)
            .body;
    const auto reply = std::get<model::Reply>(read(handed).document);
    BOOST_TEST(reply.payloadKind == "GetPendingResponse");
    BOOST_TEST(handed.find("<GetPendingResponse><cXML ") != std::string::npos);
    BOOST_TEST(handed.find("</cXML><cXML ") != std::string::npos);
    BOOST_TEST(answered(model::Handed{"GetPendingResponse", {}}) ==
               "/Response\n/Response/Status\n/Response/Status/@code = 200\n"
               "/Response/Status/@text = OK\n");
}

BOOST_AUTO_TEST_CASE(dataTravelsBesideItsResponse) {
    const auto data = sample("status-update.xml");
    auto wire = cxml::protocol().answer({}, model::Handed{"DataResponse", {data, "<x/>"}}, kStamp);
    wire.method = "POST";
    wire.target = "/cxml";
    const auto read = cxml::protocol().read(wire, nullptr);
    BOOST_TEST(std::get<model::Reply>(read.document).carried.at(0).text ==
               "<DataResponse><Attachment><URL>cid:data1.1.2.3@shop.example</URL></Attachment>"
               "<Attachment><URL>cid:data2.1.2.3@shop.example</URL></Attachment></DataResponse>");
    BOOST_REQUIRE(read.attachments.size() == 2);
    BOOST_TEST(read.attachments[0].bytes.starts_with("<?xml"));
    BOOST_TEST(read.attachments[1].bytes == "<x/>");
    BOOST_TEST(read.tolerated.empty());
    BOOST_TEST(cxml::protocol().outcome(wire).detail == "200 OK");
}

BOOST_AUTO_TEST_SUITE_END()
