#pragma once

#include <chrono>
#include <string>

#include "tests/bench/bench.h"

namespace bench {

/// Megabytes a second while `once` runs over and over for about that long.
template <class Once>
double rate(std::size_t bytes, std::chrono::milliseconds during, Once once) {
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    std::size_t times = 0;
    while (Clock::now() - begun < during) {
        for (int i = 0; i < 20; ++i) once();
        times += 20;
    }
    const std::chrono::duration<double> took = Clock::now() - begun;
    return static_cast<double>(bytes * times) / took.count() / 1e6;
}

/// The figure in megabytes and in documents of that size a second.
inline Rows inBoth(const std::string& name, std::size_t bytes, double megabytes,
                   const std::string& against, double ratio) {
    return {{name, megabytes, "MB/s", against, ratio},
            {name + ".documents", megabytes * 1e6 / static_cast<double>(bytes), "1/s", "", {}}};
}

}  // namespace bench
