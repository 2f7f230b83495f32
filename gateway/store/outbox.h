#pragma once

#include <string_view>

#include "gateway/store/tx.h"

namespace store {

/// Of the order's due messages the first may go, the others wait behind it. Called whenever one
/// becomes due or is done; does nothing for an empty order.
void lineUp(Tx& tx, std::string_view orderId);

}  // namespace store
