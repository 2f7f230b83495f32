#pragma once

#include <filesystem>
#include <string>

#include "gateway/store/tx.h"

namespace store {

/// Whether the database at that address is a file of ours: SQLite, and not in memory.
bool isFile(const std::string& url);

/// Copies the database at that address as it is at this moment into a new file (mode 0600), whole
/// and on the disk before this returns, also while programs write to it. Throws
/// Fault(precondition) when there is no such database or the file exists, Fault(unavailable) when
/// it could not be written; nothing is left of it then.
void copyDatabase(const std::string& url, const std::filesystem::path& to);

/// Whether anything stands in it that only the key file opens.
bool holdsSecrets(ReadTx& tx);

}  // namespace store
