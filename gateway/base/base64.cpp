// RFC 4648, 4 and 5.
#include <array>
#include <cstdint>

#include "gateway/base/encoding.h"

namespace base {
namespace {

constexpr std::string_view kStandard =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr int kBad = -1;
constexpr int kBreak = -2;
constexpr int kPad = -3;

constexpr auto kMeaning = [] {
    std::array<signed char, 256> meaning{};
    meaning.fill(kBad);
    for (std::size_t i = 0; i < 64; ++i) {
        meaning[static_cast<unsigned char>(kStandard[i])] = static_cast<signed char>(i);
        meaning[static_cast<unsigned char>(kUrl[i])] = static_cast<signed char>(i);
    }
    meaning[' '] = 62;
    meaning['\r'] = meaning['\n'] = kBreak;
    meaning['='] = kPad;
    return meaning;
}();

std::uint32_t byteAt(std::string_view bytes, std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

std::string encode(std::string_view bytes, std::string_view alphabet, bool padded) {
    std::string text((bytes.size() + 2) / 3 * 4, '=');
    char* to = text.data();
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::uint32_t group =
            byteAt(bytes, i) << 16 | byteAt(bytes, i + 1) << 8 | byteAt(bytes, i + 2);
        for (const int shift : {18, 12, 6, 0}) *to++ = alphabet[group >> shift & 63];
    }
    for (std::size_t missing = (3 - bytes.size() % 3) % 3; missing > 0; --missing) text.pop_back();
    while (padded && text.size() % 4 != 0) text += '=';
    return text;
}

// Padding may be left out, but where it stands it completes a group of four.
bool isComplete(std::size_t sextets, std::size_t pads) {
    if (sextets % 4 == 1) return false;
    return pads == 0 || (sextets % 4 != 0 && (sextets + pads) % 4 == 0);
}

}  // namespace

std::string base64(std::string_view bytes) {
    return encode(bytes, kStandard, true);
}

std::string base64url(std::string_view bytes) {
    return encode(bytes, kUrl, false);
}

std::optional<std::string> unbase64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    std::uint32_t bits = 0;
    std::size_t sextets = 0;
    std::size_t pads = 0;
    for (const char c : text) {
        const int meaning = kMeaning[static_cast<unsigned char>(c)];
        if (meaning == kBreak) continue;
        if (meaning == kBad || (meaning != kPad && pads > 0)) return {};
        if (meaning == kPad) {
            ++pads;
            continue;
        }
        bits = bits << 6 | static_cast<std::uint32_t>(meaning);
        // Of four sextets the second, third and fourth each complete a byte.
        const auto place = sextets++ % 4;
        if (place > 0) bytes += static_cast<char>(bits >> (6 - 2 * place) & 255);
    }
    if (!isComplete(sextets, pads)) return {};
    return bytes;
}

}  // namespace base
