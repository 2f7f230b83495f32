// InvoiceDetailOrderInfo / OrderReference | OrderIDInfo, SupplierOrderInfo?(@orderID) …
// InvoiceDetailItemReference(@lineNumber)
//   ItemID? Description? Classification* (ManufacturerPartID ManufacturerName)? …
// InvoiceDetailServiceItemReference(@lineNumber) / Classification* ItemID? Description?
#include "protocols/cxml/invoice_parts.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kReference = "InvoiceDetailItemReference";
constexpr std::string_view kServiceReference = "InvoiceDetailServiceItemReference";
constexpr std::string_view kSupplierOrder = "SupplierOrderInfo";
constexpr std::string_view kSupplierOrderPlace = "InvoiceDetailOrderInfo/SupplierOrderInfo";

std::string_view elementOf(const model::InvoiceLine& line) {
    return line.service ? kServiceReference : kReference;
}

// Both stand there or neither.
void writeManufacturer(Writing& out, const model::InvoiceLine& line) {
    if (line.manufacturer.empty() && line.manufacturerPart.empty()) return;
    const auto one = [&](std::string_view name, const std::string& text) {
        if (!carries(line.carried, name, kReference))
            writeText(out, name, text, line.carried, below(kReference, name));
    };
    one("ManufacturerPartID", line.manufacturerPart);
    one("ManufacturerName", line.manufacturer);
}

}  // namespace

void readOrderInfo(Node info, model::InvoiceOrder& read) {
    xml::eachElement(info, [&](Node child, std::string_view name) {
        if ((name == "OrderReference" || name == "OrderIDInfo") && !names(read.order)) {
            read.order = readOrderReference(child);
        } else if (name == kSupplierOrder && read.supplierOrder.empty()) {
            read.supplierOrder = child.attribute("orderID").value();
            carryAttributes(read.carried, child, kSupplierOrderPlace, {"orderID"});
        } else {
            carry(read.carried, child, kOrderInfo);
        }
    });
}

void writeOrderInfo(Writing& out, const model::InvoiceOrder& order) {
    const auto& carried = order.carried;
    out.open(kOrderInfo).carrying(carried, kOrderInfo);
    writeOrderNamed(out, order.order);
    if (!order.supplierOrder.empty())
        out.open(kSupplierOrder, {{"orderID", order.supplierOrder}})
            .carrying(carried, kSupplierOrderPlace)
            .close();
    out.close();
}

bool isLineReference(std::string_view name) {
    return name == kReference || name == kServiceReference;
}

void readLineReference(Node node, model::InvoiceLine& line, Reading& reading) {
    const std::string_view place = node.name();
    auto& carried = line.carried;
    reading.once(node);
    line.lineNumber = keepLineNumber(node, "lineNumber", carried, place);
    carryAttributes(carried, node, place, {"lineNumber"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "ItemID")
            line.id = readItemId(child, reading);
        else if (name == "Description")
            keepDescription(line.description, line.language, carried, child, true, place);
        else if (name == "ManufacturerPartID")
            keepLeaf(line.manufacturerPart, carried, child, place);
        else if (name == "ManufacturerName")
            keepLeaf(line.manufacturer, carried, child, place);
        else
            carry(carried, child, place);
    });
}

void writeLineReference(Writing& out, const model::InvoiceLine& line) {
    const auto& carried = line.carried;
    const auto place = elementOf(line);
    out.open(place, {{"lineNumber", numberText(line.lineNumber, carried, "@lineNumber", place)}});
    out.carrying(carried, place);
    if (!(line.id == model::ItemId{})) write(out, line.id);
    writeDescriptionIf(out, line.description, line.language, carried, place);
    if (!line.service) writeManufacturer(out, line);
    out.close();
}

}  // namespace cxml
