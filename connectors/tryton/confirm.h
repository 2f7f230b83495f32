#pragma once

#include <optional>

#include "connectors/tryton/trail.h"

namespace tryton {

/// What a sale says to its order: confirmed with what became of each line, or cancelled. Nothing
/// while it is not decided, and for what the buyer cancelled. The same sale says the same again.
std::optional<model::Confirmation> confirmationOf(const TrackedSale& sale);

}  // namespace tryton
