#pragma once

#include <string>
#include <string_view>

#include "gateway/base/clock.h"

namespace flows {

/// Whether somebody may try to log in under this name now. After three failures each further one
/// doubles a wait, from one second to one minute; a quarter of an hour without a failure forgets
/// them. `place` tells installations in one process apart. In memory; thread-safe.
bool mayTryLogin(const void* place, std::string_view name, base::Time now);
void noteLogin(const void* place, std::string_view name, bool succeeded, base::Time now);

}  // namespace flows
