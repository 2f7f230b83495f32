#include "protocols/xml/long_tags.h"

#include <cstring>

#include "protocols/xml/gate.h"

namespace xml {
namespace {

constexpr std::size_t kLong = 16 * 1024;

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Reads `name="value"` pairs from behind a `<` and counts, until the text is no longer a tag.
bool tooMuch(std::string_view tag) {
    // No start tag: a comment, an instruction, an end tag, a `<` inside CDATA.
    if (tag.empty() || isSpace(tag[0]) || tag[0] == '!' || tag[0] == '?' || tag[0] == '/')
        return false;
    std::size_t at = tag.find_first_of(" \t\r\n/>");
    if (at > kMaxName) return true;  // or nowhere
    for (int attributes = 0;; ++attributes) {
        while (at < tag.size() && isSpace(tag[at])) ++at;
        const auto name = at;
        while (at < tag.size() && !isSpace(tag[at]) && tag[at] != '=' && tag[at] != '>') ++at;
        if (at - name > kMaxName) return true;
        while (at < tag.size() && isSpace(tag[at])) ++at;
        if (at >= tag.size() || tag[at] != '=') return false;
        ++at;
        while (at < tag.size() && isSpace(tag[at])) ++at;
        if (at >= tag.size() || (tag[at] != '"' && tag[at] != '\'')) return false;
        const auto end = tag.find(tag[at], at + 1);
        if (end == std::string_view::npos) return false;
        if (end - at - 1 > kMaxValue || attributes >= kMaxAttributes) return true;
        at = end + 1;
    }
}

}  // namespace

bool hasLongTag(std::string_view utf8) {
    std::size_t at = 0;
    while (utf8.size() - at > kLong) {
        // The last '<' within reach: whatever lies before it is short enough.
        const auto* last = static_cast<const char*>(::memrchr(utf8.data() + at + 1, '<', kLong));
        if (last) {
            at = static_cast<std::size_t>(last - utf8.data());
            continue;
        }
        const auto next = utf8.find('<', at + 1);
        const auto end = next == std::string_view::npos ? utf8.size() : next;
        if (utf8[at] == '<' && tooMuch(utf8.substr(at + 1, end - at - 1))) return true;
        at = end;
    }
    return false;
}

}  // namespace xml
