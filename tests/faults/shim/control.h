#pragma once

#include <atomic>
#include <cstdint>

namespace faults {

/// What the shim does at the moment, in a file that both sides map. All zeroes with `room` at -1:
/// nothing.
struct Control {
    std::atomic<std::int64_t> ahead{0};  ///< nanoseconds the wall clock is ahead
    std::atomic<std::int64_t> room{-1};  ///< bytes by which files may still grow; -1: no end
    std::atomic<int> syncFails{0};       ///< fsync and fdatasync of files end with EIO
};

/// Names the file; the shim does nothing without it.
inline constexpr const char* kControlVariable = "PASSERELLE_FAULTS_CONTROL";

}  // namespace faults
