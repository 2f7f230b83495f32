#pragma once

#include "connectors/tryton/trail.h"

namespace tryton {

/// What these shipments bring of our orders, one notice each. `shipments`: records of
/// stock.shipment.out that are done, with number, effective_date.
std::vector<model::ShipNotice> shipNoticesOf(Rpc& rpc, const Settings& settings,
                                             const Json& shipments);

}  // namespace tryton
