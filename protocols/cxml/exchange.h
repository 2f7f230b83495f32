#pragma once

#include <pugixml.hpp>

#include "gateway/model/exchange.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

// Documents about documents, both ways.

model::StatusUpdate readStatusUpdate(pugi::xml_node update, Reading& reading);
void write(Writing& out, const model::StatusUpdate& update);

/// A Response: its Status and what stands beside it.
model::Reply readReply(pugi::xml_node response, Reading& reading);
void write(Writing& out, const model::Reply& reply);

model::Pending readPending(pugi::xml_node pending, Reading& reading);
void write(Writing& out, const model::Pending& pending);

model::DataRequest readDataRequest(pugi::xml_node request, Reading& reading);
void write(Writing& out, const model::DataRequest& request);

/// The document inside stands in Copy as it came.
model::Copy readCopy(pugi::xml_node copy, Reading& reading);
void write(Writing& out, const model::Copy& copy);

}  // namespace cxml
