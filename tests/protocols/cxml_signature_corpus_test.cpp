#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <set>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "protocols/cxml/signature.h"
#include "tests/support/corpus.h"
#include "tests/support/test_keys.h"

// Signatures others got wrong: wrapped, moved, doubled, made with keys and methods of their own.

namespace {

// One genuinely signed order with 10.00 of `buyer`, and what was done to it. What is accepted holds
// the signed value alone.
constexpr std::string_view kSignedValues = "accepted: 10.00";
constexpr std::string_view kForeign =
    "signatureWrong: The signature does not fit: it stands in no cXML envelope.";
constexpr std::string_view kSeveral =
    "signatureUnacceptable: The signature is not acceptable: there is more than one.";
constexpr std::string_view kUnsigned = "signatureMissing: The document is not signed.";
constexpr std::string_view kNoText =
    "malformed: The document's characters cannot be read: bytes that are not UTF-8";
constexpr std::string_view kDefinitions =
    "malformed: The document is not well-formed XML: a document type declaration with definitions "
    "of its own is not taken (line 2, column 16)";
constexpr std::string_view kMoved =
    "signatureWrong: The signature does not fit: the Id cXMLData stands where it may not.";
constexpr std::string_view kTwoBodies =
    "signatureWrong: The signature does not fit: the envelope has two bodies.";
constexpr std::string_view kNoPlace =
    "signatureWrong: The signature does not fit: the envelope holds what has no place in it.";

struct Judged {
    std::string_view file;
    std::string_view verdict;
};

constexpr Judged kJudged[] = {
    // clang-format off
    {"cxml_signed_ok.xml", kSignedValues},
    {"defaults_s_evilkv.xml", "signatureUnacceptable: The signature is not acceptable: it refers to ''."},
    {"defaults_s_file.xml", "signatureUnacceptable: The signature is not acceptable: it refers to 'file:///etc/hostname'."},
    {"defaults_s_xpath.xml", "signatureUnacceptable: The signature is not acceptable: it refers to ''."},
    {"ruby-saml/attackxee.xml", kDefinitions},
    {"ruby-saml/duplicated_attributes.xml.base64", kSeveral},
    {"ruby-saml/empty_destination.xml", kSeveral},
    {"ruby-saml/empty_destination.xml.base64", kSeveral},
    {"ruby-saml/empty_nameid.xml.base64", kSeveral},
    {"ruby-saml/encrypted_new_attack.xml", kForeign},
    {"ruby-saml/encrypted_new_attack.xml.base64", kForeign},
    {"ruby-saml/invalid_audience.xml.base64", kNoText},
    {"ruby-saml/invalid_issuer_assertion.xml", kNoText},
    {"ruby-saml/invalid_issuer_assertion.xml.base64", kNoText},
    {"ruby-saml/invalid_issuer_message.xml.base64", kForeign},
    {"ruby-saml/invalid_signature_position.xml", kNoText},
    {"ruby-saml/invalid_signature_position.xml.base64", kNoText},
    {"ruby-saml/invalid_subjectconfirmation_inresponse.xml.base64", kForeign},
    {"ruby-saml/invalid_subjectconfirmation_nb.xml", kForeign},
    {"ruby-saml/invalid_subjectconfirmation_nb.xml.base64", kForeign},
    {"ruby-saml/invalid_subjectconfirmation_noa.xml", kForeign},
    {"ruby-saml/invalid_subjectconfirmation_noa.xml.base64", kForeign},
    {"ruby-saml/invalid_subjectconfirmation_recipient.xml", kForeign},
    {"ruby-saml/invalid_subjectconfirmation_recipient.xml.base64", kForeign},
    {"ruby-saml/multiple_assertions.xml", kSeveral},
    {"ruby-saml/multiple_assertions.xml.base64", kSeveral},
    {"ruby-saml/multiple_signed.xml", kSeveral},
    {"ruby-saml/no_authnstatement.xml", kForeign},
    {"ruby-saml/no_authnstatement.xml.base64", kForeign},
    {"ruby-saml/no_conditions.xml", kForeign},
    {"ruby-saml/no_id.xml", kUnsigned},
    {"ruby-saml/no_issuer_response.xml", kForeign},
    {"ruby-saml/no_nameid.xml", kUnsigned},
    {"ruby-saml/no_nameid.xml.base64", kUnsigned},
    {"ruby-saml/no_saml2.xml.base64", kUnsigned},
    {"ruby-saml/no_signature.xml", kUnsigned},
    {"ruby-saml/no_status.xml.base64", kForeign},
    {"ruby-saml/no_status_code.xml", kForeign},
    {"ruby-saml/no_status_code.xml.base64", kForeign},
    {"ruby-saml/no_subjectconfirmation_data.xml.base64", kForeign},
    {"ruby-saml/no_subjectconfirmation_method.xml", kForeign},
    {"ruby-saml/no_subjectconfirmation_method.xml.base64", kForeign},
    {"ruby-saml/response_assertion_wrapped.xml.base64", kForeign},
    {"ruby-saml/response_invalid_signed_element.xml.base64", kSeveral},
    {"ruby-saml/response_node_text_attack.xml", kForeign},
    {"ruby-saml/response_node_text_attack2.xml", kForeign},
    {"ruby-saml/response_node_text_attack2.xml.base64", kForeign},
    {"ruby-saml/response_with_concealed_signed_assertion.xml", kForeign},
    {"ruby-saml/response_wrapped.xml", kForeign},
    {"ruby-saml/signature_wrapping_attack.xml", kForeign},
    {"ruby-saml/status_code_responder.xml.base64", kUnsigned},
    {"ruby-saml/status_code_responer_and_msg.xml", kUnsigned},
    {"ruby-saml/wrong_spnamequalifier.xml", kForeign},
    {"ruby-saml/wrong_spnamequalifier.xml.base64", kForeign},
    {"xml-crypto/invalid_saml_sha256_rsa_mgf1.xml", kForeign},
    {"xml-crypto/invalid_signature_-_hash.xml", kForeign},
    {"xml-crypto/invalid_signature_-_non_existing_reference.xml", kForeign},
    {"xml-crypto/invalid_signature_-_signature_value.xml", kForeign},
    {"xml-crypto/invalid_signature_-_wsu_-_changed_content.xml", kForeign},
    {"xml-crypto/invalid_signature_-_wsu_-_hash.xml", kForeign},
    {"xml-crypto/invalid_signature_-_wsu_-_invalid_signature_value.xml", kForeign},
    {"xml-crypto/invalid_signature_without_transforms_element.xml", kForeign},
    {"xml-crypto/saml_wrapped_signed_info_node.xml", kForeign},
    {"xml-crypto/valid_saml_signature_wrapping.xml", kSeveral},
    {"xml-crypto/valid_signature.xml", kForeign},
    {"xml-crypto/valid_signature_utf8.xml", kForeign},
    {"xml-crypto/valid_signature_with_reference_keyInfo.xml", kForeign},
    {"xml-crypto/valid_signature_with_unused_prefixes.xml", kForeign},
    {"xml-crypto/valid_signature_with_whitespace_in_digestvalue.xml", kForeign},
    {"xsw10_wrapper_root.xml", kNoPlace},
    {"xsw12_two_signedinfo.xml", "signatureWrong: The signature does not fit: the signature is incomplete."},
    {"xsw14_comment_in_value.xml", kSignedValues},
    {"xsw15_pi_in_value.xml", "signatureWrong: The signature does not fit: what was signed has been changed."},
    {"xsw16_header_changed_unsigned.xml", kSignedValues},
    {"xsw17_payloadid_changed_unsigned.xml", kSignedValues},
    {"xsw19_doctype_id_remap.xml", kDefinitions},
    {"xsw1_evil_sibling_before.xml", kTwoBodies},
    {"xsw20_entity_in_value.xml", kDefinitions},
    {"xsw21_signature_removed_refs.xml", "signatureWrong: The signature does not fit: what is signed is not said."},
    {"xsw23_ns_redeclared.xml", kNoPlace},
    {"xsw3_signed_inside_evil.xml", kMoved},
    {"xsw4_signed_moved_to_object.xml", kMoved},
    {"xsw5_evil_noid_signed_in_object.xml", kMoved},
    {"xsw6_sig_inside_evil.xml", "signatureWrong: The signature does not fit: it does not stand at the envelope's end."},
    {"xsw7_signed_in_extension.xml", kNoPlace},
    {"xsw9_duplicate_id_last.xml", kTwoBodies},
    // clang-format on
};

/// Every certificate a document brings along, as PEM.
std::string broughtAlong(const std::string& document) {
    std::string pem;
    constexpr std::string_view kTag = "X509Certificate>";
    for (auto at = document.find(kTag); at != std::string::npos; at = document.find(kTag, at)) {
        at += kTag.size();
        auto der = base::unbase64(document.substr(at, document.find("</", at) - at));
        at = document.find('>', at);
        if (!der) continue;
        const auto* next = reinterpret_cast<const unsigned char*>(der->data());
        const std::unique_ptr<X509, decltype(&X509_free)> certificate(
            d2i_X509(nullptr, &next, static_cast<long>(der->size())), X509_free);
        if (certificate)
            pem += test_keys::pem(
                [&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); });
    }
    return pem;
}

