#include "connectors/shop/vendure/marker.h"

#include "connectors/shop/vendure/client.h"

namespace vendure {
namespace {

using nlohmann::json;

std::string upToSlash(std::string_view& rest) {
    const auto end = std::min(rest.find('/'), rest.size());
    std::string part(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

int wholeIn(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<int>() : 0;
}

}  // namespace

std::string Marker::str() const {
    return std::string(kMarkerStart) + messageId + '/' + orderId + '/' + partnerId + '/' + number;
}

// The buyer's number may hold anything; it comes last.
std::optional<Marker> Marker::of(const std::string& text) {
    if (!text.starts_with(kMarkerStart)) return std::nullopt;
    std::string_view rest = text;
    rest.remove_prefix(kMarkerStart.size());
    Marker marker;
    marker.messageId = upToSlash(rest);
    marker.orderId = upToSlash(rest);
    marker.partnerId = upToSlash(rest);
    marker.number = rest;
    if (marker.orderId.empty()) return std::nullopt;
    return marker;
}

Marker markerOf(const model::Shipment& shipment, const model::Order& order) {
    return {shipment.messageId, shipment.orderId, shipment.partnerId, order.number};
}

json toJson(const std::vector<Line>& lines) {
    json list = json::array();
    for (const auto& [number, sku, quantity, unit] : lines)
        list.push_back({{"line", number}, {"sku", sku}, {"quantity", quantity}, {"unit", unit}});
    return {{"lines", std::move(list)}};
}

std::vector<Line> linesOf(const json& metadata) {
    std::vector<Line> lines;
    if (!metadata.is_object() || !metadata.contains("lines")) return lines;
    for (const auto& one : metadata["lines"])
        lines.push_back({wholeIn(one, "line"), textOf(one, "sku"), wholeIn(one, "quantity"),
                         textOf(one, "unit")});
    return lines;
}

}  // namespace vendure
