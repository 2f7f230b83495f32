// What a verb may rely on: all or nothing, durable when it returns, undone alone.
#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

#include "gateway/base/fault.h"
#include "gateway/store/audit.h"
#include "tests/store/database.h"

namespace {

void note(store::Tx& tx, const std::string& subject) {
    store::insertAudit(tx, {at(0), "system", "test", subject, ""});
}

bool noted(store::ReadTx& tx, const std::string& subject) {
    return !store::auditOf(tx, subject).empty();
}

std::int64_t notes(store::Store& store) {
    return store.read([](store::ReadTx& tx) { return count(tx, "SELECT COUNT(*) FROM audit"); });
}

/// Keeps the writer busy until told, so that the verbs that come meanwhile share a transaction.
class Door {
public:
    explicit Door(store::Store& store)
        : thread_([this, &store] {
              store.write([this](store::Tx&) {
                  inside_.set_value();
                  open_.get_future().wait();
              });
          }) {
        inside_.get_future().wait();
    }
    ~Door() { thread_.join(); }
    void open() { open_.set_value(); }

private:
    std::promise<void> inside_;
    std::promise<void> open_;
    std::thread thread_;
};

/// Twelve verbs at the same time: each notes its number and then does that. How many threw.
int writeTogether(store::Store& store, const std::function<void(store::Tx&, int)>& then) {
    std::vector<std::thread> threads;
    std::atomic<int> thrown = 0;
    {
        Door door(store);
        for (int i = 0; i < 12; ++i)
            threads.emplace_back([&, i] {
                try {
                    store.write([&](store::Tx& tx) {
                        note(tx, std::to_string(i));
                        then(tx, i);
                    });
                } catch (const std::exception&) {
                    ++thrown;
                }
            });
        std::this_thread::sleep_for(base::Milliseconds(50));
        door.open();
    }
    for (auto& thread : threads) thread.join();
    return thrown;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(writing)

BOOST_DATA_TEST_CASE(verbGivesBackItsResult, kDatabases, kind) {
    Database database(kind);
    BOOST_TEST(database->write([](store::Tx& tx) {
        note(tx, "a");
        return std::string("done");
    }) == "done");
    BOOST_TEST(database->read([](store::ReadTx& tx) { return noted(tx, "a"); }));
}

BOOST_DATA_TEST_CASE(throwingVerbLeavesNothing, kDatabases, kind) {
    Database database(kind);
    BOOST_CHECK_THROW(database->write([](store::Tx& tx) {
        note(tx, "a");
        throw std::out_of_range("mine");
    }),
                      std::out_of_range);
    BOOST_TEST(notes(*database) == 0);
    database->write([](store::Tx& tx) { note(tx, "b"); });
    BOOST_TEST(notes(*database) == 1);
}

// Either stands to the end or nothing of it does: never a part, and never nothing in silence.
BOOST_DATA_TEST_CASE(swallowedFailureLosesNothingInSilence, kDatabases, kind) {
    Database database(kind);
    const auto write = [&] {
        database->write([](store::Tx& tx) {
            note(tx, "a");
            BOOST_CHECK_THROW(tx.run("INSERT INTO admin (name) VALUES ('x')"), base::Fault);
        });
    };
    if (kind == Kind::postgresql)
        BOOST_CHECK_THROW(write(), base::Fault);
    else
        write();
    BOOST_TEST(notes(*database) == (kind == Kind::postgresql ? 0 : 1));
}

BOOST_DATA_TEST_CASE(neighboursOfThrowingVerbCommit, kLasting, kind) {
    Database database(kind);
    const int thrown = writeTogether(*database, [](store::Tx&, int i) {
        if (i % 3 == 1) throw std::runtime_error("no");
    });
    database.reopen();
    BOOST_TEST(thrown == 4);
    for (int i = 0; i < 12; ++i)
        BOOST_TEST(database->read([i](store::ReadTx& tx) {
            return noted(tx, std::to_string(i));
        }) == (i % 3 != 1));
}

// PostgreSQL gives up the whole transaction in which a statement failed: those that shared it are
// done without the one at fault.
BOOST_DATA_TEST_CASE(neighboursOfAVerbTheDatabaseRefusesCommit, kLasting, kind) {
    Database database(kind);
    const int refused = writeTogether(*database, [](store::Tx& tx, int i) {
        if (i == 5) tx.run("INSERT INTO admin (name) VALUES ('x')");
    });
    database.reopen();
    BOOST_TEST(refused == 1);
    BOOST_TEST(notes(*database) == 11);
    BOOST_TEST(!database->read([](store::ReadTx& tx) { return noted(tx, "5"); }));
}

BOOST_DATA_TEST_CASE(manyWritersAllLast, kLasting, kind) {
    constexpr int kThreads = 32;
    constexpr int kEach = 50;
    Database database(kind);
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < kEach; ++i) {
                const auto subject = std::to_string(t) + "/" + std::to_string(i);
                database->write([&](store::Tx& tx) { note(tx, subject); });
            }
        });
    for (auto& thread : threads) thread.join();
    database.reopen();
    BOOST_TEST(notes(*database) == kThreads * kEach);
    for (int t = 0; t < kThreads; ++t)
        for (int i = 0; i < kEach; ++i)
            BOOST_REQUIRE(database->read([&](store::ReadTx& tx) {
                return noted(tx, std::to_string(t) + "/" + std::to_string(i));
            }));
}

