#pragma once

#include <vector>

#include "gateway/store/refusals.h"
#include "gateway/web/admin/desk.h"

namespace web::admin {

/// Rows of `admin/refusal_table`.
Data::List refusalRows(const Desk& desk, const std::vector<store::Refusal>& refusals);

}  // namespace web::admin
