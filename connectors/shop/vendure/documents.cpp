#include "connectors/shop/vendure/documents.h"

#include <algorithm>
#include <map>

#include "connectors/shop/vendure/client.h"

namespace vendure {
namespace {

using nlohmann::json;

/// Our order behind Vendure's.
struct Ours {
    Marker marker;
    std::vector<Line> lines;
};

std::optional<Ours> oursIn(const json& order) {
    if (!order["payments"].is_array()) return std::nullopt;
    for (const auto& payment : order["payments"])
        if (const auto marker = Marker::of(textOf(payment, "transactionId")))
            return Ours{*marker, linesOf(payment["metadata"])};
    return std::nullopt;
}

model::Confirmation confirmation(const json& order, const Ours& ours, bool rejected,
                                 base::Time at) {
    using enum model::ConfirmationType;
    model::Confirmation said;
    said.erpReference = textOf(order, "code");
    said.id = "C-" + said.erpReference;
    said.orderId = ours.marker.orderId;
    said.date = base::isoWithOffset(at);
    said.type = rejected ? reject : accept;
    if (rejected) {
        said.operation = model::Operation::update;
        said.comment = "The order was cancelled in the shop.";
    }
    for (const auto& line : ours.lines) {
        model::ConfirmationLine one;
        one.lineNumber = line.number;
        one.quantity = base::Decimal(line.quantity);
        one.unit = line.unit;
        one.type = said.type;
        said.lines.push_back(std::move(one));
    }
    return said;
}

std::vector<Shipped> shippedIn(const json& fulfillment) {
    std::vector<Shipped> shipped;
    for (const auto& line : fulfillment["lines"])
        shipped.push_back(
            {textOf(line["orderLine"]["productVariant"], "sku"), line["quantity"].get<int>()});
    return shipped;
}

// In the order they left, by the history of the order.
std::vector<std::string> leftBefore(const json& order, const std::string& id) {
    std::vector<std::string> ids;
    for (const auto& entry : order["history"]["items"]) {
        const auto& data = entry["data"];
        if (textOf(entry, "type") != "ORDER_FULFILLMENT_TRANSITION" ||
            textOf(data, "to") != "Shipped")
            continue;
        if (textOf(data, "fulfillmentId") == id) break;
        ids.push_back(textOf(data, "fulfillmentId"));
    }
    return ids;
}

const json* fulfillmentOf(const json& order, const std::string& id) {
    if (!order["fulfillments"].is_array()) return nullptr;
    for (const auto& one : order["fulfillments"])
        if (textOf(one, "id") == id) return &one;
    return nullptr;
}

std::vector<Shipped> shippedBefore(const json& order, const std::string& id) {
    std::vector<Shipped> all;
    for (const auto& earlier : leftBefore(order, id))
        if (const auto* fulfillment = fulfillmentOf(order, earlier))
            for (auto& one : shippedIn(*fulfillment)) all.push_back(std::move(one));
    return all;
}

int total(const std::vector<Line>& lines) {
    int sum = 0;
    for (const auto& line : lines) sum += line.quantity;
    return sum;
}

int total(const std::vector<Shipped>& shipped) {
    int sum = 0;
    for (const auto& one : shipped) sum += one.quantity;
    return sum;
}

model::ShipNoticePortion portionOf(const Ours& ours, const std::vector<Line>& lines) {
    model::ShipNoticePortion portion;
    portion.order.orderId = ours.marker.orderId;
    for (const auto& line : lines) {
        model::ShipNoticeLine one;
        one.lineNumber = line.number;
        one.quantity = base::Decimal(line.quantity);
        one.unit = line.unit;
        one.id.supplierPart = line.sku;
        portion.lines.push_back(std::move(one));
    }
    return portion;
}

model::ShipNotice shipNotice(const json& order, const json& fulfillment, const Ours& ours,
                             base::Time at, int daysOnTheWay) {
    const auto id = textOf(fulfillment, "id");
    const auto before = shippedBefore(order, id);
    const auto now = shippedIn(fulfillment);
    model::ShipNotice notice;
    notice.id = textOf(order, "code") + '-' + id;
    notice.date = notice.shipmentDate = base::isoWithOffset(at);
    notice.deliveryDate = base::isoWithOffset(at + std::chrono::hours(24) * daysOnTheWay);
    notice.type = "actual";
    notice.fulfillment = total(before) + total(now) >= total(ours.lines) ? "complete" : "partial";
    model::Carrier carrier;
    carrier.names = {{"companyName", textOf(fulfillment, "method")}};
    if (auto code = textOf(fulfillment, "trackingCode"); !code.empty())
        carrier.trackingNumbers = {std::move(code)};
    notice.carriers.push_back(std::move(carrier));
    notice.portions.push_back(portionOf(ours, spread(ours.lines, before, now)));
    return notice;
}

}  // namespace

std::vector<Line> spread(const std::vector<Line>& lines, const std::vector<Shipped>& before,
                         const std::vector<Shipped>& now) {
    std::map<std::string, int> gone;
    std::map<std::string, int> going;
    for (const auto& one : before) gone[one.sku] += one.quantity;
    for (const auto& one : now) going[one.sku] += one.quantity;
    std::vector<Line> leaving;
    for (auto line : lines) {
        auto& past = gone[line.sku];
        auto& rest = going[line.sku];
        const int earlier = std::min(past, line.quantity);
        past -= earlier;
        line.quantity = std::min(rest, line.quantity - earlier);
        rest -= line.quantity;
        if (line.quantity > 0) leaving.push_back(std::move(line));
    }
    return leaving;
}

std::optional<model::Document> documentOf(const json& order, const json& entry, base::Time at,
                                          int daysOnTheWay) {
    const auto ours = oursIn(order);
    if (!ours) return std::nullopt;
    const auto& data = entry["data"];
    const auto to = textOf(data, "to");
    if (textOf(entry, "type") == "ORDER_FULFILLMENT_TRANSITION") {
        const auto* fulfillment = fulfillmentOf(order, textOf(data, "fulfillmentId"));
        if (to != "Shipped" || !fulfillment) return std::nullopt;
        return shipNotice(order, *fulfillment, *ours, at, daysOnTheWay);
    }
    const bool taken = to == "PaymentSettled" || to == "PaymentAuthorized";
    if (!taken && to != "Cancelled") return std::nullopt;
    return confirmation(order, *ours, !taken, at);
}

}  // namespace vendure
