#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/model/party.h"

namespace flows {

/// A row to import, before anybody asked what it means.
struct ImportRow {
    std::string where;                          ///< `products.csv line 17`, `shop.json products[3]`
    std::map<std::string, std::string> values;  ///< by column, or member
    model::Extras attributes;                   ///< from JSON; a CSV has them in a column
    std::string problem;                        ///< why it can't be read at all; empty: it can
};

/// The rows of one list, in their order.
struct ImportTable {
    std::vector<ImportRow> rows;
    std::vector<base::Problem> problems;  ///< of the list as a whole
};

/// `categories`, `products`, `prices`, `assortments`.
using ImportTables = std::map<std::string, ImportTable>;

/// The columns of a list and those no row can do without; nothing for a name that is no list.
struct ImportColumns {
    std::vector<std::string> all;
    std::vector<std::string> required;
};
const std::map<std::string, ImportColumns>& importColumns();

/// Throws Fault(malformed) when it can't be read.
std::ifstream openImportFile(const std::filesystem::path& file);
/// The whole file. Throws Fault(malformed) when it can't be read.
std::string readImportFile(const std::filesystem::path& file);

/// One CSV file with a line of column names.
ImportTable readImportCsv(const std::filesystem::path& file, const ImportColumns& columns);
/// A JSON object of lists of objects; numbers keep their digits as written. Throws Fault(malformed)
/// when it is not that.
ImportTables readImportJson(const std::filesystem::path& file);

}  // namespace flows
