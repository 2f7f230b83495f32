// How a value got from one document into the next: the usual ways it is damaged, by name.
#include "gateway/base/text.h"
#include "gateway/flows/differ.h"
#include "gateway/model/price.h"
#include "gateway/model/units.h"

namespace flows {
namespace {

using base::Decimal;

std::string cutOf(const std::string& before, const std::string& after) {
    if (after.empty() || after.size() >= before.size() || !before.starts_with(after)) return {};
    const auto characters = base::characters(after);
    auto said = "cut at " + std::to_string(characters) + " characters";
    if (characters != after.size()) said += " (" + std::to_string(after.size()) + " bytes)";
    return said;
}

bool hasQuestionMarks(const std::string& before, const std::string& after) {
    bool lost = false;
    for (const char c : before) lost |= static_cast<unsigned char>(c) >= 0x80;
    return lost &&
           (after.find('?') != std::string::npos || after.find("\xC3\x83") != std::string::npos ||
            after.find("\xEF\xBF\xBD") != std::string::npos);
}

std::string wordsChanged(const std::string& before, const std::string& after) {
    if (after.empty()) return "dropped";
    if (auto cut = cutOf(before, after); !cut.empty()) return cut;
    if (hasQuestionMarks(before, after)) return "characters lost on the way (encoding)";
    if (base::equalsAnyCase(before, after)) return "upper and lower case changed";
    if (base::trim(before) == base::trim(after)) return "spaces changed";
    return "changed";
}

std::string unitChanged(const std::string& before, const std::string& after) {
    if (after.empty()) return "dropped";
    for (const auto* vocabulary : {"x12", "sap-iso", "unece"})
        if (model::unitIn(vocabulary, before) == after)
            return "unit " + before + " is " + after + " in " + vocabulary;
    if (after == "EA") return "unit " + before + " became EA";
    return "unit changed";
}

// `12.50 EUR per 100`, `205 EUR per 100 KGM, 1 H87 = 2.97 KGM`
struct Price {
    model::PricePer per;
    std::string currency;
};

// The figure behind a word; one where the word does not stand.
std::optional<Decimal> figureBehind(std::string_view text, std::string_view word) {
    const auto at = text.find(word);
    if (at == std::string_view::npos) return Decimal{1};
    text.remove_prefix(at + word.size());
    const auto figure = Decimal::parse(text.substr(0, text.find(' ')));
    return figure && *figure > Decimal{} ? figure : std::nullopt;
}

std::optional<Price> priceOf(const std::string& text) {
    const auto words = base::split(text, ' ');
    if (words.size() < 2) return std::nullopt;
    const auto amount = Decimal::parse(words[0]);
    const auto basis = figureBehind(text, " per ");
    const auto factor = figureBehind(text, " = ");
    if (!amount || !basis || !factor) return std::nullopt;
    return Price{{*amount, *basis, *factor}, words[1]};
}

// Both for as much: exact, unless they have more digits than any price.
std::pair<Decimal, Decimal> comparable(const model::PricePer& was, const model::PricePer& is) {
    constexpr int kDigits = 12;
    const int most = std::max(was.amount.scale() + was.factor.scale() + is.basis.scale(),
                              is.amount.scale() + is.factor.scale() + was.basis.scale());
    if (most > Decimal::kMaxScale)
        return {model::roundedForOne(was, kDigits), model::roundedForOne(is, kDigits)};
    return {was.amount * was.factor * is.basis, is.amount * is.factor * was.basis};
}

std::string percent(const Decimal& before, const Decimal& after) {
    if (before.isZero()) return "changed";
    const auto share = ((after - before) * Decimal{100}).dividedBy(before, 2);
    return (share.isNegative() ? "" : "+") + share.plain() + " %";
}

std::string priceChanged(const std::string& before, const std::string& after) {
    const auto was = priceOf(before);
    const auto is = priceOf(after);
    if (!was || !is) return "changed";
    if (was->currency != is->currency)
        return "currency " + was->currency + " became " + is->currency;
    const auto& old = was->per;
    const auto& now = is->per;
    if (old == now) return {};
    if (old.amount == now.amount && old.factor == now.factor)
        return now.basis == Decimal{1}
                   ? "PRICEUNIT " + old.basis.plain() + " dropped"
                   : "PRICEUNIT " + now.basis.plain() + " instead of " + old.basis.plain();
    if (old.amount == now.amount && old.basis == now.basis)
        return "factor " + now.factor.plain() + " instead of " + old.factor.plain();
    if (old.basis == now.basis && old.factor == now.factor)
        for (int digits = 1; digits < old.amount.scale(); ++digits)
            if (old.amount.rounded(digits) == now.amount)
                return "rounded to " + std::to_string(digits) + " digits";
    const auto asMuch = comparable(was->per, is->per);
    return "price " + percent(asMuch.first, asMuch.second);
}

std::string quantityChanged(const std::string& before, const std::string& after) {
    const auto was = Decimal::parse(before);
    const auto is = Decimal::parse(after);
    if (!was || !is) return "changed";
    if (*was == *is) return {};
    if (is->isZero()) return "nothing of it";
    return *is < *was ? (*was - *is).plain() + " less" : (*is - *was).plain() + " more";
}

}  // namespace

std::string mechanism(std::string_view field, const std::string& before, const std::string& after) {
    if (before == after) return {};
    if (field == "UnitOfMeasure") return unitChanged(before, after);
    if (field == "UnitPrice") return priceChanged(before, after);
    if (field == "Quantity") return quantityChanged(before, after);
    return wordsChanged(before, after);
}

std::optional<std::pair<Decimal, Decimal>> figures(std::string_view field,
                                                   const std::string& before,
                                                   const std::string& after) {
    if (field == "UnitPrice") {
        const auto was = priceOf(before);
        const auto is = priceOf(after);
        if (!was || !is || was->currency != is->currency) return std::nullopt;
        return comparable(was->per, is->per);
    }
    const auto was = Decimal::parse(before);
    const auto is = Decimal::parse(after);
    if (!was || !is) return std::nullopt;
    return std::pair(*was, *is);
}

}  // namespace flows
