// passerelle_bench --program PATH [--smoke] [--list] [NAME…]: a table on standard output, the same
// rows in build/bench.json. A NAME selects every benchmark that begins with it.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>

#include "tests/bench/bench.h"

namespace {

using bench::Row;
using bench::Rows;

struct Benchmark {
    std::string_view name;
    Rows (*run)(const bench::Settings&);
};
constexpr Benchmark kBenchmarks[] = {
    {"cxml.read", bench::cxmlRead},
    {"cxml.write", bench::cxmlWrite},
    {"cxml.validate", bench::cxmlValidate},
    {"cxml.verify", bench::cxmlVerify},
    {"cxml.sign", bench::cxmlSign},
    {"http.ping.c32", bench::httpPing},
    {"http.setup.c32", bench::httpSetup},
    {"http.order.c32", bench::httpOrder},
    {"postgresql.order", bench::postgresqlOrder},
    {"start", bench::startReady},
};

struct Arguments {
    bench::Settings settings;
    std::vector<std::string> names;
    bool list = false;
};

Arguments argumentsOf(int argc, char** argv) {
    Arguments arguments;
    arguments.settings.source = PASSERELLE_SOURCE;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--program" && i + 1 < argc)
            arguments.settings.program = argv[++i];
        else if (word == "--smoke")
            arguments.settings.smoke = true;
        else if (word == "--list")
            arguments.list = true;
        else
            arguments.names.push_back(word);
    }
    return arguments;
}

bool wanted(const std::vector<std::string>& names, std::string_view name) {
    const auto selects = [&](const std::string& one) {
        return name.substr(0, one.size()) == one || one.substr(0, name.size()) == name;
    };
    return names.empty() || std::any_of(names.begin(), names.end(), selects);
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, value < 100 ? "%.2f" : "%.0f", value);
    return text;
}

void print(const Row& row) {
    std::printf("%-26s %12s %-6s", row.name.c_str(), number(row.value).c_str(), row.unit.c_str());
    if (row.ratio) std::printf("  %8s of %s", number(*row.ratio).c_str(), row.against.c_str());
    std::printf("\n");
    std::fflush(stdout);
}

void write(const Rows& rows) {
    std::ofstream out(std::string(PASSERELLE_SOURCE) + "/build/bench.json");
    out << "[\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        out << "  {\"name\": \"" << row.name << "\", \"value\": " << number(row.value)
            << ", \"unit\": \"" << row.unit << "\", \"against\": \"" << row.against
            << "\", \"ratio\": " << (row.ratio ? number(*row.ratio) : "null") << "}"
            << (i + 1 < rows.size() ? "," : "") << "\n";
    }
    out << "]\n";
}

}  // namespace

int main(int argc, char** argv) {
    const Arguments arguments = argumentsOf(argc, argv);
    Rows all;
    int failed = 0;
    for (const auto& benchmark : kBenchmarks) {
        if (!wanted(arguments.names, benchmark.name)) continue;
        if (arguments.list) {
            std::cout << benchmark.name << "\n";
            continue;
        }
        try {
            for (const auto& row : benchmark.run(arguments.settings)) {
                print(row);
                all.push_back(row);
            }
        } catch (const std::exception& e) {
            std::cerr << benchmark.name << ": " << e.what() << "\n";
            ++failed;
        }
    }
    if (!all.empty()) write(all);
    return failed == 0 ? 0 : 1;
}
