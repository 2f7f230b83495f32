#pragma once

#include <pugixml.hpp>

#include "gateway/model/ship_notice.h"
#include "protocols/cxml/writing.h"

namespace cxml {

// How goods are packed, and the lots they are of.

model::Package readPackage(pugi::xml_node packaging);
void write(Writing& out, const model::Package& package);

model::Batch readBatch(pugi::xml_node batch);
void write(Writing& out, const model::Batch& batch);

}  // namespace cxml
