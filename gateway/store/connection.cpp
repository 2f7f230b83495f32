#include "gateway/store/connection.h"

#include <soci/soci.h>

#include "gateway/store/dialect_sqlite.h"
#include "gateway/store/statement.h"
#include "gateway/store/statement_words.h"

namespace store {

Connection::Connection(const Dialect& dialect, const std::string& address, Role role)
    : dialect_(dialect), session_(dialect.connect(address, role)) {}

Connection::~Connection() = default;

template <class Action>
auto Connection::guarded(std::string_view sql, Action&& action) {
    try {
        return action();
    } catch (const soci::soci_error& error) {
        auto failure = dialect_.failure(*session_, sql, error);
        if (!failure_) failure_ = failure;
        if (failure.cause == Failure::Cause::lost) failure_->cause = Failure::Cause::lost;
        throw base::Fault(failure.fault);
    }
}

Statement& Connection::statement(const char* sql) {
    auto& prepared = statements_[sql];
    if (!prepared) prepared = std::make_unique<Statement>(dialect_, *session_, sql);
    return *prepared;
}

// Before the database sees it: part of a text is worse than none.
void Connection::checkTaken(const char* sql, std::initializer_list<Value> values) const {
    for (const auto& value : values)
        if (!value.null() && !dialect_.takes(value.text()))
            throw base::Fault(base::FaultCode::invalid, "A text holds a character without meaning.",
                              statementWords(sql) + ": a text with a zero byte");
}

std::vector<Cell> Connection::fetch(const char* sql, std::initializer_list<Value> values,
                                    std::size_t columns) {
    checkTaken(sql, values);
    return guarded(sql, [&] { return statement(sql).fetch(values, columns); });
}

std::int64_t Connection::run(const char* sql, std::initializer_list<Value> values) {
    checkTaken(sql, values);
    return guarded(sql, [&] { return statement(sql).run(values); });
}

void Connection::runMigration(std::string_view script) {
    guarded("migration", [&] { dialect_.runScript(*session_, dialect_.schema(script)); });
}

void Connection::begin(Begin purpose) {
    failure_.reset();
    guarded("BEGIN", [&] { dialect_.begin(*session_, purpose); });
}

void Connection::commit() {
    guarded("COMMIT", [&] { dialect_.commit(*session_); });
}

bool Connection::inTransaction() {
    return dialect_.inTransaction(*session_);
}

void Connection::abandon() noexcept try {
    if (!lost() && inTransaction())
        guarded("ROLLBACK", [&] { dialect_.runScript(*session_, "ROLLBACK"); });
} catch (const std::exception&) {
    // The next statement on this connection says what is wrong with it.
    return;
}

bool Connection::syncMainFile() {
    return store::syncMainFile(*session_);
}

void Connection::onCommit(std::function<void(int)> committed) {
    committed_ = std::move(committed);
    store::onCommit(*session_, committed_);
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
