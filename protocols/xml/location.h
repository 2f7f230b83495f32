#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace xml {

/// Where an element stands, for people: `cXML/Request/OrderRequest/ItemOut[2]/ItemDetail`. An index
/// only among several siblings of one name. Costs a walk over siblings: for problems only.
std::string where(pugi::xml_node element);
/// An attribute of it: `…/Money/@currency`.
std::string where(pugi::xml_node element, std::string_view attribute);

}  // namespace xml
