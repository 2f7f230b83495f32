#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Without ASCII white space at both ends.
std::string_view trim(std::string_view text);
std::string lower(std::string_view ascii);
bool equalsAnyCase(std::string_view a, std::string_view b);
/// The pieces between separators, empty ones too: always one piece more than separators.
std::vector<std::string> split(std::string_view text, char separator);
/// The pieces that are not empty, with the separator between them.
std::string join(const std::vector<std::string>& pieces, std::string_view separator);

/// True for well-formed UTF-8 (no overlong forms, no surrogates).
bool isUtf8(std::string_view bytes);
/// The same text with every ill-formed byte replaced by U+FFFD and C0 controls other than TAB, LF
/// and CR dropped: what may be shown or stored of input that was refused.
std::string printable(std::string_view bytes);

/// How many characters (code points) a UTF-8 text has.
std::size_t characters(std::string_view utf8);
/// The first `count` characters; never half of one.
std::string cutCharacters(std::string_view utf8, std::size_t count);
/// As many whole characters as fit into `bytes` bytes.
std::string cutBytes(std::string_view utf8, std::size_t bytes);

/// `& < > " '` as references; for XML text and attributes and for HTML.
std::string escapeMarkup(std::string_view utf8);
/// As escapeMarkup, and every non-ASCII character as `&#x…;`: what `cXML-urlencoded` demands
/// (cXML Reference Guide 3.1.12: us-ascii only).
std::string escapeMarkupAscii(std::string_view utf8);

std::string latin1ToUtf8(std::string_view bytes);

}  // namespace base
