#pragma once

#include <string>
#include <string_view>

namespace base {

/// HMAC-SHA-256 (RFC 2104) of the text: 32 bytes. Throws Fault(internal).
std::string hmacSha256(std::string_view key, std::string_view text);

}  // namespace base
