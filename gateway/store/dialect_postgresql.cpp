#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include "gateway/store/dialect.h"
#include "gateway/store/postgresql_address.h"
#include "gateway/store/statement_words.h"

namespace store {
namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

PGconn* handle(soci::session& session) {
    return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
}

[[noreturn]] void fail(const char* sqlState) {
    throw soci::postgresql_soci_error("statement failed", sqlState);
}

// Past the library, which knows neither several statements at once nor what became of a COMMIT.
Result execute(soci::session& session, const std::string& script) {
    Result result(PQexec(handle(session), script.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return result;
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    fail(state ? state : "08006");
}

// Whoever writes holds the table's lock together with others; who must be alone holds it alone.
// LOCK TABLE comes before the transaction's view of the database is taken: after waiting it sees
// what those it waited for have written.
const char* beginning(Begin purpose) {
    switch (purpose) {
        case Begin::reading:
            return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        case Begin::writing:
            return "BEGIN ISOLATION LEVEL SERIALIZABLE;"
                   "LOCK TABLE schema_step IN ROW SHARE MODE";
        case Begin::alone:
            return "BEGIN ISOLATION LEVEL SERIALIZABLE;"
                   "LOCK TABLE schema_step IN EXCLUSIVE MODE";
        case Begin::migrating:
            return "BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;"
                   "SELECT pg_advisory_xact_lock(5720160906)";
    }
    return "";
}

// A COMMIT that returns has to be on the disk, whatever the server's own setting.
void checkServer(soci::session& session) {
    const auto result = execute(
        session,
        "SELECT current_setting('server_encoding'), set_config('synchronous_commit', 'on', false)\n"
        "WHERE current_setting('synchronous_commit') IN ('off', 'local')\n"
        "    OR current_setting('server_encoding') <> 'UTF8'");
    if (PQntuples(result.get()) == 1 && std::string_view(PQgetvalue(result.get(), 0, 0)) != "UTF8")
        throw base::Fault(base::FaultCode::precondition, "The database must be encoded in UTF-8.",
                          "its encoding is another");
}

std::string stateOf(soci::session& session, const std::exception& error) {
    const auto* known = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    if (PQstatus(handle(session)) != CONNECTION_OK) return "08006";
    return known ? known->sqlstate() : "";
}

// Codes of PostgreSQL's appendix A.
Failure::Cause causeOf(std::string_view state) {
    using enum Failure::Cause;
    if (state == "40001" || state == "40P01") return conflict;
    if (state == "23505") return taken;
    if (state.starts_with("08") || state.starts_with("57P") || state == "25P03") return lost;
    return other;
}

bool mayPass(std::string_view state) {
    for (const auto* start : {"08", "40", "53", "57", "58", "25P03", "25006", "55P03"})
        if (state.starts_with(start)) return true;
    return false;
}

std::string_view words(std::string_view state) {
    if (state.starts_with("08") || state.starts_with("57P")) return "connection lost";
    if (state.starts_with("23")) return "constraint failed";
    if (state.starts_with("40")) return "another transaction was in the way";
    if (state.starts_with("42")) return "wrong statement";
    if (state.starts_with("53")) return "the server is out of room";
    if (state == "57014") return "took too long";
    if (state == "55P03") return "waited too long for another";
    if (state == "25P02") return "the transaction failed before";
    return "statement failed";
}

void replaceAll(std::string& text, std::string_view from, std::string_view by) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + by.size()))
        text.replace(at, from.size(), by);
}

class Postgresql final : public Dialect {
public:
    std::string_view name() const override { return "postgresql"; }

    std::unique_ptr<soci::session> connect(const std::string& url, Role) const override {
        const PostgresqlAddress address(url);
        try {
            auto session = std::make_unique<soci::session>(soci::postgresql, address.complete());
            PQsetNoticeProcessor(
                handle(*session), [](void*, const char*) {}, nullptr);
            checkServer(*session);
            return session;
        } catch (const soci::soci_error&) {
            // The library's text is left out like everywhere; the server's name is the helpful
            // part.
            throw base::Fault(base::FaultCode::unavailable, "The database can't be opened.",
                              "PostgreSQL can't be reached: " + address.shown());
        }
    }

    void begin(soci::session& session, Begin purpose) const override {
        execute(session, beginning(purpose));
    }
    // PostgreSQL ends a failed transaction with ROLLBACK and calls that a success.
    void commit(soci::session& session) const override {
        auto result = execute(session, "COMMIT");
        if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") fail("25P02");
    }
    bool inTransaction(soci::session& session) const override {
        const auto status = PQtransactionStatus(handle(session));
        return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;
    }
    void runScript(soci::session& session, std::string_view script) const override {
        execute(session, std::string(script));
    }
    // Text is compared byte by byte, whatever the language the database was made for.
    std::string schema(std::string_view script) const override {
        std::string text(script);
        replaceAll(text, " INTEGER PRIMARY KEY",
                   " BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY");
        replaceAll(text, " TEXT", " TEXT COLLATE \"C\"");
        return text;
    }

    std::size_t parameters(soci::statement& statement) const override {
        return static_cast<soci::postgresql_statement_backend*>(statement.get_backend())
            ->names_.size();
    }
    // The library would end the text there.
    bool takes(std::string_view text) const override {
        return text.find('\0') == std::string_view::npos;
    }

    Failure failure(soci::session& session, std::string_view sql,
                    const std::exception& error) const override {
        const auto state = stateOf(session, error);
        const auto cause = statementWords(sql) + ": " + std::string(words(state)) +
                           " (PostgreSQL " + (state.empty() ? "-" : state) + ")";
        if (mayPass(state))
            return {causeOf(state),
                    {base::FaultCode::unavailable, "The database is not available.", cause}};
        return {causeOf(state), {base::FaultCode::internal, "Internal error.", cause}};
    }

    const SearchIndex& search() const override { return postgresqlSearch(); }
};

}  // namespace

const Dialect& postgresql() {
    static const Postgresql dialect;
    return dialect;
}

}  // namespace store
