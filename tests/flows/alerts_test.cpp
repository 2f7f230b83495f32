#include "gateway/flows/alerts.h"

#include "gateway/base/fault.h"
#include "gateway/base/retry_after.h"
#include "gateway/store/alerts.h"
#include "tests/flows/order_desk.h"

namespace {

// Someone who is told, or can't be reached.
struct AlertDesk {
    support::OrderDesk desk;
    std::string heard;
    bool reachable = true;
    base::Seconds busy{0};

    AlertDesk() {
        desk.world().context().heralds.push_back(
            [this](const std::string& subject, const std::string& text, base::Time) {
                if (busy.count() > 0)
                    throw base::AskedToWait({base::FaultCode::unavailable, "Busy."}, busy);
                if (!reachable) throw base::Fault(base::FaultCode::unavailable, "Nobody there.");
                heard += subject + ": " + text + '\n';
            });
    }
    void raise(const std::string& subject, const std::string& text) {
        desk.world().store().write(
            [&](store::Tx& tx) { flows::raiseAlert(desk.world().context(), tx, subject, text); });
    }
    int send() { return flows::sendAlerts(desk.world().context()); }
    void wait(base::Milliseconds time) { desk.world().clock().advance(time); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(alerts)

BOOST_AUTO_TEST_CASE(areToldOnceAnHourForASubject) {
    AlertDesk office;
    office.raise("message.dead/erp", "one");
    office.raise("message.dead/erp", "two");
    office.raise("message.dead/other", "three");
    BOOST_TEST(office.send() == 2);
    BOOST_TEST(office.send() == 0);
    BOOST_TEST(office.heard == "message.dead/erp: one\nmessage.dead/other: three\n");
    office.wait(std::chrono::hours(1) + base::Seconds(1));
    office.raise("message.dead/erp", "four");
    BOOST_TEST(office.send() == 1);
}

BOOST_AUTO_TEST_CASE(whoAsksUsToWaitIsLeftAloneAsLong) {
    AlertDesk office;
    office.busy = base::Minutes(20);
    office.raise("message.dead/erp", "one");
    BOOST_TEST(office.send() == 0);
    office.busy = base::Seconds(0);
    office.wait(base::Minutes(19));
    BOOST_TEST(office.send() == 0);
    office.wait(base::Minutes(2));
    BOOST_TEST(office.send() == 1);
}

BOOST_AUTO_TEST_CASE(whatCannotBeToldIsTriedAgainForADay) {
    AlertDesk office;
    office.reachable = false;
    office.raise("message.dead/erp", "one");
    BOOST_TEST(office.send() == 0);
    office.reachable = true;
    BOOST_TEST(office.send() == 0);
    office.wait(base::Minutes(5));
    BOOST_TEST(office.send() == 1);
    office.reachable = false;
    office.raise("message.dead/other", "two");
    BOOST_TEST(office.send() == 0);
    office.wait(std::chrono::hours(24));
    BOOST_TEST(office.send() == 0);
    office.reachable = true;
    office.wait(std::chrono::hours(24));
    BOOST_TEST(office.send() == 0);
    const auto kept =
        office.desk.read([](store::ReadTx& tx) { return store::recentAlerts(tx, 1); });
    BOOST_REQUIRE_EQUAL(kept.size(), 1u);
    BOOST_TEST(kept[0].failure.find("Nobody there") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
