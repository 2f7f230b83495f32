#pragma once

#include <string>
#include <vector>

#include "gateway/flows/pricing.h"
#include "gateway/model/order.h"

namespace flows {

/// What we would put into a cart for an order's line today: the offer it refers to, else the
/// catalogue as the partner sees it. Nothing for a part that is neither.
std::optional<model::Item> ourLine(store::ReadTx& tx, const model::Partner& partner,
                                   const model::Item& line, base::Time now);

/// A line that says less than what can be confirmed, shipped and invoiced (cXML ItemOut without
/// ItemDetail) takes unit, price and text from there; what it says itself stays. A line of a
/// blanket order takes no price. Each line that took something, in words.
std::vector<std::string> completeLines(store::ReadTx& tx, const model::Partner& partner,
                                       model::Order& order, base::Time now);

}  // namespace flows
