#pragma once

#include <functional>
#include <string>

#include "gateway/flows/context.h"

namespace flows {

/// What a program hears: a status and a JSON text.
struct ApiReply {
    int status = 200;
    std::string body;
};

/// Under which name a program wants something done once.
struct ApiOnce {
    std::string keyId;
    std::string idempotencyKey;  ///< empty: it did not say; then nothing is remembered
    std::string requestHash;     ///< of method, address and body
};

/// Runs `effect` in one transaction and remembers its reply with it, so that the same request under
/// the same name hears the same bytes and nothing is done a second time, whoever asks at the same
/// moment. Only what took effect is remembered (status below 300): after a refusal the name is
/// free. The reply returns when it is durable; deliveries are woken. Throws Fault(invalid) when
/// another request came under that name, and what `effect` throws.
ApiReply once(Context& context, const ApiOnce& name,
              const std::function<ApiReply(store::Tx&)>& effect);

/// Forgets replies older than 30 days.
void sweepApiReplies(Context& context);

}  // namespace flows
