#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace faults {

/// What the shim does at the moment, in a file that both sides map. All zeroes with `room` at -1:
/// nothing.
struct Control {
    std::atomic<std::int64_t> ahead{0};  ///< nanoseconds the wall clock is ahead
    std::atomic<std::int64_t> room{-1};  ///< bytes by which files may still grow; -1: no end
    std::atomic<int> syncFails{0};       ///< fsync and fdatasync of files end with EIO
    std::atomic<int> losing{0};          ///< a Losing
    std::atomic<int> noted{0};           ///< whether there is something to lose
};

/// How the disk loses what a database's main file (*.db) was given: the first sync of it that finds
/// something to lose says EIO, the next ones say yes, as a kernel does. The program goes on seeing
/// what it wrote; what a power cut would leave is worked out from the notes.
enum Losing : int { losesNothing, losesTheNext, lostIt };

/// A note stands for each write of a page of the main file, in a file of the control file's name
/// with `.notes`: what stood there before when it was lost, `kept` when it was written again later.
struct Note {
    std::int64_t at = 0;
    std::int64_t kept = 0;
    std::array<char, 4096> before{};
};

/// Names the file; the shim does nothing without it.
inline constexpr const char* kControlVariable = "PASSERELLE_FAULTS_CONTROL";

}  // namespace faults
