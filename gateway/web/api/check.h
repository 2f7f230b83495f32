#pragma once

#include <optional>

#include "gateway/web/api/call.h"

namespace web::api {

/// What of a request does not fit its operation, before anybody looks at what it asks for: a body
/// of another media type (415), parameters nobody knows, said twice, out of their range (400, all
/// at once). Nothing when it fits.
std::optional<Refusal> misuse(const Call& call);

}  // namespace web::api
