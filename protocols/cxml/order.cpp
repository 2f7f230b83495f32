// OrderRequest
//   OrderRequestHeader(@orderID @orderDate @type @orderType @orderVersion @requisitionID …)
//     Total/Money, ShipTo? / Address CarrierIdentifier(@domain)*, BillTo, Shipping?, Tax?,
//     Payment?, PaymentTerm*, Contact*, Comments*, Followup? / URL, ControlKeys?,
//     DocumentReference?, SupplierOrderInfo?, TermsOfDelivery?, Extrinsic*
//   ItemOut+
#include "protocols/cxml/order.h"

#include "gateway/base/text.h"
#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/control_keys.h"
#include "protocols/cxml/delivery_terms.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/party.h"
#include "protocols/cxml/payment.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kHeader = "OrderRequestHeader";
constexpr const char* kCarrier = "CarrierIdentifier";
constexpr std::string_view kRequested = "requestedDeliveryDate";

// The attributes that are a text of the order's.
std::string* textOf(std::string_view attribute, model::Order& order) {
    if (attribute == "orderDate") return &order.date;
    if (attribute == "agreementID") return &order.agreement;
    if (attribute == "agreementPayloadID") return &order.agreementPayload;
    if (attribute == "effectiveDate") return &order.effective;
    if (attribute == "expirationDate") return &order.expires;
    if (attribute == "requisitionID") return &order.requisition;
    if (attribute == "shipComplete") return &order.shipComplete;
    if (attribute == "pickUpDate") return &order.pickUpDate;
    return nullptr;
}

// By these goods are moved. The order's own date stays to the letter, whatever it is: it comes back
// in all that is said of the order.
std::string textIn(Node header, const char* attribute, Reading& reading) {
    const std::string_view name = attribute;
    return name.ends_with("Date") && name != "orderDate" ? reading.date(header, attribute)
                                                         : header.attribute(attribute).value();
}

// What goes without saying is carried: it is written only where it was said.
void readDefaulted(Node header, pugi::xml_attribute attribute, model::Order& order,
                   Reading& reading) {
    const std::string_view name = attribute.name();
    const std::string_view value = attribute.value();
    if (name == "orderVersion") {
        order.version = reading.number(header, attribute).value_or(1);
        if (order.version > 1 && value == std::to_string(order.version)) return;
    } else if (name == "orderType") {
        if (!value.empty()) order.type = value;
        if (value != "regular") return;
    } else if (name == "type" && value != "new") {
        return;
    } else if (name == kRequested) {
        order.carried.push_back(
            {{}, '@' + std::string(kRequested), reading.date(header, attribute.name())});
        return;
    }
    carry(order.carried, attribute);
}

void readAttributes(Node header, model::Order& order, Reading& reading) {
    order.number = reading.name(header, "orderID");
    order.operation = readType(header, "type", reading);
    for (auto attribute = header.first_attribute(); xml::present(attribute);
         attribute = attribute.next_attribute())
        if (auto* text = textOf(attribute.name(), order))
            *text = textIn(header, attribute.name(), reading);
        else if (std::string_view(attribute.name()) != "orderID")
            readDefaulted(header, attribute, order, reading);
}

void readInstructions(Node keys, model::Order& order) {
    model::Instructions said{order.confirmations, order.shipNotices, order.invoices};
    readControlKeys(keys, said, order.carried);
    order.confirmations = std::move(said.confirmations);
    order.shipNotices = std::move(said.shipNotices);
    order.invoices = std::move(said.invoices);
}

// An element that is there for one attribute.
void readReference(Node node, const char* attribute, std::string& member, model::Order& order) {
    if (!member.empty() || !*node.attribute(attribute).value()) return carry(order.carried, node);
    member = node.attribute(attribute).value();
    carryRest(order.carried, node, node.name(), {attribute}, {});
}

void readReferences(Node node, std::string_view name, model::Order& order) {
    if (name == "ControlKeys")
        readInstructions(node, order);
    else if (name == "DocumentReference")
        readReference(node, "payloadID", order.previous, order);
    else if (name == "SupplierOrderInfo")
        readReference(node, "orderID", order.supplierOrder, order);
    else
        carry(order.carried, node);
}

// An address of their own; with anything but a domain it is carried.
void readCarriers(Node shipTo, model::Order& order) {
    for (auto node = shipTo.child(kCarrier); xml::present(node); node = node.next_sibling(kCarrier))
        if (const auto domain = node.attribute("domain"); node.first_attribute() == domain &&
                                                          !domain.next_attribute() &&
                                                          !xml::present(node.first_child()))
            order.carriers.push_back({domain.value(), xml::trimmed(node)});
        else
            carry(order.shipTo->carried, node, "ShipTo");
}

