#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "gateway/model/party.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// An Address element.
model::Address readAddress(pugi::xml_node address);
void write(Writing& out, const model::Address& address);

/// ShipTo, BillTo …: the Address inside; what stands beside it is carried at the element's name. An
/// empty one when there is none. An element named `held` is somebody else's to read.
model::Address readAddressIn(pugi::xml_node element, std::string_view held = {});
void writeAddressIn(Writing& out, std::string_view name, const model::Address& address);

model::Contact readContact(pugi::xml_node contact);
void write(Writing& out, const model::Contact& contact);

}  // namespace cxml
