#pragma once

#include <string_view>

#include "gateway/model/invoice.h"

namespace cxml {

// InvoiceDetailLineIndicator: what is told with every line and not in the summary alone.
inline constexpr std::string_view kHandlingInLine = "isSpecialHandlingInLine";
inline constexpr std::string_view kShippingInLine = "isShippingInLine";
inline constexpr std::string_view kDiscountInLine = "isDiscountInLine";
inline constexpr std::string_view kAccountingInLine = "isAccountingInLine";
inline constexpr std::string_view kAdjustmentInLine = "isPriceAdjustmentInLine";

/// Whether the lines of this invoice tell it.
bool linesSay(const model::Invoice& invoice, std::string_view flag);

}  // namespace cxml
