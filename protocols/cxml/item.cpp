// ItemIn, ItemOut(@quantity @lineNumber @requestedDeliveryDate @operation @parentLineNumber)
//   ItemID, ItemDetail | BlanketItemDetail, ShipTo?, Shipping?, Tax?, Distribution*, Comments*,
//   Tolerances?, ControlKeys?, ScheduleLine*, MasterAgreementIDInfo(@agreementID)?
// ItemID / SupplierPartID SupplierPartAuxiliaryID? BuyerPartID?
#include "protocols/cxml/item.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/control_keys.h"
#include "protocols/cxml/delivery_terms.h"
#include "protocols/cxml/item_parts.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr const char* kLineNumber = "lineNumber";
constexpr const char* kParent = "parentLineNumber";
constexpr std::string_view kAgreement = "MasterAgreementIDInfo";

// What answers a line names it by its number, and no line is 0 there.
int lineNumber(Node node, pugi::xml_attribute attribute, int position, Reading& reading) {
    const int number = reading.number(node, attribute).value_or(position);
    if (number == 0) reading.reject(node, kLineNumber, "0 is no line: they count from 1");
    return number;
}

void readAttribute(Node node, pugi::xml_attribute attribute, model::Item& item, Reading& reading) {
    const std::string_view name = attribute.name();
    if (name == "quantity") return;
    if (name == kLineNumber)
        item.lineNumber = lineNumber(node, attribute, item.lineNumber, reading);
    else if (name == kParent)
        item.parentLine = reading.number(node, attribute).value_or(0);
    else if (name == "requestedDeliveryDate")
        item.requestedDelivery = reading.date(node, attribute.name());
    else if (name == "operation")
        item.operation = attribute.value();
    else
        carry(item.carried, attribute);
}

void readAttributes(Node node, int position, model::Item& item, Reading& reading) {
    item.quantity = reading.quantity(node, "quantity");
    item.lineNumber = position;
    for (auto attribute = node.first_attribute(); attribute; attribute = attribute.next_attribute())
        readAttribute(node, attribute, item, reading);
    keepNumber(item.carried, node, kLineNumber, item.lineNumber);
    if (item.parentLine > 0) keepNumber(item.carried, node, kParent, item.parentLine);
}

// The agreement's number stands in one of two elements; the one with a payload id stays whole.
void readAgreement(Node node, std::string_view name, model::Item& item) {
    if (!item.agreement.empty()) return carry(item.carried, node);
    item.agreement = node.attribute("agreementID").value();
    if (name == kAgreement)
        carryRest(item.carried, node, kAgreement, {"agreementID"}, {});
    else
        carry(item.carried, node);
}

// Of an ItemOut some things are members that an ItemIn has no place for.
bool isItemIn(Node node) {
    return std::string_view(node.name()) == "ItemIn";
}

void readAmountsOf(Node child, std::string_view name, model::Item& item, Reading& reading) {
    if (name == "Shipping" && !item.shipping)
        item.shipping = readCharge(child, reading);
    else if (name == "Tax" && !item.tax)
        item.tax = readTax(child, reading);
    else if (name == "Distribution")
        item.distributions.push_back(readDistribution(child, reading));
    else if (name == "ScheduleLine")
        item.schedule.push_back(readScheduleLine(child, reading));
    else if (name == "Tolerances" && !item.tolerances)
        item.tolerances = readTolerances(child, reading);
    else if (name == "ControlKeys" && !isItemIn(child.parent()))
        readControlKeys(child, item.instructions, item.carried);
    else if (name == kAgreement || name == "MasterAgreementReference")
        readAgreement(child, name, item);
    else
        carry(item.carried, child);
}

void readPart(Node child, std::string_view name, model::Item& item, Reading& reading) {
    if (name == "ItemDetail" || name == "BlanketItemDetail") {
        reading.once(child);
        readItemDetail(child, item, reading);
    } else if (name == "ShipTo" && !item.shipTo) {
        item.shipTo = readAddressIn(child);
    } else if (name == "Comments") {
        keepNote(item.note, item.carried, child);
        if (!isItemIn(child.parent())) keepAttachmentUrls(item.attachmentUrls, child);
    } else if (name == "Extrinsic" && !isItemIn(child.parent())) {
        keepExtrinsic(item.extras, item.carried, child);
    } else if (name == "TermsOfDelivery" && !item.deliveryTerms && !isItemIn(child.parent())) {
        item.deliveryTerms = readDeliveryTerms(child);
    } else {
        readAmountsOf(child, name, item, reading);
    }
}

