#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "connectors/shop/vendure/marker.h"
#include "gateway/base/clock.h"
#include "gateway/model/documents.h"

namespace vendure {

/// What an entry of an order's history says to the buyer; nothing for most, and for orders that are
/// none of ours.
std::optional<model::Document> documentOf(const nlohmann::json& order, const nlohmann::json& entry,
                                          base::Time at, int daysOnTheWay);

/// Spreads what was shipped of one part over the buyer's lines of it, the first first, less what
/// went out before.
struct Shipped {
    std::string sku;
    int quantity = 0;
};
std::vector<Line> spread(const std::vector<Line>& lines, const std::vector<Shipped>& before,
                         const std::vector<Shipped>& now);

}  // namespace vendure
