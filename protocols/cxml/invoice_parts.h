#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "gateway/model/invoice.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

inline constexpr std::string_view kOrderInfo = "InvoiceDetailOrderInfo";

// What an invoice's orders and lines refer to.

void readOrderInfo(pugi::xml_node info, model::InvoiceOrder& read);
void writeOrderInfo(Writing& out, const model::InvoiceOrder& order);

/// InvoiceDetailItemReference, InvoiceDetailServiceItemReference.
bool isLineReference(std::string_view name);
void readLineReference(pugi::xml_node reference, model::InvoiceLine& line, Reading& reading);
void writeLineReference(Writing& out, const model::InvoiceLine& line);

}  // namespace cxml
