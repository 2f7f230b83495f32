// cXMLSignedInfo(@signatureVersion @payloadID)
// xades:SignedProperties / xades:SignedSignatureProperties
//   xades:SigningTime, xades:SigningCertificate / xades:Cert / xades:CertDigest
// ds:Manifest / ds:Reference(@URI="cid:…")+ / ds:DigestMethod, ds:DigestValue
#include "protocols/cxml/signature_properties.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "protocols/cxml/signature_algorithms.h"
#include "protocols/cxml/signature_places.h"

namespace cxml {
namespace {

constexpr std::string_view kVersion = "1.0";
constexpr std::size_t kMostAttachments = 1000;

std::string withoutSpace(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
    return text;
}

struct Digested {
    std::string method;
    std::string value;
};

// DigestMethod and DigestValue of `parent`.
Digested digestIn(xmlNodePtr parent, Accepting accepting) {
    const auto method = childNamed(parent, "DigestMethod");
    const auto value = childNamed(parent, "DigestValue");
    if (!isDs(method, "DigestMethod") || !isDs(value, "DigestValue"))
        wrong("a digest is incomplete");
    Digested found{attribute(method, "Algorithm"), withoutSpace(textOf(value))};
    requireDigestMethod(found.method, accepting);
    return found;
}

AttachmentDigest checkAttachment(xmlNodePtr reference, std::span<const AttachmentPart> attachments,
                                 Accepting accepting) {
    const auto uri = attribute(reference, "URI");
    if (!isDs(reference, "Reference") || base::lower(uri.substr(0, 4)) != "cid:")
        unacceptable("its manifest names something other than attachments");
    if (childNamed(reference, "Transforms")) unacceptable("an attachment is transformed");
    const auto digested = digestIn(reference, accepting);
    AttachmentDigest found{plainContentId(uri), digested.method, digested.value, false};
    for (const auto& attachment : attachments) {
        if (plainContentId(attachment.contentId) != found.contentId) continue;
        if (digest(found.method, attachment.bytes) != found.digest)
            wrong("an attachment is not the one that was signed");
        found.present = true;
    }
    return found;
}

}  // namespace

std::string plainContentId(std::string_view id) {
    id = base::trim(id);
    if (base::lower(id.substr(0, 4)) == "cid:") id = base::trim(id.substr(4));
    if (id.size() > 1 && id.front() == '<' && id.back() == '>') id = id.substr(1, id.size() - 2);
    return base::percentDecode(id);
}

std::string checkInformation(std::string_view digested, xmlNodePtr root) {
    const auto tree = parseTree(digested);
    const auto information = xmlDocGetRootElement(tree.get());
    auto payloadId = attribute(information, "payloadID");
    const auto version = attribute(information, "signatureVersion");
    if (payloadId.empty() || payloadId != attribute(root, "payloadID"))
        wrong("it was made for another payloadID");
    if (version != attribute(root, "signatureVersion"))
        wrong("it was made for another signatureVersion");
    if (version != kVersion) unacceptable("its signatureVersion is not 1.0");
    return payloadId;
}

std::string checkProperties(std::string_view digested, const PinnedCertificate& fitting,
                            Accepting accepting) {
    const auto tree = parseTree(digested);
    const auto properties =
        childNamed(xmlDocGetRootElement(tree.get()), "SignedSignatureProperties");
    // The first is the signer's (ETSI TS 101 903, 7.2.2).
    if (const auto certificate = childNamed(properties, "SigningCertificate")) {
        const auto claimed =
            digestIn(childNamed(childNamed(certificate, "Cert"), "CertDigest"), accepting);
        if (digest(claimed.method, fitting.der) != claimed.value)
            wrong("its properties name another certificate");
    }
    return textOf(childNamed(properties, "SigningTime"));
}

std::vector<AttachmentDigest> checkManifest(std::string_view digested,
                                            std::span<const AttachmentPart> attachments,
                                            Accepting accepting) {
    const auto tree = parseTree(digested);
    const auto references = elements(xmlDocGetRootElement(tree.get()));
    if (references.size() > kMostAttachments) unacceptable("its manifest is too long");
    std::vector<AttachmentDigest> found;
    for (const auto reference : references)
        found.push_back(checkAttachment(reference, attachments, accepting));
    return found;
}

}  // namespace cxml
