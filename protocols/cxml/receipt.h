#pragma once

#include <pugixml.hpp>

#include "gateway/model/ship_notice.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

model::Receipt readReceipt(pugi::xml_node request, Reading& reading);
/// Throws Fault(invalid) when something the DTD demands is missing.
void write(Writing& out, const model::Receipt& receipt);

}  // namespace cxml
