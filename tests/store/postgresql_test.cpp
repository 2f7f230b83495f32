// What only a server of its own can do to a program: end its connections, be started again in the
// middle of everything, answer nothing to a COMMIT, be used by others at the same moment.
#include <atomic>
#include <future>
#include <thread>

#include "gateway/base/fault.h"
#include "gateway/store/admins.h"
#include "gateway/store/audit.h"
#include "gateway/store/outbox.h"
#include "tests/store/cutting_line.h"
#include "tests/store/database.h"

namespace {

void note(store::Tx& tx, const std::string& subject) {
    store::insertAudit(tx, {at(0), "system", "test", subject, ""});
}

std::size_t noted(store::Store& store, const std::string& subject) {
    return store.read([&](store::ReadTx& tx) { return store::auditOf(tx, subject).size(); });
}

/// Ends every connection to the database, as an administrator might.
void endConnections(Database& database) {
    Database::server().run(database.url(),
                           "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity\n"
                           "WHERE datname = current_database() AND pid <> pg_backend_pid()");
}

std::optional<base::FaultCode> failure(const std::function<void()>& action) {
    try {
        action();
        return std::nullopt;
    } catch (const base::Fault& fault) {
        return fault.code();
    }
}

store::Message due(int number) {
    store::Message made;
    made.id = "msg_" + std::to_string(number);
    made.direction = store::Direction::out;
    made.state = store::MessageState::due;
    made.destination = "sandbox";
    made.createdAt = made.nextAt.emplace(at(0));
    return made;
}

void inParallel(int threads, const std::function<void(int)>& work) {
    std::vector<std::future<void>> running;
    for (int i = 0; i < threads; ++i)
        running.push_back(std::async(std::launch::async, [&work, i] { work(i); }));
    for (auto& one : running) one.get();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(postgresql)

BOOST_DATA_TEST_CASE(connectionLostInsideAVerbIsAFaultAndTheNextVerbWorks, kShared, kind) {
    Database database(kind);
    const auto code = failure([&] {
        database->write([&](store::Tx& tx) {
            note(tx, "lost");
            endConnections(database);
            note(tx, "lost");
        });
    });
    BOOST_TEST((code == base::FaultCode::unavailable));
    database->write([](store::Tx& tx) { note(tx, "kept"); });
    BOOST_TEST(noted(*database, "lost") == 0U);
    BOOST_TEST(noted(*database, "kept") == 1U);
}

BOOST_DATA_TEST_CASE(connectionsLostBetweenVerbsAreNoticedByNobody, kShared, kind) {
    Database database(kind);
    inParallel(6, [&](int) { database->write([](store::Tx& tx) { note(tx, "first"); }); });
    endConnections(database);
    BOOST_CHECK_NO_THROW(database->write([](store::Tx& tx) { note(tx, "second"); }));
    BOOST_TEST(noted(*database, "second") == 1U);
}

BOOST_DATA_TEST_CASE(swallowedLossOfTheConnectionStoresNothingInSilence, kShared, kind) {
    Database database(kind);
    const auto code = failure([&] {
        database->write([&](store::Tx& tx) {
            note(tx, "lost");
            endConnections(database);
            BOOST_CHECK_THROW(note(tx, "lost"), base::Fault);
        });
    });
    BOOST_TEST((code == base::FaultCode::unavailable));
    BOOST_TEST(noted(*database, "lost") == 0U);
}

BOOST_DATA_TEST_CASE(serverThatFailsUnderWritesKeepsWhatWasAcknowledged, kShared, kind) {
    Database database(kind);
    std::atomic<bool> over{false};
    std::array<std::vector<std::string>, 4> acknowledged;
    std::atomic<int> refused{0};
    auto writers = std::async(std::launch::async, [&] {
        inParallel(4, [&](int thread) {
            for (int i = 0; !over; ++i) {
                const auto id = std::to_string(thread) + "/" + std::to_string(i);
                if (!failure([&] { database->write([&](store::Tx& tx) { note(tx, id); }); })) {
                    acknowledged.at(static_cast<std::size_t>(thread)).push_back(id);
                    continue;
                }
                ++refused;
                std::this_thread::sleep_for(base::Milliseconds(20));
            }
        });
    });
    for (int i = 0; i < 3; ++i) {
        std::this_thread::sleep_for(base::Milliseconds(300));
        Database::server().restart();
    }
    std::this_thread::sleep_for(base::Milliseconds(300));
    over = true;
    writers.get();
    std::size_t count = 0;
    for (const auto& ids : acknowledged)
        for (const auto& id : ids) {
            BOOST_REQUIRE_MESSAGE(noted(*database, id) == 1U, "lost or doubled: " << id);
            ++count;
        }
    BOOST_TEST_MESSAGE(count << " acknowledged, " << refused << " refused, 3 failures");
    BOOST_TEST(count > 0U);
}

BOOST_DATA_TEST_CASE(answerToALostCommitIsWhatTheDatabaseHolds, kShared, kind) {
    constexpr int kRounds = 20;
    using Cut = CuttingLine::Cut;
    Database database(kind);
    CuttingLine line(Database::server().port());
    auto url = database.url();
    const auto port = std::to_string(Database::server().port());
    url.replace(url.find(port), port.size(), std::to_string(line.port()));
    const auto distant = store::open(url);
    std::map<Cut, std::size_t> kept;
    for (const auto how : {Cut::before, Cut::beforeInSilence, Cut::after})
        for (int i = 0; i < kRounds; ++i) {
            const auto id = std::to_string(static_cast<int>(how)) + "/" + std::to_string(i);
            line.cutNext(how);
            const auto code =
                failure([&] { distant->write([&](store::Tx& tx) { note(tx, id); }); });
            BOOST_REQUIRE(line.isCut());
            BOOST_REQUIRE_MESSAGE(noted(*database, id) == (code ? 0U : 1U), id);
            kept[how] += code ? 0U : 1U;
        }
    BOOST_TEST(kept[Cut::before] == 0U);
    BOOST_TEST(kept[Cut::beforeInSilence] == 0U);
    BOOST_TEST(kept[Cut::after] == static_cast<std::size_t>(kRounds));
}

BOOST_DATA_TEST_CASE(twoProgramsClaimEveryMessageOnce, kShared, kind) {
    constexpr int kMessages = 2000;
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (int i = 0; i < kMessages; ++i) store::insertMessage(tx, due(i));
    });
    const auto other = store::open(database.url());
    std::array<std::vector<std::string>, 4> claimed;
    inParallel(4, [&](int thread) {
        auto& store = thread % 2 == 0 ? *database : *other;
        for (bool any = true; any;) {
            const auto found = store.write(
                [](store::Tx& tx) { return store::claimDue(tx, "sandbox", at(1), at(61), 10); });
            any = !found.empty();
            for (const auto& message : found)
                claimed.at(static_cast<std::size_t>(thread)).push_back(message.id);
        }
    });
    std::map<std::string, int> times;
    for (const auto& ids : claimed)
        for (const auto& id : ids) ++times[id];
    BOOST_TEST(times.size() == static_cast<std::size_t>(kMessages));
    for (const auto& [id, count] : times) BOOST_REQUIRE_MESSAGE(count == 1, id);
}

