#pragma once

#include "gateway/web/admin/desk.h"

namespace web::admin {

/// What the buyer's administrator has to enter on their side: names and values, no secret.
Data::List handout(const Desk& desk, const model::Partner& partner);

}  // namespace web::admin
