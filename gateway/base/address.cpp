// address  = scheme "://" [user [":" password] "@"] host …
#include "gateway/base/address.h"

#include <algorithm>

#include "gateway/base/encoding.h"

namespace base {
namespace {

struct Parts {
    std::size_t user = 0;   ///< where it begins
    std::size_t colon = 0;  ///< before the password; at `at` when there is none
    std::size_t at = 0;     ///< the `@`; 0: no user info
};

Parts partsOf(std::string_view text) {
    const auto sign = text.find("://");
    if (sign == std::string_view::npos) return {};
    const auto end = std::min(text.find_first_of("/?#", sign + 3), text.size());
    const auto at = text.substr(0, end).rfind('@');
    if (at == std::string_view::npos || at < sign + 3) return {};
    return {sign + 3, std::min(text.find(':', sign + 3), at), at};
}

}  // namespace

std::optional<Address> parseAddress(std::string_view text) {
    const auto parts = partsOf(text);
    std::string bare(text);
    if (parts.at > 0) bare.erase(parts.user, parts.at + 1 - parts.user);
    const auto url = parseUrl(bare);
    if (!url) return std::nullopt;
    Address address{*url, {}, {}};
    if (parts.at == 0) return address;
    address.user = percentDecode(text.substr(parts.user, parts.colon - parts.user));
    address.password = Secret(percentDecode(passwordIn(text)));
    const auto plain = [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f; };
    const bool fits = !address.user.empty() && std::ranges::all_of(address.user, plain) &&
                      std::ranges::all_of(address.password.reveal(), plain);
    return fits ? std::optional(std::move(address)) : std::nullopt;
}

std::string_view passwordIn(std::string_view address) {
    const auto parts = partsOf(address);
    if (parts.at == 0 || parts.colon == parts.at) return {};
    return address.substr(parts.colon + 1, parts.at - parts.colon - 1);
}

std::string withPassword(std::string_view address, std::string_view password) {
    const auto before = passwordIn(address);
    if (before.empty()) return std::string(address);
    std::string text(address);
    text.replace(static_cast<std::size_t>(before.data() - address.data()), before.size(), password);
    return text;
}

std::string masked(std::string_view address) {
    return withPassword(address, "***");
}

}  // namespace base
