// The log beside the main file: short under load, empty when nothing happens.
#include <algorithm>
#include <thread>

#include "gateway/store/audit.h"
#include "tests/store/database.h"

namespace {

constexpr int kThreads = 8;
constexpr int kEach = 400;
constexpr std::size_t kRow = 40'000;
constexpr std::uintmax_t kShort = 64 * 1024 * 1024;
constexpr int kPatience = 300;  // tenths of a second

std::uintmax_t logSize(const Database& database) {
    return std::filesystem::file_size(database.file().string() + "-wal");
}

/// 128 MB in commits that never pause; how long the log was at most.
std::uintmax_t longestLog(Database& database) {
    std::vector<std::uintmax_t> longest(kThreads, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < kEach; ++i) {
                database->write([&](store::Tx& tx) {
                    store::insertAudit(tx, {at(i), "system", "test", "x", std::string(kRow, 'x')});
                });
                longest[t] = std::max(longest[t], logSize(database));
            }
        });
    for (auto& thread : threads) thread.join();
    return *std::max_element(longest.begin(), longest.end());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checkpoint)

BOOST_AUTO_TEST_CASE(logStaysShortUnderLoadAndEmptiesAfterwards) {
    Database database(Kind::file);
    BOOST_TEST(longestLog(database) < kShort);
    for (int i = 0; i < kPatience && logSize(database) > 0; ++i)
        std::this_thread::sleep_for(base::Milliseconds(100));
    BOOST_TEST(logSize(database) == 0U);
    database.reopen();
    BOOST_TEST(database->read([](store::ReadTx& tx) {
        return count(tx, "SELECT COUNT(*) FROM audit");
    }) == kThreads * kEach);
}

BOOST_AUTO_TEST_SUITE_END()
