#pragma once

#include <string>
#include <string_view>

#include "connectors/connector.h"
#include "connectors/filedrop/settings.h"

namespace filedrop {

/// Documents of a file, and whose orders they speak of when they do not say it by our ids.
struct Read {
    connectors::Batch batch;
    std::vector<std::string> partners;  ///< one for each document; empty: not named
};

/// A CSV of `kind` (confirmation, shipNotice, invoice, stock, price): a line of column names, then
/// one line of a document or one row a line. Rows with the same id are one document. Throws Fault
/// with every place that is wrong ("line 7, column quantity").
Read readCsvFile(std::string_view text, std::string_view kind, const Settings& settings);

bool isCsvKind(std::string_view kind);
/// Whether any kind has a field of that name.
bool hasCsvField(std::string_view field);

}  // namespace filedrop
