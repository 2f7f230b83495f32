#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

std::string base64(std::string_view bytes);
/// Standard or url alphabet, padding optional, line breaks and a space for `+` (what form decoding
/// makes of it) accepted. Nothing on any other character.
std::optional<std::string> unbase64(std::string_view text);
std::string base64url(std::string_view bytes);
std::string hex(std::string_view bytes);

/// SHA-256 as 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);

/// Percent-encodes everything but unreserved characters (RFC 3986, 2.3).
std::string percentEncode(std::string_view text);
/// Undoes it; `+` becomes a space when `plusIsSpace`. A stray `%` stays as it is.
std::string percentDecode(std::string_view text, bool plusIsSpace = false);

/// `attachment; filename="…"` (RFC 6266); a name that is not ASCII is spelled a second time for who
/// reads that, one that is empty is left out. Nothing in it ends the header or the quotes.
std::string disposition(std::string_view fileName);

/// Name and value pairs in the order they came; names may repeat.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// application/x-www-form-urlencoded, body or query string.
Fields parseForm(std::string_view text);
std::string formEncode(const Fields& fields);
/// The first value of that name, compared as given; nothing when there is none.
std::optional<std::string> find(const Fields& fields, std::string_view name);
/// As find, without regard to ASCII case.
std::optional<std::string> findAnyCase(const Fields& fields, std::string_view name);

}  // namespace base
