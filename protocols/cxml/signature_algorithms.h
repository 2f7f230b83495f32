#pragma once

#include <openssl/evp.h>
#include <xmlsec/xmldsig.h>

#include <string>
#include <string_view>

namespace cxml {

inline constexpr const char* kDsNamespace = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr std::string_view kC14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
inline constexpr std::string_view kSha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
inline constexpr std::string_view kRsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
inline constexpr std::string_view kEcdsaSha256 =
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

/// What we make of an algorithm somebody names. Nothing outside this list is ever executed.
enum class Standing { accepted, onlySha1, unknown };

Standing signatureMethod(std::string_view uri);
Standing digestMethod(std::string_view uri);
/// Inclusive or exclusive canonical XML 1.0 without comments.
bool isCanonicalization(std::string_view uri);

/// The digest of that method over the bytes, in base64. The method's standing is not unknown.
std::string digest(std::string_view method, std::string_view bytes);

/// Tells xmlsec the same list.
void enableAllowed(xmlSecDSigCtx& context);

}  // namespace cxml
