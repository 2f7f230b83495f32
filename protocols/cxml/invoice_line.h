#pragma once

#include <pugixml.hpp>

#include "gateway/model/invoice.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// InvoiceDetailOrder, or InvoiceDetailHeaderOrder of an invoice without lines. The invoice's
/// header is read already.
model::InvoiceOrder readInvoiceOrder(pugi::xml_node order, const model::Invoice& invoice,
                                     Reading& reading);
void writeInvoiceOrder(Writing& out, const model::InvoiceOrder& order,
                       const model::Invoice& invoice);

}  // namespace cxml
