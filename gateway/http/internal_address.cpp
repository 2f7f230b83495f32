#include "gateway/http/internal_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace http {
namespace {

using V4 = std::array<std::uint8_t, 4>;
using V6 = std::array<std::uint8_t, 16>;

bool isInternal(const V4& a) {
    return a[0] == 0 || a[0] == 10 || a[0] == 127 || a[0] >= 224 ||
           (a[0] == 100 && (a[1] & 0xC0) == 64) || (a[0] == 169 && a[1] == 254) ||
           (a[0] == 172 && (a[1] & 0xF0) == 16) || (a[0] == 192 && a[1] == 168) ||
           (a[0] == 192 && a[1] == 0 && a[2] == 0) || (a[0] == 198 && (a[1] & 0xFE) == 18);
}

V4 fourAt(const V6& a, std::size_t at) {
    return {a[at], a[at + 1], a[at + 2], a[at + 3]};
}

bool startsWith(const V6& a, std::initializer_list<std::uint8_t> prefix) {
    return std::equal(prefix.begin(), prefix.end(), a.begin());
}

bool isInternal(const V6& a) {
    const bool zeros = startsWith(a, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    // ::, ::1, IPv4-compatible and IPv4-mapped.
    if (zeros && ((a[10] == 0 && a[11] == 0) || (a[10] == 0xFF && a[11] == 0xFF)))
        return isInternal(fourAt(a, 12));
    if (startsWith(a, {0x00, 0x64, 0xFF, 0x9B})) return isInternal(fourAt(a, 12));
    if (startsWith(a, {0x20, 0x02})) return isInternal(fourAt(a, 2));
    const bool global = (a[0] & 0xE0) == 0x20;  // 2000::/3 is all that is given out
    return !global;
}

}  // namespace

bool isInternalAddress(std::string_view address) {
    const std::string text(address);
    V4 four{};
    if (::inet_pton(AF_INET, text.c_str(), four.data()) == 1) return isInternal(four);
    V6 six{};
    if (::inet_pton(AF_INET6, text.c_str(), six.data()) == 1) return isInternal(six);
    return true;
}

}  // namespace http
