#pragma once

#include <optional>
#include <string>

#include "connectors/connector.h"
#include "gateway/base/clock.h"
#include "gateway/base/id.h"
#include "gateway/store/outbox.h"

namespace flows {

/// A message that was brought somewhere, and what came of it.
struct Tried {
    store::Message message;
    store::Attempt attempt;
    model::Delivery delivery;
};

/// What the decision about a message depends on beside what came of the attempt.
struct Circumstances {
    connectors::Repeat repeat = connectors::Repeat::keyed;
    base::Milliseconds horizon{};
    /// The place took another message since this one was tried before: so it works, and would not
    /// have this one.
    bool takesOthers = false;
};

/// Where a message goes from an attempt, and in words, when it goes no further, why.
struct Decision {
    store::Onward onward;
    std::string why{};
};
/// accepted: delivered. refused, eight failures while the place took others, a horizon passed:
/// dead. unknown, where a repeat could do it twice: unknown. Else again by the schedule, later when
/// they asked for it (at most six hours).
Decision decide(const Tried& tried, const Circumstances& circumstances, base::Random& random);

/// How long to wait after that many tries: 5 s, 30 s, 2 min, 5, 15, 30 min, then hourly, ± 20 %.
base::Milliseconds retryAfter(int tries, base::Random& random);

/// So many crashes of whoever delivered a message end it.
constexpr int kMostCrashes = 3;

/// How long a circuit is open after that many failures in a row: nothing below five, then 30 s,
/// doubled with each probe that fails, at most 5 min.
std::optional<base::Milliseconds> openFor(int failures);

}  // namespace flows
