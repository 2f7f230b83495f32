#pragma once

#include "connectors/tryton/feed.h"

namespace tryton {

/// Products that may be sold and that were made or changed behind the position, and their list
/// prices in the company's currency, into the batch: each as far as the settings ask for it. A
/// product tells its code, name, description and unit; all else of it is as in a new one. A price
/// stays away when its product is not sold in its default unit.
void addGoods(Rpc& rpc, const Settings& settings, Position& position, connectors::Batch& batch);

/// What the warehouse has today of the products that moved behind the position.
std::vector<model::Stock> newStock(Rpc& rpc, const Settings& settings, base::Time now,
                                   Position& position);

}  // namespace tryton
