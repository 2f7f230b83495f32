#pragma once

#include <pugixml.hpp>

#include "gateway/model/exchange.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

model::Remittance readRemittance(pugi::xml_node request, Reading& reading);
/// Throws Fault(invalid) when something the DTD demands is missing.
void write(Writing& out, const model::Remittance& remittance);

}  // namespace cxml
