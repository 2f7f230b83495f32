#pragma once

#include <string_view>

#include "gateway/base/clock.h"

namespace flows {

/// How a key stands with its requests in the minute that runs.
struct ApiAllowance {
    bool granted = false;
    int limit = 0;         ///< requests a minute
    int left = 0;          ///< in this minute, after this request
    base::Seconds wait{};  ///< until the next minute begins: 1 … 60
};

/// Counts a request of that key against its minute. Each process counts for itself. `place` keeps
/// programs in one process apart. Thread-safe.
ApiAllowance countRequest(const void* place, std::string_view keyId, int perMinute, base::Time now);

}  // namespace flows
