#include "protocols/oci/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>

#include "gateway/base/text.h"
#include "gateway/base/utf8.h"

namespace oci {
namespace {

constexpr std::size_t kLongestName = 40;

struct Nearest {
    char32_t character;
    std::string_view text;
};
constexpr std::array<Nearest, 26> kNearest{{
    {0x2010, "-"},   {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},   {0x2014, "-"},  {0x2018, "'"},
    {0x2019, "'"},   {0x201A, "'"},  {0x201C, "\""}, {0x201D, "\""},  {0x201E, "\""}, {0x2022, "*"},
    {0x2026, "..."}, {0x2039, "<"},  {0x203A, ">"},  {0x20AC, "EUR"}, {0x2122, "TM"}, {0x2212, "-"},
    {0x2264, "<="},  {0x2265, ">="}, {0x0152, "OE"}, {0x0153, "oe"},  {0x0160, "S"},  {0x0161, "s"},
    {0x017D, "Z"},   {0x017E, "z"},
}};

/// One direction of iconv.
class Converter {
public:
    Converter(const std::string& from, const std::string& to)
        : handle_(::iconv_open(to.c_str(), from.c_str())) {}
    ~Converter() {
        if (isOpen()) ::iconv_close(handle_);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    bool isOpen() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

    /// Nothing when a character has no counterpart.
    std::optional<std::string> all(std::string_view text) {
        ::iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        std::string in(text);
        std::string out(in.size() * 4 + 16, '\0');
        char* from = in.data();
        char* to = out.data();
        std::size_t left = in.size();
        std::size_t room = out.size();
        const auto odd = ::iconv(handle_, &from, &left, &to, &room);
        if (odd != 0 || left != 0) return std::nullopt;
        if (::iconv(handle_, nullptr, nullptr, &to, &room) != 0) return std::nullopt;
        out.resize(out.size() - room);
        return out;
    }

private:
    iconv_t handle_;
};

std::string printableAscii() {
    std::string text;
    for (char c = ' '; c < 0x7F; ++c) text += c;
    return text;
}

// Names of fields and marks between them are ASCII whatever the charset.
bool keepsAscii(const std::string& name) {
    Converter converter("UTF-8", name);
    const auto ascii = printableAscii();
    return converter.isOpen() && converter.all(ascii) == ascii;
}

// A name is looked up by the system: nothing but letters, digits and marks goes there, and none of
// iconv's own additions (//TRANSLIT).
bool isName(std::string_view name) {
    return !name.empty() && name.size() <= kLongestName && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == ':' || c == '.';
    });
}

std::string_view nearest(char32_t c) {
    for (const auto& known : kNearest)
        if (known.character == c) return known.text;
    return "?";
}

}  // namespace

std::optional<Charset> charsetNamed(std::string_view name) {
    const auto wanted = base::lower(base::trim(name));
    if (wanted == "utf-8" || wanted == "utf8") return Charset{};
    if (wanted == "iso-8859-1" || wanted == "iso8859-1" || wanted == "latin1")
        return Charset{"ISO-8859-1"};
    if (wanted == "windows-1252" || wanted == "cp1252") return Charset{"windows-1252"};
    if (!isName(wanted) || !keepsAscii(wanted)) return std::nullopt;
    return Charset{wanted};
}

std::string decoded(std::string_view bytes, const Charset& charset) {
    if (charset.isUtf8() && base::isUtf8(bytes)) return std::string(bytes);
    Converter converter(charset.name, "UTF-8");
    if (!charset.isUtf8() && converter.isOpen())
        if (auto text = converter.all(bytes)) return std::move(*text);
    return base::latin1ToUtf8(bytes);
}

bool hasControls(std::string_view utf8) {
    return std::ranges::any_of(utf8, [](char c) {
        const auto value = static_cast<unsigned char>(c);
        return value == 0x7F || (value < 0x20 && c != '\t' && c != '\n' && c != '\r');
    });
}

Fitted fitted(std::string_view utf8, const Charset& charset) {
    if (charset.isUtf8()) return {std::string(utf8)};
    const auto text = base::printable(utf8);
    Converter converter("UTF-8", charset.name);
    if (converter.isOpen() && converter.all(text)) return {text};
    Fitted fit;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = std::string_view(text).substr(at);
        const auto sequence = rest.substr(0, base::sequenceLength(rest));
        at += sequence.size();
        if (sequence.size() == 1 || (converter.isOpen() && converter.all(sequence))) {
            fit.text += sequence;
            continue;
        }
        const auto instead = nearest(base::codePoint(sequence));
        fit.text += instead;
        auto note = std::string(sequence) + " by " + std::string(instead);
        if (std::ranges::find(fit.replaced, note) == fit.replaced.end())
            fit.replaced.push_back(std::move(note));
    }
    return fit;
}

}  // namespace oci
