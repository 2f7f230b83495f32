// QuoteItemOut, QuoteItemIn(@type @quantity @lineNumber @parentLineNumber @requestedDeliveryDate)
//   ItemID? ItemDetail ShipTo? Shipping? Tax? … Comments? … Extrinsic*
#include "protocols/cxml/quote_item.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

void readAttributes(Node node, std::string_view type, model::Item& item, Reading& reading) {
    item.quantity = reading.quantity(node, "quantity");
    item.lineNumber = keepLineNumber(node, "lineNumber", item.carried);
    item.parentLine = keepLineNumber(node, "parentLineNumber", item.carried);
    item.requestedDelivery = reading.date(node, "requestedDeliveryDate");
    const bool same = node.attribute("type").value() == type;
    carryAttributes(item.carried, node, {},
                    {"quantity", "lineNumber", "parentLineNumber", "requestedDeliveryDate",
                     same ? "type" : ""});
}

void readPart(Node node, std::string_view name, model::Item& item, Reading& reading) {
    const bool once = name == "ItemID" || name == "ItemDetail" || name == "Tax" ||
                      name == "Shipping" || name == "ShipTo";
    if (once) reading.once(node);
    if (name == "ItemID")
        item.id = readItemId(node, reading);
    else if (name == "ItemDetail")
        readItemDetail(node, item, reading);
    else if (name == "ShipTo")
        item.shipTo = readAddressIn(node);
    else if (name == "Shipping")
        item.shipping = readCharge(node, reading);
    else if (name == "Tax")
        item.tax = readTax(node, reading);
    else if (name == "Comments")
        keepNote(item.note, item.carried, node);
    else
        carry(item.carried, node);
}

}  // namespace

model::Item readQuoteItem(Node node, std::string_view type, Reading& reading) {
    model::Item item;
    readAttributes(node, type, item, reading);
    xml::eachElement(
        node, [&](Node child, std::string_view name) { readPart(child, name, item, reading); });
    return item;
}

void writeQuoteItem(Writing& out, const model::Item& item, std::string_view type) {
    const auto& carried = item.carried;
    out.open(type.empty() ? "QuoteItemOut" : "QuoteItemIn",
             {{"type", carriedText(carried, "@type").value_or(type)},
              {"quantity", item.quantity.str()},
              {"lineNumber", numberText(item.lineNumber, carried, "@lineNumber")},
              {"parentLineNumber", numberText(item.parentLine, carried, "@parentLineNumber")},
              {"requestedDeliveryDate", item.requestedDelivery}});
    out.carrying(carried);
    if (!(item.id == model::ItemId{})) write(out, item.id);
    writeItemDetail(out, item);
    if (item.shipTo) writeAddressIn(out, "ShipTo", *item.shipTo);
    writeCharge(out, "Shipping", item.shipping);
    write(out, item.tax);
    writeNote(out, item.note, carried);
    out.close();
}

}  // namespace cxml
