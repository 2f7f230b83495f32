#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gateway/model/confirmation.h"

namespace cxml {

inline constexpr std::string_view kConfirmationItem = "ConfirmationItem";

/// What becomes of one line of the order: its parts stand side by side.
using ConfirmationParts = std::span<const model::ConfirmationLine>;
std::vector<ConfirmationParts> eachItem(ConfirmationParts lines);
base::Decimal quantityOf(ConfirmationParts parts);

/// Throws Fault(invalid) when the guide's rules for confirmations do not hold.
void checkSendable(const model::Confirmation& confirmation);

}  // namespace cxml
