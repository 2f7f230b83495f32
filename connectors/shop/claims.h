#pragma once

#include <string>

#include "connectors/shop/storefront.h"

namespace shop {

/// How long a token may be used: as long as a browser needs from our page to the shop.
inline constexpr base::Minutes kTokenLife{2};

/// What the token says, as JSON: the registered claims `iss` (passerelle), `aud` (the back office's
/// id), `sub` (the visit), `iat`, `exp` and `jti` (once only), and ours: README.md lists them.
std::string claimsOf(const Arrival& arrival, const std::string& backOffice, base::Time now,
                     const std::string& nonce);

}  // namespace shop
