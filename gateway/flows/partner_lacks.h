#pragma once

#include <vector>

#include "gateway/base/fault.h"
#include "gateway/flows/partner_book.h"

namespace flows {

/// What an active partner, saved and right as far as it goes, does not have yet and can't trade
/// without: a secret, where carts may return to, the address for our documents. `where` is the
/// name of the field, or `secrets`; `what` says what comes of it. Empty: nothing.
std::vector<base::Problem> lacks(const KnownPartner& known);

}  // namespace flows
