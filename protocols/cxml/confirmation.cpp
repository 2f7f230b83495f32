// ConfirmationRequest
//   ConfirmationHeader(@confirmID @operation @type @noticeDate)
//     DocumentReference? Total? Shipping? Tax? Contact* Comments* IdReference* Extrinsic*
//   OrderReference
//   ConfirmationItem*(@quantity @lineNumber)
//     UnitOfMeasure, ConfirmationStatus+(@quantity @type @shipmentDate @deliveryDate)
//       UnitOfMeasure (ItemIn | UnitPrice? Tax? Shipping?) Comments* Extrinsic*
#include "protocols/cxml/confirmation.h"

#include "gateway/base/text.h"
#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/confirmation_rules.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/party.h"
#include "protocols/cxml/price_basis.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;
using Type = model::ConfirmationType;

constexpr std::string_view kRequest = "ConfirmationRequest";
constexpr std::string_view kReference = "OrderReference";
constexpr std::string_view kSupplierReference = "supplierReference";

Type readType(Node node, Reading& reading) {
    const std::string_view word = node.attribute("type").value();
    for (const auto type :
         {Type::accept, Type::allDetail, Type::detail, Type::backordered, Type::except,
          Type::reject, Type::requestToPay, Type::replace, Type::unknown})
        if (model::name(type) == word) return type;
    reading.reject(node, "type",
                   '"' + base::cutCharacters(word, 40) + "\" is no type of confirmation");
    return Type::unknown;
}

// Our number for the order, as IdReference; what it says besides goes with it.
bool isOurs(Node reference) {
    return reference.attribute("domain").value() == kSupplierReference &&
           *reference.attribute("identifier").value() && !reference.first_child();
}

void readHeaderPart(Node node, std::string_view name, model::Confirmation& read, Reading& reading) {
    if (name == "Total" || name == "Shipping" || name == "Tax") reading.once(node);
    if (name == "DocumentReference")
        keepReference(read.previous, read.carried, node);
    else if (name == "Total")
        read.total = keepMoney(node, reading, read.carried, name);
    else if (name == "Shipping")
        read.shipping = readCharge(node, reading);
    else if (name == "Tax")
        read.tax = readTax(node, reading);
    else if (name == "Contact")
        read.contacts.push_back(readContact(node));
    else if (name == "Comments")
        keepNote(read.comment, read.carried, node);
    else if (name == "IdReference" && read.erpReference.empty() && isOurs(node))
        read.erpReference = node.attribute("identifier").value();
    else if (name == "Extrinsic")
        keepExtrinsic(read.extras, read.carried, node);
    else
        carry(read.carried, node);
}

void readHeader(Node header, model::Confirmation& read, Reading& reading) {
    read.id = header.attribute("confirmID").value();
    read.operation = keepOperation(header, read.carried, reading);
    read.type = readType(header, reading);
    read.date = reading.date(header, "noticeDate");
    carryAttributes(read.carried, header, {}, {"confirmID", "operation", "type", "noticeDate"});
    xml::eachElement(header, [&](Node child, std::string_view name) {
        readHeaderPart(child, name, read, reading);
    });
}

void readReference(Node node, model::Confirmation& read) {
    auto order = readOrderReference(node);
    read.orderNumber = std::move(order.number);
    read.orderDate = std::move(order.date);
    read.orderPayloadId = std::move(order.payloadId);
    for (auto& part : order.carried) {
        part.place = below(kReference, part.place);
        read.carried.push_back(std::move(part));
    }
}

void readStatusPart(Node node, std::string_view name, model::ConfirmationLine& line,
                    Reading& reading) {
    const bool once = name == "UnitPrice" || name == "Tax" || name == "Shipping" ||
                      name == "UnitOfMeasure" || name == "ItemIn";
    if (once) reading.once(node);
    if (name == "UnitOfMeasure")
        line.unit = keepText(line.carried, node, name);
    else if (name == "ItemIn")
        line.substitute = readItem(node, reading);
    else if (name == "UnitPrice")
        line.unitPrice = keepMoney(node, reading, line.carried, name);
    else if (name == "Tax")
        line.tax = readTax(node, reading);
    else if (name == "Shipping")
        line.shipping = readCharge(node, reading);
    else if (name == "Comments")
        keepNote(line.comment, line.carried, node);
    else if (name == "Extrinsic")
        keepExtrinsic(line.extras, line.carried, node);
    else
        carry(line.carried, node);
}

void readStatus(Node node, model::ConfirmationLine& line, Reading& reading) {
    line.quantity = reading.quantity(node, "quantity");
    line.type = readType(node, reading);
    line.shipmentDate = reading.date(node, "shipmentDate");
    line.deliveryDate = reading.date(node, "deliveryDate");
    carryAttributes(line.carried, node, {}, {"quantity", "type", "shipmentDate", "deliveryDate"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        readStatusPart(child, name, line, reading);
    });
}

