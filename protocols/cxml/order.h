#pragma once

#include <pugixml.hpp>

#include "gateway/model/documents.h"
#include "protocols/cxml/reading.h"

namespace cxml {

/// OrderRequest of type new, update or delete; another type is rejected as unsupported.
model::Order readOrder(pugi::xml_node order, Reading& reading);

}  // namespace cxml
