#include "gateway/base/hmac.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "gateway/base/fault.h"

namespace base {

std::string hmacSha256(std::string_view key, std::string_view text) {
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(),
              &size))
        throw Fault(FaultCode::internal, "internal error", "HMAC failed");
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace base
