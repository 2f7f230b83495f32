#pragma once

#include <pugixml.hpp>

#include "gateway/model/item.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// ControlKeys of a header or a line: the value of each instruction; what else they say
/// (tolerances, verificationType) is carried. One without a value (InvoiceInstruction may have
/// none) is carried whole.
void readControlKeys(pugi::xml_node keys, model::Instructions& instructions,
                     model::Carried& carried);
/// Nothing when nothing is said.
void writeControlKeys(Writing& out, const model::Instructions& instructions,
                      const model::Carried& carried);

}  // namespace cxml
