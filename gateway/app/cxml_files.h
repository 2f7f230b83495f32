#pragma once

#include <string>
#include <string_view>

#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"

namespace app {

/// The document as a cXML file for a back office: From is the partner by our own name for it
/// (domain `PartnerId`), the payload id is the message's, and there is no secret. The same shipment
/// gives the same bytes. Throws Fault(unsupported) for what cXML has no words for.
std::string cxmlFile(const model::Document& document, const model::Shipment& shipment);

/// The document in such a file; who claims to have written it is nobody's business here, the folder
/// is. Throws Fault with every problem.
model::Document readCxmlFile(std::string_view file);

}  // namespace app