BOOST_DATA_TEST_CASE(twoProgramsWriteToOneDatabase, kLasting, kind) {
    Database database(kind);
    const auto other = store::open(database.url());
    auto elsewhere = std::async(std::launch::async, [&] {
        for (int i = 0; i < 40; ++i)
            other->write([i](store::Tx& tx) { note(tx, "b" + std::to_string(i)); });
    });
    for (int i = 0; i < 40; ++i)
        database->write([i](store::Tx& tx) { note(tx, "a" + std::to_string(i)); });
    elsewhere.get();
    BOOST_TEST(notes(*database) == 80);
    BOOST_TEST(notes(*other) == 80);
}

BOOST_AUTO_TEST_CASE(oneCommitForEachWhenAskedFor) {
    Database database(Kind::file);
    const auto single = store::open(database.url(), store::Grouping::onePerCommit);
    BOOST_CHECK_THROW(single->write([](store::Tx& tx) {
        note(tx, "a");
        throw std::runtime_error("no");
    }),
                      std::runtime_error);
    single->write([](store::Tx& tx) { note(tx, "b"); });
    BOOST_TEST(notes(*database) == 1);
}

BOOST_DATA_TEST_CASE(writeWithinWriteIsRefused, kDatabases, kind) {
    Database database(kind);
    BOOST_CHECK_THROW(
        database->write([&](store::Tx&) { database->write([](store::Tx& tx) { note(tx, "a"); }); }),
        base::Fault);
    BOOST_TEST(notes(*database) == 0);
}

BOOST_DATA_TEST_CASE(verbMayRead, kDatabases, kind) {
    Database database(kind);
    BOOST_TEST(database->write([&](store::Tx&) { return notes(*database); }) == 0);
}

BOOST_DATA_TEST_CASE(readerSeesOneMoment, kLasting, kind) {
    Database database(kind);
    database->read([&](store::ReadTx& tx) {
        const auto before = count(tx, "SELECT COUNT(*) FROM audit");
        database->write([](store::Tx& other) { note(other, "a"); });
        BOOST_TEST(count(tx, "SELECT COUNT(*) FROM audit") == before);
        return 0;
    });
    BOOST_TEST(notes(*database) == 1);
}

BOOST_DATA_TEST_CASE(readerCannotWrite, kLasting, kind) {
    Database database(kind);
    BOOST_CHECK_THROW(database->read([](store::ReadTx& tx) {
        return tx.select<1>("DELETE FROM partner_revision RETURNING revision").size();
    }),
                      base::Fault);
}

BOOST_DATA_TEST_CASE(moreReadersThanConnections, kLasting, kind) {
    Database database(kind);
    std::vector<std::future<std::int64_t>> readers;
    for (int i = 0; i < 24; ++i)
        readers.push_back(std::async(std::launch::async, [&] { return notes(*database); }));
    for (auto& reader : readers) BOOST_TEST(reader.get() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
