#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/base/decimal.h"

namespace buyer {

/// One line of a requisition. `item` is its ItemID and ItemDetail exactly as the shop sent them:
/// what goes back in an edit or an order is that, and not what this program understood of it.
struct Line {
    int number = 0;  ///< its line number in the order; 0 before there is one
    std::string part;
    std::string auxiliary;
    std::string quantity;
    std::string unit;
    std::string price;
    std::string priceBasis = "1";
    std::string currency;
    std::string description;
    std::string note;
    std::string item;

    friend bool operator==(const Line&, const Line&) = default;
};

/// Quantity × price ÷ price basis, to the cent; nothing when a number is missing or unreadable.
std::optional<base::Decimal> amount(const Line& line);
std::optional<base::Decimal> total(const std::vector<Line>& lines);

/// What became of a line between two states of a requisition.
struct Change {
    std::optional<Line> before;
    std::optional<Line> after;
    std::vector<std::string> differences;  ///< "quantity 2 → 3"; empty when nothing changed
};

/// Pairs the lines by part and auxiliary id: first the ones of `after` in their order, then the
/// ones that went.
std::vector<Change> compare(const std::vector<Line>& before, const std::vector<Line>& after);

}  // namespace buyer
