#include <boost/test/unit_test.hpp>
#include <thread>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "protocols/cxml/cxml.h"
#include "protocols/cxml/signature.h"
#include "protocols/cxml/signature_body.h"
#include "protocols/mime/multipart.h"
#include "protocols/xml/document.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/protocols/cxml_signature_raw.h"
#include "tests/support/corpus.h"
#include "tests/support/test_keys.h"

using base::FaultCode;
using cxml_documents::replaced;

namespace {

constexpr std::string_view kHeader =
    "<Header><From><Credential domain=\"NetworkId\"><Identity>buyer</Identity></Credential></From>"
    "<To><Credential domain=\"DUNS\"><Identity>supplier</Identity></Credential></To>"
    "<Sender><Credential domain=\"NetworkId\"><Identity>buyer</Identity></Credential>"
    "<UserAgent>test</UserAgent></Sender></Header>";

std::string bodyOf(const std::string& kind) {
    if (kind == "Request")
        return "<Request deploymentMode=\"test\"><ProfileRequest/> \n <!-- word --></Request>";
    if (kind == "Message")
        return "<Message><ProductActivityMessage>Gr\xc3\xbc\xc3\x9f\x65 &amp; "
               "<![CDATA[<more>]]></ProductActivityMessage></Message>";
    return "<Response><Status code=\"200\" text=\"OK\"/></Response>";
}

std::string document(const std::string& kind) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.063/cXML.dtd\">\n"
           "<cXML payloadID=\"1&amp;2@buyer.example\" timestamp=\"2026-03-01T09:30:00+00:00\" "
           "xml:lang=\"de\">" +
           (kind == "Response" ? "" : std::string(kHeader)) + bodyOf(kind) + "</cXML>";
}

const test_keys::TestKey& ours() {
    static const auto key = test_keys::rsa("ours");
    return key;
}
const test_keys::TestKey& other() {
    static const auto key = test_keys::rsa("other");
    return key;
}

cxml::SigningKey signingKey(const test_keys::TestKey& key) {
    return cxml::readSigningKey(key.privateKey, key.certificate);
}

const std::vector<cxml::AttachmentPart> kAttachments = {{"<drawing.1@buyer>", "bytes of a drawing"},
                                                        {"note 2@buyer", ""}};

cxml::Signing signing(bool attachments, bool xades) {
    cxml::Signing what;
    if (attachments) what.attachments = kAttachments;
    if (xades) what.at = *base::parseIso("2026-03-01T09:31:00Z");
    return what;
}

/// One line: what a signature vouches for, or why it does not.
std::string verdict(const std::string& text, const std::vector<std::string>& pinned,
                    cxml::Accepting accepting = {},
                    std::span<const cxml::AttachmentPart> attachments = {}) {
    try {
        const auto vouched = cxml::verifySignature(text, pinned, accepting, attachments);
        std::string line = vouched.payloadId + " " + vouched.signedAt;
        for (const auto& one : vouched.attachments)
            line += " " + one.contentId + (one.present ? "+" : "-");
        return line;
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + fault.told();
    }
}

/// A document with a signature template: algorithms and references as given, filled in by xmlsec.
std::string madeElsewhere(
    const std::string& references, const std::string& objects = "",
    const std::string& method = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    const std::string& c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315") {
    // Starts the library.
    static const auto started = cxml::sign(document("Response"), signingKey(ours()));
    auto text = document("Request");
    text = replaced(text, "xml:lang=", "signatureVersion=\"1.0\" xml:lang=");
    text = replaced(text, "<Request ", "<Request Id=\"cXMLData\" ");
    text =
        replaced(text, "</cXML>",
                 "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo>"
                 "<ds:CanonicalizationMethod Algorithm=\"" +
                     c14n + "\"/><ds:SignatureMethod Algorithm=\"" + method + "\"/>" + references +
                     "</ds:SignedInfo><ds:SignatureValue/>" + objects + "</ds:Signature></cXML>");
    return raw_xmlsec::filled(text, ours().privateKey.reveal());
}

std::string reference(const std::string& uri,
                      const std::string& method = "http://www.w3.org/2001/04/xmlenc#sha256",
                      const std::string& transforms = "") {
    return "<ds:Reference URI=\"" + uri + "\">" + transforms + "<ds:DigestMethod Algorithm=\"" +
           method + "\"/><ds:DigestValue/></ds:Reference>";
}

