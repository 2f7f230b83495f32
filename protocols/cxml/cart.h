#pragma once

#include <pugixml.hpp>

#include "gateway/model/documents.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// PunchOutOrderMessage inside its Message: Status 204 there means "cancelled, change nothing".
model::Cart readCart(pugi::xml_node message, pugi::xml_node cart, Reading& reading);
/// The PunchOutOrderMessage.
void write(Writing& out, const model::Cart& cart);
/// What stands before it in the Message, just opened.
void writeMessageStatus(Writing& out, const model::Cart& cart);

/// The cart as it may go home: of a cancelled one nothing, and no currency is left open.
model::Cart homeward(const model::Cart& cart, const model::PunchoutSetup& setup,
                     const std::string& currency);

}  // namespace cxml
