// How a value got from one document into the next: the usual ways it is damaged, by name.
#include "gateway/base/text.h"
#include "gateway/flows/differ.h"
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

// `12.50 EUR per 100`
struct Price {
    Decimal amount;
    std::string currency;
    Decimal basis{1};
};

std::optional<Price> priceOf(const std::string& text) {
    const auto words = base::split(text, ' ');
    if (words.size() != 2 && words.size() != 4) return std::nullopt;
    const auto amount = Decimal::parse(words[0]);
    const auto basis = words.size() == 4 ? Decimal::parse(words[3]) : Decimal{1};
    if (!amount || !basis || basis->isZero()) return std::nullopt;
    return Price{*amount, words[1], *basis};
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
    if (was->amount * is->basis == is->amount * was->basis) return {};
    if (was->amount == is->amount)
        return is->basis == Decimal{1}
                   ? "PRICEUNIT " + was->basis.plain() + " dropped"
                   : "PRICEUNIT " + is->basis.plain() + " instead of " + was->basis.plain();
    if (was->basis == is->basis)
        for (int digits = 1; digits < was->amount.scale(); ++digits)
            if (was->amount.rounded(digits) == is->amount)
                return "rounded to " + std::to_string(digits) + " digits";
    return "price " + percent(was->amount * is->basis, is->amount * was->basis);
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
        return std::pair(was->amount * is->basis, is->amount * was->basis);
    }
    const auto was = Decimal::parse(before);
    const auto is = Decimal::parse(after);
    if (!was || !is) return std::nullopt;
    return std::pair(*was, *is);
}

}  // namespace flows
