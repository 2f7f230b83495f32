#include "samples/buyer/line.h"

#include "gateway/base/text.h"

namespace buyer {

namespace {

std::optional<base::Decimal> number(const std::string& text) {
    return base::Decimal::parse(base::trim(text));
}

bool sameNumber(const std::string& a, const std::string& b) {
    auto left = number(a);
    auto right = number(b);
    return left && right ? *left == *right : a == b;
}

std::vector<std::string> differences(const Line& before, const Line& after) {
    std::vector<std::string> found;
    if (!sameNumber(before.quantity, after.quantity)) {
        found.push_back("quantity " + before.quantity + " → " + after.quantity);
    }
    if (!sameNumber(before.price, after.price) || before.currency != after.currency) {
        found.push_back("price " + before.price + " → " + after.price);
    }
    if (before.unit != after.unit) {
        found.push_back("unit " + before.unit + " → " + after.unit);
    }
    if (before.auxiliary != after.auxiliary) {
        found.push_back("auxiliary id " + before.auxiliary + " → " + after.auxiliary);
    }
    if (before.note != after.note) {
        found.push_back("note “" + before.note + "” → “" + after.note + "”");
    }
    return found;
}

/// The best partner of `line` that is not yet taken: same part and auxiliary id, else same part.
std::size_t partnerOf(const Line& line, const std::vector<Line>& among,
                      const std::vector<bool>& taken) {
    std::size_t best = among.size();
    for (std::size_t i = 0; i < among.size(); ++i) {
        if (taken[i] || among[i].part != line.part) {
            continue;
        }
        if (among[i].auxiliary == line.auxiliary) {
            return i;
        }
        best = best == among.size() ? i : best;
    }
    return best;
}

}  // namespace

std::optional<base::Decimal> amount(const Line& line) {
    auto quantity = number(line.quantity);
    auto price = number(line.price);
    auto basis = number(line.priceBasis);
    if (!quantity || !price || !basis || basis->isZero()) {
        return std::nullopt;
    }
    return (*quantity * *price).dividedBy(*basis, 2);
}

std::optional<base::Decimal> total(const std::vector<Line>& lines) {
    base::Decimal sum(0, 2);
    for (const Line& line : lines) {
        auto one = amount(line);
        if (!one) {
            return std::nullopt;
        }
        sum = sum + *one;
    }
    return sum;
}

std::vector<Change> compare(const std::vector<Line>& before, const std::vector<Line>& after) {
    std::vector<Change> changes;
    std::vector<bool> taken(before.size(), false);
    for (const Line& line : after) {
        std::size_t old = partnerOf(line, before, taken);
        if (old == before.size()) {
            changes.push_back({std::nullopt, line, {"new"}});
            continue;
        }
        taken[old] = true;
        changes.push_back({before[old], line, differences(before[old], line)});
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!taken[i]) {
            changes.push_back({before[i], std::nullopt, {"removed"}});
        }
    }
    return changes;
}

}  // namespace buyer
