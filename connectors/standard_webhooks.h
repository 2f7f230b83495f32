#pragma once

#include <span>
#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/secret.h"
#include "gateway/base/wire.h"

// Signatures by Standard Webhooks 1.0: HMAC-SHA-256 over id, time and body.

namespace connectors {

/// How far a message's time may lie from ours, either way.
inline constexpr base::Minutes kWebhookTolerance{5};

/// The bytes of a key: of `whsec_…` the base64 behind it, as the standard writes keys; any other
/// text is its own bytes.
std::string webhookKey(const base::Secret& secret);

/// Adds `webhook-id`, `webhook-timestamp` and `webhook-signature`: one `v1,` signature a secret,
/// space-separated. Empty secrets sign nothing.
void signWebhook(base::Wire& request, std::string_view id, base::Time now,
                 std::span<const base::Secret> secrets);

/// Throws Fault(unauthenticated) unless one of the request's signatures is under one of the secrets
/// and its time is near enough. Signatures are compared in constant time.
void checkWebhook(const base::Wire& request, base::Time now, std::span<const base::Secret> secrets);

}  // namespace connectors
