// A program killed at any moment has lost nothing it had said was done.
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "gateway/store/audit.h"
#include "tests/store/database.h"

namespace {

constexpr const char* kUrl = "PASSERELLE_TEST_DATABASE";
constexpr int kThreads = 8;
constexpr std::size_t kEnough = 400;

struct Child {
    pid_t pid;
    int output;
};

/// This program again, running only that case.
Child start(const std::string& url, const std::string& testCase) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    ::setenv(kUrl, url.c_str(), 1);
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::execl("/proc/self/exe", "store_tests", ("--run_test=durability/" + testCase).c_str(),
                "--log_level=nothing", "--report_level=no", static_cast<char*>(nullptr));
        ::_exit(1);
    }
    ::unsetenv(kUrl);
    ::close(ends[1]);
    return {pid, ends[0]};
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Everything it says until it is killed, which is when it has said enough.
std::string killedOutput(const Child& child) {
    std::string said;
    char bytes[4096];
    bool killed = false;
    for (ssize_t n = 0; (n = ::read(child.output, bytes, sizeof bytes)) > 0;) {
        said.append(bytes, static_cast<std::size_t>(n));
        if (killed || lines(said) < kEnough) continue;
        ::kill(child.pid, SIGKILL);
        killed = true;
    }
    ::close(child.output);
    ::waitpid(child.pid, nullptr, 0);
    return said;
}

/// What another program finds in the database while this one has it open.
std::string seenByAnother(const std::string& url) {
    const auto child = start(url, "countsEntries");
    std::string said;
    char bytes[4096];
    for (ssize_t n = 0; (n = ::read(child.output, bytes, sizeof bytes)) > 0;)
        said.append(bytes, static_cast<std::size_t>(n));
    ::close(child.output);
    ::waitpid(child.pid, nullptr, 0);
    return said;
}

void writeEntry(store::Store& store, int number) {
    store.write([&](store::Tx& tx) {
        store::insertAudit(tx, {at(number), "system", "test", "subject", {}});
    });
}

std::size_t entries(store::Store& store) {
    return store.read([](store::ReadTx& tx) { return store::auditOf(tx, "subject").size(); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(durability)

// Not a test by itself: what the other program does.
BOOST_AUTO_TEST_CASE(countsEntries, *boost::unit_test::disabled()) {
    const char* url = std::getenv(kUrl);
    BOOST_REQUIRE(url);
    const auto line = std::to_string(entries(*store::open(url)));
    BOOST_REQUIRE(::write(STDOUT_FILENO, line.data(), line.size()) > 0);
}

// A command beside the running server must not end the server's hold on its files: what the
// server wrote after it would be gone.
BOOST_DATA_TEST_CASE(anotherProgramComingAndGoingLosesNothing, kLasting, kind) {
    Database database(kind);
    for (int i = 1; i <= 5; ++i) {
        writeEntry(*database, i);
        BOOST_TEST(entries(*database) == static_cast<std::size_t>(i));
        BOOST_TEST(seenByAnother(database.url()) == std::to_string(i));
    }
    database.reopen();
    BOOST_TEST(entries(*database) == 5u);
}

// Not a test by itself: what the killed program does.
BOOST_AUTO_TEST_CASE(writesUntilKilled, *boost::unit_test::disabled()) {
    const char* url = std::getenv(kUrl);
    BOOST_REQUIRE(url);
    const auto store = store::open(url);
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0;; ++i) {
                const auto id = std::to_string(t) + "/" + std::to_string(i);
                store->write([&](store::Tx& tx) {
                    store::insertAudit(tx, {at(i), "system", "test", id, std::string(2000, 'x')});
                });
                const auto line = id + "\n";
                if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return;
            }
        });
    for (auto& thread : threads) thread.join();
}

BOOST_DATA_TEST_CASE(killedProgramKeepsWhatItAcknowledged, kLasting, kind) {
    Database database(kind);
    std::istringstream said(killedOutput(start(database.url(), "writesUntilKilled")));
    database.reopen();
    std::size_t acknowledged = 0;
    for (std::string id; std::getline(said, id); ++acknowledged)
        BOOST_REQUIRE_MESSAGE(
            database->read([&](store::ReadTx& tx) { return store::auditOf(tx, id).size() == 1; }),
            "lost " << id);
    BOOST_TEST(acknowledged >= kEnough);
}

BOOST_AUTO_TEST_SUITE_END()