std::string transform(const std::string& algorithm, const std::string& inside = "") {
    return "<ds:Transform Algorithm=\"" + algorithm + "\">" + inside + "</ds:Transform>";
}

const std::string kSha1 = "http://www.w3.org/2000/09/xmldsig#sha1";
const std::string kSha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_signature)

BOOST_AUTO_TEST_CASE(vouchesForWhatItSigned) {
    const auto elliptic = test_keys::ecdsa("elliptic");
    for (const auto* key : {&ours(), &elliptic})
        for (const std::string kind : {"Request", "Message", "Response"})
            for (const bool attachments : {false, true})
                for (const bool xades : {false, true}) {
                    const auto text =
                        cxml::sign(document(kind), signingKey(*key), signing(attachments, xades));
                    std::string expected = "1&2@buyer.example ";
                    if (xades) expected += "2026-03-01T09:31:00+00:00";
                    if (attachments) expected += " drawing.1@buyer+ note 2@buyer+";
                    BOOST_TEST(verdict(text, {key->certificate}, {}, kAttachments) == expected);
                    BOOST_TEST(raw_xmlsec::verifies(text, key->certificate));
                    const auto vouched =
                        cxml::verifySignature(text, std::vector<std::string>{key->certificate});
                    BOOST_TEST(vouched.certificate == signingKey(*key).fingerprint());
                    const auto tree = xml::Document::readUtf8(vouched.data);
                    BOOST_TEST(tree.root().name() == kind);
                    BOOST_TEST(tree.root().attribute("Id").value() == "cXMLData");
                }
}

BOOST_AUTO_TEST_CASE(givesTheCanonicalBytesOfTheBody) {
    const auto vouched = cxml::verifySignature(cxml::sign(document("Message"), signingKey(ours())),
                                               std::vector<std::string>{ours().certificate});
    BOOST_TEST(vouched.data ==
               "<Message Id=\"cXMLData\" xml:lang=\"de\"><ProductActivityMessage>"
               "Gr\xc3\xbc\xc3\x9f\x65 &amp; &lt;more&gt;</ProductActivityMessage></Message>");
}

BOOST_AUTO_TEST_CASE(keepsTheDocumentAsItIs) {
    const auto text = cxml::sign(document("Request"), signingKey(ours()));
    const auto vouched = cxml::verifySignature(text, std::vector<std::string>{ours().certificate});
    const auto plain = cxml_documents::read(document("Request"));
    const auto whole = cxml_documents::read(text);
    const auto proven = cxml_documents::read(cxml::withSignedBody(text, vouched.data));
    for (const auto* letter : {&whole, &proven}) {
        BOOST_TEST((letter->envelope.sender == plain.envelope.sender));
        BOOST_TEST(letter->envelope.payloadId == plain.envelope.payloadId);
        BOOST_TEST(letter->envelope.mode == "test");
        BOOST_TEST(letter->envelope.version == "1.2.063");
        BOOST_TEST((letter->document == plain.document));
    }
}

BOOST_AUTO_TEST_CASE(readsTheBodyFromTheSignedBytesOnly) {
    const auto order = cxml_documents::sample("order-10-lines.xml");
    const auto text = cxml::sign(order, signingKey(ours()));
    const auto vouched = cxml::verifySignature(text, std::vector<std::string>{ours().certificate});
    // Whatever a document around it says: the body is the signed one.
    const auto letter =
        cxml_documents::read(cxml::withSignedBody(document("Request"), vouched.data));
    BOOST_TEST((letter.document == cxml_documents::read(order).document));
    BOOST_TEST(letter.envelope.payloadId == "1&2@buyer.example");
}

BOOST_AUTO_TEST_CASE(fitsAnyPinnedCertificateAndNoOther) {
    const auto text = cxml::sign(document("Request"), signingKey(ours()));
    const auto both = other().certificate + "words between\n" + ours().certificate;
    const auto elliptic = test_keys::ecdsa("elliptic");
    const std::string right = "1&2@buyer.example ";
    BOOST_TEST(verdict(text, {both}) == right);
    BOOST_TEST(verdict(text, {elliptic.certificate, other().certificate, ours().certificate}) ==
               right);
    BOOST_TEST(verdict(text, {other().certificate, elliptic.certificate}) ==
               "signatureWrong: The signature does not fit: it was made with none of the sender's "
               "keys on record here.");
    const std::string none =
        "signatureUnacceptable: The signature is not acceptable: no certificate of the sender is "
        "on record here.";
    BOOST_TEST(verdict(text, {}) == none);
    BOOST_TEST(verdict(text, {"no certificate"}) == none);
}

