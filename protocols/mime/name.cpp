// The name a part says it has, made one that can be shown and saved under.
#include "gateway/base/text.h"
#include "gateway/base/utf8.h"
#include "protocols/mime/decode.h"
#include "protocols/mime/header.h"

namespace mime {
namespace {

constexpr std::size_t kMaxName = 120;  // characters

bool meansSomething(char32_t c) {
    constexpr std::u32string_view kSigns = U"<>:\"|?*/\\%;";
    return kSigns.find(c) != std::u32string_view::npos;
}

// Controls, and what is invisible or turns the reading direction: a name may not look like another.
bool isHidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           c == 0xFFFD || c == 0x061C;
}

std::string_view lastPiece(std::string_view path) {
    const auto slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// One `=?charset?B|Q?text?=` without its marks; nothing when it can't be decoded.
std::optional<std::string> decodedWord(std::string_view word) {
    const auto first = word.find('?');
    if (first == std::string_view::npos || word.size() < first + 3 || word[first + 2] != '?')
        return std::nullopt;
    const auto text = word.substr(first + 3);
    std::optional<std::string> bytes;
    if (base::equalsAnyCase(word.substr(first + 1, 1), "B")) bytes = decodeBase64(text);
    if (base::equalsAnyCase(word.substr(first + 1, 1), "Q")) {
        std::string quoted(text);
        for (auto& c : quoted)
            if (c == '_') c = ' ';
        bytes = decodeQuotedPrintable(quoted);
    }
    if (!bytes) return std::nullopt;
    return headerText(*bytes);
}

}  // namespace

std::string safeName(std::string_view name) {
    std::string safe;
    const auto whole = withoutEncodedWords(name);
    for (auto rest = lastPiece(whole); !rest.empty();) {
        const auto length = base::sequenceLength(rest);
        if (length == 0) {
            rest.remove_prefix(1);
            continue;
        }
        const auto c = base::codePoint(rest.substr(0, length));
        if (meansSomething(c))
            safe += '_';
        else if (!isHidden(c))
            safe += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    // Neither hidden (.profile) nor ending in what file systems drop.
    const auto begin = safe.find_first_not_of(" .");
    if (begin == std::string::npos) return {};
    const auto end = safe.find_last_not_of(" .");
    return base::cutCharacters(std::string_view(safe).substr(begin, end + 1 - begin), kMaxName);
}

std::string withoutEncodedWords(std::string_view text) {
    std::string plain;
    for (;;) {
        const auto open = text.find("=?");
        const auto question = open == std::string_view::npos ? open : text.find('?', open + 2);
        // Behind the second `?` stand the letter and the third.
        const auto close =
            question == std::string_view::npos ? question : text.find("?=", question + 3);
        if (close == std::string_view::npos) return plain + std::string(text);
        const auto word = decodedWord(text.substr(open + 2, close - open - 2));
        const auto before = text.substr(0, open);
        // White space between two words is not part of the text (RFC 2047, 6.2).
        if (plain.empty() || !base::trim(before).empty() || !word) plain += before;
        plain += word ? *word : std::string(text.substr(open, close + 2 - open));
        text.remove_prefix(close + 2);
    }
}

}  // namespace mime
