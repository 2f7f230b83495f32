#pragma once

#include <pugixml.hpp>
#include <string>

#include "gateway/model/documents.h"
#include "gateway/model/letter.h"
#include "gateway/model/partner.h"
#include "protocols/cxml/reading.h"
#include "protocols/protocol.h"

namespace cxml {

/// PunchOutOrderMessage inside its Message: Status 204 there means "cancelled, change nothing".
model::Cart readCart(pugi::xml_node message, pugi::xml_node cart, Reading& reading);

/// The whole document, UTF-8. Parties are those of the envelope that opened the session, swapped;
/// a browser carries it, so there is no secret in it.
std::string writeCart(const model::Cart& cart, const model::PunchoutSetup& setup,
                      const model::Envelope& opened, const model::Partner& partner,
                      const protocols::Stamp& stamp);

}  // namespace cxml
