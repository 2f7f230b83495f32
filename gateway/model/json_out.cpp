#include "gateway/model/json_out.h"

#include <algorithm>

#include "gateway/base/text.h"

namespace model {
namespace {

bool isSpecial(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// RFC 8259, 7.
std::string escape(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    return std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
}

}  // namespace

std::string quoted(std::string_view text) {
    if (!base::isUtf8(text)) return quoted(base::printable(text));
    std::string result;
    result.reserve(text.size() + 2);
    result += '"';
    while (!text.empty()) {
        const auto plain = std::find_if(text.begin(), text.end(), isSpecial) - text.begin();
        result += text.substr(0, static_cast<std::size_t>(plain));
        text.remove_prefix(static_cast<std::size_t>(plain));
        if (text.empty()) break;
        result += escape(text.front());
        text.remove_prefix(1);
    }
    return result += '"';
}

std::string array(const std::vector<std::string>& texts) {
    return array(texts, quoted);
}

Object& Object::raw(std::string_view key, std::string_view value) {
    if (text_.size() > 1) text_ += ',';
    ((text_ += '"') += key) += "\":";
    text_ += value;
    return *this;
}

Object& Object::text(std::string_view key, std::string_view value) {
    return value.empty() ? *this : textAlways(key, value);
}

Object& Object::textAlways(std::string_view key, std::string_view value) {
    return raw(key, quoted(value));
}

Object& Object::number(std::string_view key, int value) {
    return value == 0 ? *this : numberAlways(key, value);
}

Object& Object::numberAlways(std::string_view key, int value) {
    return raw(key, std::to_string(value));
}

Object& Object::maybe(std::string_view key, const std::optional<int>& value) {
    return value ? numberAlways(key, *value) : *this;
}

Object& Object::decimal(std::string_view key, const base::Decimal& value) {
    return raw(key, '"' + value.str() + '"');
}

Object& Object::flag(std::string_view key, bool value) {
    return value ? raw(key, "true") : *this;
}

Object& Object::json(std::string_view key, std::string_view value) {
    return value == "{}" || value == "[]" ? *this : raw(key, value);
}

}  // namespace model
