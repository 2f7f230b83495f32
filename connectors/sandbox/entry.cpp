#include "connectors/sandbox/entry.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "gateway/model/json_text.h"

// {"reference":"SB-000001","message":"msg_…","orderId":"ord_…","partner":"…","at":"…Z","order":{…}}
// and before the order, where there are any: "attachments":[{"id":"att_…","name":"…","type":"…",
// "size":…,"sha256":"…","internal":false},…]

namespace sandbox {
namespace {

using nlohmann::json;

std::vector<Entry::Line> linesOf(const model::Order& order) {
    std::vector<Entry::Line> lines;
    for (const auto& item : order.items)
        lines.push_back({item.lineNumber, item.id.supplierPart, item.quantity, item.unit,
                         item.unitPrice, item.priceBasis, item.priceFactor, item.priceUnit,
                         item.description});
    return lines;
}

model::ConfirmationLine confirmed(const Entry::Line& line, bool rejected) {
    model::ConfirmationLine said{line.number, line.quantity, line.unit, {}, {}};
    if (rejected) {
        said.type = model::ConfirmationType::reject;
    } else if (isBackordered(line)) {
        said.type = model::ConfirmationType::backordered;
        said.comment = "Not in stock; follows as soon as it is.";
    }
    return said;
}

model::ConfirmationType typeOf(const Entry& entry, bool rejected) {
    if (rejected) return model::ConfirmationType::reject;
    const auto late = std::ranges::count_if(entry.lines, isBackordered);
    if (late == 0) return model::ConfirmationType::accept;
    return late == std::ssize(entry.lines) ? model::ConfirmationType::backordered
                                           : model::ConfirmationType::except;
}

std::string quoted(const std::string& text) {
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string attachmentList(const model::Shipment& shipment) {
    std::string list;
    for (const auto& one : shipment.attachments)
        list += (list.empty() ? "{\"id\":" : ",{\"id\":") + quoted(one.id) +
                ",\"name\":" + quoted(one.name) + ",\"type\":" + quoted(one.contentType) +
                ",\"size\":" + std::to_string(one.size) + ",\"sha256\":" + quoted(one.sha256) +
                ",\"internal\":" + (one.internal ? "true}" : "false}");
    return list.empty() ? "" : ",\"attachments\":[" + list + "]";
}

}  // namespace

void subtract(Entry& entry, const Entry& shipped) {
    for (auto& line : entry.lines)
        for (const auto& before : shipped.lines)
            if (before.number == line.number && !isBackordered(before))
                line.quantity = line.quantity - before.quantity;
    std::erase_if(entry.lines, [](const Entry::Line& line) {
        return line.quantity.isNegative() || line.quantity.isZero();
    });
}

bool isRejected(const Entry& entry) {
    return entry.orderNumber.find("REJECT") != std::string::npos;
}

bool isBackordered(const Entry::Line& line) {
    return line.part.find("BACKORDER") != std::string::npos;
}

std::string reference(std::size_t position) {
    const auto digits = std::to_string(position + 1);
    return "SB-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

Entry entryOf(const model::Shipment& shipment, const model::Order& order, base::Time now) {
    return {shipment.messageId, shipment.orderId,     order.number,  shipment.partnerId, now,
            order.operation,    order.total.currency, linesOf(order)};
}

std::string ledgerLine(const model::Shipment& shipment, const model::Order& order, base::Time now,
                       std::size_t position) {
    return "{\"reference\":" + quoted(reference(position)) +
           ",\"message\":" + quoted(shipment.messageId) +
           ",\"orderId\":" + quoted(shipment.orderId) +
           ",\"partner\":" + quoted(shipment.partnerId) + ",\"at\":" + quoted(base::iso(now)) +
           attachmentList(shipment) + ",\"order\":" + model::toJson(order) + "}\n";
}

Entry entryFromLine(std::string_view line) {
    try {
        const auto read = model::parsedJson(line);
        const auto at = base::parseIso(read.at("at").get<std::string>());
        if (!at) throw base::Fault(base::FaultCode::malformed, "not a time");
        const auto order = model::orderFromJson(read.at("order").dump());
        return {read.at("message").get<std::string>(),
                read.at("orderId").get<std::string>(),
                order.number,
                read.at("partner").get<std::string>(),
                *at,
                order.operation,
                order.total.currency,
                linesOf(order)};
    } catch (const json::exception& e) {
        throw base::Fault(base::FaultCode::malformed, "not a ledger line", e.what());
    }
}

model::Confirmation confirmation(const Entry& entry, std::size_t position,
                                 base::Milliseconds confirmAfter) {
    const bool rejected = isRejected(entry);
    model::Confirmation said;
    said.id = "C-" + reference(position);
    said.orderNumber = entry.orderNumber;
    said.orderId = entry.orderId;
    said.erpReference = reference(position);
    said.date = base::isoWithOffset(entry.at + confirmAfter);
    said.type = typeOf(entry, rejected);
    if (rejected) said.comment = "We cannot deliver this order.";
    for (const auto& line : entry.lines) said.lines.push_back(confirmed(line, rejected));
    return said;
}

}  // namespace sandbox
