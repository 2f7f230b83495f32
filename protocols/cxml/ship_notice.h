#pragma once

#include <pugixml.hpp>

#include "gateway/model/ship_notice.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

model::ShipNotice readShipNotice(pugi::xml_node request, Reading& reading);

/// Throws Fault(invalid) with everything the guide does not allow: dates that are missing, legs
/// that do not follow each other, an order in two portions, a line twice.
void write(Writing& out, const model::ShipNotice& notice);

}  // namespace cxml
