#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "gateway/model/item.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// QuoteItemOut or QuoteItemIn. A @type that says what the whole quotation says is not kept.
model::Item readQuoteItem(pugi::xml_node item, std::string_view type, Reading& reading);
/// QuoteItemOut when there is no `type`.
void writeQuoteItem(Writing& out, const model::Item& item, std::string_view type);

}  // namespace cxml