BOOST_AUTO_TEST_CASE(missesASignature) {
    BOOST_TEST(verdict(document("Request"), {ours().certificate}) ==
               "signatureMissing: The document is not signed.");
    BOOST_TEST(verdict("<Other/>", {ours().certificate}) ==
               "signatureMissing: The document is not signed.");
}

BOOST_AUTO_TEST_CASE(holdsTheEnvelopeToWhatWasSigned) {
    const auto text = cxml::sign(document("Request"), signingKey(ours()));
    const std::vector<std::string> pinned = {ours().certificate};
    BOOST_TEST(verdict(replaced(text, "payloadID=\"1&amp;2", "payloadID=\"2&amp;2"), pinned) ==
               "signatureWrong: The signature does not fit: it was made for another payloadID.");
    BOOST_TEST(verdict(replaced(text, " signatureVersion=\"1.0\"", ""), pinned) ==
               "signatureWrong: The signature does not fit: it was made for another "
               "signatureVersion.");
    BOOST_TEST(verdict(replaced(text, "deploymentMode=\"test\"", "deploymentMode=\"production\""),
                       pinned) ==
               "signatureWrong: The signature does not fit: what was signed has been changed.");
    // The canonical form of the body inherits it.
    BOOST_TEST(verdict(replaced(text, "xml:lang=\"de\"", "xml:lang=\"en\""), pinned) ==
               "signatureWrong: The signature does not fit: what was signed has been changed.");
}

BOOST_AUTO_TEST_CASE(refusesAttachmentsThatDiffer) {
    const auto text = cxml::sign(document("Request"), signingKey(ours()), signing(true, false));
    const std::vector<std::string> pinned = {ours().certificate};
    std::vector<cxml::AttachmentPart> changed = {{"drawing.1@buyer", "bytes of another drawing"}};
    BOOST_TEST(verdict(text, pinned, {}, changed) ==
               "signatureWrong: The signature does not fit: an attachment is not the one that was "
               "signed.");
    // The guide lets them be dropped.
    BOOST_TEST(verdict(text, pinned) == "1&2@buyer.example  drawing.1@buyer- note 2@buyer-");
}

BOOST_AUTO_TEST_CASE(takesSha1OnlyWhenAsked) {
    const std::vector<std::string> pinned = {ours().certificate};
    const std::string refused =
        "signatureUnacceptable: The signature is not acceptable: SHA-1 is not taken.";
    const auto oldMethod = madeElsewhere(reference("#cXMLData", kSha1), "",
                                         "http://www.w3.org/2000/09/xmldsig#rsa-sha1");
    const auto oldDigest = madeElsewhere(reference("#cXMLData", kSha1));
    for (const auto& text : {oldMethod, oldDigest}) {
        BOOST_TEST(verdict(text, pinned) == refused);
        BOOST_TEST(verdict(text, pinned, {.sha1 = true}) == " ");
    }
}

