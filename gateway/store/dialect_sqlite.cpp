#include "gateway/store/dialect_sqlite.h"

#include <fcntl.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>

#include "gateway/store/dialect.h"
#include "gateway/store/statement_words.h"

namespace store {
namespace {

// Result codes of sqlite3.h, whose macros the SOCI header leaves alone: what another attempt, or
// room on the disk, may cure.
bool mayPass(int code) {
    switch (code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_NOMEM:
        case SQLITE_READONLY:
        case SQLITE_IOERR:
        case SQLITE_FULL:
        case SQLITE_CANTOPEN:
        case SQLITE_NOTADB:
            return true;
        default:
            return false;
    }
}

sqlite_api::sqlite3* handle(soci::session& session) {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

// Before the first connection: without its own accounting SQLite has no lock that all its
// connections share.
void configureOnce() {
    static const int done = sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(done);
}

// A new database may be read by its owner only; SQLite gives its side files the same mode. An
// existing file is not opened: closing it again would drop every lock this process has on it
// (POSIX, fcntl), and another process would take the log for left over and delete it.
void createPrivately(const std::string& file) {
    if (file == ":memory:") return;
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (made >= 0) ::close(made);
}

void set(soci::session& session, const char* pragma) {
    session << pragma;
}

// Memory and durability. `cache_size` below zero counts KiB. The log grows until the checkpoint
// thread takes care of it: no commit has to wait for that.
void configure(soci::session& session, Role role) {
    set(session, "PRAGMA journal_mode = WAL");
    set(session, "PRAGMA synchronous = FULL");
    set(session, "PRAGMA foreign_keys = ON");
    set(session, "PRAGMA temp_store = MEMORY");
    set(session, "PRAGMA wal_autocheckpoint = 0");
    set(session, "PRAGMA journal_size_limit = 67108864");
    switch (role) {
        case Role::writer:
            return set(session, "PRAGMA cache_size = -4096");
        case Role::reader:
            set(session, "PRAGMA query_only = ON");
            return set(session, "PRAGMA cache_size = -1024");
        case Role::checkpointer:
            return set(session, "PRAGMA cache_size = -64");
    }
}

extern "C" int committedHook(void* context, sqlite_api::sqlite3*, const char*, int pages) {
    (*static_cast<std::function<void(int)>*>(context))(pages);
    return SQLITE_OK;
}

void execute(soci::session& session, std::string_view script) {
    const std::string text(script);
    const int code =
        sqlite_api::sqlite3_exec(handle(session), text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(handle(session)), code);
}

class Sqlite final : public Dialect {
public:
    std::string_view name() const override { return "sqlite"; }

    std::unique_ptr<soci::session> connect(const std::string& file, Role role) const override {
        configureOnce();
        createPrivately(file);
        try {
            auto session =
                std::make_unique<soci::session>(soci::sqlite3, "dbname=\"" + file + "\" timeout=5");
            configure(*session, role);
            return session;
        } catch (const std::exception&) {
            // The library's text is left out like everywhere; the file's name is the helpful part.
            throw base::Fault(base::FaultCode::unavailable, "The database can't be opened.",
                              "SQLite can't open " + file);
        }
    }

    // There is one writer at any time: whoever writes is alone.
    void begin(soci::session& session, Begin purpose) const override {
        execute(session, purpose == Begin::reading ? "BEGIN" : "BEGIN IMMEDIATE");
    }
    void commit(soci::session& session) const override { execute(session, "COMMIT"); }
    bool inTransaction(soci::session& session) const override {
        return sqlite_api::sqlite3_get_autocommit(handle(session)) == 0;
    }
    void runScript(soci::session& session, std::string_view script) const override {
        execute(session, script);
    }
    std::string schema(std::string_view script) const override { return std::string(script); }

    std::size_t parameters(soci::statement& statement) const override {
        const auto* backend =
            static_cast<soci::sqlite3_statement_backend*>(statement.get_backend());
        return static_cast<std::size_t>(sqlite_api::sqlite3_bind_parameter_count(backend->stmt_));
    }
    bool takes(std::string_view) const override { return true; }

    Failure failure(soci::session& session, std::string_view sql,
                    const std::exception& error) const override {
        const auto* known = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
        const int code = known ? known->result() & 0xff : SQLITE_ERROR;
        const int extended = sqlite_api::sqlite3_extended_errcode(handle(session));
        const std::string cause = statementWords(sql) + ": " + sqlite_api::sqlite3_errstr(code) +
                                  " (SQLite " + std::to_string(extended) + ")";
        if (mayPass(code))
            return {Failure::Cause::other,
                    {base::FaultCode::unavailable, "The database is not available.", cause}};
        return {Failure::Cause::other, {base::FaultCode::internal, "Internal error.", cause}};
    }

    const SearchIndex& search() const override { return sqliteSearch(); }
};

}  // namespace

bool syncMainFile(soci::session& session) {
    sqlite_api::sqlite3_file* file = nullptr;
    sqlite_api::sqlite3_file_control(handle(session), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file == nullptr || file->pMethods == nullptr) return true;
    return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL) == SQLITE_OK;
}

void onCommit(soci::session& session, std::function<void(int)>& committed) {
    sqlite_api::sqlite3_wal_hook(handle(session), committedHook, &committed);
}

const Dialect& sqlite() {
    static const Sqlite dialect;
    return dialect;
}

}  // namespace store
