#include "gateway/model/json_parts.h"

namespace model {
namespace {

OrderOperation readOperation(const In& in) {
    return in.choice("operation",
                     {OrderOperation::create, OrderOperation::update, OrderOperation::cancel},
                     OrderOperation::create);
}

}  // namespace

std::string toJson(const Order& order) {
    return Object()
        .text("number", order.number)
        .text("date", order.date)
        .text("operation", name(order.operation))
        .textAlways("type", order.type)
        .numberAlways("version", order.version)
        .json("total", moneyJson(order.total))
        .json("billTo", addressJson(order.billTo))
        .maybe("shipTo", order.shipTo, addressJson)
        .json("contacts", contactsJson(order.contacts))
        .text("note", order.note)
        .maybe("tax", order.tax, moneyJson)
        .maybe("shipping", order.shipping, moneyJson)
        .json("items", itemsJson(order.items))
        .json("extras", toJson(order.extras))
        .str();
}

Order orderFromJson(std::string_view json) {
    const Json text(json);
    const In in = text.root();
    return Order{.number = in.text("number"),
                 .date = in.text("date"),
                 .operation = readOperation(in),
                 .type = in.text("type", "regular"),
                 .version = in.number("version", 1),
                 .total = in.one("total", readMoney),
                 .billTo = in.one("billTo", readAddress),
                 .shipTo = in.maybe("shipTo", readAddress),
                 .contacts = in.list("contacts", readContact),
                 .note = in.text("note"),
                 .tax = in.maybe("tax", readMoney),
                 .shipping = in.maybe("shipping", readMoney),
                 .items = in.list("items", readItem),
                 .extras = in.one("extras", readExtras)};
}

}  // namespace model
