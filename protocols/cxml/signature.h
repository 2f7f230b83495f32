#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/secret.h"
#include "gateway/base/wire.h"

namespace cxml {

/// A part of the message that travels beside the document.
struct AttachmentPart {
    std::string_view contentId;  ///< with or without angle brackets
    std::string_view bytes;      ///< decoded
};

/// A Content-ID as it is compared: no angle brackets, no `cid:`, percent signs undone.
std::string plainContentId(std::string_view id);

/// What a signed manifest says of one attachment. The guide lets attachments be dropped on the way;
/// those that are there fit, or the signature is refused.
struct AttachmentDigest {
    std::string contentId;  ///< without `cid:`
    std::string method;     ///< the algorithm's URI
    std::string digest;     ///< base64
    bool present = false;   ///< handed in, and its digest is this one

    friend bool operator==(const AttachmentDigest&, const AttachmentDigest&) = default;
};

/// What a signature vouches for. Business data is read from these bytes and nothing else.
struct Signed {
    std::string data;         ///< Request, Message or Response as digested: canonical UTF-8
    std::string payloadId;    ///< from cXMLSignedInfo, the envelope's; empty: not vouched for
    std::string certificate;  ///< SHA-256 fingerprint of the pinned one that fitted, in hex
    std::string signedAt;     ///< XAdES SigningTime as written; empty when there is none
    std::vector<AttachmentDigest> attachments;  ///< of the signed manifest, in its order
};

/// What is accepted beyond RSA and ECDSA with SHA-256, 384 and 512.
struct Accepting {
    bool sha1 = false;  ///< rsa-sha1 and sha1, as the guide's printed example has them
};

/// Verifies a cXML signature (cXML Reference Guide, Digital Signatures) over UTF-8 text as it came,
/// whatever its XML declaration says, with pinned certificates (each entry may hold several) and
/// never with a key of the document's own. Their validity dates are not looked at: whoever pins
/// decides. Throws Fault(signatureMissing, signatureWrong, signatureUnacceptable) and what the gate
/// throws. Safe from many threads.
Signed verifySignature(std::string_view document,
                       std::span<const std::string> pinnedCertificatesPem, Accepting accepting = {},
                       std::span<const AttachmentPart> attachments = {});

/// SHA-256 of every certificate that can be read from the text, in hex.
std::vector<std::string> fingerprints(std::string_view certificatesPem);

/// A private key and the certificate that belongs to it; cheap to copy, usable from many threads.
class SigningKey {
public:
    struct Parts;
    explicit SigningKey(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
    const Parts& parts() const { return *parts_; }
    /// SHA-256 of the certificate, in hex.
    std::string fingerprint() const;

private:
    std::shared_ptr<const Parts> parts_;
};

/// Throws Fault(invalid) when one of them cannot be read, when they do not belong together, and for
/// keys that are neither RSA of at least 2048 bits nor ECDSA.
SigningKey readSigningKey(const base::Secret& privateKeyPem, std::string_view certificatePem);

/// What goes into a signature beside the document.
struct Signing {
    std::span<const AttachmentPart> attachments;  ///< go into a signed manifest
    std::optional<base::Time> at;                 ///< adds XAdES properties of that moment
};

/// The same document with a signature over its payload id and its body, SHA-256 throughout. Throws
/// Fault(invalid) when it is no cXML envelope or is signed already. Safe from many threads.
std::string sign(std::string_view document, const SigningKey& key, const Signing& signing = {});

/// A request of ours with its document signed; what travels beside it in a multipart body goes into
/// the manifest.
base::Wire signedRequest(base::Wire request, const SigningKey& key, base::Time at);

}  // namespace cxml
