#pragma once

#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/secret.h"
#include "gateway/base/wire.h"

namespace shop {

/// The two secrets a shop shares with us. We sign with `current`; what the shop signs may be under
/// either, so that one can be exchanged while visits are under way. A secret that begins with
/// `whsec_` is the base64 behind it, as Standard Webhooks writes keys; any other is its own bytes.
struct Keys {
    base::Secret current;
    base::Secret before;  ///< empty: there is none
};

/// A JSON Web Token (RFC 7519, JWS compact form with HS256) around that JSON object.
std::string token(std::string_view claims, const base::Secret& secret);

/// Signs a request as Standard Webhooks 1.0 has it: adds `webhook-id`, `webhook-timestamp` and
/// `webhook-signature`, which is over id, time and body.
void sign(base::Wire& request, std::string_view id, base::Time now, const base::Secret& secret);

/// Throws Fault(unauthenticated) unless one of the request's signatures is under one of the keys
/// and its time is near enough.
void checkSignature(const base::Wire& request, base::Time now, const Keys& keys);

}  // namespace shop
