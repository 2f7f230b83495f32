#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mime {

/// `value; name=…; name="…"` of a header (RFC 2045, 5.1), parameters of RFC 2231 put together and
/// decoded to UTF-8.
struct Field {
    std::string value;  ///< in lower case
    std::vector<std::pair<std::string, std::string>> parameters;

    /// Name in lower case; empty when there is none.
    std::string_view parameter(std::string_view name) const;
};

/// Throws Fault(malformed) at `where` for an open quote and for a parameter given twice.
Field readField(std::string_view text, const std::string& where);

/// The headers of a part that say something about it, unfolded; the rest is left out.
struct Headers {
    std::string contentType;
    std::string contentId;
    std::string encoding;
    std::string disposition;
};

/// A part's head, up to its empty line. Throws Fault(malformed, tooLarge) at `where`.
Headers readHeaders(std::string_view head, const std::string& where);

/// A name as it may be shown and saved under: the last piece of a path, printable, without
/// characters that mean something to a file system or turn the reading direction.
std::string safeName(std::string_view name);

/// Undoes `=?UTF-8?B?…?=` (RFC 2047), which mailers put into file names although RFC 2047, 5 says
/// no.
std::string withoutEncodedWords(std::string_view text);

/// Bytes of a header that should be ASCII as UTF-8.
std::string headerText(std::string_view bytes);

}  // namespace mime
