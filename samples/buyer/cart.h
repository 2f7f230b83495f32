#pragma once

#include <string>
#include <vector>

#include "gateway/base/encoding.h"
#include "samples/buyer/line.h"

namespace buyer {

/// A cart that came home through the browser.
struct Cart {
    std::string protocol;          ///< "cXML" or "OCI"
    std::string carrier;           ///< the field it came in, or "NEW_ITEM fields"
    std::string document;          ///< as decoded, for people
    std::string cookie;            ///< BuyerCookie; empty in OCI
    std::string operationAllowed;  ///< cXML only
    int status = 200;              ///< 204: the person cancelled, nothing changes
    std::vector<Line> lines;
};

/// Reads the fields a shop's form posted: `cXML-base64` before `cXML-urlencoded`, names in any
/// case (cXML Reference Guide 3.1.12), else OCI. An OCI form without items is an empty cart.
/// Throws Failure when a cXML field holds no PunchOutOrderMessage.
Cart readCart(const base::Fields& fields);

}  // namespace buyer
