#pragma once

#include <string>
#include <vector>

#include "gateway/flows/context.h"
#include "gateway/store/orders.h"

namespace flows {

/// What this order says that the partner's back office, as it is set up now, has no place for, each
/// in a few words for people: "the purchasing card". Empty when it is told everything, and when
/// there is none.
std::vector<std::string> notTold(Context& context, const store::StoredOrder& order);

}  // namespace flows
