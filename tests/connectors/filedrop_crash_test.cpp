#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <random>
#include <set>
#include <thread>

#include "tests/connectors/filedrop_world.h"

// The process ends anywhere, the back office takes files away at any time.

namespace {

constexpr int kOrders = 60;
constexpr int kKills = 40;

void bringAll(fixtures::FileWorld& world) {
    const auto connector = world.connector({{"marker", ".ready"}});
    for (int i = 0; i < kOrders; ++i) {
        const auto id = std::to_string(i);
        (void)connector->deliver(fixtures::shipment("msg_" + id), fixtures::order("PO-" + id));
    }
}

int started(fixtures::FileWorld& world) {
    const int process = ::fork();
    if (process != 0) return process;
    bringAll(world);
    ::_exit(0);
}

/// Takes what is ready, as the marker says, and counts how often each file came.
void takeAway(const fixtures::FileWorld& world, std::multiset<std::string>& taken) {
    for (const auto& name : world.names("out")) {
        if (!name.ends_with(".ready")) continue;
        const auto file = name.substr(0, name.size() - 6);
        const auto bytes = world.content("out/" + file);
        BOOST_TEST(bytes.ends_with("}\n"), file << " is not whole");
        taken.insert(file);
        std::filesystem::remove(world.folder() / "out" / file);
        std::filesystem::remove(world.folder() / "out" / name);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_crash)

BOOST_AUTO_TEST_CASE(everyOrderIsOneFileWhateverHappens) {
    fixtures::FileWorld world;
    std::mt19937 chance(20260303);  // the same delays in every run
    std::multiset<std::string> taken;
    for (int kill = 0; kill < kKills; ++kill) {
        const int process = started(world);
        BOOST_REQUIRE(process > 0);
        std::this_thread::sleep_for(std::chrono::microseconds(chance() % 60000));
        takeAway(world, taken);
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
        takeAway(world, taken);
    }
    bringAll(world);
    takeAway(world, taken);
    BOOST_TEST(taken.size() == static_cast<std::size_t>(kOrders));
    BOOST_TEST(std::set(taken.begin(), taken.end()).size() == static_cast<std::size_t>(kOrders));
    BOOST_TEST(world.names("out").empty());
}

BOOST_AUTO_TEST_SUITE_END()
