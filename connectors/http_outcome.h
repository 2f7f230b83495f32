#pragma once

#include <optional>
#include <string>

#include "gateway/base/fault.h"
#include "gateway/base/wire.h"
#include "gateway/model/delivery.h"

namespace connectors {

/// What it means for a delivery that a call threw: it surely did not arrive (retry, unreachable),
/// nobody can know (unknown), or the address is not one we may call (refused).
model::Delivery outcomeOf(const base::Fault& fault);

/// What it means for a delivery that an answer is no 2xx; nothing for a 2xx. 408, 425, 429 and 5xx
/// will pass (retry); 401, 403, 404, 405 and 410 speak of the connection or the address, not of the
/// message (retry); 409 and every other 4xx are the message's (refused); 3xx is not followed
/// (retry). A 5xx may come after the effect: who can't tell uses `afterEffect` (unknown).
/// Their Retry-After counts whatever the status.
enum class ServerError { nothingHappened, afterEffect };
std::optional<model::Delivery> outcomeOf(const base::Wire& answer, ServerError serverError);

/// Their number for what they took, of a body `{"reference": text or number}`; empty for any other:
/// nobody promised one, and a whole 2xx is a yes without it.
std::string referenceIn(const base::Wire& answer);

}  // namespace connectors
