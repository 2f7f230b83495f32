#include <openssl/evp.h>

#include <array>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace base {
namespace {

// Looked up once: a search by name at each call costs more than a short digest.
const EVP_MD* sha256() {
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

}  // namespace

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string sha256Hex(std::string_view bytes) {
    std::array<char, 32> digest{};
    if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()),
                   nullptr, sha256(), nullptr) != 1)
        throw Fault(FaultCode::internal, "internal error", "SHA-256 failed");
    return hex({digest.data(), digest.size()});
}

}  // namespace base
