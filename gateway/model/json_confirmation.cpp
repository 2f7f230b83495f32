#include "gateway/model/json_parts.h"

namespace model {
namespace {

ConfirmationType readType(const In& in) {
    using enum ConfirmationType;
    return in.choice("type", {accept, reject, except, detail, backordered}, accept);
}

std::string lineJson(const ConfirmationLine& line) {
    return Object()
        .number("lineNumber", line.lineNumber)
        .decimal("quantity", line.quantity)
        .text("unit", line.unit)
        .text("type", name(line.type))
        .text("comment", line.comment)
        .str();
}

ConfirmationLine readLine(const In& in) {
    return ConfirmationLine{.lineNumber = in.number("lineNumber"),
                            .quantity = in.decimal("quantity"),
                            .unit = in.text("unit"),
                            .type = readType(in),
                            .comment = in.text("comment")};
}

}  // namespace

std::string toJson(const Confirmation& confirmation) {
    return Object()
        .text("id", confirmation.id)
        .text("orderNumber", confirmation.orderNumber)
        .text("orderId", confirmation.orderId)
        .text("erpReference", confirmation.erpReference)
        .text("date", confirmation.date)
        .text("type", name(confirmation.type))
        .text("comment", confirmation.comment)
        .json("lines", array(confirmation.lines, lineJson))
        .str();
}

Confirmation confirmationFromJson(std::string_view json) {
    const Json text(json);
    const In in = text.root();
    return Confirmation{.id = in.text("id"),
                        .orderNumber = in.text("orderNumber"),
                        .orderId = in.text("orderId"),
                        .erpReference = in.text("erpReference"),
                        .date = in.text("date"),
                        .type = readType(in),
                        .comment = in.text("comment"),
                        .lines = in.list("lines", readLine)};
}

}  // namespace model
