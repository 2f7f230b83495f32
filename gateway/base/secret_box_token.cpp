#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/secret_box.h"

namespace base {

std::string SecretBox::token(std::string_view place) const {
    // A purpose of its own in front: no token can be mistaken for another use of the key.
    const std::string text = "token\n" + std::string(place);
    const auto key = key_.reveal();
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(),
              &size))
        throw Fault(FaultCode::internal, "internal error", "HMAC failed");
    return base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace base
