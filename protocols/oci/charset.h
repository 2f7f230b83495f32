#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oci {

/// The character sets a form may travel in; a browser encodes it, we say which.
enum class Charset { utf8, latin1, windows1252 };

/// By the names in use (`utf-8`, `UTF8`, `iso-8859-1`, `latin1`, `windows-1252`, `cp1252`).
std::optional<Charset> charsetNamed(std::string_view name);
/// As it stands in accept-charset.
std::string_view name(Charset charset);

/// Received bytes as UTF-8; what claims to be UTF-8 and is not, is read as ISO-8859-1.
std::string decoded(std::string_view bytes, Charset charset);

/// Whether there are control characters in it other than TAB, LF and CR.
bool hasControls(std::string_view utf8);

/// The text with every character the charset lacks replaced by its nearest (– by -, € by EUR) or
/// by `?`: browsers would send `&#8211;`, which no procurement system undoes.
std::string fitted(std::string_view utf8, Charset charset);

}  // namespace oci
