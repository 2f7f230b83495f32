#pragma once

#include "samples/buyer/cart.h"

namespace buyer {

/// NEW_ITEM-<FIELD>[n] fields of SAP OCI 4.0 (and `NEW_ITEM-LONGTEXT_n:132[]`) as a cart.
Cart readOciCart(const base::Fields& fields);

}  // namespace buyer
