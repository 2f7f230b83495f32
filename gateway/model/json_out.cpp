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

void appendQuoted(std::string& out, std::string_view text) {
    if (!base::isUtf8(text)) return appendQuoted(out, base::printable(text));
    out += '"';
    while (!text.empty()) {
        const auto plain = std::find_if(text.begin(), text.end(), isSpecial) - text.begin();
        out += text.substr(0, static_cast<std::size_t>(plain));
        text.remove_prefix(static_cast<std::size_t>(plain));
        if (text.empty()) break;
        out += escape(text.front());
        text.remove_prefix(1);
    }
    out += '"';
}

}  // namespace model
