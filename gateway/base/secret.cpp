#include "gateway/base/secret.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <memory>

#include "gateway/base/fault.h"
#include "gateway/base/id.h"

namespace base {
namespace {

using Mac = std::array<unsigned char, 32>;

struct FreeContext {
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MAC_CTX, FreeContext>;

void require(bool done) {
    if (!done) throw Fault(FaultCode::internal, "internal error", "HMAC-SHA-256 failed");
}

// Under a key of this process. Each MAC begins with a copy: looking the algorithm up and keying it
// costs more than the rest.
Context keyed() {
    EVP_MAC* const hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    require(hmac != nullptr);
    Context context(EVP_MAC_CTX_new(hmac));
    EVP_MAC_free(hmac);
    const std::string key = systemRandom().bytes(32);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end()};
    require(context != nullptr &&
            EVP_MAC_init(context.get(), reinterpret_cast<const unsigned char*>(key.data()),
                         key.size(), parameters) == 1);
    return context;
}

Mac mac(std::string_view value) {
    static const Context start = keyed();
    const Context context(EVP_MAC_CTX_dup(start.get()));
    require(context != nullptr);
    Mac result{};
    std::size_t length = 0;
    require(EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char*>(value.data()),
                           value.size()) == 1 &&
            EVP_MAC_final(context.get(), result.data(), &length, result.size()) == 1);
    return result;
}

}  // namespace

Secret::~Secret() {
    // The whole capacity: a string moved from keeps the bytes of a short value.
    value_.resize(value_.capacity());
    OPENSSL_cleanse(value_.data(), value_.size());
}

bool Secret::equals(const Secret& other) const {
    const Mac a = mac(value_);
    const Mac b = mac(other.value_);
    return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace base
