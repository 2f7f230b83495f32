#pragma once

#include <optional>
#include <string_view>

#include "gateway/base/clock.h"

namespace base {

/// When an id of newId was made; nothing for a text of another form.
std::optional<Time> timeOf(std::string_view id);

}  // namespace base
