#pragma once

#include <string_view>

#include "protocols/cxml/outgoing.h"

namespace cxml {

/// Takes out what a receiver does not want: `Parent/Child` or `Parent/@attribute`, with spaces
/// between, wherever such a child stands in such a parent. What was there is told in `omitted`.
Written leaveOut(Written written, std::string_view paths);

}  // namespace cxml
