#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace support {

/// A program and its arguments.
using Words = std::vector<std::string>;

/// What a program reads and where it writes.
struct Streams {
    int in = -1;                ///< below 0: nothing to read
    int out = -1;               ///< below 0: `log`
    std::filesystem::path log;  ///< its complaints, and what has no other place; appended to
};

/// Starts another system's program, in the root folder and in a session of its own, so that a
/// signal to the negative id reaches whatever it has started. Throws std::runtime_error.
pid_t started(Words words, const Streams& streams);
/// Runs it to its end; whether that was a good one.
bool succeeds(const Words& words, const std::filesystem::path& log);

/// All of a file; empty when there is none.
std::string content(const std::filesystem::path& path);
/// A port of loopback that nobody listens on at this moment. Throws std::runtime_error.
int freePort();

}  // namespace support
