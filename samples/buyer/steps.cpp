#include "samples/buyer/steps.h"

#include <chrono>
#include <cstdio>

#include "samples/buyer/failure.h"

namespace buyer {

namespace {

using Clock = std::chrono::steady_clock;

/// Tenths of a millisecond as "12.3".
std::string tenths(Clock::duration time) {
    auto all = std::chrono::duration_cast<std::chrono::microseconds>(time).count() / 100;
    return std::to_string(all / 10) + "." + std::to_string(all % 10);
}

}  // namespace

void Steps::step(const std::string& name, const std::function<std::string()>& what) {
    auto begun = Clock::now();
    std::string outcome;
    try {
        outcome = what();
    } catch (const std::exception& error) {
        throw Failure("step \"" + name + "\" failed: " + error.what());
    }
    ++count_;
    std::string took = tenths(Clock::now() - begun);
    std::printf("  ok %9s ms  %-28s %s\n", took.c_str(), name.c_str(), outcome.c_str());
    std::fflush(stdout);
}

void require(bool holds, const std::string& reason) {
    if (!holds) {
        throw Failure(reason);
    }
}

}  // namespace buyer
