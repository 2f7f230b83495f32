#pragma once

#include <string>
#include <string_view>

namespace cxml {

// The number of a payment card is never kept. ISO/IEC 7812: 12 to 19 digits, the first of which say
// who issued it; people write spaces and dashes between them.

/// What stands for the digits nobody may see.
inline const std::string kHiddenDigits = "************";

/// Whether this is neither a number nor one with hidden digits, but a name a payment service gave.
bool isToken(std::string_view number);
/// A number with all digits but the first two and the last four hidden; one that was hidden before
/// stays as it is.
std::string maskedCard(std::string_view number);
/// "visa", "mastercard", "amex", "discover", "diners", "jcb" by the first digits of a masked
/// number; empty when these say nothing.
std::string cardKind(std::string_view masked);
/// The last four digits; empty when they are not shown.
std::string lastFourOf(std::string_view masked);

/// Whether an Extrinsic of this name may hold the number of a card ("PCardNumber").
bool namesCard(std::string_view extrinsic);
/// The text of such an Extrinsic, masked when it is a number.
std::string withoutCardNumber(std::string_view extrinsic, std::string_view text);

}  // namespace cxml
