#include "protocols/cxml/signature_algorithms.h"

#include <openssl/evp.h>
#include <xmlsec/crypto.h>

#include <array>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace cxml {
namespace {

constexpr std::string_view kSha1 = "http://www.w3.org/2000/09/xmldsig#sha1";
constexpr std::string_view kRsaSha1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
constexpr std::string_view kExclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

constexpr std::array<std::string_view, 6> kSignatureMethods = {
    kRsaSha256,
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
    kEcdsaSha256,
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"};

// RFC 6931, 2.1.3: SHA-384 has no identifier among those of xmlenc.
constexpr std::array<std::string_view, 3> kDigestMethods = {
    kSha256, "http://www.w3.org/2001/04/xmldsig-more#sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512"};

const EVP_MD* evp(std::string_view method) {
    if (method == kDigestMethods[0]) return EVP_sha256();
    if (method == kDigestMethods[1]) return EVP_sha384();
    if (method == kDigestMethods[2]) return EVP_sha512();
    return EVP_sha1();
}

template <class List>
Standing standing(std::string_view uri, const List& accepted, std::string_view old) {
    for (const auto one : accepted)
        if (one == uri) return Standing::accepted;
    return uri == old ? Standing::onlySha1 : Standing::unknown;
}

}  // namespace

Standing signatureMethod(std::string_view uri) {
    return standing(uri, kSignatureMethods, kRsaSha1);
}

Standing digestMethod(std::string_view uri) {
    return standing(uri, kDigestMethods, kSha1);
}

bool isCanonicalization(std::string_view uri) {
    return uri == kC14n || uri == kExclusive;
}

std::string digest(std::string_view method, std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> made{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), made.data(), &size, evp(method), nullptr) != 1)
        throw base::Fault(base::FaultCode::internal, "internal error", "digest failed");
    return base::base64({reinterpret_cast<const char*>(made.data()), size});
}

void enableAllowed(xmlSecDSigCtx& context) {
    for (const auto one : {xmlSecTransformInclC14NId, xmlSecTransformExclC14NId}) {
        xmlSecDSigCtxEnableReferenceTransform(&context, one);
        xmlSecDSigCtxEnableSignatureTransform(&context, one);
    }
    for (const auto one : {xmlSecOpenSSLTransformSha1Id, xmlSecOpenSSLTransformSha256Id,
                           xmlSecOpenSSLTransformSha384Id, xmlSecOpenSSLTransformSha512Id})
        xmlSecDSigCtxEnableReferenceTransform(&context, one);
    for (const auto one : {xmlSecOpenSSLTransformRsaSha1Id, xmlSecOpenSSLTransformRsaSha256Id,
                           xmlSecOpenSSLTransformRsaSha384Id, xmlSecOpenSSLTransformRsaSha512Id,
                           xmlSecOpenSSLTransformEcdsaSha256Id, xmlSecOpenSSLTransformEcdsaSha384Id,
                           xmlSecOpenSSLTransformEcdsaSha512Id})
        xmlSecDSigCtxEnableSignatureTransform(&context, one);
}

}  // namespace cxml
