#pragma once

#include <memory>

#include "connectors/shop/orders.h"

namespace shop {

/// Orders of a Vendure 3 shop through its admin API. An order is placed as a draft order with a
/// manual payment whose transaction id is our marker: it is looked for before anything is created.
/// Confirmations and ship notices are read from the orders' histories.
std::unique_ptr<Orders> vendureOrders(const model::BackOffice& office,
                                      const connectors::Setup& setup);

}  // namespace shop
