#pragma once

#include "gateway/flows/context.h"

namespace flows {

/// What a back-office system said about an order: kept, logged, and the order's state follows.
/// False when it was known already, or speaks of no order of ours: nothing happened.
bool applyConfirmation(Context& context, store::Tx& tx, const model::Confirmation& confirmation);

}  // namespace flows
