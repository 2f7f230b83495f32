#pragma once

#include <string_view>

namespace xml {

/// Whether some start tag is so long that libxml2's search for repeated attributes, quadratic in
/// their number, would take noticeable time: beyond 16 kB with more attributes, longer names or
/// longer values than the gate allows. Costs next to nothing on ordinary documents.
bool hasLongTag(std::string_view utf8);

}  // namespace xml
