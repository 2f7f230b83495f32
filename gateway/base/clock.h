#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;

/// A moment in UTC, to the millisecond.
using Time = std::chrono::sys_time<Milliseconds>;

/// Where time comes from. Passed in, so that tests can move it; safe to use from many threads.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

/// The machine's clock.
const Clock& systemClock();

/// `2026-03-01T09:30:00.000Z`: how times are stored. Sorts as text.
std::string iso(Time time);
/// `2026-03-01T09:30:00+00:00`: how times are sent in cXML, whose guide (3.1.6.2) forbids `Z`.
std::string isoWithOffset(Time time);
/// Reads ISO 8601 dates and times as they occur on the wire: date alone, with or without seconds,
/// fractions, `Z`, `+01:00`, `+0100` or no offset (taken as UTC). Nothing when it is none of these.
std::optional<Time> parseIso(std::string_view text);

}  // namespace base
