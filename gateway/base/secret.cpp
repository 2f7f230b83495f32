#include "gateway/base/secret.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "gateway/base/fault.h"
#include "gateway/base/id.h"

namespace base {
namespace {

using Mac = std::array<unsigned char, 32>;

const std::string& processKey() {
    static const std::string key = systemRandom().bytes(32);
    return key;
}

Mac mac(std::string_view value) {
    const std::string& key = processKey();
    Mac result{};
    unsigned int length = 0;
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(value.data()), value.size(), result.data(),
             &length) == nullptr)
        throw Fault(FaultCode::internal, "internal error", "HMAC failed");
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
