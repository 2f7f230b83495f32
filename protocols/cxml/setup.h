#pragma once

#include <pugixml.hpp>

#include "gateway/model/documents.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// PunchOutSetupRequest; an operation the DTD does not name is rejected as unsupported.
model::PunchoutSetup readSetup(pugi::xml_node setup, Reading& reading);
void write(Writing& out, const model::PunchoutSetup& setup);

}  // namespace cxml
