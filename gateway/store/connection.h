#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "gateway/store/dialect.h"
#include "gateway/store/tx.h"

namespace store {

class Statement;

/// One connection to the database and the statements prepared on it. One thread at a time.
/// Every failure is thrown as the Fault that dialect::fault makes of it.
class Connection {
public:
    Connection(const std::string& file, dialect::Role role);
    ~Connection();

    std::vector<Cell> fetch(const char* sql, std::initializer_list<Value> values,
                            std::size_t columns);
    std::int64_t run(const char* sql, std::initializer_list<Value> values = {});
    void runScript(std::string_view script);
    bool inTransaction();
    /// Ends the transaction without effect, if there is one. Throws nothing.
    void abandon() noexcept;
    void syncMainFile();
    void onCommit(std::function<void(int)> committed);

private:
    Statement& statement(const char* sql);

    std::function<void(int)> committed_;
    std::unique_ptr<soci::session> session_;
    std::unordered_map<const char*, std::unique_ptr<Statement>> statements_;
};

/// The transaction that is open on a connection.
class OpenTx final : public Tx {
public:
    explicit OpenTx(Connection& connection) : connection_(connection) {}

    std::int64_t run(const char* sql, std::initializer_list<Value> values) override {
        return connection_.run(sql, values);
    }

private:
    std::vector<Cell> fetch(const char* sql, std::initializer_list<Value> values,
                            std::size_t columns) override {
        return connection_.fetch(sql, values, columns);
    }

    Connection& connection_;
};

}  // namespace store
