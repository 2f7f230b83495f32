#pragma once

#include <vector>

#include "gateway/base/fault.h"
#include "gateway/web/admin/desk.h"

namespace web::admin {

/// The partner as the form says it; what the form does not hold is taken from `before`.
model::Partner partnerFromForm(const Desk& desk, model::Partner before);

/// The sections of the form filled with this partner, each field with what is wrong with it.
/// `isNew`: the id can be chosen.
Data::List partnerSections(const Desk& desk, const model::Partner& partner, bool isNew,
                           const std::vector<base::Problem>& problems);

}  // namespace web::admin
