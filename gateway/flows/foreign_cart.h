#pragma once

#include "connectors/shop/storefront.h"
#include "gateway/flows/shopping.h"

namespace flows {

/// A cart as the supplier's shop posted it.
struct ForeignCart {
    const shop::PostedCart& posted;
    const base::Wire& request;  ///< what it stood in
    bool oursCount = false;     ///< our prices, where we have one
};

/// Ends the visit with that cart, once: the same cart again changes nothing. Throws as
/// takeForeignCart.
void bringHome(Context& context, const Visit& visit, const ForeignCart& cart);

}  // namespace flows