std::string verdict(const std::string& document, const std::vector<std::string>& pinned) {
    try {
        const auto vouched = cxml::verifySignature(document, pinned, {.sha1 = true});
        const auto holds = [&](std::string_view text) {
            return vouched.data.find(text) != std::string::npos;
        };
        const bool foreign = holds("99999") || holds("otherbuyer") || holds("evil");
        if (!vouched.payloadId.empty()) return "accepted with " + vouched.payloadId;
        return holds(">10.00<") && !foreign ? "accepted: 10.00" : "accepted: " + vouched.data;
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + fault.told();
    }
}

std::string readDocument(const std::filesystem::path& file) {
    auto text = corpus::bytes(file);
    if (file.extension() != ".base64") return text;
    return base::unbase64(text).value_or("no base64");
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) all.push_back(entry.path());
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_signature_corpus)

// Pinned are the sender's certificate and, to prove that no verdict hangs on a missing key, every
// certificate the document itself brings along.
BOOST_AUTO_TEST_CASE(yieldsNoUnsignedValue) {
    const auto folder = corpus::folder("badinput/xml-xsw");
    if (!folder) return;
    const auto sender = corpus::bytes(*folder / "cert.pem");
    std::set<std::string_view> seen;
    for (const auto& [file, expected] : kJudged) {
        const auto document = readDocument(*folder / file);
        BOOST_TEST_CONTEXT(file)
        BOOST_TEST(verdict(document, {sender, broughtAlong(document)}) == expected);
        seen.insert(file);
    }
    for (const auto& file : filesIn(*folder))
        if (const auto name = std::filesystem::relative(file, *folder).string(); name != "cert.pem")
            BOOST_TEST(seen.contains(name), name << " is not judged");
}

