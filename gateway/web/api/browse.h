#pragma once

#include "gateway/web/api/call.h"

namespace web::api {

/// GET /api/v1/: a page for people about every operation, made of openapi(). Needs no key and no
/// script.
base::Wire browse(const Call& call);

}  // namespace web::api
