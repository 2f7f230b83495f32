#pragma once

#include <string>

#include "gateway/base/wire.h"
#include "protocols/protocol.h"

namespace oci {

/// Method, path and one `NAME=value` a line, UTF-8. Values of unknown and of password fields are
/// replaced, also inside the HOOK_URL's own query. Never throws.
std::string loggableCallUp(const base::Wire& request);
/// The cart's fields, the same way.
std::string loggableCart(const protocols::Form& form);

}  // namespace oci
