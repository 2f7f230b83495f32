#include "gateway/flows/deliver.h"

#include <boost/test/unit_test.hpp>
#include <deque>

#include "gateway/flows/orders.h"
#include "gateway/flows/replay.h"
#include "gateway/store/catalogue.h"
#include "gateway/store/messages.h"
#include "gateway/store/places.h"
#include "tests/support/shop_world.h"

namespace {

using model::Outcome;
using store::MessageState;

// A back office that does what the test says, and remembers what it was brought.
class Scripted final : public connectors::Connector {
public:
    std::string_view name() const override { return "scripted"; }
    connectors::Repeat repeat() const override { return repeats; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        brought.push_back(shipment.messageId + " " + model::kind(document) + " try " +
                          std::to_string(shipment.attempt));
        if (shipment.messageId == poison) return {.detail = "no"};
        if (delivery) return *delivery;
        const auto next = script.empty() ? Outcome::accepted : script.front();
        if (!script.empty()) script.pop_front();
        return {next, "ERP-1", std::string(model::name(next))};
    }
    connectors::Batch collect(std::string_view cursor, std::size_t) override {
        if (!cursor.empty()) return {.cursor = std::string(cursor)};
        if (!news.empty()) return news;
        std::vector<model::Document> documents(confirmations.begin(), confirmations.end());
        return {.documents = std::move(documents), .cursor = "end"};
    }

    connectors::Repeat repeats = connectors::Repeat::keyed;
    std::deque<Outcome> script;
    std::optional<model::Delivery> delivery;  ///< instead of the script
    std::string poison;                       ///< a message it will not have
    std::vector<std::string> brought;
    std::vector<model::Confirmation> confirmations;
    connectors::Batch news;  ///< instead of confirmations
};

struct Delivering {
    support::ShopWorld world;
    std::shared_ptr<Scripted> connector = std::make_shared<Scripted>();
    Scripted* erp = connector.get();
    std::string orderId = "ord_1";

