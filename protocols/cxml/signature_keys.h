#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "protocols/cxml/signature.h"
#include "protocols/cxml/signature_library.h"

namespace cxml {

/// One certificate with its public key.
struct PinnedCertificate {
    Certificate certificate;
    Key key;
    std::string der;
    std::string fingerprint;  ///< SHA-256 of `der`, in hex
};
using PinnedCertificates = std::vector<PinnedCertificate>;

/// Every certificate in the text. What cannot be read is left out.
PinnedCertificates readCertificates(std::string_view pem);
/// The same, remembered by this thread: the certificates of a partner rarely change.
std::shared_ptr<const PinnedCertificates> pinnedCertificates(const std::string& pem);

struct SigningKey::Parts {
    Key key;
    PinnedCertificate certificate;
};

/// The distinguished name of the issuer by RFC 2253, and the serial number in decimal digits.
std::string issuerOf(const PinnedCertificate& certificate);
std::string serialOf(const PinnedCertificate& certificate);

}  // namespace cxml
