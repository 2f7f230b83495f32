#include "connectors/filedrop/names.h"

#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <map>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace filedrop {
namespace {

constexpr std::size_t kMark = 9;  // "-" and eight hex digits
constexpr std::size_t kLongestName = 200;

bool isSafe(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

std::string_view operationWord(model::Operation operation) {
    switch (operation) {
        case model::Operation::create:
            return "new";
        case model::Operation::update:
            return "change";
        case model::Operation::cancel:
            return "cancel";
    }
    return "new";
}

const std::array<std::string_view, 7> kWords{"number", "version", "operation", "id",
                                             "order",  "partner", "ext"};

// Calls text(piece) for what stands between braces' pairs, word(name) for what is inside.
template <class Text, class Word>
void eachPiece(std::string_view pattern, const Text& text, const Word& word) {
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = open == pattern.npos ? open : pattern.find('}', open);
        if (close == pattern.npos) return text(pattern);
        text(pattern.substr(0, open));
        word(pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

}  // namespace

std::string safeName(std::string_view text, std::size_t most) {
    std::string name;
    for (const char c : text) name += isSafe(c) ? c : '_';
    while (!name.empty() && (name.front() == '.' || name.front() == '-')) name.erase(0, 1);
    if (name == text && !name.empty() && name.size() <= most) return name;
    name.resize(std::min(name.size(), most - kMark));
    return name + '-' + base::sha256Hex(text).substr(0, kMark - 1);
}

std::string safeFileName(std::string_view name, std::size_t most) {
    constexpr std::size_t kLongestEnding = 12;
    const auto dot = name.rfind('.');
    const auto ending = dot == name.npos || dot == 0 ? std::string_view() : name.substr(dot);
    if (ending.size() > kLongestEnding || !std::ranges::all_of(ending, isSafe))
        return safeName(name, most);
    return safeName(name.substr(0, name.size() - ending.size()), most - ending.size()) +
           std::string(ending);
}

std::string fileName(std::string_view pattern, const model::Shipment& shipment,
                     const model::Order& order, std::string_view extension) {
    const std::map<std::string_view, std::string> words{
        {"number", safeName(order.number, 60)},
        {"version", std::to_string(order.version)},
        {"operation", std::string(operationWord(order.operation))},
        {"id", safeName(shipment.messageId, 60)},
        {"order", safeName(shipment.orderId, 60)},
        {"partner", safeName(shipment.partnerId, 40)},
        {"ext", std::string(extension)},
    };
    std::string name;
    eachPiece(
        pattern, [&](std::string_view text) { name += text; },
        [&](std::string_view word) {
            if (const auto found = words.find(word); found != words.end()) name += found->second;
        });
    return safeFileName(name, kLongestName);
}

std::vector<std::string> unknownWords(std::string_view pattern) {
    std::vector<std::string> unknown;
    eachPiece(
        pattern, [](std::string_view) {},
        [&](std::string_view word) {
            if (std::ranges::find(kWords, word) == kWords.end()) unknown.emplace_back(word);
        });
    return unknown;
}

std::string temporaryName(std::string_view name) {
    return '.' + std::string(name) + ".tmp";
}

bool isTemporary(std::string_view name) {
    if (name.empty() || name.front() == '.' || name.front() == '~' || name.back() == '~')
        return true;
    const auto small = base::lower(name);
    constexpr std::array<std::string_view, 5> kEndings{".tmp", ".part", ".filepart", ".crdownload",
                                                       ".swp"};
    return std::ranges::any_of(kEndings,
                               [&](std::string_view ending) { return small.ends_with(ending); });
}

bool matches(const std::string& pattern, const std::string& name) {
    return ::fnmatch(pattern.c_str(), name.c_str(), FNM_PERIOD | FNM_NOESCAPE) == 0;
}

}  // namespace filedrop
