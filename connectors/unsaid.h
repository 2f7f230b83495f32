#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/order.h"

namespace connectors {

/// What an order may say that not every back office has a place for, each named by the member of
/// the order or of a line that says it: "order.note", "line.schedule". Of all the order says,
/// what `told` does not name, in words for people ("the purchasing card") in one fixed order. What
/// is to be done of itself, lines with part, quantity, unit, price and currency, every connector
/// tells or refuses.
std::vector<std::string> unsaid(const model::Order& order, const std::set<std::string_view>& told);

/// All those names.
std::vector<std::string_view> sayable();

}  // namespace connectors
