#pragma once

#include "gateway/base/clock.h"
#include "gateway/base/fault.h"
#include "gateway/base/wire.h"

namespace base {

/// How long an answer asks us not to come back (Retry-After, RFC 9110 §10.2.3), whatever its
/// status: at most six hours; zero when it does not. A date, in any of the three forms of §5.6.7,
/// counts from the answer's own Date, or from now when it has none.
Seconds retryAfterOf(const Wire& answer);

/// A Fault of somebody who asked us not to come back before so long.
class AskedToWait : public Fault {
public:
    AskedToWait(Fault fault, Seconds wait) : Fault(std::move(fault)), wait_(wait) {}
    Seconds wait() const { return wait_; }

private:
    Seconds wait_;
};

/// Zero for every other exception.
Seconds waitOf(const std::exception& thrown);

}  // namespace base
