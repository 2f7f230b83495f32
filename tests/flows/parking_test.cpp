// Changes that come before the order they change.
#include "gateway/store/parking.h"

#include <algorithm>
#include <array>
#include <random>

#include "gateway/flows/change_order.h"
#include "gateway/flows/park.h"
#include "tests/flows/order_desk.h"

namespace {

using model::Operation;
using support::changeOf, support::isDone, support::isLater, support::OrderDesk, support::someOrder;

struct Sent {
    model::Order order;
    std::string payloadId;
};

// An order, two changes and a cancellation, each naming the one before; with or without the
// reference.
std::array<Sent, 4> life(const std::string& number, bool referring) {
    const auto payload = [&](int version) { return number + "-" + std::to_string(version); };
    const auto previous = [&](int version) { return referring ? payload(version) : ""; };
    auto more = someOrder(number);
    more.items[0].quantity = base::Decimal(20);
    const auto second = changeOf(more, 2, previous(1));
    more.items.pop_back();
    const auto third = changeOf(more, 3, previous(2));
    const auto last = changeOf(third, 4, previous(3), Operation::cancel);
    return {Sent{someOrder(number), payload(1)}, Sent{second, payload(2)}, Sent{third, payload(3)},
            Sent{last, payload(4)}};
}

// Everything that is left of it in the end.
std::string finalState(OrderDesk& desk, const std::string& number) {
    auto text = desk.versions(number) + " | " + desk.told(number) + " |";
    desk.read([&](store::ReadTx& tx) {
        const auto order = store::findOrderByNumber(tx, "acme", number);
        for (const auto& version : store::versionsOf(tx, order->root)) {
            text += " " + version.payloadId.substr(number.size());
            for (const auto& change : store::changes(tx, version.id))
                text += " " + std::to_string(change.lineNumber) + change.field;
        }
        text += " | parked " + std::to_string(store::parkedFor(tx, "acme", number).size());
        return 0;
    });
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parking)

BOOST_AUTO_TEST_CASE(changeWaitsForItsOrderAndIsAnswered) {
    OrderDesk desk;
    BOOST_TEST(isLater(desk.send(changeOf(someOrder("PO-1"), 2, "p-1"), "p-2")));
    BOOST_TEST(desk.messageState("p-2") == "parked");
    BOOST_TEST(desk.versions("PO-1") == "");
    BOOST_TEST(desk.owed() == 1u);
    BOOST_TEST(isDone(desk.send(someOrder("PO-1"), "p-1")));
    BOOST_TEST(desk.messageState("p-2") == "accepted");
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted");
    BOOST_TEST(desk.updates() == "200 p-2");
    BOOST_TEST(desk.owed() == 0u);
}

BOOST_AUTO_TEST_CASE(changeThatFollowsDirectlyNeedsNoKnownReference) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    BOOST_TEST(isDone(desk.send(changeOf(someOrder("PO-1"), 2, "renamed by a hub"), "p-2")));
    BOOST_TEST(isLater(desk.send(changeOf(someOrder("PO-1"), 4, "p-3"), "p-4")));
    BOOST_TEST(isDone(desk.send(changeOf(someOrder("PO-1"), 3, "p-2"), "p-3")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 replaced, 3 replaced, 4 accepted");
}

BOOST_AUTO_TEST_CASE(parkedChangeThatIsHeldStaysOwed) {
    OrderDesk desk;
    auto change = changeOf(someOrder("PO-1"), 2, "p-1");
    change.items[0].id.auxiliary = "never offered";
    (void)desk.send(change, "p-2");
    (void)desk.send(someOrder("PO-1"), "p-1");
    BOOST_TEST(desk.versions("PO-1") == "1 accepted, 2 held");
    BOOST_TEST(desk.owed() == 1u);
    flows::releaseOrder(desk.world().context(), desk.newest("PO-1").id, "admin:anna");
    BOOST_TEST(desk.updates() == "200 p-2");
    BOOST_TEST(desk.owed() == 0u);
}

BOOST_AUTO_TEST_CASE(parkedChangeThatIsRefusedIsToldSo) {
    OrderDesk desk;
    desk.policy(model::DifferencePolicy::refuse);
    auto change = changeOf(someOrder("PO-1"), 2, "p-1");
    change.items[0].id.auxiliary = "never offered";
    (void)desk.send(change, "p-2");
    (void)desk.send(someOrder("PO-1"), "p-1");
    BOOST_TEST(desk.versions("PO-1") == "1 accepted, 2 refused");
    BOOST_TEST(desk.messageState("p-2") == "declined");
    BOOST_TEST(desk.updates() == "409 p-2");
    BOOST_TEST(desk.owed() == 0u);
}

BOOST_AUTO_TEST_CASE(waitingEndsAfterADay) {
    OrderDesk desk;
    (void)desk.send(changeOf(someOrder("PO-1"), 2, "p-1"), "p-2");
    desk.world().clock().advance(std::chrono::hours(23));
    BOOST_TEST(flows::expireParked(desk.world().context()) == 0);
    desk.world().clock().advance(std::chrono::hours(2));
    BOOST_TEST(flows::expireParked(desk.world().context()) == 1);
    BOOST_TEST(flows::expireParked(desk.world().context()) == 0);
    BOOST_TEST(desk.messageState("p-2") == "dead");
    BOOST_TEST(desk.updates() == "412 p-2");
    BOOST_TEST(desk.owed() == 0u);
    BOOST_TEST(isDone(desk.send(someOrder("PO-1"), "p-1")));
    BOOST_TEST(desk.versions("PO-1") == "1 accepted");
}

BOOST_AUTO_TEST_CASE(changeThatNamesNoOrderNumberIsNotParked) {
    OrderDesk desk;
    auto change = changeOf(someOrder(""), 2, "", Operation::cancel);
    change.supplierOrder = "SB-1";
    BOOST_CHECK_EXCEPTION(desk.send(change, "p-2"), base::Fault, [](const base::Fault& fault) {
        return fault.code() == base::FaultCode::precondition &&
               fault.told().find("SB-1") != std::string::npos;
    });
    BOOST_TEST(desk.owed() == 0u);
    BOOST_TEST(
        desk.read([](store::ReadTx& tx) { return store::parkedFor(tx, "acme", "").empty(); }));
}

BOOST_AUTO_TEST_CASE(anyOrderOfArrivalEndsTheSame) {
    OrderDesk desk;
    for (const auto& sent : life("straight", true)) (void)desk.send(sent.order, sent.payloadId);
    const auto wanted = finalState(desk, "straight");
    BOOST_TEST(wanted ==
               "1 replaced, 2 replaced, 3 cancelled, 4 cancelled | create update update cancel | "
               "-1 -2 0Total 1Quantity -3 0Total 2Line -4 | parked 0");
    std::mt19937 engine(20261123);
    for (int i = 0; i < 2000; ++i) {
        const auto number = "shuffled" + std::to_string(i);
        auto all = life(number, true);
        std::ranges::shuffle(all, engine);
        for (const auto& sent : all) (void)desk.send(sent.order, sent.payloadId);
        BOOST_REQUIRE_EQUAL(finalState(desk, number), wanted);
    }
    BOOST_TEST(desk.owed() == 0u);
}

BOOST_AUTO_TEST_CASE(withoutReferencesTheLastVersionCounts) {
    OrderDesk desk;
    std::mt19937 engine(7);
    for (int i = 0; i < 200; ++i) {
        const auto number = "loose" + std::to_string(i);
        auto all = life(number, false);
        std::ranges::shuffle(all, engine);
        for (const auto& sent : all) (void)desk.send(sent.order, sent.payloadId);
        BOOST_REQUIRE(desk.newest(number).state == store::OrderState::cancelled);
        BOOST_REQUIRE(desk.read(
            [&](store::ReadTx& tx) { return store::parkedFor(tx, "acme", number).empty(); }));
    }
}

BOOST_AUTO_TEST_SUITE_END()
