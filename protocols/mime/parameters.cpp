// field = value *( ";" name "=" ( quoted-string / text ) )        ; text without quotes up to the
// ";" name  = plain / plain "*" / plain "*" DIGITS [ "*" ]            ; RFC 2231, 3 and 4
#include <algorithm>
#include <charconv>
#include <map>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "protocols/mime/header.h"
#include "protocols/mime/trouble.h"

namespace mime {
namespace {

constexpr std::size_t kMaxParameters = 32;
constexpr int kMaxSections = 32;

// A parameter in its sections; the number of a section that is not numbered is 0.
struct Section {
    bool encoded = false;
    std::string text;
};
using Sections = std::map<int, Section>;

std::string takeQuoted(std::string_view& text, const std::string& where) {
    std::string value;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '"') {
            text.remove_prefix(at + 1);
            return value;
        }
        // RFC 2045's backslash quotes any character; programs write paths of Windows without
        // minding it. Only a quote or another backslash is taken for quoted.
        if (text[at] == '\\' && at + 1 < text.size() &&
            (text[at + 1] == '"' || text[at + 1] == '\\'))
            ++at;
        value += text[at];
    }
    throw broken(where, "a quote that is not closed");
}

// Takes a parameter's value and what stands behind it up to the next one.
std::string takeValue(std::string_view& text, const std::string& where) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    std::string value;
    const bool quoted = text.starts_with('"');
    if (quoted) value = takeQuoted(text, where);
    const auto end = std::min(text.find(';'), text.size());
    if (!quoted) value = base::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return value;
}

// RFC 2231, 4: charset'language'%-encoded; the charset stands in the first section only.
std::string decoded(const Sections& sections) {
    std::string bytes;
    bool latin1 = false;
    for (const auto& [number, section] : sections) {
        std::string_view text = section.text;
        if (!section.encoded) {
            bytes += text;
            continue;
        }
        const auto language = text.find('\'');
        const auto behind = language == std::string_view::npos ? std::string_view::npos
                                                               : text.find('\'', language + 1);
        if (number == 0 && behind != std::string_view::npos) {
            latin1 = base::equalsAnyCase(text.substr(0, language), "iso-8859-1");
            text.remove_prefix(behind + 1);
        }
        bytes += base::percentDecode(text);
    }
    return latin1 ? base::printable(base::latin1ToUtf8(bytes)) : headerText(bytes);
}

struct Name {
    std::string plain;
    int section = 0;
    bool encoded = false;
};

Name nameOf(std::string_view text) {
    Name name;
    if (text.ends_with('*')) {
        name.encoded = true;
        text.remove_suffix(1);
    }
    const auto star = text.rfind('*');
    if (star != std::string_view::npos) {
        const auto digits = text.substr(star + 1);
        const auto end = digits.data() + digits.size();
        int number = 0;
        const auto read = std::from_chars(digits.data(), end, number);
        if (!digits.empty() && read.ec == std::errc{} && read.ptr == end && number >= 0 &&
            number < kMaxSections) {
            name.section = number;
            text = text.substr(0, star);
        }
    }
    // `name*` wins over a plain `name` beside it (RFC 6266, 4.3): they are kept apart here.
    name.plain = base::lower(text) + (name.encoded && star == std::string_view::npos ? "*" : "");
    return name;
}

}  // namespace

Field readField(std::string_view text, const std::string& where) {
    Field field;
    const auto first = std::min(text.find(';'), text.size());
    field.value = base::lower(base::trim(text.substr(0, first)));
    text.remove_prefix(std::min(first + 1, text.size()));
    std::map<std::string, Sections> all;
    std::size_t count = 0;
    while (!base::trim(text).empty()) {
        const auto equals = text.find('=');
        const auto next = text.find(';');
        if (next < equals) {
            text.remove_prefix(next + 1);
            continue;
        }
        if (equals == std::string_view::npos) break;
        const auto name = nameOf(base::trim(text.substr(0, equals)));
        text.remove_prefix(equals + 1);
        auto value = takeValue(text, where);
        if (++count > kMaxParameters) throw broken(where, "too many parameters");
        if (!all[name.plain].emplace(name.section, Section{name.encoded, std::move(value)}).second)
            throw broken(where + "/" + name.plain, "given twice");
    }
    for (const auto& [name, sections] : all) {
        const bool better = !name.ends_with('*') && all.contains(name + '*');
        if (better) continue;
        const auto plain = name.ends_with('*') ? name.substr(0, name.size() - 1) : name;
        field.parameters.emplace_back(plain, decoded(sections));
    }
    return field;
}

std::string_view Field::parameter(std::string_view name) const {
    const auto found =
        std::ranges::find(parameters, name, [](const auto& one) { return one.first; });
    return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace mime
