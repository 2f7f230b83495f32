#pragma once

#include "gateway/flows/context.h"
#include "gateway/store/messages.h"

namespace flows {

/// Claims messages that are due, brings each to its connector or its partner and writes down what
/// came of it. Returns how many it took; 0 means nothing is due. Back offices and partners are best
/// served by two workers: a partner's system that hangs must not keep orders from the ERP.
int deliverDue(Context& context, int limit, store::Lane lane = store::Lane::all);

/// Asks every connector what happened there since last time and handles what it says, each
/// document once. Returns how many documents had an effect.
int collect(Context& context, int limit);

/// When to try again after that many attempts: 5 s, 30 s, 2 min, 5, 15, 30 min, then hourly, each
/// ± 20 %; nothing once five days have passed since the first (the message is dead then).
std::optional<base::Milliseconds> retryAfter(int attempts, base::Milliseconds sinceFirst,
                                             base::Random& random);

}  // namespace flows
