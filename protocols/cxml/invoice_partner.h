#pragma once

#include <pugixml.hpp>
#include <string>

#include "gateway/model/invoice.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// InvoicePartner: a Contact with its address, and the numbers it is known by.
model::InvoicePartner readInvoicePartner(pugi::xml_node partner);
void write(Writing& out, const model::InvoicePartner& partner);

/// InvoiceDetailShipping: from where to where, and when.
void readInvoiceShipping(pugi::xml_node shipping, model::Invoice& invoice);
/// Nothing when nothing is known of it.
void writeInvoiceShipping(Writing& out, const model::Invoice& invoice);
/// The same as it must stand in a line's shipping, where there always is one.
std::string invoiceShippingMarkup(const model::Invoice& invoice);

}  // namespace cxml
