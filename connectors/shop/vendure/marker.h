#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "gateway/model/delivery.h"
#include "gateway/model/order.h"

namespace vendure {

/// What an order of ours bears in Vendure, as its payment's transaction id: whose it is, and that
/// it was placed already. `passerelle/<message>/<order>/<partner>/<the buyer's number>`.
struct Marker {
    std::string messageId;
    std::string orderId;
    std::string partnerId;
    std::string number;

    std::string str() const;
    /// Nothing for what is none of ours.
    static std::optional<Marker> of(const std::string& text);
};

Marker markerOf(const model::Shipment& shipment, const model::Order& order);

/// How all of ours begin.
inline constexpr std::string_view kMarkerStart = "passerelle/";

/// A line of the buyer's order, kept in the payment's metadata: Vendure joins lines of one variant.
struct Line {
    int number = 0;
    std::string sku;
    int quantity = 0;
    std::string unit;
};
nlohmann::json toJson(const std::vector<Line>& lines);
std::vector<Line> linesOf(const nlohmann::json& metadata);

}  // namespace vendure