    Delivering() {
        world.context().backOffices.put({{.id = "sandbox", .connector = "scripted"}, connector});
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

    int deliver(int limit = 10) { return flows::deliverDue(world.context(), limit); }

    store::Place place() {
        return world.store().read(
            [](store::ReadTx& tx) { return store::findPlace(tx, "sandbox").value(); });
    }

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

BOOST_AUTO_TEST_CASE(takesNewsOfTheCatalogueWithTheCursor) {
    Delivering d;
    model::Product drill;
    drill.sku = "ERP-7";
    drill.name = "Drill";
    drill.categoryId = "no-such-category";
    d.erp->news.products = {drill};
    d.erp->news.prices = {
        {"standard", "ERP-7", base::Decimal(1), {base::Decimal::of("9.90"), "USD"}},
        {"standard", "nobody", base::Decimal(1), {base::Decimal(1), "USD"}}};
    d.erp->news.stock = {{"ERP-7", base::Decimal(12)}, {"nobody", base::Decimal(3)}};
    d.erp->news.cursor = "end";
    BOOST_TEST(flows::collect(d.world.context(), 10) == 3);
    BOOST_TEST(flows::collect(d.world.context(), 10) == 0);
    d.world.store().read([](store::ReadTx& tx) {
        BOOST_TEST(store::hasProduct(tx, "ERP-7"));
        BOOST_TEST(store::prices(tx, "standard", "ERP-7").at(0).price.amount.str() == "9.90");
        BOOST_TEST(store::cursor(tx, "sandbox") == "end");
        return 0;
    });
}

BOOST_AUTO_TEST_CASE(whatABackOfficeDoesNotSayOfAProductStays) {
    Delivering d;
    model::Product here;
    here.sku = "HERE-1";
    here.name = "Drill";
    here.unspsc = "27112100";
    here.unit = "BX";
    here.picture = "drill.png";
    here.stock = base::Decimal(7);
    here.attributes = {{"Colour", "red"}};
    d.world.store().write([&](store::Tx& tx) { store::saveProduct(tx, here); });
    model::Product said;
    said.sku = "HERE-1";
    said.name = "Drill, corded";
    said.description = "With a case.";
    d.erp->news.described = {said};
    d.erp->news.cursor = "end";
    BOOST_TEST(flows::collect(d.world.context(), 10) == 1);
    here.name = said.name;
    here.description = said.description;
    d.world.store().read([&](store::ReadTx& tx) {
        BOOST_CHECK(store::findProduct(tx, "HERE-1") == here);
        return 0;
    });
}

BOOST_AUTO_TEST_CASE(retriesByTheSchedule) {
    auto& random = base::systemRandom();
    const auto minute = base::Minutes(1);
    const std::vector<std::pair<int, base::Milliseconds>> steps{
        {1, base::Seconds(5)}, {2, base::Seconds(30)}, {3, 2 * minute},  {4, 5 * minute},
        {5, 15 * minute},      {6, 30 * minute},       {7, 60 * minute}, {50, 60 * minute}};
    for (const auto& [tries, step] : steps) {
        const auto wait = flows::retryAfter(tries, random);
        BOOST_TEST_CONTEXT(tries) {
            BOOST_TEST(wait.count() >= step.count() * 8 / 10);
            BOOST_TEST(wait.count() <= step.count() * 12 / 10);
        }
    }
}

BOOST_AUTO_TEST_CASE(comesLaterWhenAskedToButNotAfterSixHours) {
    Delivering d;
    d.erp->delivery = model::Delivery{.outcome = Outcome::retry, .wait = std::chrono::hours(2)};
    d.deliver();
    BOOST_TEST((*d.message().nextAt - d.world.clock().now() == std::chrono::hours(2)));
    d.erp->delivery->wait = std::chrono::hours(48);
    d.world.clock().advance(std::chrono::hours(2));
    d.deliver();
    BOOST_TEST((*d.message().nextAt - d.world.clock().now() == std::chrono::hours(6)));
}

BOOST_AUTO_TEST_CASE(aCircuitOpensAfterFiveFailuresAndOneTries) {
    Delivering d;
    for (int i = 2; i <= 20; ++i) d.enqueue("ord_" + std::to_string(i));
    d.erp->delivery = model::Delivery{.outcome = Outcome::retry, .unreachable = true};
    d.deliver(100);
    BOOST_TEST(d.erp->brought.size() == 5u);
    BOOST_TEST((d.place().openUntil == d.world.clock().now() + base::Seconds(30)));
    d.world.clock().advance(base::Seconds(29));
    BOOST_TEST(d.deliver(100) == 0);
    d.world.clock().advance(base::Seconds(1));
    BOOST_TEST(d.deliver(100) == 1);
    BOOST_TEST((d.place().openUntil == d.world.clock().now() + base::Seconds(60)));
    d.world.clock().advance(base::Seconds(60));
    d.erp->delivery.reset();
    BOOST_TEST(d.deliver(100) == 20);
    BOOST_TEST(!d.place().openUntil);
    BOOST_TEST(d.message().tries == 1);
}

BOOST_AUTO_TEST_CASE(aCircuitIsOpenForFiveMinutesAtTheMost) {
    BOOST_TEST(!flows::openFor(4));
    BOOST_TEST((flows::openFor(5) == base::Seconds(30)));
    BOOST_TEST((flows::openFor(8) == base::Seconds(240)));
    BOOST_TEST((flows::openFor(9) == base::Minutes(5)));
    BOOST_TEST((flows::openFor(1000) == base::Minutes(5)));
}

BOOST_AUTO_TEST_CASE(whatNobodyCouldBeReachedForIsGivenUpInTheEnd) {
    Delivering d;
    d.erp->delivery = model::Delivery{.outcome = Outcome::retry, .unreachable = true};
    d.deliver();
    BOOST_TEST(flows::giveUpOverdue(d.world.context()) == 0);
    d.world.clock().advance(std::chrono::hours(24 * 5 + 1));
    BOOST_TEST(flows::giveUpOverdue(d.world.context()) == 1);
    BOOST_CHECK(d.message().state == MessageState::dead);
    flows::replayMessage(d.world.context(), d.message().id, "admin:test");
    BOOST_TEST(flows::giveUpOverdue(d.world.context()) == 0);
}

BOOST_AUTO_TEST_CASE(whatFailsWhileOthersAreTakenIsPoison) {
    Delivering d;
    d.erp->poison = d.message().id;
    for (int i = 0; i < 8; ++i) {
        BOOST_CHECK(d.message().state == MessageState::due);
        d.enqueue("ord_other" + std::to_string(i));
        d.deliver(100);
        d.world.clock().advance(base::Minutes(80));
    }
    d.deliver(100);
    BOOST_CHECK(d.message().state == MessageState::dead);
}

BOOST_AUTO_TEST_CASE(whoWasLostThreeTimesWithAMessageEndsIt) {
    Delivering d;
    const auto service = flows::serviceOf(d.world.context(), "sandbox").value();
    for (int i = 0; i < 3; ++i) {
        BOOST_REQUIRE(flows::takeNext(d.world.context(), service));
        BOOST_TEST(d.deliver() == 0);
        d.world.clock().advance(base::Seconds(60));
    }
    d.deliver();
    BOOST_TEST(d.erp->brought.empty());
    BOOST_CHECK(d.message().state == MessageState::dead);
}

BOOST_AUTO_TEST_CASE(aReportThatComesTooLateIsNotTakenAndCounted) {
    Delivering d;
    const auto service = flows::serviceOf(d.world.context(), "sandbox").value();
    const auto slow = flows::takeNext(d.world.context(), service).value();
    const auto tried = flows::bring(d.world.context(), service, slow);
    d.world.clock().advance(base::Seconds(60));
    BOOST_TEST(d.deliver() == 1);
    BOOST_TEST(!flows::settle(d.world.context(), service, tried, false));
    BOOST_TEST(d.place().stale == 1);
    BOOST_CHECK(d.message().state == MessageState::delivered);
}

BOOST_AUTO_TEST_CASE(whatIsHeldOnToIsNotTakenByOthers) {
    Delivering d;
    const auto service = flows::serviceOf(d.world.context(), "sandbox").value();
    const auto held = flows::takeNext(d.world.context(), service).value();
    d.world.clock().advance(base::Seconds(50));
    flows::holdOn(d.world.context(), {held});
    d.world.clock().advance(base::Seconds(50));
    BOOST_TEST(d.deliver() == 0);
    d.world.clock().advance(base::Seconds(10));
    BOOST_TEST(d.deliver() == 1);
}

BOOST_AUTO_TEST_CASE(whatMayHaveArrivedAtABlindPlaceWaitsForAPerson) {
    Delivering d;
    d.erp->repeats = connectors::Repeat::blind;
    d.erp->script = {Outcome::unknown};
    d.deliver();
    BOOST_CHECK(d.message().state == MessageState::unknown);
    d.world.clock().advance(std::chrono::hours(2));
    BOOST_TEST(d.deliver() == 0);
    flows::replayMessage(d.world.context(), d.message().id, "admin:test");
    BOOST_TEST(d.deliver() == 1);
    BOOST_CHECK(d.message().state == MessageState::delivered);
}

BOOST_AUTO_TEST_CASE(aCrashOnTheWayToABlindPlaceWaitsForAPerson) {
    Delivering d;
    d.erp->repeats = connectors::Repeat::blind;
    BOOST_REQUIRE(
        flows::takeNext(d.world.context(), flows::serviceOf(d.world.context(), "sandbox").value()));
    d.world.clock().advance(base::Seconds(60));
    d.deliver();
    BOOST_TEST(d.erp->brought.empty());
    BOOST_CHECK(d.message().state == MessageState::unknown);
}

BOOST_AUTO_TEST_CASE(whatIsForNobodyWaits) {
    Delivering d;
    d.world.context().backOffices.put(
        {{.id = "sandbox", .connector = "scripted", .active = false}, d.connector});
    BOOST_TEST(d.deliver() == 0);
    BOOST_CHECK(d.message().state == MessageState::due);
    BOOST_TEST(d.message().attempts == 0);
}

BOOST_AUTO_TEST_SUITE_END()
