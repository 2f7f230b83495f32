#pragma once

// Everything that depends on which database it is, apart from the migrations that carry its name:
// connecting, transactions, what errors mean, full-text search. The aggregates' SQL is the subset
// every database of ours understands.

#include <memory>
#include <string>
#include <string_view>

#include "gateway/base/fault.h"
#include "gateway/store/search_index.h"
#include "gateway/store/tx.h"

namespace soci {
class session;
class statement;
}  // namespace soci

namespace store {

enum class Role { writer, reader, checkpointer };

/// What a transaction is begun for: a page, a verb, a verb nobody else may write beside, a step of
/// the schema. The last two wait until everybody else has finished writing.
enum class Begin { reading, writing, alone, migrating };

/// Why the database did not do what it was asked.
struct Failure {
    enum class Cause {
        other,
        conflict,  ///< another transaction was in the way: the same verb may go well now
        taken,     ///< a unique value was there already, perhaps only a moment ago
        lost       ///< the connection is of no use any more
    };
    Cause cause = Cause::other;
    base::Fault fault;
};

/// One kind of database. Without state of its own; every thread may use it.
class Dialect {
public:
    virtual ~Dialect() = default;

    /// What migrations for this database alone end in, as in `0002_product_search.sqlite.sql`.
    virtual std::string_view name() const = 0;

    /// Connects with the settings of that role. Throws Fault(unavailable).
    virtual std::unique_ptr<soci::session> connect(const std::string& address, Role role) const = 0;
    virtual void begin(soci::session& session, Begin purpose) const = 0;
    /// Throws when what was done since `begin` is not kept, also when only that became of it.
    virtual void commit(soci::session& session) const = 0;
    /// False also when the database gave the transaction up by itself, as it may when the disk is
    /// full.
    virtual bool inTransaction(soci::session& session) const = 0;
    /// Runs a text of several statements.
    virtual void runScript(soci::session& session, std::string_view script) const = 0;
    /// A migration's common SQL in the words of this database.
    virtual std::string schema(std::string_view script) const = 0;

    /// How many values the prepared statement wants.
    virtual std::size_t parameters(soci::statement& statement) const = 0;
    /// Whether a column can keep that text whole.
    virtual bool takes(std::string_view text) const = 0;

    /// What to make of a library's exception: its code, the statement's first words and the
    /// database's own name for the error. Never a value of the statement: the library's text has
    /// them.
    virtual Failure failure(soci::session& session, std::string_view sql,
                            const std::exception& error) const = 0;

    virtual const SearchIndex& search() const = 0;
};

const Dialect& sqlite();
const Dialect& postgresql();

}  // namespace store
