#pragma once

#include <string>

#include "connectors/tryton/settings.h"

namespace tryton {

/// Tryton's symbol or name for a unit of an order: the table's, or the usual one (EA: u).
std::string theirUnit(const Settings& settings, const std::string& ours);

/// The reverse. The unit that was ordered when that is what Tryton has; what nobody has a word for
/// stays Tryton's.
std::string ourUnit(const Settings& settings, const std::string& symbol, const std::string& name,
                    const std::string& ordered);

/// The unit a product is sold in, when nothing was ordered. Several codes of ours may mean Tryton's
/// `u`: EA then, as of a product that says nothing.
std::string soldUnit(const Settings& settings, const std::string& symbol, const std::string& name);

}  // namespace tryton
