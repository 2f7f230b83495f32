#pragma once

#include <span>
#include <string_view>

namespace base {

/// A place where a test lets the process die as by kill -9, to see that nothing is lost.
struct CrashPoint {
    std::string_view name;
    std::string_view where;
};

/// Every point there is: A… a document is accepted, D… one is delivered, M… the house is kept.
std::span<const CrashPoint> crashPoints();

/// Whether this process was started with PASSERELLE_CRASH=NAME:COUNT, read once.
bool isCrashArmed() noexcept;

/// Passing the point of that name for the COUNT-th time ends an armed process with SIGKILL; costs
/// every other one a look at a constant. Thread-safe.
void crashPoint(std::string_view name) noexcept;

}  // namespace base
