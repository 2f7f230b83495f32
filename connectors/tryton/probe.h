#pragma once

#include "connectors/tryton/rpc.h"

namespace tryton {

/// Address, database and user, company, warehouse, a product: in this order, up to the first that
/// fails. Leaves nothing there and never throws.
std::vector<connectors::Check> probe(Rpc& rpc, const Settings& settings);

}  // namespace tryton
