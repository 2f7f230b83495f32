#pragma once

#include <pugixml.hpp>

#include "protocols/cxml/reading.h"

namespace cxml {

/// Compares a document with the DTDs 1.2.071, as far as grammar.h knows them, and notes every
/// deviation as tolerated, with its location. What must not be tolerated the readers reject.
void checkStructure(pugi::xml_node root, Reading& reading);

}  // namespace cxml