BOOST_AUTO_TEST_CASE(takesEitherCanonicalForm) {
    const std::string exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    const auto text =
        madeElsewhere(reference("#cXMLData", kSha256,
                                "<ds:Transforms>" + transform(exclusive) + "</ds:Transforms>"),
                      "", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", exclusive);
    BOOST_TEST(verdict(text, {ours().certificate}) == " ");
}

BOOST_AUTO_TEST_CASE(refusesWhatCouldSignSomethingElse) {
    const std::vector<std::string> pinned = {ours().certificate};
    const auto judged = [&](const std::string& text) {
        return verdict(text, pinned, {.sha1 = true}).substr(0, 21);
    };
    const auto transformed = [](const std::string& transforms,
                                const std::string& uri = "#cXMLData") {
        return reference(uri, kSha256, "<ds:Transforms>" + transforms + "</ds:Transforms>");
    };
    const std::string enveloped =
        transform("http://www.w3.org/2000/09/xmldsig#enveloped-signature");
    const std::string refused[] = {
        reference(""),
        reference("#xpointer(/)"),
        reference("#xpointer(id('cXMLData'))"),
        reference("file:///etc/hostname"),
        reference("#cXMLData") + reference("#cXMLData"),
        transformed(enveloped, ""),
        transformed(transform("http://www.w3.org/TR/1999/REC-xpath-19991116",
                              "<ds:XPath>self::node()[false()]</ds:XPath>")),
        transformed(transform("http://www.w3.org/2000/09/xmldsig#base64")),
        transformed(transform("http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments")),
        transformed(transform("http://www.w3.org/2001/10/xml-exc-c14n#") +
                    transform("http://www.w3.org/2001/10/xml-exc-c14n#")),
        reference("#cXMLData", "http://www.w3.org/2001/04/xmldsig-more#md5"),
    };
    for (const auto& references : refused) {
        std::string text;
        try {
            text = madeElsewhere(references);
        } catch (const std::runtime_error&) {
            continue;  // not even this xmlsec makes it
        }
        BOOST_TEST(judged(text) == "signatureUnacceptable", references);
    }
    BOOST_TEST(judged(madeElsewhere("<ds:Reference URI=\"#one\"><ds:DigestMethod Algorithm=\"" +
                                        kSha256 + "\"/><ds:DigestValue/></ds:Reference>",
                                    "<ds:Object Id=\"one\">nothing of the body</ds:Object>")) ==
               "signatureUnacceptable");
}

BOOST_AUTO_TEST_CASE(refusesPropertiesThatAreNotSigned) {
    const std::string properties =
        "<ds:Object><xades:QualifyingProperties xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" "
        "Target=\"#cXMLSignature\"><xades:SignedProperties Id=\"XAdESSignedProps\"/>"
        "</xades:QualifyingProperties></ds:Object>";
    BOOST_TEST(verdict(madeElsewhere(reference("#cXMLData"), properties), {ours().certificate}) ==
               "signatureUnacceptable: The signature is not acceptable: it does not cover "
               "SignedProperties.");
    BOOST_TEST(
        verdict(madeElsewhere(reference("#cXMLData") + reference("#XAdESSignedProps"), properties),
                {ours().certificate}) == " ");
}

BOOST_AUTO_TEST_CASE(refusesPropertiesOfAnotherCertificate) {
    // The same key under two certificates: XAdES says which of them it was.
    const auto text = cxml::sign(document("Request"), signingKey(ours()), signing(false, true));
    const auto key = ours().privateKey.reveal();
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(
        BIO_new_mem_buf(key.data(), static_cast<int>(key.size())), BIO_free_all);
    const auto renewed = test_keys::certified(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), "renewed");
    BOOST_TEST(verdict(text, {renewed.certificate}) ==
               "signatureWrong: The signature does not fit: its properties name another "
               "certificate.");
}

