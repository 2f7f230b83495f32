#pragma once

#include <optional>
#include <string_view>

#include "gateway/base/wire.h"

namespace flows {

/// A multipart message with its headers, as files hold them (a mail, a recorded request or answer),
/// as the request that would bring it to the cXML door.
std::optional<base::Wire> multipartIn(std::string_view bytes);

}  // namespace flows
