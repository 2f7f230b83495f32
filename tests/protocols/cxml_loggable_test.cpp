#include <boost/test/unit_test.hpp>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/support/corpus.h"

// No secret reaches a log, whatever the document looks like.

namespace {

using namespace std::string_literals;

std::string logged(const std::string& body, const std::string& type = "text/xml") {
    return cxml::protocol().loggable(cxml_documents::wire(body, type));
}

std::string utf16(std::string_view ascii) {
    std::string bytes = "\xFF\xFE";
    for (const char c : ascii) (bytes += c) += '\0';
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_loggable)

BOOST_AUTO_TEST_CASE(replacesSecretsOnly) {
    BOOST_TEST(logged("<a><SharedSecret>CANARY</SharedSecret><b>c</b></a>") ==
               "<a><SharedSecret>***</SharedSecret><b>c</b></a>");
    BOOST_TEST(logged("<CredentialMac type=\"x\">CANARY</CredentialMac>") ==
               "<CredentialMac type=\"x\">***</CredentialMac>");
    BOOST_TEST(logged("<SharedSecret/><b>c</b>") == "<SharedSecret/><b>c</b>");
    BOOST_TEST(logged("<a>nothing here</a>") == "<a>nothing here</a>");
    const auto sample = cxml_documents::sample("setup-create.xml");
    BOOST_TEST(logged(sample) == cxml_documents::replaced(sample, "harbor-demo-secret", "***"));
}

BOOST_AUTO_TEST_CASE(hidesWholeDocumentsInBase64) {
    const auto inside = base::base64("<cXML><SharedSecret>CANARY</SharedSecret></cXML>");
    BOOST_TEST(logged("cXML-base64=" + base::percentEncode(inside)) == "cXML-base64=***");
    BOOST_TEST(logged("--b\r\nContent-Id: <1>\r\n\r\n" + inside + "\r\n--b--", "multipart/related")
                   .find(inside) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(findsThemInAnyShape) {
    for (const auto& body : {
             "<SharedSecret>CANARY"s,
             "<sharedsecret\n >CANARY</ SHAREDSECRET >"s,
             "<SHAREDSECRET>CANARY</SharedSecret"s,
             "<x:SharedSecret>CANARY</x:SharedSecret>"s,
             "<SharedSecret><![CDATA[x</SharedSecret>CANARY]]></SharedSecret>"s,
             "<SharedSecret><!-- </SharedSecret> -->CANARY</SharedSecret>"s,
             "<SharedSecret>x<b>CANARY</b></SharedSecret>"s,
             "<SharedSecret>x</SharedSecre>CANARY"s,
             "<DigitalSignature encoding='Base64'>\nCANARY\n</DigitalSignature>"s,
             "<Credential SharedSecret = 'CANARY'>"s,
             "<a><![CDATA[<SharedSecret>CANARY</SharedSecret>]]></a>"s,
             "&lt;SharedSecret&gt;CANARY&lt;/SharedSecret&gt;"s,
             "cXML-urlencoded=%3CSharedSecret%3ECANARY%3C%2FSharedSecret%3E"s,
             "<Extrinsic name=\"PCardNumber\">4111 1111 1111 1111 CANARY</Extrinsic>"s,
             "<PCard number=\"CANARY\" expiration=\"2027-01-01\"/>"s,
             "<SharedSecret>\xFF\xFE CANARY</SharedSecret>"s,
             "<SharedSecret>\0CANARY</SharedSecret>"s,
             utf16("<SharedSecret>CANARY</SharedSecret>"),
             "<SharedSecret>1</SharedSecret><SharedSecret>CANARY</SharedSecret>"s,
             "<SharedSecret<SharedSecret>CANARY</SharedSecret>"s,
         }) {
        const auto text = logged(body);
        BOOST_TEST(text.find("CANARY") == std::string::npos, text);
        BOOST_TEST(base::isUtf8(text));
    }
}

BOOST_AUTO_TEST_CASE(keepsWhatStandsBehind) {
    const auto text = logged(
        "<SharedSecret>a</SharedSecret><OrderID>PO1</OrderID>"
        "<SharedSecret>b</SharedSecret><Total>5</Total>");
    BOOST_TEST(text ==
               "<SharedSecret>***</SharedSecret><OrderID>PO1</OrderID>"
               "<SharedSecret>***</SharedSecret><Total>5</Total>");
}

BOOST_AUTO_TEST_CASE(hidesThemInForms) {
    const auto document = "<SharedSecret>CANARY</SharedSecret>"s;
    protocols::Form form;
    form.fields = {{"cxml-BASE64", base::base64(document)}};
    BOOST_TEST(cxml::protocol().loggableForm(form) == "<SharedSecret>***</SharedSecret>");
    form.fields = {{"cXML-urlencoded", document}};
    BOOST_TEST(cxml::protocol().loggableForm(form) == "<SharedSecret>***</SharedSecret>");
}

BOOST_AUTO_TEST_CASE(hostileBytesBecomeText) {
    for (const auto* below : {"badinput/utf8", "badinput/xml-xxe", "badinput/cxml"}) {
        const auto folder = corpus::folder(below);
        if (!folder) return;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
            if (!entry.is_regular_file()) continue;
            const auto text = logged(corpus::bytes(entry.path()));
            BOOST_TEST(base::isUtf8(text), entry.path());
            BOOST_TEST(text.find("s3cret") == std::string::npos, entry.path());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
