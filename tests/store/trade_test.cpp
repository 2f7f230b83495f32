// Offers and orders.
#include "gateway/store/offers.h"
#include "gateway/store/orders.h"
#include "gateway/store/papers.h"
#include "tests/store/database.h"

namespace {

using store::OrderState;

model::Item item(const std::string& part, const std::string& auxiliary) {
    model::Item made;
    made.lineNumber = 1;
    made.id = {part, auxiliary, ""};
    made.quantity = base::Decimal::of("2.50");
    made.unit = "EA";
    made.unitPrice = model::Money{base::Decimal::of("12.5000"), "EUR"};
    made.description = "Hex bolt";
    made.extras = {{"a", "1"}, {"a", "2"}};
    return made;
}

store::Offer offer(const std::string& id, const std::string& part, int day) {
    store::Offer made;
    made.id = id;
    made.partnerId = "acme";
    made.punchoutId = "pun_1";
    made.createdAt = at(day);
    made.validUntil = at(day + 1000);
    made.cart.buyerCookie = "cookie";
    made.cart.offerId = id;
    made.cart.total = {base::Decimal::of("62.50"), "EUR"};
    made.cart.items = {item(part, "aux-1"), item("other", id + "/2")};
    return made;
}

store::StoredOrder order(const std::string& id, const std::string& number, int version) {
    store::StoredOrder made;
    made.id = id;
    made.partnerId = "acme";
    made.messageId = "msg_1";
    made.order.number = number;
    made.order.version = version;
    made.order.total = {base::Decimal::of("62.50"), "EUR"};
    made.order.items = {item("A", "aux-1")};
    made.order.extras = {{"x", "y"}};
    made.createdAt = at(version);
    made.changedAt = at(version);
    return made;
}

std::string ids(const std::vector<store::StoredOrder>& orders) {
    std::string text;
    for (const auto& o : orders) text += o.id + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trade)

BOOST_DATA_TEST_CASE(offerComesBackEqual, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        const auto made = offer("off_1", "A", 0);
        store::insertOffer(tx, made);
        const auto found = store::findOffer(tx, "off_1");
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST((found->cart == made.cart));
        BOOST_TEST(found->partnerId + found->punchoutId == "acmepun_1");
        BOOST_TEST((found->createdAt == at(0) && found->validUntil == at(1000)));
        BOOST_TEST(!store::findOffer(tx, "off_2"));
    });
}

BOOST_DATA_TEST_CASE(latestOfferOfALineCounts, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOffer(tx, offer("off_9", "A", 0));
        store::insertOffer(tx, offer("off_1", "B", 5));
        const auto line = store::offeredLine(tx, "acme", "aux-1");
        BOOST_REQUIRE(line.has_value());
        BOOST_TEST(line->offerId == "off_1");
        BOOST_TEST((line->item == item("B", "aux-1")));
        BOOST_TEST((line->validUntil == at(1005)));
        BOOST_TEST(store::offeredLine(tx, "acme", "off_9/2")->offerId == "off_9");
        BOOST_TEST(!store::offeredLine(tx, "other", "aux-1"));
        BOOST_TEST(!store::offeredLine(tx, "acme", "aux"));
    });
}

BOOST_DATA_TEST_CASE(orderComesBackEqual, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        const auto made = order("ord_1", "4711", 1);
        store::insertOrder(tx, made);
        const auto found = store::findOrder(tx, "ord_1");
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST((found->order == made.order));
        BOOST_TEST(found->partnerId + found->messageId == "acmemsg_1");
        BOOST_TEST((found->state == OrderState::accepted));
        BOOST_TEST((found->createdAt == at(1) && found->changedAt == at(1)));
        BOOST_TEST(!store::findOrder(tx, "ord_2"));
    });
}

BOOST_DATA_TEST_CASE(newestVersionOfANumberCounts, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, order("ord_2", "4711", 10));
        store::insertOrder(tx, order("ord_1", "4711", 9));
        BOOST_TEST(store::findOrderByNumber(tx, "acme", "4711")->id == "ord_2");
        BOOST_TEST(!store::findOrderByNumber(tx, "acme", "471"));
        BOOST_TEST(!store::findOrderByNumber(tx, "other", "4711"));
    });
}

BOOST_DATA_TEST_CASE(stateFollowsAndReferenceStays, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, order("ord_1", "4711", 1));
        store::setOrderState(tx, "ord_1", OrderState::sent, "ERP-9", at(50));
        store::setOrderState(tx, "ord_1", OrderState::confirmed, "", at(60));
        const auto found = store::findOrder(tx, "ord_1");
        BOOST_TEST((found->state == OrderState::confirmed));
        BOOST_TEST(found->erpReference == "ERP-9");
        BOOST_TEST((found->changedAt == at(60)));
    });
}

