#include "gateway/store/backup.h"

#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "gateway/base/fault.h"
#include "gateway/store/audit.h"
#include "tests/store/database.h"

namespace {

std::filesystem::path copyBeside(const Database& database, const char* name) {
    return database.file().parent_path() / name;
}

bool isPrecondition(const base::Fault& fault) {
    return fault.code() == base::FaultCode::precondition;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(backup)

// Two rows go together: a copy has both or neither.
BOOST_AUTO_TEST_CASE(copyIsOneMomentWhileOthersWrite) {
    Database database(Kind::file);
    std::atomic<bool> stop{false};
    std::thread writer([&] {
        for (int i = 0; !stop; ++i)
            database->write([&](store::Tx& tx) {
                const auto subject = std::to_string(i);
                store::insertAudit(tx, {at(i), "a", "first", subject, std::string(2000, 'x')});
                store::insertAudit(tx, {at(i), "a", "second", subject, ""});
            });
    });
    for (int i = 0; i < 5; ++i) {
        const auto copy = copyBeside(database, ("copy " + std::to_string(i)).c_str());
        store::copyDatabase(database.url(), copy);
        struct stat facts {};
        BOOST_REQUIRE_EQUAL(::stat(copy.c_str(), &facts), 0);
        BOOST_TEST((facts.st_mode & 0777) == 0600u);
        const auto opened = store::open("sqlite:" + copy.string());
        BOOST_TEST(opened->migrate().empty());
        const auto [first, second] = opened->read([](store::ReadTx& tx) {
            const auto count = [&](const char* action) {
                return tx
                    .selectOne<1>("SELECT COUNT(*) FROM audit WHERE action = :action", {action})
                    .value()[0]
                    .number();
            };
            return std::pair(count("first"), count("second"));
        });
        BOOST_TEST(first == second);
    }
    stop = true;
    writer.join();
}

BOOST_AUTO_TEST_CASE(nothingIsOverwrittenAndNothingInvented) {
    Database database(Kind::file);
    const auto copy = copyBeside(database, "copy.db");
    std::ofstream(copy) << "mine";
    BOOST_CHECK_EXCEPTION(store::copyDatabase(database.url(), copy), base::Fault, isPrecondition);
    BOOST_TEST(std::filesystem::file_size(copy) == 4U);
    const auto other = copyBeside(database, "other.db");
    BOOST_CHECK_EXCEPTION(store::copyDatabase("sqlite:" + other.string(), copy), base::Fault,
                          isPrecondition);
    BOOST_TEST(!std::filesystem::exists(other));
    BOOST_CHECK_THROW(store::copyDatabase(database.url(), "/dev/full/copy.db"), base::Fault);
}

BOOST_AUTO_TEST_CASE(onlyAFileCanBeCopied) {
    BOOST_TEST(store::isFile("sqlite:/var/lib/passerelle.db"));
    BOOST_TEST(!store::isFile("sqlite::memory:"));
    BOOST_TEST(!store::isFile("postgresql://passerelle@db.example/passerelle"));
}

BOOST_AUTO_TEST_SUITE_END()
