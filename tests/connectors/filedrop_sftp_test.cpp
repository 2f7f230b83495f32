#include <boost/test/unit_test.hpp>
#include <thread>

#include "gateway/base/fault.h"
#include "tests/connectors/filedrop_world.h"

// Against Debian's sshd.

namespace {

using Settings = std::map<std::string, std::string, std::less<>>;

/// Whether there is one; where there has to be, the contract suite misses it.
boost::test_tools::assertion_result hasSshd(boost::unit_test::test_unit_id) {
    const auto missing = support::Sshd::missing();
    if (missing.empty()) return true;
    boost::test_tools::assertion_result skipped(false);
    skipped.message() << missing;
    return skipped;
}

struct Remote {
    Remote() { world.over(server); }

    model::Delivery deliver(const Settings& settings, const std::string& number = "PO-1") {
        return world.connector(settings)->deliver(fixtures::shipment("msg_1"),
                                                  fixtures::order(number));
    }

    support::Sshd server;
    fixtures::FileWorld world;
};

const std::string kOtherPin = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_sftp, *boost::unit_test::precondition(hasSshd))

BOOST_FIXTURE_TEST_CASE(anotherHostKeyIsRefused, Remote) {
    const auto said = deliver({{"sftp.hostKeys", kOtherPin}});
    BOOST_TEST((said.outcome == model::Outcome::retry));
    BOOST_TEST(said.unreachable);
    BOOST_TEST(said.detail.find(server.fingerprint()) != std::string::npos, said.detail);
    BOOST_TEST(world.names("out").empty());
    const auto checks = world.connector({{"sftp.hostKeys", kOtherPin}})->probe();
    BOOST_REQUIRE(checks.size() == 1u);
    BOOST_TEST(!checks[0].ok);
    BOOST_TEST(checks[0].what.find(server.fingerprint()) != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(oneOfTwoPinsIsEnough, Remote) {
    const auto said = deliver({{"sftp.hostKeys", kOtherPin + "\r\n" + server.fingerprint()}});
    BOOST_TEST((said.outcome == model::Outcome::accepted), said.detail);
    BOOST_TEST(world.names("out").size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(theConnectionTestSaysWhatItSaw, Remote) {
    std::string told;
    for (const auto& check : world.connector()->probe()) {
        BOOST_TEST(check.ok, check.what);
        told += check.what + '\n';
    }
    for (const auto& words :
         {server.fingerprint(), "Signed in as " + server.user(), std::string("folder out"),
          std::string("folder in"), std::string("MB are free")})
        BOOST_TEST(told.find(words) != std::string::npos, words);
    BOOST_TEST(world.names("out").empty());
    BOOST_TEST(world.names("in").empty());
    BOOST_TEST(!std::filesystem::exists(world.folder() / "in" / "done"));
    std::filesystem::remove_all(world.folder() / "out");
    const auto checks = world.connector()->probe();
    BOOST_TEST(!checks.back().ok);
    BOOST_TEST(checks.back().what.find("there is no such file or folder") != std::string::npos,
               checks.back().what);
}

BOOST_FIXTURE_TEST_CASE(aKeyThatIsNotLetInIsTold, Remote) {
    const support::Sshd other;
    auto office = world.office("files");
    office.secrets["sftp.key"] = base::Secret(other.key());
    const auto checks = connectors::make(office, world.setup())->probe();
    BOOST_TEST(!checks.back().ok);
    BOOST_TEST(checks.back().what.find("does not let " + server.user() + " in with this key") !=
                   std::string::npos,
               checks.back().what);
    office.secrets.erase("sftp.key");
    office.secrets["sftp.password"] = base::Secret("wrong-and-secret");
    const auto said = connectors::make(office, world.setup())->probe().back();
    BOOST_TEST(!said.ok);
    BOOST_TEST(said.what.find("wrong-and-secret") == std::string::npos);
    office.secrets["sftp.key"] = base::Secret("-----BEGIN NOTHING-----");
    BOOST_CHECK_THROW((void)connectors::make(office, world.setup()), base::Fault);
}

BOOST_FIXTURE_TEST_CASE(aConnectionCutWhileWritingLeavesNoHalfFile, Remote) {
    const auto connector = world.connector();
    auto order = fixtures::order("PO-1");
    order.note = std::string(60'000'000, 'x');
    const auto unfinished = world.folder() / "out" / ".PO-1_msg_1.json.tmp";
    std::atomic<bool> over{false};
    std::atomic<bool> isCut{false};
    std::thread cutter([&] {
        std::error_code none;
        while (!over && !isCut)
            if (std::filesystem::file_size(unfinished, none) > 100'000 && !none) {
                server.cut();
                isCut = true;
            }
    });
    const auto said = connector->deliver(fixtures::shipment("msg_1"), order);
    over = true;
    cutter.join();
    BOOST_TEST(isCut);
    BOOST_TEST((said.outcome == model::Outcome::retry));
    BOOST_TEST(said.detail.find("the connection was lost") != std::string::npos, said.detail);
    BOOST_TEST(!std::filesystem::exists(world.folder() / "out" / "PO-1_msg_1.json"));
    const auto again = connector->deliver(fixtures::shipment("msg_1"), order);
    BOOST_TEST((again.outcome == model::Outcome::accepted), again.detail);
    BOOST_TEST(world.names("out") == std::vector<std::string>{"PO-1_msg_1.json"},
               boost::test_tools::per_element());
    BOOST_TEST(std::filesystem::file_size(world.folder() / "out" / "PO-1_msg_1.json") >
               60'000'000u);
}

BOOST_FIXTURE_TEST_CASE(aServerThatFallsSilentIsNotWaitedForLong, Remote) {
    const auto connector = world.connector({{"sftp.answerWithin", "1"}});
    (void)connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    server.freeze();
    const auto said = connector->deliver(fixtures::shipment("msg_2"), fixtures::order("PO-2"));
    BOOST_TEST((said.outcome == model::Outcome::retry));
    const auto again = connector->deliver(fixtures::shipment("msg_2"), fixtures::order("PO-2"));
    BOOST_TEST((again.outcome == model::Outcome::accepted), again.detail);
    BOOST_TEST(world.names("out").size() == 2u);
    BOOST_TEST(server.connections() == 2);
}

BOOST_FIXTURE_TEST_CASE(oneConnectionServesMany, Remote) {
    const auto connector = world.connector();
    for (int i = 0; i < 20; ++i)
        (void)connector->deliver(fixtures::shipment("msg_" + std::to_string(i)),
                                 fixtures::order("PO-" + std::to_string(i)));
    (void)connector->collect("", 10);
    BOOST_TEST(world.names("out").size() == 20u);
    BOOST_TEST(server.connections() == 1);
}

BOOST_FIXTURE_TEST_CASE(anUnreachableServerIsUnreachable, Remote) {
    int port = 0;
    {
        const support::Sshd gone;
        port = gone.port();
    }
    const auto said = deliver({{"sftp.port", std::to_string(port)}});
    BOOST_TEST((said.outcome == model::Outcome::retry));
    BOOST_TEST(said.unreachable);
    BOOST_CHECK_THROW((void)world.connector({{"sftp.port", std::to_string(port)}})->collect("", 1),
                      base::Fault);
}

BOOST_FIXTURE_TEST_CASE(filesAreTakenAndDoneThere, Remote) {
    const auto connector = world.connector();
    world.drop("stock.csv", "sku,quantity\nA-1,5\n");
    world.drop("bad.json", "{");
    std::filesystem::create_symlink("/etc/hostname", world.folder() / "in" / "stock-link.csv");
    const auto batch = connector->collect("", 10);
    BOOST_TEST(batch.stock.size() == 1u);
    BOOST_TEST(world.names("in/failed").size() == 2u);
    BOOST_TEST(connector->collect(batch.cursor, 10).empty());
    BOOST_TEST(world.names("in/done").size() == 1u);
    BOOST_TEST(world.names("in").size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
