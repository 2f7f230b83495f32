#pragma once

#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <xmlsec/keys.h>
#include <xmlsec/xmldsig.h>

#include <memory>
#include <string>
#include <string_view>

#include "gateway/base/fault.h"

// What the signature files share: owners of the libraries' objects, and their one initialisation.
// Included by them alone.
namespace cxml {

template <auto destroy>
struct Destroy {
    template <class Object>
    void operator()(Object* object) const {
        destroy(object);
    }
};
using Tree = std::unique_ptr<xmlDoc, Destroy<xmlFreeDoc>>;
using Certificate = std::unique_ptr<X509, Destroy<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Destroy<EVP_PKEY_free>>;
using SecKey = std::unique_ptr<xmlSecKey, Destroy<xmlSecKeyDestroy>>;
using SignatureContext = std::unique_ptr<xmlSecDSigCtx, Destroy<xmlSecDSigCtxDestroy>>;

/// While it stands, this thread may use xmlsec: initialised once for all, able to open nothing.
/// What the libraries have to say is not printed, since it quotes documents.
class SignatureLibrary {
public:
    SignatureLibrary();
    ~SignatureLibrary();
    SignatureLibrary(const SignatureLibrary&) = delete;
    SignatureLibrary& operator=(const SignatureLibrary&) = delete;

private:
    void* context_;
    xmlStructuredErrorFunc told_;
};

/// The tree of UTF-8 text. Nothing is fetched, defaulted or expanded. Throws Fault(malformed).
Tree parseTree(std::string_view utf8);

/// The key as xmlsec takes it. `key` is shared, not taken.
SecKey secKey(EVP_PKEY& key);

/// A context that opens nothing and works with this key only.
SignatureContext newContext(EVP_PKEY& key);

inline const xmlChar* xmlText(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}
inline std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

[[noreturn]] inline void outOfMemory() {
    throw base::Fault(base::FaultCode::internal, "internal error", "xmlsec failed");
}

}  // namespace cxml
