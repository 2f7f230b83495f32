#include "protocols/oci/charset.h"

#include <algorithm>
#include <array>

#include "gateway/base/text.h"
#include "gateway/base/utf8.h"

namespace oci {
namespace {

// 0x80–0x9F of windows-1252; 0 where it has no character.
constexpr std::array<char32_t, 32> kWindowsRow{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

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

void appendUtf8(std::string& out, char32_t c) {
    const auto byte = [&](char32_t bits) { out += static_cast<char>(bits); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | (c >> 6));
    } else {
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

std::string fromWindows(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        const auto value = static_cast<unsigned char>(c);
        const bool special = value >= 0x80 && value <= 0x9F;
        const char32_t character = special ? kWindowsRow[value - 0x80u] : value;
        appendUtf8(out, special && character == 0 ? 0xFFFD : character);
    }
    return out;
}

bool holds(Charset charset, char32_t c) {
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) return true;
    if (charset == Charset::latin1 || c < 0x100) return false;
    return std::find(kWindowsRow.begin(), kWindowsRow.end(), c) != kWindowsRow.end();
}

std::string_view nearest(char32_t c) {
    for (const auto& known : kNearest)
        if (known.character == c) return known.text;
    return "?";
}

}  // namespace

std::optional<Charset> charsetNamed(std::string_view name) {
    const auto wanted = base::lower(base::trim(name));
    if (wanted == "utf-8" || wanted == "utf8") return Charset::utf8;
    if (wanted == "iso-8859-1" || wanted == "iso8859-1" || wanted == "latin1")
        return Charset::latin1;
    if (wanted == "windows-1252" || wanted == "cp1252") return Charset::windows1252;
    return std::nullopt;
}

std::string_view name(Charset charset) {
    switch (charset) {
        case Charset::utf8:
            return "UTF-8";
        case Charset::latin1:
            return "ISO-8859-1";
        case Charset::windows1252:
            return "windows-1252";
    }
    return "UTF-8";
}

std::string decoded(std::string_view bytes, Charset charset) {
    switch (charset) {
        case Charset::utf8:
            return base::isUtf8(bytes) ? std::string(bytes) : base::latin1ToUtf8(bytes);
        case Charset::latin1:
            return base::latin1ToUtf8(bytes);
        case Charset::windows1252:
            return fromWindows(bytes);
    }
    return std::string(bytes);
}

bool hasControls(std::string_view utf8) {
    return std::ranges::any_of(utf8, [](char c) {
        const auto value = static_cast<unsigned char>(c);
        return value == 0x7F || (value < 0x20 && c != '\t' && c != '\n' && c != '\r');
    });
}

std::string fitted(std::string_view utf8, Charset charset) {
    if (charset == Charset::utf8) return std::string(utf8);
    const auto text = base::printable(utf8);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = std::string_view(text).substr(at);
        const auto sequence = rest.substr(0, base::sequenceLength(rest));
        const auto c = base::codePoint(sequence);
        out += holds(charset, c) ? sequence : nearest(c);
        at += sequence.size();
    }
    return out;
}

}  // namespace oci