void readFollowUp(Node node, model::Order& order) {
    const std::string_view place = node.name();
    if (!order.followUp.empty()) return carry(order.carried, node);
    carryRest(order.carried, node, place, {}, {"URL"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "URL") keepLeaf(order.followUp, order.carried, child, place);
    });
}

void readDelivery(Node node, std::string_view name, model::Order& order) {
    if (name == "Payment")
        readPayment(node, order.card, order.carried);
    else if (name == "Followup")
        readFollowUp(node, order);
    else if (name == "TermsOfDelivery" && !order.deliveryTerms)
        order.deliveryTerms = readDeliveryTerms(node);
    else
        readReferences(node, name, order);
}

void readPart(Node node, std::string_view name, model::Order& order, Reading& reading) {
    if (name == "Total") {
        reading.once(node);
        order.total = keepMoney(node, reading, order.carried, name);
    } else if (name == "ShipTo" && !order.shipTo) {
        order.shipTo = readAddressIn(node, kCarrier);
        readCarriers(node, order);
    } else if (name == "BillTo") {
        order.billTo = readAddressIn(node);
    } else if (name == "Shipping" && !order.shipping) {
        order.shipping = readCharge(node, reading);
    } else if (name == "Tax" && !order.tax) {
        order.tax = readTax(node, reading);
    } else if (name == "PaymentTerm") {
        order.paymentTerms.push_back(readPaymentTerm(node));
    } else if (name == "Comments") {
        keepNote(order.note, order.carried, node);
        keepAttachmentUrls(order.attachmentUrls, node);
    } else if (name == "Contact") {
        order.contacts.push_back(readContact(node));
    } else if (name == "Extrinsic") {
        keepExtrinsic(order.extras, order.carried, node);
    } else {
        readDelivery(node, name, order);
    }
}

// What is taken back needs no sum.
void readNoTotal(Node header, const model::Order& order, Reading& reading) {
    auto where = xml::where(header) + "/Total";
    if (order.operation == model::Operation::cancel)
        reading.tolerate(std::move(where), "missing");
    else
        reading.reject(base::FaultCode::invalid, std::move(where), "missing");
}

void readHeader(Node header, model::Order& order, Reading& reading) {
    readAttributes(header, order, reading);
    if (!xml::present(header.child("Total"))) readNoTotal(header, order, reading);
    xml::eachElement(
        header, [&](Node node, std::string_view name) { readPart(node, name, order, reading); });
}

// A date in the header is every line's that has none of its own.
void readLine(Node node, model::Order& order, Reading& reading) {
    auto& line = addItem(order.items, node, reading);
    const auto requested = carriedText(order.carried, "@requestedDeliveryDate");
    if (!requested) return;
    if (line.requestedDelivery == *requested)
        line.carried.push_back({{}, '@' + std::string(kRequested), line.requestedDelivery});
    else if (line.requestedDelivery.empty())
        line.requestedDelivery = *requested;
}

// Buyers set a line to zero to take it out of an order: in a change it is struck, as a line that is
// missing is. Blanket orders may leave the quantity to their releases.
void strikeZero(Node node, model::Order& order, Reading& reading) {
    const auto said = base::Decimal::parse(xml::trim(node.attribute("quantity").value()));
    if (!said || !said->isZero() || order.type == "blanket" ||
        order.operation == model::Operation::cancel)
        return;
    if (order.operation == model::Operation::create)
        return reading.reject(node, "quantity", "is 0: nothing is ordered by this line");
    reading.tolerate(xml::where(node, "quantity"), "is 0: the line is struck from the order");
    order.items.pop_back();
}

void writeReferences(Writing& out, const model::Order& order) {
    const auto& carried = order.carried;
    writeControlKeys(out, {order.confirmations, order.shipNotices, order.invoices}, carried);
    if (!order.previous.empty()) out.empty("DocumentReference", {{"payloadID", order.previous}});
    if (!order.supplierOrder.empty())
        out.open("SupplierOrderInfo", {{"orderID", order.supplierOrder}})
            .carrying(carried, "SupplierOrderInfo")
            .close();
}

