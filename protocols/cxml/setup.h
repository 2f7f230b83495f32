#pragma once

#include <pugixml.hpp>

#include "gateway/model/documents.h"
#include "protocols/cxml/reading.h"

namespace cxml {

/// PunchOutSetupRequest; operation `source` and unknown ones are rejected as unsupported.
model::PunchoutSetup readSetup(pugi::xml_node setup, Reading& reading);

}  // namespace cxml
