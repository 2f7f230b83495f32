#pragma once

#include <string_view>

#include "gateway/base/clock.h"

namespace flows {

/// Who tries to log in. Failures are counted for a name from one address: guessing from elsewhere
/// doesn't keep the account's owner out. `place` tells installations in one process apart.
struct LoginAttempt {
    const void* place;
    std::string_view name;
    std::string_view peer;
};

/// Whether the password may be looked at now; if so, the attempt is counted as failed until
/// loginSucceeded says otherwise, so that many at once are no way round the wait. After three
/// failures each further one doubles it, from one second to one minute; a quarter of an hour
/// without a failure forgets them. In memory; thread-safe.
[[nodiscard]] bool beginLogin(const LoginAttempt& attempt, base::Time now);
void loginSucceeded(const LoginAttempt& attempt);

}  // namespace flows
