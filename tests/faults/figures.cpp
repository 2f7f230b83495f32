#include <algorithm>
#include <array>
#include <cstdio>

#include "tests/faults/scenario.h"

namespace faults {

double p99(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[(values.size() * 99 - 1) / 100];
}

std::string twoDigits(double number) {
    std::array<char, 32> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%.2f", number);
    return {digits.data(), static_cast<std::size_t>(length)};
}

}  // namespace faults
