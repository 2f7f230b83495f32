#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/bench/bench.h"

namespace bench {

double quantile(std::vector<double> values, double percent) {
    if (values.empty()) throw std::runtime_error("nothing was measured");
    std::sort(values.begin(), values.end());
    const auto at = std::ceil(static_cast<double>(values.size()) * percent / 100) - 1;
    return values[static_cast<std::size_t>(std::max(at, 0.0))];
}

double median(std::vector<double> values) {
    return quantile(std::move(values), 50);
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace bench
