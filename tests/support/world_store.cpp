#include "tests/support/world_store.h"

#include <cstdlib>
#include <string_view>

#include "tests/support/postgres.h"

namespace support {
namespace {

std::string newDatabase() {
    const char* const wanted = std::getenv("PASSERELLE_TEST_DATABASE");
    if (!wanted || std::string_view(wanted) != "postgresql") return "sqlite::memory:";
    return Postgres::server().fresh("migrated",
                                    [](const std::string& url) { store::open(url)->migrate(); });
}

}  // namespace

std::unique_ptr<store::Store> newStore() {
    auto store = store::open(newDatabase());
    store->migrate();
    return store;
}

}  // namespace support
