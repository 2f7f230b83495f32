#include "gateway/flows/admins.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "gateway/base/log.h"
#include "gateway/flows/login_delay.h"
#include "gateway/store/audit.h"
#include "tests/support/shop_world.h"

namespace {

struct AdminDesk {
    AdminDesk() {
        base::log::silence(true);
        password = *flows::firstAdmin(world.context());
    }
    ~AdminDesk() { base::log::silence(false); }
    AdminDesk(const AdminDesk&) = delete;
    AdminDesk& operator=(const AdminDesk&) = delete;

    std::optional<std::string> logIn(const std::string& name, const std::string& with,
                                     const std::string& peer = "192.0.2.1") {
        return flows::logIn(world.context(), name, base::Secret(with), peer);
    }

    support::ShopWorld world;
    std::string password;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(admins)

BOOST_AUTO_TEST_CASE(firstStartMakesOneAccount) {
    AdminDesk office;
    BOOST_TEST(office.password.size() == 20u);
    BOOST_TEST(!flows::firstAdmin(office.world.context()));
}

BOOST_AUTO_TEST_CASE(passwordIsStoredAsArgon2id) {
    AdminDesk office;
    const auto admin =
        office.world.store().read([](store::ReadTx& tx) { return store::findAdmin(tx, "admin"); });
    BOOST_TEST(admin->passwordHash.starts_with("$argon2id$"));
}

BOOST_AUTO_TEST_CASE(onlyTheRightPasswordOpensASession) {
    AdminDesk office;
    BOOST_TEST(!office.logIn("admin", "wrong"));
    BOOST_TEST(!office.logIn("nobody", office.password));
    BOOST_TEST(!office.logIn("admin", office.password + std::string(2000, 'x')));
    const auto token = office.logIn("admin", office.password);
    BOOST_REQUIRE(token);
    BOOST_TEST(flows::adminSession(office.world.context(), *token)->admin == "admin");
}

BOOST_AUTO_TEST_CASE(sessionEndsByLeavingAndAfterEightHours) {
    AdminDesk office;
    auto& context = office.world.context();
    const auto first = office.logIn("admin", office.password);
    const auto second = office.logIn("admin", office.password);
    flows::logOut(context, *first);
    BOOST_TEST(!flows::adminSession(context, *first));
    BOOST_TEST(!flows::adminSession(context, ""));
    office.world.clock().advance(std::chrono::hours(8) - base::Milliseconds(1));
    BOOST_TEST(flows::adminSession(context, *second).has_value());
    office.world.clock().advance(base::Milliseconds(1));
    BOOST_TEST(!flows::adminSession(context, *second));
}

BOOST_AUTO_TEST_CASE(newPasswordReplacesTheOldAndEndsTheSessions) {
    AdminDesk office;
    auto& context = office.world.context();
    const auto token = office.logIn("admin", office.password);
    const auto password = flows::resetAdmin(context, "command line");
    BOOST_TEST(password.size() == 20u);
    BOOST_TEST(!flows::adminSession(context, *token));
    BOOST_TEST(!office.logIn("admin", office.password));
    BOOST_TEST(office.logIn("admin", password).has_value());
}

BOOST_AUTO_TEST_CASE(newPasswordMakesTheAccountWhenThereIsNone) {
    support::ShopWorld world;
    const auto password = flows::resetAdmin(world.context(), "command line");
    BOOST_TEST(flows::logIn(world.context(), "admin", base::Secret(password), "").has_value());
    BOOST_TEST(!flows::firstAdmin(world.context()));
}

BOOST_AUTO_TEST_CASE(expiredSessionsAreClearedByTheNext) {
    AdminDesk office;
    const auto old = base::sha256Hex(*office.logIn("admin", office.password));
    const auto kept = [&] {
        return office.world.store()
            .read([&](store::ReadTx& tx) { return store::findAdminSession(tx, old, {}); })
            .has_value();
    };
    office.world.clock().advance(std::chrono::hours(8));
    BOOST_TEST(kept());
    (void)office.logIn("admin", office.password);
    BOOST_TEST(!kept());
}

BOOST_AUTO_TEST_CASE(failuresSlowDownThatName) {
    AdminDesk office;
    for (int i = 0; i < 4; ++i) {
        BOOST_TEST(!office.logIn("admin", "wrong"));
        office.world.clock().advance(base::Seconds(1));
    }
    // The fourth failure asks for two seconds; one has passed.
    BOOST_TEST(!office.logIn("admin", office.password));
    office.world.clock().advance(base::Seconds(1));
    BOOST_TEST(office.logIn("admin", office.password).has_value());
    BOOST_TEST(!office.logIn("admin", "wrong"));
    BOOST_TEST(office.logIn("admin", office.password).has_value());
}

// Had more than three been looked at, the wait would be longer than a second.
BOOST_AUTO_TEST_CASE(guessesAtOnceAreNoWayRoundTheWait) {
    AdminDesk office;
    std::atomic<int> looked = 0;
    std::vector<std::thread> guessers;
    const auto now = office.world.clock().now();
    for (int i = 0; i < 16; ++i)
        guessers.emplace_back([&] {
            if (flows::beginLogin({&office.world, "admin", "192.0.2.1"}, now)) ++looked;
            (void)office.logIn("admin", "wrong");
        });
    for (auto& guesser : guessers) guesser.join();
    BOOST_TEST(looked == 3);
    BOOST_TEST(!office.logIn("admin", office.password));
    office.world.clock().advance(base::Seconds(1));
    BOOST_TEST(office.logIn("admin", office.password).has_value());
}

BOOST_AUTO_TEST_CASE(strangerDoesNotLockTheOwnerOut) {
    AdminDesk office;
    for (int i = 0; i < 4; ++i) BOOST_TEST(!office.logIn("admin", "wrong", "203.0.113.9"));
    BOOST_TEST(!office.logIn("admin", office.password, "203.0.113.9"));
    BOOST_TEST(office.logIn("admin", office.password).has_value());
    BOOST_TEST(!office.logIn("admin", office.password, "203.0.113.9"));
}

BOOST_AUTO_TEST_CASE(comingAndGoingIsAudited) {
    AdminDesk office;
    flows::logOut(office.world.context(), *office.logIn("admin", office.password));
    std::string text;
    for (const auto& entry :
         office.world.store().read([](store::ReadTx& tx) { return store::auditOf(tx, "admin"); }))
        text += entry.actor + " " + entry.action + "\n";
    BOOST_TEST(text ==
               "system admin.made\nadmin:admin admin.logged_in\nadmin:admin "
               "admin.logged_out\n");
}

BOOST_AUTO_TEST_SUITE_END()
