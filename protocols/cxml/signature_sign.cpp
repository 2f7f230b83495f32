// What is written, in the order of the guide's example:
// ds:Signature(@Id)
//   ds:SignedInfo, ds:SignatureValue, ds:KeyInfo / ds:X509Data / ds:X509Certificate
//   ds:Object / cXMLSignedInfo
//   ds:Object / xades:QualifyingProperties
//   ds:Object / ds:Manifest
#include <libxml/parser.h>

#include "gateway/base/encoding.h"
#include "protocols/cxml/signature_algorithms.h"
#include "protocols/cxml/signature_places.h"
#include "protocols/cxml/signature_properties.h"
#include "protocols/xml/charset.h"
#include "protocols/xml/gate.h"
#include "protocols/xml/writer.h"

namespace cxml {
namespace {

constexpr std::string_view kDsUri = "http://www.w3.org/2000/09/xmldsig#";
constexpr std::string_view kXadesUri = "http://uri.etsi.org/01903/v1.3.2#";

[[noreturn]] void refuse(const std::string& what) {
    throw base::Fault(base::FaultCode::invalid, "This document cannot be signed: " + what + ".");
}

void writeDigest(xml::Writer& out, std::string_view value) {
    out.empty("ds:DigestMethod", {{"Algorithm", kSha256}});
    out.leaf("ds:DigestValue", value);
}

// xmlsec fills in the digest.
void writeReference(xml::Writer& out, Part part) {
    const auto uri = std::string("#") + partId(part);
    switch (part) {
        case Part::information:
        case Part::data:
            out.open("ds:Reference", {{"URI", uri}});
            break;
        case Part::properties:
            out.open("ds:Reference",
                     {{"URI", uri}, {"Type", "http://uri.etsi.org/01903#SignedProperties"}});
            break;
        case Part::manifest:
            out.open("ds:Reference",
                     {{"URI", uri}, {"Type", "http://www.w3.org/2000/09/xmldsig#Manifest"}});
            break;
    }
    writeDigest(out, "");
    out.close();
}

void writeSignedInfo(xml::Writer& out, const SigningKey::Parts& key, const Signing& signing) {
    const bool rsa = EVP_PKEY_get_base_id(key.key.get()) == EVP_PKEY_RSA;
    out.open("ds:SignedInfo");
    out.empty("ds:CanonicalizationMethod", {{"Algorithm", kC14n}});
    out.empty("ds:SignatureMethod", {{"Algorithm", rsa ? kRsaSha256 : kEcdsaSha256}});
    writeReference(out, Part::information);
    writeReference(out, Part::data);
    if (signing.at) writeReference(out, Part::properties);
    if (!signing.attachments.empty()) writeReference(out, Part::manifest);
    out.close();
}

void writeProperties(xml::Writer& out, const PinnedCertificate& certificate, base::Time at) {
    out.open("ds:Object");
    out.open("xades:QualifyingProperties",
             {{"xmlns:xades", kXadesUri}, {"Target", "#cXMLSignature"}});
    out.open("xades:SignedProperties", {{"Id", partId(Part::properties)}});
    out.open("xades:SignedSignatureProperties");
    out.leaf("xades:SigningTime", base::isoWithOffset(at));
    out.open("xades:SigningCertificate").open("xades:Cert").open("xades:CertDigest");
    writeDigest(out, digest(kSha256, certificate.der));
    out.close();
    out.open("xades:IssuerSerial");
    out.leaf("ds:X509IssuerName", issuerOf(certificate));
    out.leaf("ds:X509SerialNumber", serialOf(certificate));
    for (int i = 0; i < 7; ++i) out.close();
}

void writeManifest(xml::Writer& out, std::span<const AttachmentPart> attachments) {
    out.open("ds:Object");
    out.open("ds:Manifest", {{"Id", partId(Part::manifest)}});
    for (const auto& attachment : attachments) {
        const auto uri = "cid:" + plainContentId(attachment.contentId);
        out.open("ds:Reference", {{"URI", uri}});
        writeDigest(out, digest(kSha256, attachment.bytes));
        out.close();
    }
    out.close().close();
}

std::string signatureFor(const std::string& payloadId, const SigningKey::Parts& key,
                         const Signing& signing) {
    xml::Writer out;
    if (signing.at)
        // Fixed by the DTD since 1.2.020: who applies it sees the same namespaces as who does not.
        out.open("ds:Signature",
                 {{"xmlns:ds", kDsUri}, {"xmlns:xades", kXadesUri}, {"Id", "cXMLSignature"}});
    else
        out.open("ds:Signature", {{"xmlns:ds", kDsUri}, {"Id", "cXMLSignature"}});
    writeSignedInfo(out, key, signing);
    out.leaf("ds:SignatureValue", "");
    out.open("ds:KeyInfo").open("ds:X509Data");
    out.leaf("ds:X509Certificate", base::base64(key.certificate.der));
    out.close().close();
    out.open("ds:Object");
    out.empty(
        "cXMLSignedInfo",
        {{"Id", partId(Part::information)}, {"signatureVersion", "1.0"}, {"payloadID", payloadId}});
    out.close();
    if (signing.at) writeProperties(out, key.certificate, *signing.at);
    if (!signing.attachments.empty()) writeManifest(out, signing.attachments);
    return out.close().done();
}

void set(xmlNodePtr node, const char* name, const char* value) {
    if (!xmlSetProp(node, xmlText(name), xmlText(value))) outOfMemory();
}

// Parsed where it will stand.
xmlNodePtr addSignature(xmlNodePtr root, const std::string& markup) {
    xmlNodePtr made = nullptr;
    const auto error = xmlParseInNodeContext(root, markup.data(), static_cast<int>(markup.size()),
                                             XML_PARSE_NONET, &made);
    if (error != XML_ERR_OK || !made) outOfMemory();
    return xmlAddChild(root, made);
}

// Digests and the signature value. The certificate in KeyInfo is ours to write, not xmlsec's.
void fill(xmlNodePtr signature, EVP_PKEY& key) {
    const auto keyInfo = childNamed(signature, "KeyInfo");
    const auto value = childNamed(signature, "SignatureValue");
    xmlUnlinkNode(keyInfo);
    const auto context = newContext(key);
    const auto done = xmlSecDSigCtxSign(context.get(), signature);
    xmlAddNextSibling(value, keyInfo);
    if (done != 0 || context->status != xmlSecDSigStatusSucceeded)
        throw base::Fault(base::FaultCode::internal, "internal error", "signing failed");
}

std::string written(const Tree& tree) {
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(tree.get(), &bytes, &size, "UTF-8");
    if (!bytes) outOfMemory();
    std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    xmlFree(bytes);
    return text;
}

}  // namespace

std::string sign(std::string_view document, const SigningKey& key, const Signing& signing) {
    const SignatureLibrary library;
    const auto text = xml::fromUtf8(document);
    xml::passGate(text.view());
    const auto tree = parseTree(text.view());
    auto places = findPlaces(tree);
    if (!places.body) refuse("it is no cXML envelope");
    if (places.signature) refuse("it is signed already");
    const auto payloadId = attribute(places.root, "payloadID");
    if (payloadId.empty()) refuse("it has no payloadID");
    set(places.root, "signatureVersion", "1.0");
    set(places.body, "Id", partId(Part::data));
    const auto& parts = key.parts();
    const auto signature = addSignature(places.root, signatureFor(payloadId, parts, signing));
    registerIds(tree, findPlaces(tree));
    fill(signature, *parts.key);
    return written(tree);
}

}  // namespace cxml
