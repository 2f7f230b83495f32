// OrderReference(@orderID @orderDate) / DocumentReference(@payloadID)
// OrderIDInfo(@orderID @orderDate) / IdReference*
#include "protocols/cxml/order_reference.h"

#include <charconv>

#include "gateway/base/text.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr const char* kPayloadId = "payloadID";
constexpr const char* kOperation = "operation";
constexpr const char* kOperationPart = "@operation";

std::string_view plainWord(model::Operation operation) {
    switch (operation) {
        case model::Operation::create:
            return "new";
        case model::Operation::update:
            return "update";
        case model::Operation::cancel:
            return "delete";
    }
    return {};
}

void writeAs(Writing& out, std::string_view name, const model::OrderReference& order) {
    out.open(name, {{"orderID", order.number}, {"orderDate", order.date}});
    out.carrying(order.carried);
}

}  // namespace

model::OrderReference readOrderReference(Node node) {
    model::OrderReference order;
    order.number = node.attribute("orderID").value();
    order.date = node.attribute("orderDate").value();
    carryAttributes(order.carried, node, {}, {"orderID", "orderDate"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "DocumentReference" && order.payloadId.empty())
            order.payloadId = child.attribute(kPayloadId).value();
        else
            carry(order.carried, child);
    });
    return order;
}

void writeOrderReference(Writing& out, const model::OrderReference& order) {
    writeAs(out, "OrderReference", order);
    out.empty("DocumentReference", {{kPayloadId, order.payloadId}}).close();
}

void writeOrderNamed(Writing& out, const model::OrderReference& order) {
    if (!order.payloadId.empty()) return writeOrderReference(out, order);
    if (names(order)) {
        writeAs(out, "OrderIDInfo", order);
        out.close();
    }
}

bool names(const model::OrderReference& order) {
    return !order.number.empty() || !order.payloadId.empty();
}

model::Operation keepOperation(Node header, model::Carried& carried, Reading& reading) {
    const auto given = header.attribute(kOperation);
    const std::string_view word = given.as_string("new");
    if (!given) carryUnsaid(carried, kOperationPart);
    for (const auto one :
         {model::Operation::create, model::Operation::update, model::Operation::cancel})
        if (plainWord(one) == word) return one;
    reading.reject(base::FaultCode::unsupported, xml::where(header, kOperation),
                   '"' + base::cutCharacters(word, 40) + "\" is none of new, update, delete");
    return model::Operation::create;
}

std::string_view word(model::Operation operation, const model::Carried& carried) {
    const bool unsaid = operation == model::Operation::create && isUnsaid(carried, kOperationPart);
    return unsaid ? std::string_view() : plainWord(operation);
}

void keepReference(std::string& payloadId, model::Carried& carried, Node reference,
                   std::string_view parent) {
    const std::string_view id = reference.attribute(kPayloadId).value();
    if (!payloadId.empty() || id.empty()) return carry(carried, reference, parent);
    payloadId = id;
    if (reference.first_attribute().next_attribute() || xml::present(reference.first_child()))
        carryRest(carried, reference, below(parent, reference.name()), {kPayloadId}, {});
}

void writeReference(Writing& out, std::string_view payloadId, const model::Carried& carried,
                    std::string_view parent) {
    if (payloadId.empty()) return;
    constexpr std::string_view kName = "DocumentReference";
    if (carried.empty()) {
        out.empty(kName, {{kPayloadId, payloadId}});
        return;
    }
    const auto place = below(parent, kName);
    out.open(kName, {{kPayloadId, payloadId}}).carrying(carried, place).close();
}

int keepLineNumber(Node element, const char* attribute, model::Carried& carried,
                   std::string_view place) {
    const auto text = xml::trim(element.attribute(attribute).value());
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) value = 0;
    keepNumber(carried, element, attribute, value, place);
    return value;
}

}  // namespace cxml
