#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "gateway/model/amounts.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// A charge without the words its element has no place for: of shipping an invoice gives the
/// amount alone.
void writeInvoiceCharge(Writing& out, std::string_view name,
                        const std::optional<model::Charge>& charge);

/// `<InvoiceItemModifications><Modification/>…`
void readModifications(pugi::xml_node modifications, std::vector<model::Modification>& read,
                       model::Carried& carried, Reading& reading);
void writeModifications(Writing& out, std::string_view name,
                        const std::vector<model::Modification>& modifications,
                        const model::Carried& carried);

}  // namespace cxml
