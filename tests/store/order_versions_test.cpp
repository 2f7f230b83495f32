// Versions of orders, releases of blanket orders, and the queue all versions share.
#include "gateway/store/orders.h"
#include "gateway/store/outbox.h"
#include "tests/store/database.h"

namespace {

using store::OrderState;

store::StoredOrder version(const std::string& id, int number, const std::string& root,
                           OrderState state = OrderState::accepted) {
    store::StoredOrder made;
    made.id = id;
    made.partnerId = "acme";
    made.messageId = "msg_" + id;
    made.payloadId = id + "@buyer";
    made.state = state;
    made.order.number = "4711";
    made.version = number;
    made.root = root;
    made.replaces = id == root ? "" : root;
    made.createdAt = made.changedAt = at(number);
    return made;
}

store::Message message(const std::string& id, const std::string& orderId) {
    store::Message made;
    made.id = id;
    made.direction = store::Direction::out;
    made.state = store::MessageState::due;
    made.protocol = "connector";
    made.kind = "OrderRequest";
    made.destination = "sandbox";
    made.orderId = orderId;
    made.createdAt = at(0);
    made.nextAt = at(0);
    return made;
}

std::string ids(const std::vector<store::StoredOrder>& orders) {
    std::string text;
    for (const auto& order : orders) text += order.id + " ";
    return text;
}

std::string id(const std::optional<store::StoredOrder>& order) {
    return order ? order->id : "none";
}

std::string claimed(store::Tx& tx) {
    std::string text;
    for (const auto& one : store::claimDue(tx, "sandbox", at(1), at(1), 10)) text += one.id + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_versions)

BOOST_DATA_TEST_CASE(versionsKnowEachOther, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, version("ord_3", 3, "ord_1"));
        store::insertOrder(tx, version("ord_1", 1, "", OrderState::replaced));
        store::insertOrder(tx, version("ord_2", 2, "ord_1", OrderState::replaced));
        store::insertOrder(tx, version("ord_9", 1, ""));
        BOOST_TEST(ids(store::versionsOf(tx, "ord_1")) == "ord_1 ord_2 ord_3 ");
        const auto second = store::findOrder(tx, "ord_2");
        BOOST_TEST(second->root + " " + second->replaces + " " + second->payloadId ==
                   "ord_1 ord_1 ord_2@buyer");
        BOOST_TEST(second->version == 2);
        BOOST_TEST(store::findOrder(tx, "ord_9")->root == "ord_9");
    });
}

BOOST_DATA_TEST_CASE(ordersAreFoundByWhatChangesNameThemBy, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, version("ord_1", 1, ""));
        store::insertOrder(tx, version("ord_2", 5, "", OrderState::held));
        store::setOrderState(tx, "ord_1", OrderState::sent, "SB-1", at(9));
        BOOST_TEST(id(store::findOrderByPayloadId(tx, "acme", "ord_2@buyer")) == "ord_2");
        BOOST_TEST(id(store::findOrderByPayloadId(tx, "other", "ord_2@buyer")) == "none");
        BOOST_TEST(id(store::findOrderByPayloadId(tx, "acme", "")) == "none");
        BOOST_TEST(id(store::findOrderByReference(tx, "acme", "SB-1")) == "ord_1");
        BOOST_TEST(id(store::findOrderByReference(tx, "acme", "")) == "none");
        // In force comes before held, whatever the versions.
        BOOST_TEST(id(store::orderOfNumber(tx, "acme", "4711")) == "ord_1");
        store::setOrderState(tx, "ord_1", OrderState::replaced, "", at(9));
        BOOST_TEST(id(store::orderOfNumber(tx, "acme", "4711")) == "ord_2");
        BOOST_TEST(id(store::orderOfNumber(tx, "acme", "4712")) == "none");
    });
}

BOOST_DATA_TEST_CASE(whatIsReplacedOrCancelledStaysSo, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (const auto state : {OrderState::replaced, OrderState::cancelled}) {
            const std::string id = "ord_" + std::string(store::name(state));
            store::insertOrder(tx, version(id, 1, "", state));
            store::markSent(tx, id, "SB-1", at(5));
            store::setOrderState(tx, id, OrderState::confirmed, "SB-2", at(6));
            const auto found = store::findOrder(tx, id);
            BOOST_TEST((found->state == state));
            BOOST_TEST(found->erpReference == "SB-2");
        }
    });
}

BOOST_DATA_TEST_CASE(releasesInForceOfOneBlanketCount, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        using enum OrderState;
        int number = 0;
        for (const auto state :
             {accepted, held, refused, sent, confirmed, rejected, replaced, cancelled}) {
            auto release = version("ord_" + std::to_string(++number), 1, "", state);
            release.agreement = "B-1";
            store::insertOrder(tx, release);
        }
        store::insertOrder(tx, version("ord_9", 1, ""));
        BOOST_TEST(ids(store::releasesInForce(tx, "acme", "B-1")) == "ord_1 ord_4 ord_5 ");
        BOOST_TEST(ids(store::releasesInForce(tx, "acme", "")) == "");
        BOOST_TEST(ids(store::releasesInForce(tx, "other", "B-1")) == "");
    });
}

BOOST_DATA_TEST_CASE(changesStayInOrder, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, version("ord_1", 1, ""));
        const std::vector<store::Change> found{{2, "Line", "", "1 EA"}, {0, "Total", "1", "2"}};
        store::insertChanges(tx, "ord_1", found);
        BOOST_TEST((store::changes(tx, "ord_1") == found));
        BOOST_TEST(store::changes(tx, "ord_2").empty());
    });
}

BOOST_DATA_TEST_CASE(versionsShareAQueue, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, version("ord_1", 1, "", OrderState::replaced));
        store::insertOrder(tx, version("ord_2", 2, "ord_1"));
        store::insertOrder(tx, version("ord_9", 1, ""));
        BOOST_TEST(!store::isWithBackOffice(tx, "ord_1"));
        store::insertMessage(tx, message("msg_1", "ord_1"));
        store::insertMessage(tx, message("msg_2", "ord_2"));
        store::insertMessage(tx, message("msg_9", "ord_9"));
        BOOST_TEST(store::isWithBackOffice(tx, "ord_1"));
        BOOST_TEST(claimed(tx) == "msg_1 msg_9 ");
        const auto first = store::findMessage(tx, "msg_1");
        BOOST_TEST(store::recordAttempt(tx, *first, {1, at(1), at(2), model::Outcome::accepted, ""},
                                        {store::MessageState::delivered}));
        BOOST_TEST(claimed(tx) == "msg_2 msg_9 ");
    });
}

BOOST_DATA_TEST_CASE(backOfficeDoesNotHaveWhatWasGivenUp, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, version("ord_1", 1, ""));
        auto created = message("msg_1", "ord_1");
        created.state = store::MessageState::dead;
        store::insertMessage(tx, created);
        BOOST_TEST(!store::isWithBackOffice(tx, "ord_1"));
        created.id = "msg_2";
        created.state = store::MessageState::delivered;
        store::insertMessage(tx, created);
        BOOST_TEST(store::isWithBackOffice(tx, "ord_1"));
    });
}

BOOST_AUTO_TEST_SUITE_END()
