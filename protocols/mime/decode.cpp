#include "protocols/mime/decode.h"

#include <array>
#include <cstdint>

namespace mime {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr signed char kBad = -1;
constexpr signed char kSpace = -2;

constexpr auto kMeaning = [] {
    std::array<signed char, 256> meaning{};
    meaning.fill(kBad);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        meaning[static_cast<unsigned char>(kAlphabet[i])] = static_cast<signed char>(i);
    for (const char c : {' ', '\t', '\r', '\n'}) meaning[static_cast<unsigned char>(c)] = kSpace;
    return meaning;
}();

signed char meaning(char c) {
    return kMeaning[static_cast<unsigned char>(c)];
}

// What stands behind the data: as many `=` as complete the last group, and white space.
bool isPadding(std::string_view rest, std::size_t sextets) {
    std::size_t pads = 0;
    for (const char c : rest) {
        if (c == '=')
            ++pads;
        else if (meaning(c) != kSpace)
            return false;
    }
    return sextets % 4 != 1 && pads == (4 - sextets % 4) % 4;
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

// How long the end of a line at the start of `text` is, white space before it included; 0: none.
std::size_t lineEnd(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    if (text.substr(at, 2) == "\r\n") return at + 2;
    return at == text.size() || text[at] == '\n' ? at + 1 : 0;
}

}  // namespace

std::optional<std::string> decodeBase64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t bits = 0;
    std::size_t sextets = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] != '='; ++at) {
        const auto value = meaning(text[at]);
        if (value == kSpace) continue;
        if (value == kBad) return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        ++sextets;
        if (sextets % 4 == 1) continue;
        const auto missing = (4 - sextets % 4) % 4;
        bytes += static_cast<char>(bits >> (2 * missing) & 0xFF);
    }
    if (!isPadding(text.substr(at), sextets)) return std::nullopt;
    return bytes;
}

std::optional<std::string> decodeQuotedPrintable(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        // White space at the end of a line was put there on the way (RFC 2045, 6.7, rule 3).
        if (c == ' ' || c == '\t') {
            const auto end = text.find_first_not_of(" \t", at);
            if (lineEnd(text.substr(at)) == 0) bytes += text.substr(at, end - at);
            at = std::min(end, text.size());
            continue;
        }
        ++at;
        if (c != '=') {
            bytes += c;
            continue;
        }
        if (const auto soft = lineEnd(text.substr(at)); soft > 0) {
            at = std::min(at + soft, text.size());
            continue;
        }
        const int high = hexDigit(text[at]);
        const int low = at + 1 < text.size() ? hexDigit(text[at + 1]) : -1;
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high << 4 | low);
        at += 2;
    }
    return bytes;
}

}  // namespace mime
