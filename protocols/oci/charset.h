#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oci {

/// A character set a form may travel in, by its name in accept-charset: a browser encodes it, we
/// say which. Every one this system's iconv knows, as long as ASCII is itself in it.
struct Charset {
    std::string name = "UTF-8";

    bool isUtf8() const { return name == "UTF-8"; }
    friend bool operator==(const Charset&, const Charset&) = default;
};

/// By the names in use (`utf-8`, `UTF8`, `iso-8859-2`, `latin1`, `windows-1252`, `cp1252`); nothing
/// for one that cannot be spoken.
std::optional<Charset> charsetNamed(std::string_view name);

/// Received bytes as UTF-8; what is not of the charset is read as ISO-8859-1.
std::string decoded(std::string_view bytes, const Charset& charset);

/// Whether there are control characters in it other than TAB, LF and CR.
bool hasControls(std::string_view utf8);

/// A text that fits a charset, and what had to be replaced: `– by -`, each once.
struct Fitted {
    std::string text;
    std::vector<std::string> replaced{};
};

/// Every character the charset lacks is replaced by its nearest (– by -, € by EUR) or by `?`:
/// browsers would send `&#8211;`, which no procurement system undoes.
Fitted fitted(std::string_view utf8, const Charset& charset);

}  // namespace oci
