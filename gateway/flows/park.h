#pragma once

#include "gateway/flows/handle.h"

namespace flows {

/// Puts a change aside whose order is not here yet: its message is parked for 24 hours, its sender
/// hears that more will follow. Throws Fault(precondition) for a change that names no order number:
/// nothing would ever find it.
model::Answer park(Work& work, const model::Order& change);

/// Takes the parked changes of that order whose time has come, in the order of their versions, and
/// tells their senders. Called in the transaction that took the order or a change of it.
void takeParked(Work& work, const std::string& number);

/// Gives up the parked changes whose order did not come; their senders are told. How many.
int expireParked(Context& context);

}  // namespace flows
