#pragma once

#include <pugixml.hpp>

#include "gateway/model/invoice.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

model::Invoice::Summary readInvoiceSummary(pugi::xml_node summary, Reading& reading);
void write(Writing& out, const model::Invoice::Summary& summary);

}  // namespace cxml
