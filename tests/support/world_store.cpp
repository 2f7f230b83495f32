#include "tests/support/world_store.h"

#include <cstdlib>
#include <string_view>
#include <vector>

#include "tests/support/postgres.h"

namespace support {
namespace {

bool isOnPostgresql() {
    const char* const wanted = std::getenv("PASSERELLE_TEST_DATABASE");
    return wanted && std::string_view(wanted) == "postgresql" && Postgres::wanted();
}

// A world ends with its test: nobody asks what of it was on the disk.
void prepare(const std::string& url) {
    Postgres::server().spareTheDisk();
    store::open(url)->migrate();
}

// To empty a database takes far less than to make one. What a migration puts into a new one, the
// *_revision, may count on.
constexpr const char* kEmpty =
    "SET session_replication_role = replica;\n"
    "DO $$ DECLARE one RECORD; BEGIN\n"
    "    FOR one IN SELECT tablename FROM pg_tables\n"
    "        WHERE schemaname = 'public' AND tablename <> 'schema_step'\n"
    "            AND tablename NOT LIKE '%\\_revision' LOOP\n"
    "        EXECUTE 'DELETE FROM ' || quote_ident(one.tablename);\n"
    "    END LOOP;\n"
    "    FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP\n"
    "        EXECUTE 'ALTER SEQUENCE ' || quote_ident(one.sequencename) || ' RESTART';\n"
    "    END LOOP;\n"
    "END $$";
constexpr const char* kUsers =
    "SELECT COUNT(*) FROM pg_stat_activity\n"
    "WHERE datname = current_database() AND pid <> pg_backend_pid()";

// One that no other world has open.
std::string emptyDatabase() {
    static std::vector<std::string> made;
    auto& server = Postgres::server();
    for (const auto& url : made)
        if (server.run(url, kUsers) == "0") {
            server.run(url, kEmpty);
            return url;
        }
    return made.emplace_back(server.fresh("migrated", prepare));
}

std::string newDatabase() {
    return isOnPostgresql() ? emptyDatabase() : "sqlite::memory:";
}

}  // namespace

std::unique_ptr<store::Store> newStore() {
    auto store = store::open(newDatabase());
    store->migrate();
    return store;
}

}  // namespace support
