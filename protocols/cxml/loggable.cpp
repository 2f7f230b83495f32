#include "protocols/cxml/loggable.h"

#include <algorithm>
#include <array>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "protocols/xml/charset.h"

namespace cxml {
namespace {

constexpr std::array<std::string_view, 3> kSecret = {"sharedsecret", "credentialmac",
                                                     "digitalsignature"};
constexpr std::string_view kHidden = "***";

std::string readable(std::string_view bytes, std::string_view contentType) {
    if (base::isUtf8(bytes)) return base::printable(bytes);
    try {
        return base::printable(xml::toUtf8(bytes, contentType).view());
    } catch (const base::Fault&) {
        return base::printable(bytes);
    }
}

// Where the content of an element that starts before `from` ends: at its closing tag, not at one
// inside CDATA or a comment; at the end of the text when there is none.
std::size_t endOfContent(std::string_view lower, std::size_t from, std::string_view name) {
    while (true) {
        const auto mark = lower.find_first_of("<&", from);
        if (mark == std::string_view::npos) return lower.size();
        const auto rest = lower.substr(mark);
        std::string_view skip;
        if (rest.starts_with("<![cdata[")) skip = "]]>";
        if (rest.starts_with("<!--")) skip = "-->";
        const auto afterMark = rest.starts_with("&lt;") ? rest.substr(4) : rest.substr(1);
        if (skip.empty() && afterMark.starts_with("/") &&
            base::trim(afterMark.substr(1, name.size() + 40)).starts_with(name))
            return mark;
        const auto end = skip.empty() ? mark + 1 : lower.find(skip, mark);
        if (end == std::string_view::npos) return lower.size();
        from = end + skip.size();
    }
}

struct Span {
    std::size_t begin;
    std::size_t end;
};

// What to hide after the name of an element (or, in garbage, of an attribute) at `at`.
Span secretAfter(std::string_view lower, std::size_t at, std::string_view name) {
    const auto behind = at + name.size();
    const auto next = lower.find_first_not_of(" \t\r\n", behind);
    if (next != std::string_view::npos && lower[next] == '=')
        return {next + 1, std::min(lower.find('>', next), lower.size())};
    const auto close = lower.find('>', behind);
    const auto escaped = lower.find("&gt;", behind);
    if (close == std::string_view::npos && escaped == std::string_view::npos)
        return {behind, lower.size()};
    const bool empty = close != std::string_view::npos && close > behind && lower[close - 1] == '/';
    const auto begin = close < escaped ? close + 1 : escaped + 4;
    if (empty && close < escaped) return {begin, begin};
    return {begin, endOfContent(lower, begin, name)};
}

bool isClosing(std::string_view lower, std::size_t at) {
    return at > 0 && lower[at - 1] == '/';
}

std::vector<Span> secretsIn(std::string_view lower) {
    std::vector<Span> found;
    for (const auto name : kSecret)
        for (auto at = lower.find(name); at != std::string_view::npos;) {
            auto from = at + name.size();
            if (!isClosing(lower, at)) {
                const auto span = secretAfter(lower, at, name);
                if (span.begin < span.end) found.push_back(span);
                from = std::max(from, span.end);
            }
            at = lower.find(name, from);
        }
    for (auto at = lower.find("<pcard"); at != std::string_view::npos;
         at = lower.find("<pcard", at + 1))
        found.push_back({at + 6, std::min(lower.find('>', at), lower.size())});
    std::sort(found.begin(), found.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return found;
}

}  // namespace

std::string loggableDocument(std::string_view bytes, std::string_view contentType) {
    auto text = readable(bytes, contentType);
    // A form that came to the wrong door hides its names behind percent signs.
    if (base::trim(text).substr(0, 1) != "<" && text.find('%') != std::string::npos)
        text = base::printable(base::percentDecode(text, true));
    const auto secrets = secretsIn(base::lower(text));
    if (secrets.empty()) return text;
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    for (const auto& [begin, end] : secrets) {
        if (end <= at) continue;
        if (begin > at) out.append(text, at, begin - at);
        out += kHidden;
        at = end;
    }
    return out.append(text, at, std::string::npos);
}

}  // namespace cxml
