#pragma once

#include <pugixml.hpp>
#include <vector>

#include "gateway/model/item.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// ItemID. The supplier's part must be named, even if empty (a free-text line).
model::ItemId readItemId(pugi::xml_node itemId, Reading& reading);
void write(Writing& out, const model::ItemId& id);

/// ItemDetail or BlanketItemDetail, into an item: whatever has one (QuoteItemIn, IndexItemAdd).
void readItemDetail(pugi::xml_node detail, model::Item& item, Reading& reading);
/// Whether an item says more than what is wanted of which id.
bool hasDetail(const model::Item& item);
/// BlanketItemDetail for a line of a blanket order.
void writeItemDetail(Writing& out, const model::Item& item);

/// Reads an ItemIn or ItemOut behind those there are. A line without a lineNumber is numbered by
/// its position. Items are large: read where they stay.
model::Item& addItem(std::vector<model::Item>& items, pugi::xml_node item, Reading& reading);
/// One by itself: a substitute.
model::Item readItem(pugi::xml_node item, Reading& reading);

/// In the order the DTD wants; a line without a number gets its position. Throws Fault(invalid) for
/// an item without a price.
void writeItemIn(Writing& out, const model::Item& item, int position);
void writeItemOut(Writing& out, const model::Item& item, int position);

}  // namespace cxml
