#pragma once

#include "gateway/web/api/call.h"

namespace web::api {

/// The interface as OpenAPI 3.1 tells it, made of operations(), of what the model says of itself
/// and of an example for every body and answer. Made once; holds nothing of anybody.
const Json& openapi();

/// GET /api/v1/openapi.json: needs no key.
base::Wire getOpenapi(const Call& call);

}  // namespace web::api
