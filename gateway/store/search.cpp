#include "gateway/store/search.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/store/dialect.h"

namespace store {
namespace {

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kLongestWord = 64;

// Letters and digits make a word; everything beyond ASCII is for the database to judge.
bool isWord(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) {
        return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::string clean = base::printable(text);
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    std::vector<std::string> words;
    std::size_t seen = 0;
    for (const auto& word : base::split(clean, ' '))
        if (isWord(word) && ++seen <= kMostWords)
            words.push_back(base::cutCharacters(word, kLongestWord));
    return words;
}

}  // namespace

Offerings search(ReadTx& tx, const View& view, std::string_view text, Page page) {
    const auto words = wordsOf(text);
    if (words.empty()) return {};
    const auto found = tx.dialect().search().find(tx, view, words, page);
    Offerings offerings{{}, found.total};
    for (const auto& sku : found.skus)
        if (auto offering = findOffering(tx, view, sku))
            offerings.rows.push_back(std::move(*offering));
    return offerings;
}

}  // namespace store
