#include "gateway/base/marks.h"

#include <algorithm>
#include <array>

namespace base {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& known, std::string_view one) {
    return std::find(known.begin(), known.end(), one) != known.end();
}

bool pointAfterAll(std::string_view language) {
    static constexpr std::array<std::string_view, 16> regions{
        "de-CH", "de-LI", "it-CH", "es-419", "es-MX", "es-US", "es-PR", "es-GT",
        "es-HN", "es-NI", "es-PA", "es-PE",  "es-SV", "es-DO", "es-CU", "es-BZ"};
    return among(regions, language);
}

}  // namespace

Marks marksOf(std::string_view language) {
    static constexpr std::array<std::string_view, 17> points{"de", "es", "it", "nl", "da", "tr",
                                                             "pt", "el", "hr", "sl", "sr", "bs",
                                                             "ro", "id", "is", "ca", "gl"};
    static constexpr std::array<std::string_view, 17> spaces{"fr", "sv", "nb", "nn", "no", "fi",
                                                             "cs", "sk", "pl", "hu", "bg", "ru",
                                                             "uk", "be", "et", "lv", "lt"};
    const auto primary = language.substr(0, language.find('-'));
    if (pointAfterAll(language)) return {'.', primary == "es" ? "," : "\xE2\x80\x99"};
    if (among(points, primary)) return {',', "."};
    if (among(spaces, primary)) return {',', "\xC2\xA0"};
    return {};
}

std::string entered(const Decimal& figure, const Marks& marks) {
    auto text = figure.plain();
    std::replace(text.begin(), text.end(), '.', marks.decimal);
    return text;
}

std::string grouped(std::string plain, const Marks& marks) {
    const std::size_t start = plain.starts_with('-') ? 1 : 0;
    auto at = std::min(plain.find('.'), plain.size());
    if (at < plain.size()) plain[at] = marks.decimal;
    while (at > start + 3) plain.insert(at -= 3, marks.group);
    return plain;
}

}  // namespace base
