#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mime {

/// base64 of RFC 2045, 6.8: white space anywhere, padding where it belongs, nothing behind it.
/// Nothing on anything else.
std::optional<std::string> decodeBase64(std::string_view text);

/// quoted-printable of RFC 2045, 6.7. Nothing where `=` is followed by neither two hex digits nor
/// the end of the line.
std::optional<std::string> decodeQuotedPrintable(std::string_view text);

}  // namespace mime
