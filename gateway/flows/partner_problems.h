#pragma once

#include <vector>

#include "gateway/base/fault.h"
#include "gateway/flows/context.h"

namespace flows {

/// As flows::problems, within a transaction: what is saved is what was checked.
std::vector<base::Problem> problemsIn(store::ReadTx& tx, const Context& context,
                                      const model::Partner& partner);

}  // namespace flows
