#pragma once

#include <atomic>
#include <cstdint>

#include "gateway/base/clock.h"

namespace support {

/// A clock that moves only when told to. Starts at 2026-03-02T09:00:00Z.
class ManualClock final : public base::Clock {
public:
    base::Time now() const override { return base::Time(base::Milliseconds(millis_)); }
    void advance(base::Milliseconds by) { millis_ += by.count(); }

private:
    std::atomic<std::int64_t> millis_{1'772'442'000'000};
};

}  // namespace support
