#include <libxml/parser.h>

#include "protocols/cxml/signature.h"
#include "protocols/cxml/signature_algorithms.h"
#include "protocols/cxml/signature_places.h"
#include "protocols/cxml/signature_properties.h"
#include "protocols/xml/charset.h"
#include "protocols/xml/gate.h"

namespace cxml {
namespace {

/// The bytes each part was digested from.
using DigestedParts = std::array<std::string, 4>;

std::string& of(DigestedParts& digested, Part part) {
    return digested[static_cast<std::size_t>(part)];
}

std::string bytesOf(xmlSecBufferPtr buffer) {
    if (!buffer || !xmlSecBufferGetData(buffer)) return {};
    return {reinterpret_cast<const char*>(xmlSecBufferGetData(buffer)),
            static_cast<std::size_t>(xmlSecBufferGetSize(buffer))};
}

xmlSecDSigReferenceCtxPtr reference(xmlSecDSigCtx& context, std::size_t index) {
    return static_cast<xmlSecDSigReferenceCtxPtr>(
        xmlSecPtrListGetItem(&context.signedInfoReferences, static_cast<xmlSecSize>(index)));
}

DigestedParts collect(xmlSecDSigCtx& context, const std::vector<Part>& parts) {
    DigestedParts digested;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto* const one = reference(context, i);
        if (!one || one->status != xmlSecDSigStatusSucceeded ||
            view(one->uri) != std::string("#") + partId(parts[i]))
            wrong("a reference was not followed");
        of(digested, parts[i]) = bytesOf(xmlSecDSigReferenceCtxGetPreDigestBuffer(one));
        if (of(digested, parts[i]).empty()) wrong("a reference is to nothing");
    }
    return digested;
}

// A digest that differs differs under every key.
bool changed(xmlSecDSigCtx& context) {
    const auto count = xmlSecPtrListGetSize(&context.signedInfoReferences);
    for (xmlSecSize i = 0; i < count; ++i)
        if (const auto* one = reference(context, i);
            one && one->status != xmlSecDSigStatusSucceeded)
            return true;
    return false;
}

std::optional<DigestedParts> verifiedWith(EVP_PKEY& key, const Places& places,
                                          const std::vector<Part>& parts) {
    const auto context = newContext(key);
    const auto done = xmlSecDSigCtxVerify(context.get(), places.signature);
    if (done == 0 && context->status == xmlSecDSigStatusSucceeded) return collect(*context, parts);
    if (changed(*context)) wrong("what was signed has been changed");
    return std::nullopt;
}

Signed signedBy(const PinnedCertificate& fitting, const Places& places, DigestedParts digested,
                Accepting accepting, std::span<const AttachmentPart> attachments) {
    Signed vouched;
    vouched.certificate = fitting.fingerprint;
    if (places.of(Part::information))
        vouched.payloadId = checkInformation(of(digested, Part::information), places.root);
    if (places.of(Part::properties))
        vouched.signedAt = checkProperties(of(digested, Part::properties), fitting, accepting);
    if (places.of(Part::manifest))
        vouched.attachments = checkManifest(of(digested, Part::manifest), attachments, accepting);
    vouched.data = std::move(of(digested, Part::data));
    return vouched;
}

}  // namespace

Signed verifySignature(std::string_view document,
                       std::span<const std::string> pinnedCertificatesPem, Accepting accepting,
                       std::span<const AttachmentPart> attachments) {
    const SignatureLibrary library;
    const auto text = xml::fromUtf8(document);
    xml::passGate(text.view());
    const auto tree = parseTree(text.view());
    const auto places = findPlaces(tree);
    if (!places.signature)
        throw base::Fault(base::FaultCode::signatureMissing, "The document is not signed.");
    checkNamespaces(places);
    registerIds(tree, places);
    const auto parts = checkedReferences(places, accepting);
    bool pinned = false;
    for (const auto& pem : pinnedCertificatesPem) {
        const auto certificates = pinnedCertificates(pem);
        for (const auto& certificate : *certificates) {
            pinned = true;
            if (auto digested = verifiedWith(*certificate.key, places, parts))
                return signedBy(certificate, places, *std::move(digested), accepting, attachments);
        }
    }
    if (!pinned) unacceptable("no certificate of the sender is on record here");
    wrong("it was made with none of the sender's keys on record here");
}

}  // namespace cxml
