#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "gateway/store/dialect.h"
#include "gateway/store/tx.h"

namespace store {

class Statement;

/// One connection to the database and the statements prepared on it. One thread at a time.
/// Every failure is thrown as the Fault that Dialect::failure makes of it.
class Connection {
public:
    Connection(const Dialect& dialect, const std::string& address, Role role);
    ~Connection();

    const Dialect& dialect() const { return dialect_; }

    std::vector<Cell> fetch(const char* sql, std::initializer_list<Value> values,
                            std::size_t columns);
    std::int64_t run(const char* sql, std::initializer_list<Value> values = {});
    /// A step of the schema, in common SQL or in this database's own.
    void runMigration(std::string_view script);

    void begin(Begin purpose);
    void commit();
    bool inTransaction();
    /// Ends the transaction without effect, if there is one. Throws nothing.
    void abandon() noexcept;
    /// The first failure since `begin`, also when whoever ran the statement swallowed it.
    const std::optional<Failure>& failure() const { return failure_; }
    /// Takes no further statement: it was lost.
    bool lost() const { return failure_ && failure_->cause == Failure::Cause::lost; }

    /// SQLite only. False when the disk did not keep it.
    bool syncMainFile();
    void onCommit(std::function<void(int)> committed);

private:
    template <class Action>
    auto guarded(std::string_view sql, Action&& action);
    Statement& statement(const char* sql);
    void checkTaken(const char* sql, std::initializer_list<Value> values) const;

    const Dialect& dialect_;
    std::function<void(int)> committed_;
    std::unique_ptr<soci::session> session_;
    std::unordered_map<const char*, std::unique_ptr<Statement>> statements_;
    std::optional<Failure> failure_;
};

/// The transaction that is open on a connection.
class OpenTx final : public Tx {
public:
    explicit OpenTx(Connection& connection) : connection_(connection) {}

    std::int64_t run(const char* sql, std::initializer_list<Value> values) override {
        return connection_.run(sql, values);
    }
    const Dialect& dialect() const override { return connection_.dialect(); }

private:
    std::vector<Cell> fetch(const char* sql, std::initializer_list<Value> values,
                            std::size_t columns) override {
        return connection_.fetch(sql, values, columns);
    }

    Connection& connection_;
};

}  // namespace store
