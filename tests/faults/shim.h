#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "tests/faults/shim/control.h"

namespace faults {

/// Between a program and its system: moves its wall clock, fills its disk, breaks its fsync. One
/// shim for all lives of a program; what is set holds at once, also for what runs already.
class Shim {
public:
    explicit Shim(const std::filesystem::path& file);
    ~Shim();
    Shim(const Shim&) = delete;
    Shim& operator=(const Shim&) = delete;

    /// NAME=VALUE for the program's environment.
    std::vector<std::string> environment() const;

    /// Puts the wall clock forward; it stays so.
    void advance(std::chrono::milliseconds by);
    /// The time it is for the program.
    base::Time now() const;
    /// So many bytes more and the disk is full. Negative: it has room again.
    void leaveRoom(std::int64_t bytes) { control_->room = bytes; }
    void failSyncs(bool fail) { control_->syncFails = fail ? 1 : 0; }
    /// The next sync of the database's main file fails, and what it was to keep is lost.
    void loseNextSync();
    bool hasLost() const { return control_->losing == lostIt; }
    /// Once the program is gone: brings the main file into the state a power cut would leave it in,
    /// and loses nothing more. How many pages it took away.
    std::size_t cutPower(const std::filesystem::path& mainFile);

private:
    std::filesystem::path notes() const;

    std::filesystem::path file_;
    Control* control_;
};

}  // namespace faults