BOOST_DATA_TEST_CASE(whatAVerbHasReadIsStillSoWhenItCommits, kShared, kind) {
    constexpr int kThreads = 8;
    constexpr int kEach = 40;
    Database database(kind);
    const auto other = store::open(database.url());
    inParallel(kThreads, [&](int thread) {
        auto& store = thread % 2 == 0 ? *database : *other;
        for (int i = 0; i < kEach; ++i)
            store.write([&](store::Tx& tx) {
                const auto seen = store::findAdmin(tx, "counter");
                const int next = seen ? std::stoi(seen->passwordHash) + 1 : 1;
                store::saveAdmin(tx, {"counter", std::to_string(next)});
            });
    });
    const auto end = database->read(
        [](store::ReadTx& tx) { return store::findAdmin(tx, "counter")->passwordHash; });
    BOOST_TEST(end == std::to_string(kThreads * kEach));
}

BOOST_DATA_TEST_CASE(copiesOfAMessageTakeEffectOnceWhereverTheyArrive, kShared, kind) {
    constexpr int kMessages = 25;
    Database database(kind);
    const auto other = store::open(database.url());
    std::atomic<int> effects{0};
    std::atomic<int> repeats{0};
    inParallel(8, [&](int thread) {
        auto& store = thread % 2 == 0 ? *database : *other;
        for (int i = 0; i < kMessages; ++i) {
            store::Message message;
            message.id = "msg_" + std::to_string(thread) + "_" + std::to_string(i);
            message.partnerId = "acme";
            message.payloadId = std::to_string(i) + "@buyer";
            message.createdAt = at(0);
            const bool isNew = store.write([&](store::Tx& tx) {
                if (store::findByPayloadId(tx, "acme", message.payloadId)) return false;
                note(tx, message.payloadId);
                store::insertMessage(tx, message);
                return true;
            });
            ++(isNew ? effects : repeats);
        }
    });
    BOOST_TEST(effects == kMessages);
    BOOST_TEST(repeats == 7 * kMessages);
    for (int i = 0; i < kMessages; ++i)
        BOOST_TEST(noted(*database, std::to_string(i) + "@buyer") == 1U);
}

