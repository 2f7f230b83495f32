#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "protocols/cxml/signature_keys.h"

// What a signature says beside the body. Each function reads the bytes that were digested.
namespace cxml {

/// cXMLSignedInfo: the payload id, once it and the version are found to be the envelope's.
std::string checkInformation(std::string_view digested, xmlNodePtr root);

/// XAdES: the certificate named is the one that fitted. Returns the signing time as written.
std::string checkProperties(std::string_view digested, const PinnedCertificate& fitting,
                            Accepting accepting);

/// The manifest: attachments that are there fit.
std::vector<AttachmentDigest> checkManifest(std::string_view digested,
                                            std::span<const AttachmentPart> attachments,
                                            Accepting accepting);

}  // namespace cxml