// What the item says beside its parts stays with the first of them.
void readItemFrame(Node item, model::Carried& carried, const base::Decimal& sum,
                   std::string_view unit, Reading& reading) {
    const auto total = reading.quantity(item, "quantity");
    if (!(total == sum)) {
        reading.tolerate(xml::where(item, "quantity"), "its parts add up to " + sum.plain());
        carry(carried, item.attribute("quantity"), kConfirmationItem);
    }
    carryAttributes(carried, item, kConfirmationItem, {"quantity", "lineNumber"});
    xml::eachElement(item, [&](Node child, std::string_view name) {
        if (name == "ConfirmationStatus") return;
        if (name != "UnitOfMeasure" || child.value() != unit)
            carry(carried, child, kConfirmationItem);
    });
}

void readConfirmationItem(Node item, model::Confirmation& read, Reading& reading) {
    model::Carried frame;
    const int number = keepLineNumber(item, "lineNumber", frame, kConfirmationItem);
    const auto from = read.lines.size();
    base::Decimal sum;
    xml::eachElement(item, [&](Node child, std::string_view name) {
        if (name != "ConfirmationStatus") return;
        auto& line = read.lines.emplace_back();
        line.lineNumber = number;
        readStatus(child, line, reading);
        sum = sum + line.quantity;
    });
    if (read.lines.size() == from) return reading.reject(item, "has no ConfirmationStatus");
    auto& first = read.lines[from];
    readItemFrame(item, frame, sum, first.unit, reading);
    first.carried.insert(first.carried.end(), frame.begin(), frame.end());
}

void writeHeader(Writing& out, const model::Confirmation& confirmation) {
    const auto& carried = confirmation.carried;
    out.open("ConfirmationHeader",
             {{"confirmID", confirmation.id},
              {"operation", word(confirmation.operation, confirmation.carried)},
              {"type", model::name(confirmation.type)},
              {"noticeDate", confirmation.date}});
    out.carrying(carried);
    writeReference(out, confirmation.previous, carried);
    writeMoney(out, "Total", confirmation.total, carried, "Total");
    writeCharge(out, "Shipping", confirmation.shipping);
    write(out, confirmation.tax);
    for (const auto& contact : confirmation.contacts) write(out, contact);
    writeNote(out, confirmation.comment, carried);
    if (!confirmation.erpReference.empty())
        out.empty("IdReference",
                  {{"identifier", confirmation.erpReference}, {"domain", kSupplierReference}});
    out.extrinsics(confirmation.extras).close();
}

void writeReferenceTo(Writing& out, const model::Confirmation& confirmation) {
    const auto& carried = confirmation.carried;
    out.open(kReference,
             {{"orderID", confirmation.orderNumber}, {"orderDate", confirmation.orderDate}});
    out.carrying(carried, kReference);
    out.empty("DocumentReference", {{"payloadID", confirmation.orderPayloadId}}).close();
}

// ConfirmationStatus has no PriceBasisQuantity: its price is for one.
std::optional<model::Money> priceOf(const model::ConfirmationLine& line) {
    auto price = line.unitPrice;
    if (price) price->amount = model::priceForOne(model::pricePer(line), kPriceDigits).value();
    return price;
}

void writeStatus(Writing& out, const model::ConfirmationLine& line) {
    const auto& carried = line.carried;
    out.open("ConfirmationStatus", {{"quantity", line.quantity.str()},
                                    {"type", model::name(line.type)},
                                    {"shipmentDate", line.shipmentDate},
                                    {"deliveryDate", line.deliveryDate}});
    out.carrying(carried);
    writeText(out, "UnitOfMeasure", line.unit, carried, "UnitOfMeasure");
    if (line.substitute) writeItemIn(out, *line.substitute, line.lineNumber);
    writeMoney(out, "UnitPrice", priceOf(line), carried, "UnitPrice");
    write(out, line.tax);
    writeCharge(out, "Shipping", line.shipping);
    writeNote(out, line.comment, carried);
    out.extrinsics(line.extras).close();
}

void writeConfirmationItem(Writing& out, ConfirmationParts parts) {
    const auto& first = parts.front();
    const auto& carried = first.carried;
    const auto number = numberText(first.lineNumber, carried, "@lineNumber", kConfirmationItem);
    out.open(kConfirmationItem, {{"quantity", quantityOf(parts).str()}, {"lineNumber", number}});
    out.carrying(carried, kConfirmationItem);
    if (!carries(carried, "UnitOfMeasure", kConfirmationItem))
        out.leaf("UnitOfMeasure", first.unit);
    for (const auto& part : parts) writeStatus(out, part);
    out.close();
}

}  // namespace

model::Confirmation readConfirmation(Node node, Reading& reading) {
    model::Confirmation read;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "ConfirmationHeader" || name == kReference) reading.once(child);
        if (name == "ConfirmationHeader")
            readHeader(child, read, reading);
        else if (name == kReference)
            readReference(child, read);
        else if (name == kConfirmationItem)
            readConfirmationItem(child, read, reading);
        else
            carry(read.carried, child, kRequest);
    });
    if (!node.child("ConfirmationHeader"))
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/ConfirmationHeader",
                       "missing");
    return read;
}

void write(Writing& out, const model::Confirmation& confirmation) {
    checkSendable(confirmation);
    out.open(kRequest).carrying(confirmation.carried, kRequest);
    writeHeader(out, confirmation);
    writeReferenceTo(out, confirmation);
    for (const auto parts : eachItem(confirmation.lines)) writeConfirmationItem(out, parts);
    out.close();
}

}  // namespace cxml
