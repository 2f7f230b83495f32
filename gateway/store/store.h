#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// The database: embedded SQLite (`sqlite:PATH`, `sqlite::memory:` for tests; WAL, synchronous
/// FULL) or PostgreSQL (`postgresql://…`). Thread-safe.
///
/// A verb is a function that gets a Tx; when it returns, what it did is committed *and durable*
/// before `write` returns; when it throws, nothing of it happened and the exception passes on. On
/// SQLite one writer thread runs waiting verbs as savepoints of one transaction that share one
/// fsync; a verb therefore does its reading, hashing and parsing before it asks to write. On
/// PostgreSQL verbs of several programs run side by side as if one after the other; one that
/// another got in the way of runs again. So a verb sets what it tells its caller, and adds nothing.
class Store {
public:
    virtual ~Store() = default;

    template <class Verb>
    auto write(Verb&& verb) {
        using Result = std::invoke_result_t<Verb&, Tx&>;
        if constexpr (std::is_void_v<Result>) {
            runWrite([&](Tx& tx) { verb(tx); });
        } else {
            std::optional<Result> result;
            runWrite([&](Tx& tx) { result.emplace(verb(tx)); });
            return std::move(*result);
        }
    }

    /// One consistent view; nothing can be written through it.
    template <class Page>
    auto read(Page&& page) {
        using Result = std::invoke_result_t<Page&, ReadTx&>;
        std::optional<Result> result;
        runRead([&](ReadTx& tx) { result.emplace(page(tx)); });
        return std::move(*result);
    }

    /// Brings the schema up to this program's version; returns the names of the steps it took.
    /// Throws Fault(precondition) when the database is newer than the program.
    virtual std::vector<std::string> migrate() = 0;

private:
    virtual void runWrite(const std::function<void(Tx&)>& verb) = 0;
    virtual void runRead(const std::function<void(ReadTx&)>& page) = 0;
};

/// How SQLite commits; the other value is for the benchmark's comparison only.
enum class Grouping { grouped, onePerCommit };

/// Opens or creates. Throws Fault(unavailable) when that fails.
std::unique_ptr<Store> open(const std::string& url, Grouping grouping = Grouping::grouped);

}  // namespace store
