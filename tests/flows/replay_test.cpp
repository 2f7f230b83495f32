#include "gateway/flows/replay.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/outbound.h"
#include "gateway/flows/reconcile.h"
#include "gateway/store/alerts.h"
#include "gateway/store/audit.h"
#include "gateway/store/outbox.h"
#include "tests/flows/order_desk.h"

namespace {

using support::changeOf;
using support::OrderDesk;
using support::someOrder;

// A back office that refuses, or does not answer, until it is told otherwise.
class Moody final : public connectors::Connector {
public:
    std::string_view name() const override { return "moody"; }
    connectors::Repeat repeat() const override { return repeats; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        const auto& order = std::get<model::Order>(document);
        brought +=
            std::string(model::name(order.operation)) + ' ' + std::to_string(order.version) + '\n';
        ids.push_back(shipment.messageId);
        return {mood, "ERP-1", "as it pleases"};
    }

    std::optional<std::vector<std::string>> missing(
        const std::vector<connectors::Placed>& placed) override {
        if (!answers) throw base::Fault(base::FaultCode::unavailable, "No answer.");
        for (const auto& one : placed) askedFor += one.orderNumber + ' ';
        return lost;
    }

    connectors::Repeat repeats = connectors::Repeat::keyed;
    bool answers = true;
    std::string askedFor;
    std::optional<std::vector<std::string>> lost;
    model::Outcome mood = model::Outcome::refused;
    std::string brought;
    std::vector<std::string> ids;
};

store::MessageFilter ofKind(const std::string& kind) {
    store::MessageFilter filter;
    filter.kind = kind;
    return filter;
}

store::MessageFilter in(const std::string& state, const std::string& place = {},
                        std::optional<base::Time> since = {}) {
    store::MessageFilter filter;
    filter.state = state;
    filter.place = place;
    filter.since = since;
    return filter;
}

struct Replaying : OrderDesk {
    std::shared_ptr<Moody> erp = std::make_shared<Moody>();

    Replaying() {
        world().context().backOffices.put({{.id = "sandbox", .connector = "moody"}, erp});
    }

    int deliver() { return flows::deliverDue(world().context(), 100); }

