#pragma once

#include <optional>

#include "gateway/base/fault.h"
#include "gateway/base/wire.h"
#include "gateway/model/delivery.h"

namespace connectors {

/// What it means for a delivery that a call threw: it surely did not arrive (retry, unreachable),
/// nobody can know (unknown), or the address is not one we may call (refused).
model::Delivery outcomeOf(const base::Fault& fault);

/// What it means for a delivery that an answer is no 2xx; nothing for a 2xx. 408, 425, 429 and 5xx
/// will pass (retry, with their Retry-After); 401 and 403 are the connection's fault, not the
/// message's (retry); 409 and every other 4xx are the message's (refused); 3xx is not followed
/// (retry). A 5xx may come after the effect: who can't tell uses `afterEffect` (unknown).
enum class ServerError { nothingHappened, afterEffect };
std::optional<model::Delivery> outcomeOf(const base::Wire& answer, ServerError serverError);

/// The seconds of a Retry-After header, at most six hours; zero when there is none. A date
/// (RFC 9110 §10.2.3) counts from the answer's own Date.
base::Seconds retryAfterOf(const base::Wire& answer);

}  // namespace connectors
