// The functions of text.h that know where a character begins.
#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/base/utf8.h"

namespace base {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool isDropped(char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool isMarkup(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
}

std::string_view reference(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

std::string numericReference(char32_t point) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string reversed = ";";
    for (; point > 0; point >>= 4) reversed += digits[point & 15];
    reversed += "x#&";
    return {reversed.rbegin(), reversed.rend()};
}

}  // namespace

bool isUtf8(std::string_view bytes) {
    for (bytes.remove_prefix(asciiLength(bytes)); !bytes.empty();
         bytes.remove_prefix(asciiLength(bytes))) {
        const auto length = sequenceLength(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string printable(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto ascii = asciiLength(bytes);
        std::copy_if(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(ascii),
                     std::back_inserter(text), [](char c) { return !isDropped(c); });
        bytes.remove_prefix(ascii);
        if (bytes.empty()) break;
        const auto length = sequenceLength(bytes);
        text += length > 0 ? bytes.substr(0, length) : kReplacement;
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

std::size_t characters(std::string_view utf8) {
    return utf8.size() -
           static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), isContinuation));
}

std::string cutCharacters(std::string_view utf8, std::size_t count) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i)
        if (!isContinuation(utf8[i]) && seen++ == count) return std::string(utf8.substr(0, i));
    return std::string(utf8);
}

std::string cutBytes(std::string_view utf8, std::size_t bytes) {
    if (utf8.size() <= bytes) return std::string(utf8);
    while (bytes > 0 && isContinuation(utf8[bytes])) --bytes;
    return std::string(utf8.substr(0, bytes));
}

std::string escapeMarkup(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size() + utf8.size() / 8);
    for (;;) {
        const auto found = std::find_if(utf8.begin(), utf8.end(), isMarkup);
        const auto special = static_cast<std::size_t>(found - utf8.begin());
        text += utf8.substr(0, special);
        if (special == utf8.size()) return text;
        text += reference(utf8[special]);
        utf8.remove_prefix(special + 1);
    }
}

std::string escapeMarkupAscii(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size() + utf8.size() / 8);
    while (!utf8.empty()) {
        const auto ascii = asciiLength(utf8);
        text += escapeMarkup(utf8.substr(0, ascii));
        utf8.remove_prefix(ascii);
        if (utf8.empty()) break;
        const auto length = sequenceLength(utf8);
        text += numericReference(codePoint(length > 0 ? utf8.substr(0, length) : kReplacement));
        utf8.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

std::string latin1ToUtf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            text += static_cast<char>(0xC0 | byte >> 6);
            text += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return text;
}

}  // namespace base
