#pragma once

#include <pugixml.hpp>

#include "gateway/model/item.h"
#include "protocols/cxml/reading.h"
#include "protocols/xml/writer.h"

namespace cxml {

/// ItemID. The supplier's part must be named, even if empty (a free-text line).
model::ItemId readItemId(pugi::xml_node itemId, Reading& reading);

/// Reads an ItemIn or ItemOut behind those there are. A line without a lineNumber is numbered by
/// its position. Items are large: read where they stay.
model::Item& addItem(std::vector<model::Item>& items, pugi::xml_node item, Reading& reading);

/// An ItemIn, in the order the DTD wants. Throws Fault(invalid) for an item without a price.
void writeItemIn(xml::Writer& out, const model::Item& item, int position);

/// Adds the text of a Comments, on a line of its own.
void addComment(std::string& note, pugi::xml_node comments);

}  // namespace cxml