BOOST_DATA_TEST_CASE(listsOrdersNewestFirstByEveryFilter, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (int i = 1; i <= 5; ++i) {
            auto made =
                order("ord_" + std::to_string(i), (i < 4 ? "47%" : "A_") + std::to_string(i), 1);
            if (i == 2) made.partnerId = "other";
            if (i == 3) made.state = OrderState::held;
            store::insertOrder(tx, made);
        }
        // Partner, state, number, before, limit.
        const auto list = [&](const store::OrderFilter& filter) {
            return ids(store::recentOrders(tx, filter));
        };
        BOOST_TEST(list({}) == "ord_5 ord_4 ord_3 ord_2 ord_1 ");
        BOOST_TEST(list({"acme", "", "", ""}) == "ord_5 ord_4 ord_3 ord_1 ");
        BOOST_TEST(list({"", "held", "", ""}) == "ord_3 ");
        BOOST_TEST(list({"other", "held", "", ""}) == "");
        BOOST_TEST(list({"", "", "47", ""}) == "ord_3 ord_2 ord_1 ");
        BOOST_TEST(list({"acme", "", "47%1", ""}) == "ord_1 ");
        BOOST_TEST(list({"", "", "%", ""}) == "");
        BOOST_TEST(list({"", "", "", "ord_4", 2}) == "ord_3 ord_2 ");
        BOOST_TEST(list({"acme", "", "", "ord_4"}) == "ord_3 ord_1 ");
    });
}

BOOST_DATA_TEST_CASE(differencesStayInOrder, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, order("ord_1", "4711", 1));
        const std::vector<store::Difference> found{
            {2, "UnitPrice", "12.50 EUR", "12.00 EUR", "off_1"}, {1, "Quantity", "2", "1", ""}};
        store::insertDifferences(tx, "ord_1", found);
        BOOST_TEST((store::differences(tx, "ord_1") == found));
        BOOST_TEST(store::differences(tx, "ord_2").empty());
    });
}

BOOST_DATA_TEST_CASE(sameDocumentCountsOnce, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, order("ord_1", "4711", 1));
        store::insertOrder(tx, order("ord_2", "4711", 2));
        store::insertOrder(tx, order("ord_3", "4712", 1));
        model::Confirmation first;
        first.id = "C-1";
        first.orderNumber = "4711";
        first.comment = "gladly";
        first.lines = {{1, base::Decimal::of("2"), "EA", model::ConfirmationType::accept, ""}};
        auto updated = first;
        updated.comment = "after all";
        const auto keep = [&](const std::string& orderId, const model::Confirmation& said) {
            return store::insertPaper(
                tx, {orderId, store::Direction::out, said, said.id, "msg_1", at(1)});
        };
        BOOST_TEST(keep("ord_1", first));
        BOOST_TEST(keep("ord_2", updated));
        BOOST_TEST(!keep("ord_1", first));
        BOOST_TEST(keep("ord_3", first));
        // Of all versions, in the order they came.
        std::string said;
        for (const auto& paper : store::papers(tx, "ord_2"))
            said += std::get<model::Confirmation>(paper.document).comment + ", ";
        BOOST_TEST(said == "gladly, after all, ");
    });
}

BOOST_DATA_TEST_CASE(documentMaySayAgainWhatItSaidBeforeLast, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, order("ord_1", "4711", 1));
        const auto keep = [&](const std::string& comment) {
            model::Confirmation said;
            said.id = "C-1";
            said.comment = comment;
            return store::insertPaper(
                tx, {"ord_1", store::Direction::out, said, said.id, "msg_1", at(1)});
        };
        BOOST_TEST(keep("gladly"));
        BOOST_TEST(keep("after all not"));
        BOOST_TEST(keep("gladly"));
        BOOST_TEST(!keep("gladly"));
        BOOST_TEST(store::papers(tx, "ord_1").size() == 3u);
    });
}

BOOST_DATA_TEST_CASE(messageIsNotedOnTheNewestOfANumber, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertOrder(tx, order("ord_1", "4711", 1));
        model::Confirmation said;
        const auto keep = [&](const std::string& id, const std::string& comment) {
            said.id = id;
            said.comment = comment;
            store::insertPaper(tx, {"ord_1", store::Direction::out, said, id, "", at(1)});
        };
        keep("C-1", "never left");
        keep("C-1", "left");
        keep("C-2", "another");
        store::sentIn(tx, "ord_1", "ConfirmationRequest", "C-1", "msg_1");
        store::sentIn(tx, "ord_1", "ConfirmationRequest", "C-1", "msg_2");
        std::string messages;
        for (const auto& paper : store::papers(tx, "ord_1")) messages += paper.messageId + ", ";
        BOOST_TEST(messages == ", msg_1, , ");
    });
}

BOOST_DATA_TEST_CASE(cursorsMoveOnByConnector, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        BOOST_TEST(store::cursor(tx, "sandbox") == "");
        store::saveCursor(tx, "sandbox", "5");
        store::saveCursor(tx, "sandbox", "6");
        store::saveCursor(tx, "other", "1");
        BOOST_TEST(store::cursor(tx, "sandbox") == "6");
    });
}

BOOST_AUTO_TEST_SUITE_END()
