#pragma once

#include "connectors/tryton/feed.h"

namespace tryton {

/// List prices that were set or changed behind the position, for products sold in their default
/// unit, in the company's currency.
std::vector<model::Price> newPrices(Rpc& rpc, const Settings& settings, Position& position);

/// What the warehouse has today of the products that moved behind the position.
std::vector<connectors::Stock> newStock(Rpc& rpc, const Settings& settings, base::Time now,
                                        Position& position);

}  // namespace tryton
