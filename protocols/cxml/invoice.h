#pragma once

#include <pugixml.hpp>

#include "gateway/model/invoice.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

model::Invoice readInvoice(pugi::xml_node request, Reading& reading);

/// Throws Fault(invalid) with everything that is wrong: sums that do not close, a memo that refers
/// to nothing, a purpose or a price basis the receiver's version has no word for.
void write(Writing& out, const model::Invoice& invoice);

}  // namespace cxml
