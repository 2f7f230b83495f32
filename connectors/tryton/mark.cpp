#include "connectors/tryton/mark.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace tryton {
namespace {

constexpr std::string_view kOrdered = "Ordered:";
constexpr std::string_view kCancelled = "cancelled";
constexpr std::string_view kNoPrice = "-";
constexpr std::size_t kParts = 6;

int numberIn(std::string_view text) {
    if (!text.starts_with('#')) return 0;
    int number = 0;
    std::from_chars(text.data() + 1, text.data() + text.size(), number);
    return number;
}

std::string lineOf(const model::Item& item) {
    auto text = '#' + std::to_string(item.lineNumber) + ' ' + item.quantity.plain() + ' ' +
                (item.unit.empty() ? std::string(kNoPrice) : base::percentEncode(item.unit)) + ' ';
    text += item.unitPrice ? (item.unitPrice->amount * item.priceFactor).str() + '/' +
                                 item.priceBasis.plain() + ' ' + item.unitPrice->currency
                           : std::string(kNoPrice) + ' ' + std::string(kNoPrice);
    return text + ' ' + item.id.supplierPart + '\n';
}

// The first words, and all the rest as the last.
std::vector<std::string> wordsOf(std::string_view line) {
    std::vector<std::string> words;
    while (words.size() + 1 < kParts) {
        const auto end = line.find(' ');
        words.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos) return words;
        line.remove_prefix(end + 1);
    }
    words.emplace_back(line);
    return words;
}

std::optional<Ordered> orderedIn(std::string_view line) {
    const auto words = wordsOf(line);
    if (words.size() != kParts) return std::nullopt;
    const auto quantity = base::Decimal::parse(words[1]);
    Ordered ordered{.lineNumber = numberIn(words[0]),
                    .quantity = quantity.value_or(base::Decimal()),
                    .unit = words[2] == kNoPrice ? "" : base::percentDecode(words[2]),
                    .price = std::nullopt,
                    .part = words[5]};
    if (!quantity || ordered.lineNumber == 0) return std::nullopt;
    if (words[3] == kNoPrice) return ordered;
    const auto price = base::split(words[3], '/');
    const auto amount = base::Decimal::parse(price.front());
    const auto basis = base::Decimal::parse(price.back());
    if (price.size() != 2 || !amount || !basis) return std::nullopt;
    ordered.price = model::Money{*amount, words[4]};
    ordered.basis = *basis;
    return ordered;
}

}  // namespace

bool Mark::knows(std::string_view messageId) const {
    return std::ranges::find(messageIds, messageId) != messageIds.end();
}

std::string write(const Mark& mark) {
    auto text = std::string(kMarkBegin) + mark.partnerId + ' ' + mark.orderId;
    for (const auto& id : mark.messageIds) text += ' ' + id;
    if (mark.cancelled) text += ' ' + std::string(kCancelled);
    return text;
}

std::optional<Mark> readMark(std::string_view description) {
    if (!description.starts_with(kMarkBegin)) return std::nullopt;
    auto words = base::split(description.substr(kMarkBegin.size()), ' ');
    if (words.size() < 3) return std::nullopt;
    Mark mark{.partnerId = words[0], .orderId = words[1], .messageIds = {}};
    mark.cancelled = words.back() == kCancelled;
    mark.messageIds.assign(words.begin() + 2, words.end() - (mark.cancelled ? 1 : 0));
    return mark;
}

std::string writeOrdered(const model::Order& order) {
    auto text = std::string(kOrdered) + '\n';
    for (const auto& item : order.items) text += lineOf(item);
    return order.note.empty() ? text : text + '\n' + order.note;
}

std::vector<Ordered> readOrdered(std::string_view comment) {
    std::vector<Ordered> all;
    const auto lines = base::split(comment, '\n');
    if (lines.front() != kOrdered) return all;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto ordered = orderedIn(lines[i]);
        if (!ordered) break;
        all.push_back(std::move(*ordered));
    }
    return all;
}

std::string writeLineNote(const model::Item& item) {
    const auto number = '#' + std::to_string(item.lineNumber);
    return item.note.empty() ? number : number + '\n' + item.note;
}

int readLineNote(std::string_view note) {
    return numberIn(note);
}

}  // namespace tryton
