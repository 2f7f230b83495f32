#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/base/secret.h"
#include "gateway/model/attachment.h"
#include "gateway/model/documents.h"

namespace model {

/// Proof of knowing a shared secret without showing it (cXML CredentialMac).
struct SecretProof {
    Credential sender;      ///< whose it is
    std::string type;       ///< "FromSenderCredentials"
    std::string algorithm;  ///< "HMAC-SHA1-96"
    std::string created;    ///< as received: the proof covers this text
    std::string expires;    ///< likewise
    std::string value;      ///< base64
};

/// Who writes to whom, and the credential claimed: nothing here is authenticated yet.
struct Envelope {
    std::vector<Credential> from;
    std::vector<Credential> to;
    std::vector<Credential> sender;
    base::Secret secret;                ///< claimed by the sender
    std::vector<SecretProof> proofs{};  ///< in place of the secret
    bool isSigned = false;              ///< claims to be; see Protocol::verify
    std::string userAgent;
    std::string payloadId;  ///< empty when the protocol has none (OCI)
    std::string timestamp;  ///< as received
    std::string version;    ///< "1.2.071", "4.0"
    std::string language;
    std::string mode = "production";  ///< cXML deploymentMode
    std::string addressee;  ///< the partner id the address named (/oci/{partner}); usually empty
};

/// What a Wire says once understood.
struct Letter {
    std::string protocol;  ///< "cxml", "oci"
    Envelope envelope;
    Document document;
    std::vector<base::Problem> tolerated;   ///< wrong, and read all the same
    std::vector<Attachment> attachments{};  ///< with their bytes; without ids
};

}  // namespace model
