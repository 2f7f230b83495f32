#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/order.h"

namespace tryton {

/// How a sale says which order of ours it is: in its description, which no report prints and no
/// form lets anybody change once there is a quotation. `passerelle PARTNER ORDER MESSAGE…`: the
/// buyer's number alone could be two partners'.
struct Mark {
    std::string partnerId;
    std::string orderId;                  ///< of the newest version
    std::vector<std::string> messageIds;  ///< every version's, oldest first
    bool cancelled = false;               ///< by the buyer

    bool knows(std::string_view messageId) const;
};

/// What every such description begins with, for a search with `like`.
inline constexpr std::string_view kMarkBegin = "passerelle ";

std::string write(const Mark& mark);
/// Nothing for the description of any other sale.
std::optional<Mark> readMark(std::string_view description);

/// What was ordered, to compare with what becomes of it. It stands in the sale's comment, since
/// lines may be changed and removed before the sale is confirmed.
struct Ordered {
    int lineNumber = 0;
    base::Decimal quantity;
    std::string unit;
    std::optional<model::Money> price;  ///< per `basis`
    base::Decimal basis{1};
    std::string part;
};

/// "Ordered:", a line each (`#10 2 EA 12.50/1 USD A-100`), then the order's note.
std::string writeOrdered(const model::Order& order);
/// Nothing when the comment was written by somebody else.
std::vector<Ordered> readOrdered(std::string_view comment);

/// A sale line's note: `#10`, then the buyer's words. 0: a line of nobody's order.
std::string writeLineNote(const model::Item& item);
int readLineNote(std::string_view note);

}  // namespace tryton
