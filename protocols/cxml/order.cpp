// OrderRequest
//   OrderRequestHeader(@orderID @orderDate @type @orderType @orderVersion …)
//     Total/Money, ShipTo?, BillTo, Shipping?, Tax?, Contact*, Comments*, Extrinsic* …
//   ItemOut+
#include "protocols/cxml/order.h"

#include "gateway/base/text.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

model::Operation readOperation(Node header, Reading& reading) {
    const std::string_view type = header.attribute("type").as_string("new");
    if (type == "new") return model::Operation::create;
    if (type == "update") return model::Operation::update;
    if (type == "delete") return model::Operation::cancel;
    reading.reject(base::FaultCode::unsupported, xml::where(header, "type"),
                   '"' + base::cutCharacters(type, 40) + "\" is none of new, update, delete");
    return model::Operation::create;
}

// Header attributes without a place of their own are carried by name.
void readAttributes(Node header, model::Order& order, Reading& reading) {
    order.number = reading.name(header, "orderID");
    order.operation = readOperation(header, reading);
    for (auto attribute = header.first_attribute(); attribute;
         attribute = attribute.next_attribute()) {
        const std::string_view name = attribute.name();
        if (name == "orderDate")
            order.date = attribute.value();
        else if (name == "orderType")
            order.type = attribute.value();
        else if (name == "orderVersion")
            order.version = reading.number(header, attribute).value_or(1);
        else if (name != "orderID" && name != "type")
            order.extras.emplace_back(name, attribute.value());
    }
}

void readPart(Node node, std::string_view name, model::Order& order, Reading& reading) {
    if (name == "ShipTo")
        order.shipTo = readAddress(node.child("Address"));
    else if (name == "BillTo")
        order.billTo = readAddress(node.child("Address"));
    else if (name == "Shipping")
        order.shipping = model::Charge{reading.moneyIn(node), {}, {}, {}, {}};
    else if (name == "Tax")
        order.tax = model::Tax{reading.moneyIn(node), {}, {}, {}, {}};
    else if (name == "Comments")
        addComment(order.note, node);
    else if (name == "Contact")
        order.contacts.push_back(readContact(node));
    else if (name == "Extrinsic")
        addExtrinsic(order.extras, node);
    else if (name == "DocumentReference")
        order.extras.emplace_back("DocumentReference", node.attribute("payloadID").value());
    else if (name == "SupplierOrderInfo")
        order.extras.emplace_back("SupplierOrderInfo", node.attribute("orderID").value());
}

void readTotal(Node header, model::Order& order, Reading& reading) {
    const auto total = header.child("Total");
    if (!total)
        return reading.reject(base::FaultCode::invalid, xml::where(header) + "/Total", "missing");
    if (const auto second = total.next_sibling("Total")) reading.once(second);
    order.total = reading.moneyIn(total);
}

void readHeader(Node header, model::Order& order, Reading& reading) {
    readAttributes(header, order, reading);
    readTotal(header, order, reading);
    xml::eachElement(
        header, [&](Node node, std::string_view name) { readPart(node, name, order, reading); });
}

std::string requestedFor(const model::Order& order) {
    for (const auto& [name, value] : order.extras)
        if (name == "requestedDeliveryDate") return value;
    return {};
}

}  // namespace

model::Order readOrder(Node node, Reading& reading) {
    model::Order order;
    const auto header = node.child("OrderRequestHeader");
    if (!header) {
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/OrderRequestHeader",
                       "missing");
        return order;
    }
    if (const auto second = header.next_sibling("OrderRequestHeader")) reading.once(second);
    readHeader(header, order, reading);
    const auto requested = requestedFor(order);
    xml::eachElement(node, [&](Node item, std::string_view name) {
        if (name != "ItemOut") return;
        auto& line = addItem(order.items, item, reading);
        if (line.requestedDelivery.empty()) line.requestedDelivery = requested;
    });
    if (order.items.empty() && order.operation != model::Operation::cancel)
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/ItemOut", "missing");
    return order;
}

}  // namespace cxml