    std::vector<store::Message> messages(const std::string& kind = "OrderRequest") {
        return world().store().read([&](store::ReadTx& tx) {
            std::vector<store::Message> out;
            for (auto& one : store::recentMessages(tx, ofKind(kind)))
                if (one.direction == store::Direction::out) out.push_back(std::move(one));
            std::ranges::reverse(out);
            return out;
        });
    }
    /// The states of the messages to the back office, oldest first.
    std::string states() {
        std::string text;
        for (const auto& one : messages()) text += std::string(store::name(one.state)) + ' ';
        return text;
    }
    std::string alerts() {
        std::string text;
        for (const auto& one : read([](store::ReadTx& tx) { return store::recentAlerts(tx, 9); }))
            text += one.subject + " again " + std::to_string(one.again) + '\n';
        return text;
    }
};

bool isConflict(const base::Fault& fault) {
    return fault.code() == base::FaultCode::conflict;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(replaying)

BOOST_AUTO_TEST_CASE(whatWasRefusedIsToldAtOnceAndGoesAgainUnderItsId) {
    Replaying r;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.deliver();
    BOOST_TEST(r.states() == "dead ");
    BOOST_TEST(r.alerts() == "message.dead/sandbox again 0\n");
    r.erp->mood = model::Outcome::accepted;
    flows::replayMessage(r.world().context(), r.messages()[0].id, "admin:test");
    r.deliver();
    BOOST_TEST(r.states() == "delivered ");
    BOOST_REQUIRE(r.erp->ids.size() == 2U);
    BOOST_TEST(r.erp->ids[0] == r.erp->ids[1]);
}

BOOST_AUTO_TEST_CASE(aDeadOrderThatWentAsNewIsNotSentAfterIt) {
    Replaying r;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.deliver();
    r.world().clock().advance(base::Seconds(1));
    (void)r.send(changeOf(someOrder("PO-1"), 2, "p-1"), "p-2");
    const auto old = r.messages()[0].id;
    BOOST_CHECK_EXCEPTION(flows::replayMessage(r.world().context(), old, "admin:test"), base::Fault,
                          isConflict);
    r.erp->mood = model::Outcome::accepted;
    r.deliver();
    BOOST_CHECK_EXCEPTION(flows::replayMessage(r.world().context(), old, "admin:test"), base::Fault,
                          isConflict);
    const auto replayed = flows::replayAll(r.world().context(), in("dead"), "admin:test", false);
    BOOST_TEST(replayed.sent == 0);
    BOOST_TEST(replayed.left == 1);
    r.deliver();
    BOOST_TEST(r.states() == "dead delivered ");
}

BOOST_AUTO_TEST_CASE(manyGoAgainByFilterAfterTheyWereCounted) {
    Replaying r;
    for (int i = 1; i <= 5; ++i) {
        const auto number = std::to_string(i);
        (void)r.send(someOrder("PO-" + number), "p-" + number);
    }
    r.deliver();
    auto& context = r.world().context();
    BOOST_TEST(flows::replayAll(context, in("dead", "other"), "a", true).sent == 0);
    BOOST_TEST(flows::replayAll(context, in("dead", "sandbox"), "a", true).sent == 5);
    BOOST_TEST(r.states() == "dead dead dead dead dead ");
    r.erp->mood = model::Outcome::accepted;
    BOOST_TEST(flows::replayAll(context, in("dead", "sandbox"), "a", false).sent == 5);
    r.deliver();
    BOOST_TEST(r.states() == "delivered delivered delivered delivered delivered ");
    BOOST_CHECK_THROW(flows::replayAll(context, in("delivered"), "a", true), base::Fault);
    BOOST_CHECK_THROW(flows::replayAll(context, in("due"), "a", true), base::Fault);
    const auto since = r.world().clock().now() - base::Minutes(1);
    BOOST_TEST(flows::replayAll(context, in("delivered", "sandbox", since), "a", false).sent == 5);
    BOOST_TEST(r.alerts() == "message.dead/sandbox again 4\n");
}

BOOST_AUTO_TEST_CASE(aPersonSaysThatItArrived) {
    Replaying r;
    r.erp->repeats = connectors::Repeat::blind;
    r.erp->mood = model::Outcome::unknown;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.deliver();
    BOOST_TEST(r.states() == "unknown ");
    const auto id = r.messages()[0].id;
    flows::noteArrival(r.world().context(), id, "admin:test");
    BOOST_TEST(r.states() == "delivered ");
    BOOST_TEST(r.versions("PO-1") == "1 sent");
    BOOST_CHECK_EXCEPTION(flows::noteArrival(r.world().context(), id, "admin:test"), base::Fault,
                          isConflict);
}

BOOST_AUTO_TEST_CASE(whatIsDroppedKeepsItsReason) {
    Replaying r;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.deliver();
    const auto id = r.messages()[0].id;
    BOOST_CHECK_THROW(flows::dropMessage(r.world().context(), id, "", "admin:test"), base::Fault);
    flows::dropMessage(r.world().context(), id, "ordered by telephone", "admin:test");
    BOOST_TEST(r.states() == "dropped ");
    BOOST_TEST(r.messages()[0].note == "ordered by telephone");
    BOOST_CHECK_EXCEPTION(flows::replayMessage(r.world().context(), id, "admin:test"), base::Fault,
                          isConflict);
    BOOST_TEST(r.read([&](store::ReadTx& tx) { return store::auditOf(tx, id).back().action; }) ==
               "message.dropped");
}

BOOST_AUTO_TEST_CASE(reconcilingMendsWhatItCanAndNamesTheRest) {
    Replaying r;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.deliver();
    r.world().clock().advance(base::Seconds(1));
    (void)r.send(someOrder("PO-2"), "p-2");
    auto& context = r.world().context();
    r.world().store().write([](store::Tx& tx) {
        tx.run(
            "DELETE FROM attempt WHERE message_id IN\n"
            "    (SELECT m.id FROM message m JOIN orders o ON o.id = m.order_id\n"
            "     WHERE o.number = 'PO-2' AND m.direction = 'out')");
        tx.run(
            "DELETE FROM message WHERE direction = 'out' AND order_id IN\n"
            "    (SELECT id FROM orders WHERE number = 'PO-2')");
    });
    const auto found = flows::reconcile(context);
    std::string kinds;
    for (const auto& one : found.findings) kinds += one.kind + (one.mended ? " mended\n" : "\n");
    BOOST_TEST(kinds == "order.not_queued mended\nmessage.undecided\n");
    BOOST_TEST(found.forAPerson() == 1);
    BOOST_TEST(r.states() == "dead due ");
    BOOST_TEST(flows::lastReconciliation(context)->findings.size() == 2U);
    BOOST_TEST(!flows::reconcileDaily(context));
    r.world().clock().advance(std::chrono::hours(24));
    BOOST_TEST(flows::reconcileDaily(context));
}

BOOST_AUTO_TEST_CASE(reconcilingReleasesWhatWaitsForNothing) {
    Replaying r;
    r.erp->mood = model::Outcome::accepted;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.world().store().write(
        [](store::Tx& tx) { tx.run("UPDATE message SET waits = 1 WHERE state = 'due'"); });
    BOOST_TEST(r.deliver() == 0);
    const auto found = flows::reconcile(r.world().context());
    BOOST_REQUIRE(found.findings.size() == 1U);
    BOOST_TEST(found.findings[0].kind == "message.stuck");
    BOOST_TEST(found.forAPerson() == 0);
    BOOST_TEST(r.deliver() == 1);
}

BOOST_AUTO_TEST_CASE(reconcilingSeesSilentBackOfficesAndPlacesNobodyServes) {
    Replaying r;
    auto& context = r.world().context();
    r.erp->mood = model::Outcome::accepted;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.deliver();
    (void)r.send(someOrder("PO-2"), "p-2");
    context.backOffices.put({{.id = "sandbox", .connector = "moody", .active = false}, r.erp});
    r.world().clock().advance(std::chrono::hours(24 * 8));
    std::string kinds;
    for (const auto& one : flows::reconcile(context).findings) kinds += one.kind + '\n';
    BOOST_TEST(kinds == "place.not_served\norder.not_answered\n");
}

BOOST_AUTO_TEST_CASE(reconcilingAsksTheBackOfficeWhatItHas) {
    Replaying r;
    auto& context = r.world().context();
    r.erp->mood = model::Outcome::accepted;
    (void)r.send(someOrder("PO-1"), "p-1");
    r.deliver();
    r.world().clock().advance(base::Seconds(1));
    (void)r.send(someOrder("PO-2"), "p-2");
    r.deliver();
    r.erp->lost = {r.erp->ids.front()};
    const auto found = flows::reconcile(context);
    BOOST_TEST(r.erp->askedFor == "PO-2 PO-1 ");
    BOOST_REQUIRE(found.findings.size() == 1U);
    BOOST_TEST(found.findings[0].kind == "order.not_in_back_office");
    BOOST_TEST(found.findings[0].text ==
               "The order PO-1 of acme was taken by sandbox as ERP-1 and is not there any more.");
    BOOST_TEST(found.forAPerson() == 1);
    r.erp->answers = false;
    BOOST_TEST(flows::reconcile(context).findings.at(0).kind == "place.not_compared");
    r.world().clock().advance(std::chrono::hours(24 * 4));
    r.erp->answers = true;
    BOOST_TEST(flows::reconcile(context).findings.empty());
}

BOOST_AUTO_TEST_SUITE_END()
