#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flows {

/// A row of a CSV text and the line it begins in, from 1.
struct CsvRow {
    int line = 1;
    std::vector<std::string> cells;
    std::string problem;  ///< what is wrong with its quotes; empty: nothing
};

/// Reads CSV (RFC 4180): commas, quoted cells with "" for a quote and with line breaks in them;
/// lines end in CR LF or LF. A byte order mark and empty lines are passed over. Never throws: a row
/// that is wrong says so and the next line is read.
std::vector<CsvRow> readCsv(std::string_view text);

}  // namespace flows
