#include "gateway/flows/deliver.h"

#include <boost/test/unit_test.hpp>
#include <deque>

#include "gateway/flows/orders.h"
#include "gateway/store/messages.h"
#include "tests/support/shop_world.h"

namespace {

using model::Outcome;
using store::MessageState;

// A back office that does what the test says, and remembers what it was brought.
class Scripted final : public connectors::Connector {
public:
    std::string_view name() const override { return "scripted"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        brought.push_back(shipment.messageId + " " + model::kind(document) + " try " +
                          std::to_string(shipment.attempt));
        const auto next = script.empty() ? Outcome::accepted : script.front();
        if (!script.empty()) script.pop_front();
        return {next, "ERP-1", std::string(model::name(next))};
    }
    connectors::Batch collect(std::string_view cursor, std::size_t) override {
        if (!cursor.empty()) return {.cursor = std::string(cursor)};
        std::vector<model::Document> documents(confirmations.begin(), confirmations.end());
        return {.documents = std::move(documents), .cursor = "end"};
    }

    std::deque<Outcome> script;
    std::vector<std::string> brought;
    std::vector<model::Confirmation> confirmations;
};

struct Delivering {
    support::ShopWorld world;
    Scripted* erp = nullptr;
    std::string orderId = "ord_1";

    Delivering() {
        auto scripted = std::make_shared<Scripted>();
        erp = scripted.get();
        world.context().backOffices.put({{.id = "sandbox", .connector = "scripted"}, scripted});
        enqueue(orderId);
    }

    void enqueue(const std::string& id) {
        const auto partners = world.context().partners.current();
        world.store().write([&](store::Tx& tx) {
            store::StoredOrder order;
            order.id = id;
            order.partnerId = "acme";
            order.order.number = "PO-" + id;
            order.createdAt = order.changedAt = world.clock().now();
            store::insertOrder(tx, order);
            flows::enqueueForConnector(world.context(), tx, order, partners->find("acme")->partner);
        });
    }

    int deliver() { return flows::deliverDue(world.context(), 10); }

    store::Message message() {
        return world.store().read([&](store::ReadTx& tx) {
            store::MessageFilter filter;
            filter.orderId = orderId;
            filter.kind = "OrderRequest";
            return store::recentMessages(tx, filter).at(0);
        });
    }
    store::OrderState orderState() {
        return world.store().read(
            [&](store::ReadTx& tx) { return store::findOrder(tx, orderId)->state; });
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(deliver)

BOOST_AUTO_TEST_CASE(bringsWhatIsDueOnceAndMarksTheOrderSent) {
    Delivering d;
    BOOST_TEST(d.deliver() == 1);
    BOOST_TEST(d.deliver() == 0);
    BOOST_TEST(d.erp->brought.size() == 1u);
    BOOST_CHECK(d.message().state == MessageState::delivered);
    BOOST_CHECK(d.orderState() == store::OrderState::sent);
}

BOOST_AUTO_TEST_CASE(triesAgainUnderTheSameIdAfterAWhile) {
    Delivering d;
    d.erp->script = {Outcome::retry, Outcome::unknown};
    d.deliver();
    BOOST_TEST(d.deliver() == 0);
    d.world.clock().advance(base::Seconds(7));
    BOOST_TEST(d.deliver() == 1);
    d.world.clock().advance(base::Seconds(37));
    BOOST_TEST(d.deliver() == 1);
    const auto id = d.message().id;
    BOOST_TEST((d.erp->brought == std::vector<std::string>{id + " OrderRequest try 1",
                                                           id + " OrderRequest try 2",
                                                           id + " OrderRequest try 3"}));
    BOOST_CHECK(d.message().state == MessageState::delivered);
}

BOOST_AUTO_TEST_CASE(keepsWhatWasRefusedAsDeadAndReplaysIt) {
    Delivering d;
    d.erp->script = {Outcome::refused};
    d.deliver();
    BOOST_CHECK(d.message().state == MessageState::dead);
    flows::replayMessage(d.world.context(), d.message().id, "admin:test");
    BOOST_TEST(d.deliver() == 1);
    BOOST_CHECK(d.message().state == MessageState::delivered);
}

BOOST_AUTO_TEST_CASE(givesUpAfterFiveDays) {
    Delivering d;
    d.erp->script.assign(300, Outcome::retry);
    for (int hour = 0; hour < 24 * 6; ++hour) {
        d.deliver();
        d.world.clock().advance(base::Minutes(73));
    }
    BOOST_CHECK(d.message().state == MessageState::dead);
}

BOOST_AUTO_TEST_CASE(aBlockedOrderBlocksOnlyItself) {
    Delivering d;
    d.erp->script = {Outcome::retry};
    d.deliver();
    d.enqueue("ord_2");
    BOOST_TEST(d.deliver() == 1);
    BOOST_TEST(d.erp->brought.size() == 2u);
}

BOOST_AUTO_TEST_CASE(appliesEachConfirmationOnce) {
    Delivering d;
    d.deliver();
    model::Confirmation confirmation;
    confirmation.id = "C-1";
    confirmation.orderId = d.orderId;
    confirmation.erpReference = "ERP-1";
    d.erp->confirmations = {confirmation, confirmation};
    BOOST_TEST(flows::collect(d.world.context(), 10) == 1);
    BOOST_TEST(flows::collect(d.world.context(), 10) == 0);
    BOOST_CHECK(d.orderState() == store::OrderState::confirmed);
}

BOOST_AUTO_TEST_CASE(retriesByTheSchedule) {
    auto& random = base::systemRandom();
    const auto minute = base::Minutes(1);
    const std::vector<std::pair<int, base::Milliseconds>> steps{
        {1, base::Seconds(5)}, {2, base::Seconds(30)}, {3, 2 * minute},  {4, 5 * minute},
        {5, 15 * minute},      {6, 30 * minute},       {7, 60 * minute}, {50, 60 * minute}};
    for (const auto& [attempts, step] : steps) {
        const auto wait = flows::retryAfter(attempts, minute, random).value();
        BOOST_TEST_CONTEXT(attempts) {
            BOOST_TEST(wait.count() >= step.count() * 8 / 10);
            BOOST_TEST(wait.count() <= step.count() * 12 / 10);
        }
    }
    BOOST_TEST(!flows::retryAfter(7, std::chrono::hours(121), random));
}

BOOST_AUTO_TEST_SUITE_END()
