#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gateway/flows/shopping.h"

namespace flows {

/// Whether the partner's visits take place in the supplier's own web shop, and in which: the id of
/// a back office of kind `shop` (the partner's option `shop`); empty: in ours.
std::string foreignShopOf(const model::Partner& partner);

/// Where a browser goes to get there.
struct ForeignEntrance {
    std::string url;
    base::Fields fields;  ///< to be posted there; none: the address is to be followed
};

/// Uses up a start link and opens the visit in the supplier's shop. Throws as enterShop, and Fault
/// (unavailable) when that shop does not open: the link may be used again then.
ForeignEntrance enterForeignShop(Context& context, std::string_view startToken,
                                 std::string_view browser);
/// The origins that shop may lead to, space separated: for a content policy.
std::string foreignOrigins(Context& context, const model::Partner& partner);

/// What the supplier's shop posted: the cart of one of its visits. Authenticated and read, it ends
/// the visit as in our own shop: the offer is stored and the cart is ready to go home. Gives the
/// address the browser is to be sent to. The same cart again gets the same answer. Throws Fault:
/// unauthenticated; notFound for a visit that is none of this shop's; gone when it is over;
/// conflict for another cart; precondition for an empty one that would delete the buyer's lines;
/// invalid with everything that can't be taken.
std::string takeForeignCart(Context& context, std::string_view backOffice,
                            const base::Wire& request);

}  // namespace flows
