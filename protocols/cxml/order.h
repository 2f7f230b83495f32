#pragma once

#include <pugixml.hpp>

#include "gateway/model/order.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// OrderRequest of type new, update or delete; another type is rejected as unsupported.
model::Order readOrder(pugi::xml_node order, Reading& reading);
void write(Writing& out, const model::Order& order);

/// cXML's word for it: new, update, delete.
std::string_view typeOf(model::Operation operation);
/// The reverse, of an attribute; absent it is new. Another word is rejected as unsupported.
model::Operation readType(pugi::xml_node element, const char* attribute, Reading& reading);

}  // namespace cxml
