#pragma once

#include <pugixml.hpp>

#include "gateway/model/confirmation.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

model::Confirmation readConfirmation(pugi::xml_node request, Reading& reading);

/// Throws Fault(invalid) with everything the guide does not allow: types of lines that do not go
/// with the header's, lines in two places, units that differ within a line.
void write(Writing& out, const model::Confirmation& confirmation);

}  // namespace cxml
