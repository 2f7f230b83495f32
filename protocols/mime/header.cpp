// head = *( name ":" text line-end *( (" " / TAB) text line-end ) ) [ line-end ]
#include "protocols/mime/header.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "protocols/mime/multipart.h"
#include "protocols/mime/trouble.h"

namespace mime {
namespace {

bool isNameCharacter(char c) {
    return c > ' ' && c < '\x7f' && c != ':';
}

bool isControl(char c) {
    return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
}

// Takes a line without its end from the front.
std::string_view takeLine(std::string_view& text) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

struct Line {
    std::string name;  // in lower case
    std::string text;
};

std::vector<Line> unfolded(std::string_view head, const std::string& where) {
    std::vector<Line> lines;
    while (!head.empty()) {
        const auto line = takeLine(head);
        if (std::ranges::any_of(line, isControl))
            throw broken(where, "a control character in the headers");
        if (!lines.empty() && (line.starts_with(' ') || line.starts_with('\t'))) {
            lines.back().text += line;
            continue;
        }
        const auto colon = line.find(':');
        const auto name = line.substr(0, colon);
        if (colon == std::string_view::npos || name.empty() ||
            !std::ranges::all_of(name, isNameCharacter))
            throw broken(where, "a header without a name");
        if (lines.size() == kMaxPartHeaders) throw tooMuch(where, "too many headers");
        lines.push_back({base::lower(name), std::string(line.substr(colon + 1))});
    }
    return lines;
}

std::string idOf(std::string_view text) {
    auto id = base::trim(text);
    if (id.starts_with('<')) id.remove_prefix(1);
    if (id.ends_with('>')) id.remove_suffix(1);
    return headerText(base::trim(id));
}

}  // namespace

Headers readHeaders(std::string_view head, const std::string& where) {
    if (head.size() > kMaxPartHead) throw tooMuch(where, "the headers are too long");
    Headers headers;
    const std::pair<std::string_view, std::string*> kept[] = {
        {"content-type", &headers.contentType},
        {"content-id", &headers.contentId},
        {"content-transfer-encoding", &headers.encoding},
        {"content-disposition", &headers.disposition}};
    std::vector<std::string_view> seen;
    const auto lines = unfolded(head, where);
    for (const auto& line : lines)
        for (const auto& [name, place] : kept) {
            if (line.name != name) continue;
            if (std::ranges::find(seen, name) != seen.end())
                throw broken(where + "/" + std::string(name), "given twice");
            seen.push_back(name);
            *place = base::trim(line.text);
        }
    headers.contentId = idOf(headers.contentId);
    headers.encoding = base::lower(headers.encoding);
    return headers;
}

std::string headerText(std::string_view bytes) {
    return base::printable(base::isUtf8(bytes) ? std::string(bytes) : base::latin1ToUtf8(bytes));
}

}  // namespace mime