BOOST_AUTO_TEST_CASE(keepsToTheDtd) {
    for (const auto* version : {"1.2.020", "1.2.036", "1.2.053", "1.2.071"}) {
        const auto folder = corpus::folder(std::string("dtd/") + version);
        if (!folder) return;
        const auto bytes = corpus::bytes(*folder / "cXML.dtd");
        // From memory: no file is opened for libxml2 here.
        const std::unique_ptr<xmlDtd, decltype(&xmlFreeDtd)> dtd(
            xmlIOParseDTD(nullptr,
                          xmlParserInputBufferCreateMem(
                              bytes.data(), static_cast<int>(bytes.size()), XML_CHAR_ENCODING_UTF8),
                          XML_CHAR_ENCODING_UTF8),
            xmlFreeDtd);
        BOOST_REQUIRE(dtd);
        const std::unique_ptr<xmlValidCtxt, decltype(&xmlFreeValidCtxt)> context(xmlNewValidCtxt(),
                                                                                 xmlFreeValidCtxt);
        for (const std::string kind : {"Request", "Response"}) {
            const auto text = cxml::sign(document(kind), signingKey(ours()), signing(true, true));
            const auto tree = raw_xmlsec::parsed(text);
            BOOST_TEST(xmlValidateDtd(context.get(), tree.get(), dtd.get()) == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(signsRequestsWithWhatTheyCarry) {
    const auto at = *base::parseIso("2026-03-01T09:31:00Z");
    base::Wire plain;
    plain.with("Content-Type", "text/xml; charset=UTF-8");
    plain.body = document("Request");
    const auto sent = cxml::signedRequest(plain, signingKey(ours()), at);
    BOOST_TEST(sent.header("Content-Type") == "text/xml; charset=UTF-8");
    BOOST_TEST(verdict(sent.body, {ours().certificate}) ==
               "1&2@buyer.example 2026-03-01T09:31:00+00:00");

    mime::Part part;
    part.contentId = "a@b";
    part.contentType = "image/png";
    part.name = "a.png";
    part.bytes = std::string("\0\x89PNG", 5);
    const auto written = mime::write(document("Request"), {part});
    base::Wire multipart;
    multipart.with("content-type", written.contentType);
    multipart.body = written.body;
    const auto carried = cxml::signedRequest(multipart, signingKey(ours()), at);
    const auto message = mime::read(carried.header("Content-Type"), carried.body);
    BOOST_REQUIRE(message.others.size() == 1U);
    BOOST_TEST((message.others[0].bytes == part.bytes));
    const std::vector<cxml::AttachmentPart> parts = {{"a@b", message.others[0].bytes}};
    BOOST_TEST(verdict(message.document.bytes, {ours().certificate}, {}, parts) ==
               "1&2@buyer.example 2026-03-01T09:31:00+00:00 a@b+");
}

BOOST_AUTO_TEST_CASE(doesNotSignTwice) {
    const auto text = cxml::sign(document("Request"), signingKey(ours()));
    BOOST_CHECK_EXCEPTION(
        cxml::sign(text, signingKey(ours())), base::Fault, [](const base::Fault& fault) {
            return fault.told() == "This document cannot be signed: it is signed already.";
        });
    BOOST_CHECK_THROW(cxml::sign("<Index/>", signingKey(ours())), base::Fault);
}

BOOST_AUTO_TEST_CASE(readsOnlyKeysThatBelongToTheCertificate) {
    const auto code = [](const test_keys::TestKey& key, const std::string& certificate) {
        try {
            cxml::readSigningKey(key.privateKey, certificate);
            return std::string("read");
        } catch (const base::Fault& fault) {
            return fault.told();
        }
    };
    const auto weak = test_keys::rsa("weak", 1024);
    BOOST_TEST(code(ours(), ours().certificate) == "read");
    BOOST_TEST(code(ours(), other().certificate) ==
               "The signing key does not belong to the signing certificate.");
    BOOST_TEST(code(weak, weak.certificate) ==
               "The signing key must be ECDSA, or RSA of at least 2048 bits.");
    BOOST_TEST(code(ours(), "") == "The signing certificate cannot be read.");
    BOOST_TEST(code({base::Secret("no key"), ""}, ours().certificate) ==
               "The signing key cannot be read; it may not be under a passphrase.");
}

BOOST_AUTO_TEST_CASE(knowsASignedEnvelope) {
    const auto isSigned = [](const std::string& text) {
        return cxml::hasSignature(xml::Document::readUtf8(text).root());
    };
    BOOST_TEST(!isSigned(document("Request")));
    BOOST_TEST(isSigned(cxml::sign(document("Request"), signingKey(ours()))));
    BOOST_TEST(isSigned(replaced(document("Request"), "xml:lang=", "signatureVersion=\"1.0\" a=")));
}

BOOST_AUTO_TEST_CASE(worksFromManyThreads) {
    const auto key = signingKey(ours());
    const auto text =
        cxml::sign(cxml_documents::sample("order-10-lines.xml"), key, signing(true, true));
    const auto spoiled = replaced(text, "<ds:SignatureValue>", "<ds:SignatureValue>AAAA");
    std::vector<std::thread> threads;
    std::vector<int> right(8, 0);
    for (std::size_t i = 0; i < right.size(); ++i)
        threads.emplace_back([&, i] {
            const std::vector<std::string> pinned = {other().certificate, ours().certificate};
            for (int round = 0; round < 50; ++round) {
                const bool good = verdict(text, pinned).find("+00:00 drawing") != std::string::npos;
                const bool bad = verdict(spoiled, pinned).starts_with("signatureWrong");
                const bool made = round % 10 != 0 || verdict(cxml::sign(document("Message"), key),
                                                             pinned) == "1&2@buyer.example ";
                right[i] += good && bad && made;
            }
        });
    for (auto& thread : threads) thread.join();
    BOOST_TEST(right == std::vector<int>(8, 50), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
