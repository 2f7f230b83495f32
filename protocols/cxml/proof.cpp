#include "protocols/cxml/proof.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/text.h"
#include "protocols/cxml/credential_mac.h"
#include "protocols/cxml/signature.h"
#include "protocols/cxml/signature_body.h"
#include "protocols/mime/multipart.h"
#include "protocols/xml/charset.h"

namespace cxml {
namespace {

using Secrets = std::span<const base::Secret>;

constexpr int kUsualMacMinutes = 60;

// Every secret is compared, and one when there is none: the time says nothing.
bool secretFits(const base::Secret& claimed, Secrets secrets) {
    bool proven = false;
    for (const auto& secret : secrets) {
        const bool same = secret.equals(claimed);
        proven = proven || (same && !secret.empty());
    }
    if (secrets.empty()) static_cast<void>(base::Secret{"none"}.equals(claimed));
    return proven;
}

base::Minutes longestMac(const model::Partner& partner) {
    const auto text = partner.option("cxml.mac.minutes", "");
    int minutes = kUsualMacMinutes;
    std::from_chars(text.data(), text.data() + text.size(), minutes);
    return base::Minutes(minutes);
}

// A MAC names one From and one Sender; which of several Froms is not said.
bool oneMacFits(const protocols::Claim& claim, const model::Partner& partner, Secrets secrets) {
    const auto longest = longestMac(partner);
    const auto& envelope = claim.letter.envelope;
    bool proven = false;
    for (const auto& mac : envelope.proofs) {
        const auto isOurs = [&](const auto& name) { return model::sameParty(name, mac.sender); };
        if (std::ranges::none_of(partner.sender, isOurs)) continue;
        for (const auto& from : envelope.from)
            for (const auto& secret : secrets) {
                const bool fits = macFits(mac, from, secret, claim.now, longest);
                proven = proven || fits;
            }
    }
    return proven;
}

// A claim's bytes as they came.
struct Received {
    xml::Text text;
    std::vector<mime::Part> parts;
};

Received received(const base::Wire& request) {
    const auto contentType = request.header("Content-Type");
    if (!mime::isMultipart(contentType)) return {xml::toUtf8(request.body, contentType), {}};
    auto message = mime::read(contentType, request.body);
    return {xml::toUtf8(message.document.bytes, message.document.contentType),
            std::move(message.others)};
}

// Those of the message itself: what is packed inside another is covered by the outer one.
std::vector<AttachmentPart> attachmentsOf(const Received& received) {
    std::vector<AttachmentPart> parts;
    for (const auto& part : received.parts)
        if (part.partOf.empty()) parts.push_back({part.contentId, part.bytes});
    return parts;
}

// What the document says of an attachment is read again with it.
std::vector<model::Attachment> withoutPlaces(std::vector<model::Attachment> attachments) {
    for (auto& attachment : attachments) {
        attachment.place.clear();
        attachment.internal = false;
    }
    return attachments;
}

void noteUnsigned(model::Letter& letter, const Signed& vouched) {
    for (const auto& attachment : letter.attachments) {
        const auto covers = [&](const AttachmentDigest& one) {
            return one.present && plainContentId(attachment.contentId) == one.contentId;
        };
        if (attachment.partOf.empty() && std::ranges::none_of(vouched.attachments, covers))
            letter.tolerated.push_back(
                {"attachment " + attachment.contentId, "the signature does not cover it", true});
    }
}

// White space before the document harms nobody, and would be in the way of its declaration.
std::string_view withoutLeadingSpace(std::string_view text) {
    const auto start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? text : text.substr(start);
}

struct Reread {
    Signed vouched;
    model::Letter letter;
};

Reread readAgain(const protocols::Claim& claim, const model::Partner& partner, ReadLetter read) {
    const std::vector<std::string> pinned = {partner.option("cxml.signature.certificate", "")};
    const Accepting accepting{partner.option("cxml.signature.sha1", "refuse") == "accept"};
    const auto came = received(claim.request);
    const auto document = withoutLeadingSpace(came.text.view());
    auto vouched = verifySignature(document, pinned, accepting, attachmentsOf(came));
    auto proven =
        read(withSignedBody(document, vouched.data), withoutPlaces(claim.letter.attachments));
    Reread again{std::move(vouched), claim.letter};
    again.letter.document = std::move(proven.document);
    again.letter.attachments = std::move(proven.attachments);
    again.letter.envelope.mode = std::move(proven.envelope.mode);
    noteUnsigned(again.letter, again.vouched);
    return again;
}

// A signature that does not cover the payload id could be sent again under another one: it proves
// the document, not who sends it.
protocols::Proof proofOf(Reread again, bool shown) {
    if (!shown && again.vouched.payloadId.empty())
        return {false, base::Fault(base::FaultCode::signatureUnacceptable,
                                   "The signature does not cover the payloadID.")};
    return {true, std::nullopt, std::move(again.letter)};
}

// RFC 9440: the proxy that ended TLS says which certificate the client showed.
struct ClientCertificate {
    bool fits = false;
    bool alone = false;  ///< stands in for the shared secret
    bool needed = false;
};

ClientCertificate clientCertificate(const protocols::Claim& claim, const model::Partner& partner) {
    const auto pinned = partner.option("cxml.clientCertificate", "");
    if (pinned.empty()) return {};
    const bool fits = base::equalsAnyCase(pinned, claim.request.certificate);
    const bool alone = partner.option("cxml.clientCertificate.use", "instead") == "instead";
    return {fits, alone, !alone};
}

}  // namespace

protocols::Proof prove(const protocols::Claim& claim, const model::Partner& partner,
                       Secrets secrets, ReadLetter read) {
    const auto& envelope = claim.letter.envelope;
    const bool bySecret = secretFits(envelope.secret, secrets);
    const auto certificate = clientCertificate(claim, partner);
    const bool said = oneMacFits(claim, partner, secrets) || bySecret;
    const bool shown = (said && (!certificate.needed || certificate.fits)) ||
                       (certificate.alone && certificate.fits);
    const auto wanted = partner.option("cxml.signature", "none");
    if (wanted == "none") return {shown};
    const bool required = wanted == "required";
    // Of whom signatures are required, a signature may be the only credential.
    const bool nothingElse = envelope.secret.empty() && envelope.proofs.empty();
    if (!shown && !(required && nothingElse && envelope.isSigned)) return {};
    if (!envelope.isSigned && required)
        return {true, base::Fault(base::FaultCode::signatureMissing,
                                  "Documents of this sender must be signed.")};
    if (!envelope.isSigned) return {true};
    try {
        return proofOf(readAgain(claim, partner, read), shown);
    } catch (const base::Fault& fault) {
        return {shown, fault};
    }
}

std::span<const protocols::Option> proofOptions() {
    static const protocols::Option kOptions[] = {
        {"cxml.signature",
         "Signatures",
         "none: not looked at. optional: checked when there is one. required: nothing is taken "
         "without one, and one that covers the payload id may stand in for the shared secret.",
         "none",
         {"none", "optional", "required"}},
        {"cxml.signature.certificate",
         "Their signing certificates",
         "PEM. Only these are trusted, whatever a document brings along; before they change "
         "theirs, "
         "add the new one below the old.",
         "",
         {},
         true},
        {"cxml.signature.sha1",
         "Signatures with SHA-1",
         "The guide's old example has them; whoever can forge SHA-1 can forge these.",
         "refuse",
         {"refuse", "accept"}},
        {"cxml.clientCertificate",
         "Their client certificate",
         "SHA-256 fingerprint in hex. Only where a TLS proxy in front of Passerelle checks "
         "client certificates and hands them on (trustedProxies).",
         "",
         {}},
        {"cxml.clientCertificate.use",
         "What the client certificate does",
         "instead: it may stand in for the shared secret. also: both are needed.",
         "instead",
         {"instead", "also"}},
        {"cxml.mac.minutes",
         "Longest life of a CredentialMac, in minutes",
         "Within it, whoever reads one may use it.",
         "60",
         {}},
        {"cxml.sign",
         "Sign what is sent",
         "Documents posted to their system carry our signature; needs signingKey and "
         "signingCertificate in the program's settings.",
         "no",
         {"no", "yes"}},
    };
    return kOptions;
}

}  // namespace cxml
