#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Measures the program. Absolute figures say something about this machine at this moment; ratios
/// are taken within one run, in turns.
namespace bench {

/// One figure, and what it is to be held against.
struct Row {
    std::string name;  ///< "cxml.read.setup"
    double value = 0;
    std::string unit;
    std::string against;  ///< what `ratio` relates to; empty: nothing
    std::optional<double> ratio;
};
using Rows = std::vector<Row>;

struct Settings {
    std::filesystem::path source;   ///< the checkout
    std::filesystem::path program;  ///< the built `passerelle`
    bool smoke = false;             ///< everything once and shortly: does it still measure?
};

double median(std::vector<double> values);
/// The value below which `percent` of them lie.
double quantile(std::vector<double> values, double percent);

std::string readFile(const std::filesystem::path& path);

// The benchmarks; a name a line in main.cpp.
Rows cxmlRead(const Settings& settings);
Rows cxmlWrite(const Settings& settings);
Rows cxmlValidate(const Settings& settings);
Rows cxmlVerify(const Settings& settings);
Rows cxmlSign(const Settings& settings);
Rows httpPing(const Settings& settings);
Rows httpSetup(const Settings& settings);
Rows httpOrder(const Settings& settings);
Rows postgresqlOrder(const Settings& settings);
Rows startReady(const Settings& settings);

}  // namespace bench
