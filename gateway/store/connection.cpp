#include "gateway/store/connection.h"

#include <soci/soci.h>

#include "gateway/store/statement.h"
#include "gateway/store/statement_words.h"

namespace store {

Connection::Connection(const std::string& file, dialect::Role role)
    : session_(dialect::connect(file, role)) {}

Connection::~Connection() = default;

Statement& Connection::statement(const char* sql) {
    auto& prepared = statements_[sql];
    if (!prepared) prepared = std::make_unique<Statement>(*session_, sql);
    return *prepared;
}

std::vector<Cell> Connection::fetch(const char* sql, std::initializer_list<Value> values,
                                    std::size_t columns) try {
    return statement(sql).fetch(values, columns);
} catch (const soci::soci_error& error) {
    throw dialect::fault(*session_, sql, error);
}

std::int64_t Connection::run(const char* sql, std::initializer_list<Value> values) try {
    return statement(sql).run(values);
} catch (const soci::soci_error& error) {
    throw dialect::fault(*session_, sql, error);
}

void Connection::runScript(std::string_view script) try {
    dialect::runScript(*session_, script);
} catch (const soci::soci_error& error) {
    throw dialect::fault(*session_, "migration", error);
}

bool Connection::inTransaction() {
    return dialect::inTransaction(*session_);
}

void Connection::abandon() noexcept try {
    if (inTransaction()) run("ROLLBACK");
} catch (const std::exception&) {
    // The next statement on this connection says what is wrong with it.
    return;
}

void Connection::syncMainFile() {
    dialect::syncMainFile(*session_);
}

void Connection::onCommit(std::function<void(int)> committed) {
    committed_ = std::move(committed);
    dialect::onCommit(*session_, committed_);
}

std::string statementWords(std::string_view sql) {
    constexpr std::size_t kEnough = 60;
    std::string words;
    for (const char c : sql.substr(0, kEnough)) {
        const bool space = c == ' ' || c == '\n';
        if (space && (words.empty() || words.back() == ' ')) continue;
        words += space ? ' ' : c;
    }
    return words;
}

}  // namespace store