void writeShipTo(Writing& out, const model::Order& order) {
    if (!order.shipTo) return;
    out.open("ShipTo").carrying(order.shipTo->carried, "ShipTo");
    write(out, *order.shipTo);
    for (const auto& carrier : order.carriers)
        out.leaf(kCarrier, carrier.identity, {{"domain", carrier.domain}});
    out.close();
}

void writeFollowUp(Writing& out, const model::Order& order) {
    if (order.followUp.empty() && !carriesIn(order.carried, "Followup")) return;
    out.open("Followup").carrying(order.carried, "Followup");
    writeLeaf(out, "URL", order.followUp, order.carried, "Followup");
    out.close();
}

void writeHeader(Writing& out, const model::Order& order) {
    const auto& carried = order.carried;
    if (!order.total.currency.empty()) writeMoney(out, "Total", order.total, carried, "Total");
    writeShipTo(out, order);
    writeAddressIn(out, "BillTo", order.billTo);
    writeCharge(out, "Shipping", order.shipping);
    write(out, order.tax);
    writePayment(out, order.card, carried);
    for (const auto& term : order.paymentTerms) write(out, term);
    for (const auto& contact : order.contacts) write(out, contact);
    writeNote(out, order.note, carried);
    writeAttachmentUrls(out, order.attachmentUrls, carried);
    writeFollowUp(out, order);
    writeReferences(out, order);
    write(out, order.deliveryTerms);
    out.extrinsics(order.extras);
}

void openHeader(Writing& out, const model::Order& order) {
    const bool created = order.operation == model::Operation::create;
    const auto version = numberText(order.version, order.carried, "@orderVersion");
    const bool first = order.version == 1 && !carries(order.carried, "@orderVersion");
    out.open(kHeader, {{"orderID", order.number},
                       {"orderDate", order.date},
                       {"orderType", order.type == "regular" ? "" : order.type},
                       {"type", created ? "" : typeOf(order.operation)},
                       {"orderVersion", first ? "" : version},
                       {"agreementID", order.agreement},
                       {"agreementPayloadID", order.agreementPayload},
                       {"effectiveDate", order.effective},
                       {"expirationDate", order.expires},
                       {"requisitionID", order.requisition},
                       {"shipComplete", order.shipComplete},
                       {"pickUpDate", order.pickUpDate}});
    out.carrying(order.carried);
}

// The line's own date, unless the header says it for all.
void writeLine(Writing& out, const model::Order& order, const model::Item& item, int position) {
    const auto requested = carriedText(order.carried, "@requestedDeliveryDate");
    if (!requested || item.requestedDelivery != *requested)
        return writeItemOut(out, item, position);
    auto line = item;
    line.requestedDelivery.clear();
    writeItemOut(out, line, position);
}

}  // namespace

std::string_view typeOf(model::Operation operation) {
    switch (operation) {
        case model::Operation::create:
            return "new";
        case model::Operation::update:
            return "update";
        case model::Operation::cancel:
            return "delete";
    }
    return "new";
}

model::Operation readType(Node element, const char* attribute, Reading& reading) {
    const std::string_view type = element.attribute(attribute).as_string("new");
    for (const auto one :
         {model::Operation::create, model::Operation::update, model::Operation::cancel})
        if (type == typeOf(one)) return one;
    reading.reject(base::FaultCode::unsupported, xml::where(element, attribute),
                   '"' + base::cutCharacters(type, 40) + "\" is none of new, update, delete");
    return model::Operation::create;
}

model::Order readOrder(Node node, Reading& reading) {
    model::Order order;
    const auto header = node.child("OrderRequestHeader");
    if (!header) {
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/OrderRequestHeader",
                       "missing");
        return order;
    }
    readHeader(header, order, reading);
    carryAttributes(order.carried, node, "OrderRequest");
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "ItemOut") {
            readLine(child, order, reading);
            strikeZero(child, order, reading);
        } else if (name == kHeader)
            reading.once(child);
        else
            carry(order.carried, child, "OrderRequest");
    });
    if (order.items.empty() && order.operation != model::Operation::cancel)
        reading.reject(
            base::FaultCode::invalid, xml::where(node) + "/ItemOut",
            node.child("ItemOut") ? "none is left: type \"delete\" cancels an order" : "missing");
    return order;
}

void write(Writing& out, const model::Order& order) {
    out.open("OrderRequest").carrying(order.carried, "OrderRequest");
    openHeader(out, order);
    writeHeader(out, order);
    out.close();
    int position = 0;
    for (const auto& item : order.items) writeLine(out, order, item, ++position);
    out.close();
}

}  // namespace cxml
