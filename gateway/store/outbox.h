#pragma once

#include <string_view>

#include "gateway/store/tx.h"

namespace store {

/// Of the due messages of the order, in any of its versions, the first may go, the others wait
/// behind it. Called whenever one becomes due or is done; does nothing for an empty order.
void lineUp(Tx& tx, std::string_view orderId);

}  // namespace store
