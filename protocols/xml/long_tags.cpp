#include "protocols/xml/long_tags.h"

#include <cstring>

#include "protocols/xml/gate.h"

namespace xml {
namespace {

constexpr std::size_t kLong = 16 * 1024;
constexpr const char* kLongName = "a name is too long";

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Reads `name="value"` pairs from behind a `<` and counts, until the text is no longer a tag. What
// is too much there; null when nothing is.
const char* tooMuch(std::string_view tag) {
    // No start tag: a comment, an instruction, an end tag, a `<` inside CDATA.
    if (tag.empty() || isSpace(tag[0]) || tag[0] == '!' || tag[0] == '?' || tag[0] == '/')
        return nullptr;
    std::size_t at = tag.find_first_of(" \t\r\n/>");
    if (at > kMaxName) return kLongName;  // or nowhere
    for (int attributes = 0;; ++attributes) {
        while (at < tag.size() && isSpace(tag[at])) ++at;
        const auto name = at;
        while (at < tag.size() && !isSpace(tag[at]) && tag[at] != '=' && tag[at] != '>') ++at;
        if (at - name > kMaxName) return kLongName;
        while (at < tag.size() && isSpace(tag[at])) ++at;
        if (at >= tag.size() || tag[at] != '=') return nullptr;
        ++at;
        while (at < tag.size() && isSpace(tag[at])) ++at;
        if (at >= tag.size() || (tag[at] != '"' && tag[at] != '\'')) return nullptr;
        const auto end = tag.find(tag[at], at + 1);
        if (end == std::string_view::npos) return nullptr;
        if (end - at - 1 > kMaxValue) return "an attribute is too long";
        if (attributes >= kMaxAttributes) return "too many attributes in one element";
        at = end + 1;
    }
}

}  // namespace

std::optional<LongTag> longTag(std::string_view utf8) {
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
        const auto tag = utf8.substr(at + 1, end - at - 1);
        if (const auto* what = utf8[at] == '<' ? tooMuch(tag) : nullptr) return LongTag{at, what};
        at = end;
    }
    return std::nullopt;
}

}  // namespace xml
