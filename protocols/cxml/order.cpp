// OrderRequest
//   OrderRequestHeader(@orderID @orderDate @type @orderType @orderVersion …)
//     Total/Money, ShipTo?, BillTo, Shipping?, Tax?, Contact*, Comments*, Extrinsic* …
//   ItemOut+
#include "protocols/cxml/order.h"

#include "gateway/base/text.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

model::OrderOperation readOperation(Node header, Reading& reading) {
    const std::string_view type = header.attribute("type").as_string("new");
    if (type == "new") return model::OrderOperation::create;
    if (type == "update") return model::OrderOperation::update;
    if (type == "delete") return model::OrderOperation::cancel;
    reading.reject(base::FaultCode::unsupported, xml::where(header, "type"),
                   '"' + base::cutCharacters(type, 40) + "\" is none of new, update, delete");
    return model::OrderOperation::create;
}

// Header attributes without a place of their own are carried by name.
void readAttributes(Node header, model::Order& order, Reading& reading) {
    order.number = reading.name(header, "orderID");
    order.date = header.attribute("orderDate").value();
    order.operation = readOperation(header, reading);
    order.type = header.attribute("orderType").as_string("regular");
    order.version = reading.number(header, "orderVersion").value_or(1);
    for (const char* name : {"requisitionID", "agreementID", "effectiveDate", "expirationDate",
                             "requestedDeliveryDate", "pickUpDate", "shipComplete"})
        if (const auto attribute = header.attribute(name); attribute)
            order.extras.emplace_back(name, attribute.value());
}

void readPart(Node node, model::Order& order, Reading& reading) {
    const std::string_view name = node.name();
    if (name == "ShipTo")
        order.shipTo = readAddress(node.child("Address"));
    else if (name == "BillTo")
        order.billTo = readAddress(node.child("Address"));
    else if (name == "Shipping")
        order.shipping = reading.moneyIn(node);
    else if (name == "Tax")
        order.tax = reading.moneyIn(node);
    else if (name == "Contact")
        order.contacts.push_back(readContact(node));
    else if (name == "Extrinsic")
        order.extras.push_back(readExtrinsic(node));
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
    for (auto node = header.first_child(); node; node = node.next_sibling())
        readPart(node, order, reading);
    order.note = readComments(header);
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
    for (auto item = node.first_child(); item; item = item.next_sibling()) {
        if (item.name() != std::string_view("ItemOut")) continue;
        order.items.push_back(readItem(item, static_cast<int>(order.items.size()) + 1, reading));
        if (order.items.back().requestedDelivery.empty())
            order.items.back().requestedDelivery = requested;
    }
    if (order.items.empty() && order.operation != model::OrderOperation::cancel)
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/ItemOut", "missing");
    return order;
}

}  // namespace cxml
