#pragma once

#include <pugixml.hpp>

#include "gateway/model/item.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// Parts of a quantity by date.
model::ScheduleLine readScheduleLine(pugi::xml_node line, Reading& reading);
void write(Writing& out, const model::ScheduleLine& line);

model::Tolerances readTolerances(pugi::xml_node tolerances, Reading& reading);
void write(Writing& out, const std::optional<model::Tolerances>& tolerances);

}  // namespace cxml
