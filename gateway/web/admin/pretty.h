#pragma once

#include <string>
#include <string_view>

namespace web::admin {

/// A stored document for the eye: XML and JSON indented, anything else as it is; printable, and
/// cut when it is very long. Takes any text.
std::string pretty(std::string_view document);

}  // namespace web::admin