BOOST_AUTO_TEST_CASE(trustsNoKeyOfTheDocuments) {
    const auto folder = corpus::folder("badinput/xml-xsw");
    if (!folder) return;
    const auto stranger = test_keys::rsa("stranger").certificate;
    for (const auto& file : filesIn(*folder))
        BOOST_TEST(!verdict(readDocument(file), {stranger}).starts_with("accepted"), file);
}

// As they are, and their signature at the end of an envelope it was not made for.
BOOST_AUTO_TEST_CASE(survivesTheInteroperabilityVectors) {
    const auto folder = corpus::folder("badinput/xmldsig-interop");
    if (!folder) return;
    const auto stranger = test_keys::rsa("stranger").certificate;
    int judged = 0;
    for (const auto& file : filesIn(*folder)) {
        const auto document = corpus::bytes(file);
        BOOST_TEST(!verdict(document, {stranger}).starts_with("accepted"), file);
        for (const std::string_view tag : {"Signature", "ds:Signature", "dsig:Signature"}) {
            const auto from = document.find("<" + std::string(tag) + " ");
            const auto to = document.rfind("</" + std::string(tag) + ">");
            if (from == std::string::npos || to == std::string::npos || to < from) continue;
            const auto moved =
                "<cXML payloadID=\"1\" signatureVersion=\"1.0\"><Request "
                "Id=\"cXMLData\"><ProfileRequest/></Request>" +
                document.substr(from, to - from) + "</" + std::string(tag) + "></cXML>";
            BOOST_TEST(!verdict(moved, {stranger, broughtAlong(document)}).starts_with("accepted"),
                       file);
            ++judged;
        }
    }
    BOOST_TEST(judged > 100);
}

BOOST_AUTO_TEST_SUITE_END()
