#pragma once

#include <string>

#include "gateway/model/partner.h"

namespace flows {

/// Checks where a cart may go: an address whose origin (model::returnOrigin) stands in the
/// partner's list, to the letter. Asked when the session opens and again when the cart leaves.
/// Throws Fault(forbidden).
void checkReturnAddress(const model::Partner& partner, const std::string& url);

}  // namespace flows
