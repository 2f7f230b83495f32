#pragma once

#include <string>

#include "gateway/store/orders.h"

namespace flows {

/// Why an order is held, for a person: "Line 2: the price is 0.01, 19.98 less than the offer's
/// of 19.99." One sentence a difference.
std::string inWords(const store::Difference& difference);

}  // namespace flows
