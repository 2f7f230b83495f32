#pragma once

#include <pugixml.hpp>

#include "gateway/model/exchange.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// QuoteRequest or QuoteMessage.
model::Quote readQuote(pugi::xml_node quote, Reading& reading);
/// Throws Fault(invalid) when something the DTD demands is missing.
void write(Writing& out, const model::Quote& quote);

}  // namespace cxml
