// Percent encoding (RFC 3986, 2.1) and application/x-www-form-urlencoded (URL Standard, 5).
#include <algorithm>
#include <array>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace base {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

constexpr auto kUnreserved = [] {
    std::array<bool, 256> unreserved{};
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                         "0123456789-._~"))
        unreserved[static_cast<unsigned char>(c)] = true;
    return unreserved;
}();

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string encoded(std::string_view text, bool spaceIsPlus) {
    std::string result;
    result.reserve(text.size() + text.size() / 4);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (kUnreserved[byte]) {
            result += c;
        } else if (spaceIsPlus && c == ' ') {
            result += '+';
        } else {
            result += '%';
            result += kHex[byte >> 4];
            result += kHex[byte & 15];
        }
    }
    return result;
}

// The byte `%xy` stands for at that place, or -1.
int escapedByte(std::string_view text, std::size_t i) {
    if (i + 2 >= text.size()) return -1;
    const int high = hexValue(text[i + 1]);
    const int low = hexValue(text[i + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::pair<std::string, std::string> decodedPair(std::string_view pair) {
    const auto sign = pair.find('=');
    const auto value = sign == std::string_view::npos ? std::string_view() : pair.substr(sign + 1);
    return {percentDecode(pair.substr(0, sign), true), percentDecode(value, true)};
}

template <class Same>
std::optional<std::string> firstValue(const Fields& fields, Same same) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto& field) { return same(field.first); });
    if (found == fields.end()) return {};
    return found->second;
}

}  // namespace

std::string percentEncode(std::string_view text) {
    return encoded(text, false);
}

std::string percentDecode(std::string_view text, bool plusIsSpace) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int byte = text[i] == '%' ? escapedByte(text, i) : -1;
        if (byte >= 0) {
            result += static_cast<char>(byte);
            i += 2;
        } else {
            result += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

Fields parseForm(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const auto pair = text.substr(0, text.find('&'));
        if (!pair.empty()) fields.push_back(decodedPair(pair));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
    }
    return fields;
}

std::string formEncode(const Fields& fields) {
    std::string text;
    for (const auto& [name, value] : fields) {
        if (!text.empty()) text += '&';
        text += encoded(name, true);
        text += '=';
        text += encoded(value, true);
    }
    return text;
}

std::optional<std::string> find(const Fields& fields, std::string_view name) {
    return firstValue(fields, [&](const std::string& key) { return key == name; });
}

std::optional<std::string> findAnyCase(const Fields& fields, std::string_view name) {
    return firstValue(fields, [&](const std::string& key) { return equalsAnyCase(key, name); });
}

}  // namespace base
