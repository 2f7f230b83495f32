#pragma once

#include <string>
#include <vector>

#include "gateway/model/back_office.h"
#include "gateway/model/order.h"

namespace flows {

/// What an order says that this back office has no place for, each in a few words for people:
/// "the purchasing card". Empty when everything is handed on. One table for every kind of connector
/// and its settings.
std::vector<std::string> notTold(const model::BackOffice& office, const model::Order& order);

}  // namespace flows
