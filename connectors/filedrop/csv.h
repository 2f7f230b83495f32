#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace filedrop {

struct CsvRow {
    int line = 0;  ///< where it begins, from 1
    std::vector<std::string> cells;
};

/// Reads CSV (RFC 4180) with any one separator: quoted cells with "" for a quote and with line
/// breaks in them, LF or CRLF, a byte order mark; lines with nothing on them are no rows. Throws
/// Fault(malformed) with every line that is none, and for what is not UTF-8.
std::vector<CsvRow> readCsv(std::string_view text, char separator);

/// One row with its line break (CRLF); what needs quotes gets them.
std::string csvLine(const std::vector<std::string>& cells, char separator);

/// A cell a spreadsheet will not take for a formula: a text that begins with `=`, `+`, `-`, `@`,
/// TAB or CR and is no number gets an apostrophe in front.
std::string harmless(std::string cell);

}  // namespace filedrop
