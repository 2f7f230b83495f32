#pragma once

#include <span>

#include "gateway/web/page.h"

namespace web {

/// Everything an administrator reaches.
std::span<const Route> adminRoutes();

/// What an administrator sees when a page can't be shown.
base::Wire adminFailed(Request& request, const base::Fault& fault);

}  // namespace web