BOOST_DATA_TEST_CASE(programsThatStartAtOnceTakeEachStepOnce, kShared, kind) {
    Database database(kind);
    const auto url = Database::server().fresh();
    std::array<std::size_t, 4> taken{};
    inParallel(4, [&](int i) {
        taken.at(static_cast<std::size_t>(i)) = store::open(url)->migrate().size();
    });
    const auto all = database->read(
        [](store::ReadTx& tx) { return count(tx, "SELECT COUNT(*) FROM schema_step"); });
    std::size_t sum = 0;
    for (const auto one : taken) sum += one;
    BOOST_TEST(sum == static_cast<std::size_t>(all));
}

BOOST_DATA_TEST_CASE(addressesAreNotToldWithTheirPassword, kShared, kind) {
    Database database(kind);
    for (const std::string url : {"postgresql://anna:S3CRET@127.0.0.1:1/shop",
                                  "postgresql://anna:S3CRET%zz@127.0.0.1/shop"}) {
        try {
            store::open(url);
            BOOST_ERROR("nothing thrown");
        } catch (const base::Fault& fault) {
            const std::string said = fault.what();
            BOOST_TEST(said.find("S3CRET") == std::string::npos);
            BOOST_TEST((fault.code() == (url.ends_with(":1/shop") ? base::FaultCode::unavailable
                                                                  : base::FaultCode::unsupported)));
        }
    }
}

BOOST_DATA_TEST_CASE(ownSettingsOfTheAddressCount, kShared, kind) {
    Database database(kind);
    const auto store =
        store::open(database.url() + "?application_name=other&options=-c%20lock_timeout%3D1234");
    const auto setting = [&](const char* sql) {
        return store->read([&](store::ReadTx& tx) { return tx.selectOne<1>(sql)->at(0).text(); });
    };
    BOOST_TEST(setting("SHOW application_name") == "other");
    BOOST_TEST(setting("SHOW lock_timeout") == "1234ms");
    BOOST_TEST(setting("SHOW statement_timeout") == "30s");
    BOOST_TEST(setting("SHOW idle_in_transaction_session_timeout") == "5s");
    BOOST_TEST(setting("SHOW synchronous_commit") == "on");
}

BOOST_AUTO_TEST_SUITE_END()
