#pragma once

#include <functional>
#include <string>

#include "samples/buyer/errands.h"

namespace buyer {

/// Serves the procurement system on 127.0.0.1 until `wait` returns. Throws Failure when the port
/// is taken; what `wait` throws ends it as well.
void serve(int port, const Addresses& addresses, const std::function<void()>& wait);

}  // namespace buyer
