#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/order.h"

namespace connectors {

/// What of this order a back office is not told, each in a few words for people ("the purchasing
/// card"), in one fixed order. `told` names what it has a place for, by the member of the order or
/// of a line that says it: "order.note", "line.schedule". Part, quantity, unit, price and currency
/// of lines are not among it: every connector tells those or refuses.
std::vector<std::string> unsaid(const model::Order& order, const std::set<std::string_view>& told);

/// All those names.
std::vector<std::string_view> sayable();

}  // namespace connectors
