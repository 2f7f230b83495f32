#include "gateway/flows/check_html.h"

#include <array>
#include <charconv>

#include "gateway/base/text.h"

namespace flows {
namespace {

constexpr std::size_t kMaxFields = 50'000;
constexpr std::string_view kSpace = " \t\r\n\f/";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamed{{
    {"amp", "&"},
    {"lt", "<"},
    {"gt", ">"},
    {"quot", "\""},
    {"apos", "'"},
    {"nbsp", "\xC2\xA0"},
}};

std::string utf8(unsigned c) {
    const auto low = [](unsigned bits) { return static_cast<char>(0x80u | (bits & 0x3Fu)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0u | (c >> 6)), low(c)};
    if (c < 0x10000) return {static_cast<char>(0xE0u | (c >> 12)), low(c >> 6), low(c)};
    return {static_cast<char>(0xF0u | (c >> 18)), low(c >> 12), low(c >> 6), low(c)};
}

// `amp`, `#228`, `#xE4`; empty when it stands for nothing.
std::string referenced(std::string_view name) {
    for (const auto& [known, text] : kNamed)
        if (name == known) return std::string(text);
    if (!name.starts_with('#')) return {};
    name.remove_prefix(1);
    const bool isHex = name.starts_with('x') || name.starts_with('X');
    if (isHex) name.remove_prefix(1);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), value, isHex ? 16 : 10);
    const bool whole = error == std::errc{} && end == name.data() + name.size();
    if (!whole || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
    return utf8(value);
}

std::string resolved(std::string_view text) {
    std::string out;
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&')) {
        out += text.substr(0, at);
        text.remove_prefix(at);
        const auto end = text.substr(0, 12).find(';');
        const auto stands =
            end == std::string_view::npos ? std::string() : referenced(text.substr(1, end - 1));
        out += stands.empty() ? "&" : stands;
        text.remove_prefix(stands.empty() ? 1 : end + 1);
    }
    return out += text;
}

void skip(std::string_view& text, std::string_view characters) {
    text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
}

std::string_view upTo(std::string_view& text, std::string_view characters) {
    const auto end = std::min(text.find_first_of(characters), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(end);
    return part;
}

std::string_view value(std::string_view& rest) {
    skip(rest, " \t\r\n\f");
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\''))
        return upTo(rest, " \t\r\n\f>");
    const auto quote = rest.substr(0, 1);
    rest.remove_prefix(1);
    const auto text = upTo(rest, quote);
    if (!rest.empty()) rest.remove_prefix(1);
    return text;
}

// Attributes up to the tag's `>`, which is left behind; names in lower case.
base::Fields attributes(std::string_view& rest) {
    base::Fields all;
    for (skip(rest, kSpace); !rest.empty() && rest.front() != '>'; skip(rest, kSpace)) {
        const auto name = upTo(rest, " \t\r\n\f/>=");
        skip(rest, " \t\r\n\f");
        std::string text;
        if (rest.starts_with('=')) {
            rest.remove_prefix(1);
            text = resolved(value(rest));
        }
        all.emplace_back(base::lower(name), std::move(text));
    }
    if (!rest.empty()) rest.remove_prefix(1);
    return all;
}

std::string_view upToTag(std::string_view& rest) {
    return upTo(rest, "<");
}

bool takeTag(std::string_view& rest, std::string_view name) {
    const auto after = rest.size() > name.size() ? rest[name.size()] : ' ';
    if (!base::equalsAnyCase(rest.substr(0, name.size()), name)) return false;
    if (kSpace.find(after) == std::string_view::npos && after != '>') return false;
    rest.remove_prefix(name.size());
    return true;
}

void addNamed(base::Fields& fields, const base::Fields& tag, std::string text) {
    if (const auto name = base::find(tag, "name"); name && !name->empty())
        fields.emplace_back(*name, std::move(text));
}

}  // namespace

base::Fields htmlFields(std::string_view html) {
    const auto text = base::isUtf8(html) ? std::string(html) : base::latin1ToUtf8(html);
    std::string_view rest = text;
    base::Fields fields;
    for (upToTag(rest); !rest.empty() && fields.size() < kMaxFields; upToTag(rest)) {
        rest.remove_prefix(1);
        if (takeTag(rest, "input")) {
            const auto tag = attributes(rest);
            addNamed(fields, tag, base::find(tag, "value").value_or(""));
        } else if (takeTag(rest, "textarea")) {
            const auto tag = attributes(rest);
            addNamed(fields, tag, resolved(upToTag(rest)));
        }
    }
    return fields;
}

}  // namespace flows
