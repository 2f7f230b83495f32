#pragma once

#include <pugixml.hpp>

#include "gateway/model/ship_notice.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// ShipControl: who has the goods on one leg of the way.
model::Carrier readCarrier(pugi::xml_node shipControl);
void write(Writing& out, const model::Carrier& carrier);

}  // namespace cxml
