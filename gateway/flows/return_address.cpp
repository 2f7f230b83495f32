#include "gateway/flows/return_address.h"

#include <algorithm>

#include "gateway/base/fault.h"
#include "gateway/model/return_origin.h"

namespace flows {

void checkReturnAddress(const model::Partner& partner, const std::string& url) {
    const auto origin = model::returnOrigin(url);
    if (!origin)
        throw base::Fault(base::FaultCode::forbidden,
                          "The address the cart should return to is not an http(s) address.");
    if (std::ranges::find(partner.origins, *origin) == partner.origins.end())
        throw base::Fault(base::FaultCode::forbidden,
                          "Carts of this partner may not return to " + *origin + ".",
                          "partner " + partner.id + " has no such origin");
}

}  // namespace flows
