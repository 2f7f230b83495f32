#pragma once

// Everything that depends on which database it is, apart from the migrations that carry its name:
// connecting, what errors mean, when to checkpoint, full-text search. The aggregates' SQL is the
// subset every database of ours understands.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "gateway/base/fault.h"
#include "gateway/store/search.h"
#include "gateway/store/tx.h"

namespace soci {
class session;
class statement;
}  // namespace soci

namespace store::dialect {

/// What migrations for this database alone end in, as in `0002_search.sqlite.sql`.
inline constexpr std::string_view kName = "sqlite";

/// Starts a transaction that is sure to be allowed to write.
inline constexpr const char* kBeginWriting = "BEGIN IMMEDIATE";
inline constexpr const char* kBeginReading = "BEGIN";

enum class Role { writer, reader, checkpointer };

/// Connects with the settings of that role. Throws Fault(unavailable).
std::unique_ptr<soci::session> connect(const std::string& file, Role role);

/// Runs a text of several statements.
void runScript(soci::session& session, std::string_view script);

/// False also when the database gave the transaction up by itself, as it does when the disk is
/// full.
bool inTransaction(soci::session& session);

/// How many values the prepared statement wants.
std::size_t parameters(soci::statement& statement);

/// What to throw for a library's exception: its code, the statement's first words and the
/// database's own name for the error. Never a value of the statement: the library's text has them.
base::Fault fault(soci::session& session, std::string_view sql, const std::exception& error);

/// Brings what was copied into the main file to the disk. SQLite does that itself only at the end
/// of a complete copy, all at once, while a writer may be waiting. Failure is no loss: the log
/// stays until SQLite has done it.
void syncMainFile(soci::session& session);

/// Calls `committed(pages)` after each commit of the session, with the length of the log that is
/// not yet in the main file. Called within the commit: it must be quick and must not throw.
void onCommit(soci::session& session, std::function<void(int)>& committed);

/// The product's place in the full-text index; both within the transaction that changes the
/// product: remove before, add after.
void removeFromSearch(Tx& tx, std::string_view sku);
void addToSearch(Tx& tx, std::string_view sku);

/// A text as a query of the index: every word of it, as the beginning of a word. Empty when
/// nothing in it is a word.
std::string searchQuery(std::string_view text);

/// The numbers of one page of matching products, best first, and how many there are.
struct Found {
    std::vector<std::string> skus;
    int total = 0;
};
Found find(ReadTx& tx, const View& view, std::string_view query, Page page);

}  // namespace store::dialect
