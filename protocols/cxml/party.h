#pragma once

#include <optional>
#include <pugixml.hpp>

#include "gateway/model/party.h"

namespace cxml {

/// ShipTo, BillTo: the Address inside. An empty one when there is none.
model::Address readAddress(pugi::xml_node address);
model::Contact readContact(pugi::xml_node contact);
/// One line for people: what is kept of an address the model has no place for.
std::string oneLine(const model::Address& address);

/// Adds name and value of an Extrinsic. Elements inside are kept as markup.
void addExtrinsic(model::Extras& extras, pugi::xml_node extrinsic);

}  // namespace cxml
