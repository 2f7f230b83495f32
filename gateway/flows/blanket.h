#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/flows/objections.h"

namespace flows {

/// What a line of a blanket order allows, and what its releases have taken.
struct BlanketLine {
    int lineNumber = 0;
    std::string part;
    std::string description;
    std::string unit;
    std::optional<base::Decimal> maxQuantity;  ///< nothing: no limit
    std::optional<model::Money> maxAmount;
    base::Decimal usedQuantity;
    base::Decimal usedAmount;  ///< in the currency of the limit
    std::string currency{};    ///< empty: the blanket order names none for the line
};

/// A blanket order, and what its releases in force have taken of it.
struct BlanketUse {
    store::StoredOrder blanket;
    std::optional<model::Money> maxAmount;  ///< of all lines together
    base::Decimal usedAmount;
    std::vector<BlanketLine> lines;
    std::vector<store::StoredOrder> releases;
};

/// How much of the line may be had: its quantity, or what its limits say; nothing when they say
/// nothing about quantities.
std::optional<base::Decimal> allowedQuantity(const model::Item& item);

/// `exceptRoot`: the release with that root does not count (it is about to change).
BlanketUse useOf(store::ReadTx& tx, const store::StoredOrder& blanket,
                 std::string_view exceptRoot = {});

/// The blanket order a release draws on, in the version that counts; nothing when the release names
/// none we know.
std::optional<store::StoredOrder> blanketOf(store::ReadTx& tx, std::string_view partnerId,
                                            const model::Order& release);

/// What of the release its blanket order does not allow: more than is left, another time, none at
/// all. Empty for an order that is no release.
Differences compareWithBlanket(store::ReadTx& tx, std::string_view partnerId,
                               const model::Order& release, std::string_view exceptRoot,
                               base::Time now);

}  // namespace flows
