// Parked changes, and answers that are owed.
#include "gateway/store/parking.h"

#include "gateway/store/obligations.h"
#include "gateway/store/standing.h"
#include "tests/store/database.h"

namespace {

store::Parked parked(const std::string& messageId, const std::string& number, int expires) {
    store::Parked made;
    made.messageId = messageId;
    made.partnerId = "acme";
    made.payloadId = messageId + "@buyer";
    made.protocol = "cxml";
    made.mode = "production";
    made.expiresAt = at(expires);
    made.order.number = number;
    made.order.version = 2;
    return made;
}

store::Message message(const std::string& id) {
    store::Message made;
    made.id = id;
    made.state = store::MessageState::parked;
    made.partnerId = "acme";
    made.payloadId = id + "@buyer";
    made.createdAt = at(0);
    return made;
}

std::string ids(const std::vector<store::Parked>& all) {
    std::string text;
    for (const auto& one : all) text += one.messageId + " ";
    return text;
}

store::Obligation owed(const std::string& messageId, int since) {
    return {messageId, "acme",         "", "4711", messageId + "@buyer", "StatusUpdateRequest",
            at(since), at(since + 100)};
}

std::string ids(const std::vector<store::Obligation>& all) {
    std::string text;
    for (const auto& one : all) text += one.messageId + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parking)

BOOST_DATA_TEST_CASE(changesWaitByOrderNumber, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (const auto* id : {"msg_2", "msg_1", "msg_3"}) store::insertMessage(tx, message(id));
        store::park(tx, parked("msg_2", "4711", 100));
        store::park(tx, parked("msg_1", "4711", 200));
        store::park(tx, parked("msg_3", "4712", 50));
        BOOST_TEST(ids(store::parkedFor(tx, "acme", "4711")) == "msg_2 msg_1 ");
        BOOST_TEST(ids(store::parkedFor(tx, "other", "4711")) == "");
        BOOST_TEST(ids(store::parkedUntil(tx, at(100), 10)) == "msg_3 msg_2 ");
        BOOST_TEST(ids(store::parkedUntil(tx, at(100), 1)) == "msg_3 ");
        const auto found = store::parkedFor(tx, "acme", "4712").at(0);
        BOOST_TEST((found.order == parked("", "4712", 0).order));
        BOOST_TEST(found.payloadId + found.protocol + found.mode == "msg_3@buyercxmlproduction");
        BOOST_TEST((found.expiresAt == at(50)));
    });
}

BOOST_DATA_TEST_CASE(unparkedMessageHasItsFate, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, message("msg_1"));
        store::park(tx, parked("msg_1", "4711", 100));
        store::unpark(tx, "msg_1", store::MessageState::dead, "ord_1", "in vain");
        const auto found = store::findByPayloadId(tx, "acme", "msg_1@buyer");
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST((found->state == store::MessageState::dead));
        BOOST_TEST(found->orderId + " " + found->note == "ord_1 in vain");
        BOOST_TEST(ids(store::parkedFor(tx, "acme", "4711")) == "");
    });
}

BOOST_DATA_TEST_CASE(parkedPayloadIdIsTaken, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) { store::insertMessage(tx, message("msg_1")); });
    auto second = message("msg_2");
    second.payloadId = "msg_1@buyer";
    BOOST_CHECK_THROW(database->write([&](store::Tx& tx) { store::insertMessage(tx, second); }),
                      std::exception);
}

BOOST_DATA_TEST_CASE(obligationsAreSettledOnce, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertObligation(tx, owed("msg_2", 20));
        store::insertObligation(tx, owed("msg_1", 10));
        BOOST_TEST(ids(store::openObligations(tx, 10)) == "msg_1 msg_2 ");
        BOOST_TEST(store::standing(tx).owed == 2);
        store::assignObligation(tx, "msg_1", "ord_1");
        BOOST_TEST(ids(store::obligationsOf(tx, "ord_1")) == "msg_1 ");
        BOOST_TEST(ids(store::obligationsOf(tx, "")) == "");
        BOOST_TEST(store::settleObligation(tx, "msg_1", "200 OK", "msg_9", at(30)));
        BOOST_TEST(!store::settleObligation(tx, "msg_1", "409", "msg_8", at(31)));
        BOOST_TEST(!store::settleObligation(tx, "msg_7", "200 OK", "", at(31)));
        BOOST_TEST(ids(store::openObligations(tx, 10)) == "msg_2 ");
        auto wanted = owed("msg_1", 10);
        wanted.orderId = "ord_1";
        wanted.settledAt = at(30);
        wanted.outcome = "200 OK";
        wanted.settledBy = "msg_9";
        BOOST_TEST((store::findObligation(tx, "msg_1") == wanted));
        BOOST_TEST(!store::findObligation(tx, "msg_7"));
        BOOST_TEST(store::standing(tx).owed == 1);
    });
}

BOOST_AUTO_TEST_SUITE_END()
