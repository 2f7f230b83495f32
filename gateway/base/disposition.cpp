#include "gateway/base/encoding.h"

namespace base {

std::string disposition(std::string_view fileName) {
    if (fileName.empty()) return "attachment";
    std::string plain;
    for (const char c : fileName) {
        const bool safe = c >= ' ' && c < '\x7f' && c != '"' && c != '\\' && c != '%';
        plain += safe ? c : '_';
    }
    auto value = "attachment; filename=\"" + plain + '"';
    if (plain != fileName) value += "; filename*=UTF-8''" + percentEncode(fileName);
    return value;
}

}  // namespace base
