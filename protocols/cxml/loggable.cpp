#include "protocols/cxml/loggable.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <optional>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "protocols/cxml/card_number.h"
#include "protocols/xml/charset.h"

namespace cxml {
namespace {

constexpr std::array<std::string_view, 3> kSecret = {"sharedsecret", "credentialmac",
                                                     "digitalsignature"};
constexpr std::string_view kHidden = "***";
constexpr std::string_view kExtrinsic = "<extrinsic";

constexpr std::uint64_t kEach = 0x0101010101010101;

std::uint64_t wordAt(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t' && c != '\r';
}

bool hasControls(std::string_view text) {
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        // Bytes below 0x20 have none of the upper three bits; most words have no such byte.
        const auto upper = wordAt(text.data() + at) & (kEach * 0xE0);
        if (((upper - kEach) & ~upper & (kEach * 0x80)) == 0) continue;
        if (std::any_of(text.begin() + at, text.begin() + at + 8, isControl)) return true;
    }
    return std::any_of(text.begin() + at, text.end(), isControl);
}

// ASCII only, eight bytes at a time: every document that is logged comes through here.
std::string lowered(std::string_view text) {
    std::string lower(text);
    std::size_t at = 0;
    for (; at + 8 <= lower.size(); at += 8) {
        const auto word = wordAt(lower.data() + at);
        const auto seven = word & (kEach * 0x7F);
        const auto fromA = seven + kEach * (0x80 - 'A');
        const auto behindZ = seven + kEach * (0x80 - 'Z' - 1);
        const auto capital = (fromA ^ behindZ) & ~word & (kEach * 0x80);
        const auto lowerWord = word | capital >> 2;
        std::memcpy(lower.data() + at, &lowerWord, sizeof lowerWord);
    }
    for (; at < lower.size(); ++at)
        if (lower[at] >= 'A' && lower[at] <= 'Z') lower[at] = static_cast<char>(lower[at] + 32);
    return lower;
}

std::size_t locate(std::string_view text, std::string_view what, std::size_t from) {
    if (from >= text.size()) return std::string_view::npos;
    const auto* at = ::memmem(text.data() + from, text.size() - from, what.data(), what.size());
    return at ? static_cast<std::size_t>(static_cast<const char*>(at) - text.data())
              : std::string_view::npos;
}

std::string readable(std::string_view bytes, std::string_view contentType) {
    if (base::isUtf8(bytes))
        return hasControls(bytes) ? base::printable(bytes) : std::string(bytes);
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

// The content of an Extrinsic that may hold the number of a card and has the digits for one.
std::optional<Span> cardNumberAt(std::string_view lower, std::size_t at) {
    constexpr std::ptrdiff_t kFewestDigits = 12;
    const auto close = lower.find('>', at);
    if (close == std::string_view::npos || !namesCard(lower.substr(at, close - at))) return {};
    const Span content{close + 1, endOfContent(lower, close + 1, kExtrinsic.substr(1))};
    const auto text = lower.substr(content.begin, content.end - content.begin);
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits < kFewestDigits) return {};
    return content;
}

std::vector<Span> secretsIn(std::string_view lower) {
    std::vector<Span> found;
    for (const auto name : kSecret)
        for (auto at = locate(lower, name, 0); at != std::string_view::npos;) {
            auto from = at + name.size();
            if (!isClosing(lower, at)) {
                const auto span = secretAfter(lower, at, name);
                if (span.begin < span.end) found.push_back(span);
                from = std::max(from, span.end);
            }
            at = locate(lower, name, from);
        }
    for (auto at = locate(lower, "<pcard", 0); at != std::string_view::npos;
         at = locate(lower, "<pcard", at + 1))
        found.push_back({at + 6, std::min(lower.find('>', at), lower.size())});
    for (auto at = locate(lower, kExtrinsic, 0); at != std::string_view::npos;
         at = locate(lower, kExtrinsic, at + 1))
        if (const auto span = cardNumberAt(lower, at)) found.push_back(*span);
    std::sort(found.begin(), found.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return found;
}

// What is no XML may hold a whole document in base64 (a form, a part of a multipart body), secret
// and all: runs that could be one are hidden.
std::string withoutEncodedRuns(std::string_view text) {
    constexpr std::size_t kRun = 24;
    const auto isEncoded = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '/' || c == '-' ||
               c == '_';
    };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && isEncoded(text[end])) ++end;
        if (end == at) {
            out += text[at++];
            continue;
        }
        out += end - at < kRun ? text.substr(at, end - at) : kHidden;
        at = end;
    }
    return out;
}

}  // namespace

std::string loggableDocument(std::string_view bytes, std::string_view contentType) {
    auto text = readable(bytes, contentType);
    // A form that came to the wrong door hides its names behind percent signs.
    if (base::trim(text).substr(0, 1) != "<") {
        if (text.find('%') != std::string::npos)
            text = base::printable(base::percentDecode(text, true));
        text = withoutEncodedRuns(text);
    }
    const auto secrets = secretsIn(lowered(text));
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
