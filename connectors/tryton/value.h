#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"

namespace tryton {

using Json = nlohmann::json;
using Id = std::int64_t;  ///< of a record, from 1; 0: none

/// Reads a document. Discarded (Json::is_discarded) when it can't be read.
Json parsed(std::string_view text);

/// Tryton writes quantities as numbers, amounts as {"__class__": "Decimal", "decimal": "1.10"}.
/// Null is zero. Throws Fault(conflict) for what is no number.
base::Decimal decimalOf(const Json& value);
/// Null, or anything that is no text, is empty.
std::string textOf(const Json& value);
/// Null is 0.
Id idOf(const Json& value);
std::vector<Id> idsOf(const Json& value);
/// `2026-03-01`; empty for null.
std::string dateOf(const Json& value);
/// `2026-03-01T09:30:00.000123`: sorts as text; empty for null.
std::string momentOf(const Json& value);
/// A member; null when there is none.
const Json& at(const Json& object, std::string_view member);

Json decimal(const base::Decimal& value);
/// From what momentOf gave.
Json moment(std::string_view text);

/// [[field, operator, value], …]: all of them hold.
Json clause(std::string_view field, std::string_view how, Json value);
Json domain(std::vector<Json> clauses);
Json list(const std::vector<Id>& ids);

}  // namespace tryton