void readInto(model::Item& item, Node node, int position, Reading& reading) {
    readAttributes(node, position, item, reading);
    bool named = false;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "ItemID") {
            reading.once(child);
            item.id = readItemId(child, reading);
            named = true;
        } else {
            readPart(child, name, item, reading);
        }
    });
    if (!named) reading.reject(node, "has no ItemID");
}

std::string lineOf(const model::Item& item, int position) {
    return numberText(item.lineNumber > 0 ? item.lineNumber : position, item.carried,
                      "@lineNumber");
}

void writeAgreement(Writing& out, const model::Item& item) {
    if (item.agreement.empty() || carries(item.carried, "MasterAgreementReference")) return;
    out.open(kAgreement, {{"agreementID", item.agreement}});
    out.carrying(item.carried, kAgreement).close();
}

void writeShipTo(Writing& out, const model::Item& item) {
    if (item.shipTo) writeAddressIn(out, "ShipTo", *item.shipTo);
}

// What ItemIn and ItemOut have in common behind the ItemID, up to the comments.
void writeCharges(Writing& out, const model::Item& item) {
    writeShipTo(out, item);
    writeCharge(out, "Shipping", item.shipping);
    write(out, item.tax);
    for (const auto& distribution : item.distributions) write(out, distribution);
}

}  // namespace

model::ItemId readItemId(Node itemId, Reading& reading) {
    model::ItemId id;
    bool named = false;
    xml::eachElement(itemId, [&](Node node, std::string_view name) {
        if (name == "SupplierPartID") {
            reading.once(node);
            id.supplierPart = reading.id(node);
            carryAttributes(id.carried, node, name);
            named = true;
        } else if (name == "SupplierPartAuxiliaryID") {
            reading.once(node);
            id.auxiliary = reading.exact(node);
            if (id.auxiliary.empty()) carry(id.carried, node);
        } else if (name == "BuyerPartID" && id.buyerPart.empty()) {
            id.buyerPart = reading.id(node);
            if (id.buyerPart.empty()) carry(id.carried, node);
        } else {
            carry(id.carried, node);
        }
    });
    if (!named) reading.reject(itemId, "has no SupplierPartID");
    return id;
}

void write(Writing& out, const model::ItemId& id) {
    out.open("ItemID").carrying(id.carried);
    writeText(out, "SupplierPartID", id.supplierPart, id.carried, "SupplierPartID");
    out.leafIf("SupplierPartAuxiliaryID", id.auxiliary).leafIf("BuyerPartID", id.buyerPart);
    out.close();
}

model::Item& addItem(std::vector<model::Item>& items, Node node, Reading& reading) {
    constexpr std::size_t kUsualLines = 16;
    if (items.empty()) items.reserve(kUsualLines);
    const int position = static_cast<int>(items.size()) + 1;
    auto& item = items.emplace_back();
    readInto(item, node, position, reading);
    return item;
}

model::Item readItem(Node node, Reading& reading) {
    model::Item item;
    readInto(item, node, 1, reading);
    return item;
}

void writeItemIn(Writing& out, const model::Item& item, int position) {
    if (!item.unitPrice)
        throw base::Fault(base::FaultCode::invalid, "A line without a price cannot go home",
                          item.id.supplierPart);
    out.open("ItemIn", {{"quantity", item.quantity.str()},
                        {kLineNumber, lineOf(item, position)},
                        {kParent, numberText(item.parentLine, item.carried, "@parentLineNumber")}});
    out.carrying(item.carried);
    write(out, item.id);
    writeItemDetail(out, item);
    writeCharges(out, item);
    writeNote(out, item.note, item.carried);
    for (const auto& line : item.schedule) write(out, line);
    out.close();
}

void writeItemOut(Writing& out, const model::Item& item, int position) {
    out.open("ItemOut", {{"quantity", item.quantity.str()},
                         {kLineNumber, lineOf(item, position)},
                         {"requestedDeliveryDate", item.requestedDelivery},
                         {kParent, numberText(item.parentLine, item.carried, "@parentLineNumber")},
                         {"operation", item.operation}});
    out.carrying(item.carried);
    write(out, item.id);
    if (hasDetail(item)) writeItemDetail(out, item);
    writeCharges(out, item);
    write(out, item.deliveryTerms);
    writeNote(out, item.note, item.carried);
    writeAttachmentUrls(out, item.attachmentUrls, item.carried);
    write(out, item.tolerances);
    writeControlKeys(out, item.instructions, item.carried);
    for (const auto& line : item.schedule) write(out, line);
    writeAgreement(out, item);
    out.close();
}

}  // namespace cxml
