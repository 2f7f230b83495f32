#include "gateway/store/messages.h"

#include "gateway/base/fault.h"
#include "tests/store/database.h"

namespace {

store::Message message(const std::string& id) {
    store::Message made;
    made.id = id;
    made.partnerId = "acme";
    made.protocol = "cxml";
    made.kind = "OrderRequest";
    made.payloadId = id + "@buyer";
    made.createdAt = at(0);
    return made;
}

store::Message full() {
    return {.id = "msg_full",
            .direction = store::Direction::out,
            .state = store::MessageState::delivered,
            .partnerId = "acme",
            .protocol = "connector",
            .kind = "OrderRequest",
            .destination = "sandbox",
            .payloadId = "p",
            .bodyHash = "hash",
            .body = "<a/>",
            .answerStatus = 201,
            .answerType = "text/xml",
            .answer = "<b/>",
            .note = "note",
            .orderId = "ord_1",
            .peer = "192.0.2.1",
            .createdAt = at(1),
            .nextAt = at(2),
            .attempts = 3,
            .epoch = 5'000'000'000};
}

std::string render(const store::Message& m) {
    std::string text;
    for (const auto& part : {m.id,
                             std::string(name(m.direction)),
                             std::string(name(m.state)),
                             m.partnerId,
                             m.protocol,
                             m.kind,
                             m.destination,
                             m.payloadId,
                             m.bodyHash,
                             m.body,
                             std::to_string(m.answerStatus),
                             m.answerType,
                             m.answer,
                             m.note,
                             m.orderId,
                             m.peer,
                             base::iso(m.createdAt),
                             m.nextAt ? base::iso(*m.nextAt) : "never",
                             std::to_string(m.attempts),
                             std::to_string(m.epoch)})
        text += part + "|";
    return text;
}

std::string ids(const std::vector<store::Message>& messages) {
    std::string text;
    for (const auto& m : messages) text += m.id + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(messages)

BOOST_DATA_TEST_CASE(loadsWhatWasInserted, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, full());
        store::insertMessage(tx, message("msg_1"));
        BOOST_TEST(render(*store::findMessage(tx, "msg_full")) == render(full()));
        BOOST_TEST(render(*store::findMessage(tx, "msg_1")) == render(message("msg_1")));
        BOOST_TEST(!store::findMessage(tx, "msg_2"));
    });
}

BOOST_DATA_TEST_CASE(payloadIdOfPartnerHasOneEffect, kDatabases, kind) {
    Database database(kind);
    auto first = message("msg_1");
    database->write([&](store::Tx& tx) { store::insertMessage(tx, first); });
    auto again = message("msg_2");
    again.payloadId = first.payloadId;
    again.state = store::MessageState::declined;
    const auto insert = [&] {
        database->write([&](store::Tx& tx) { store::insertMessage(tx, again); });
    };
    BOOST_CHECK_THROW(insert(), base::Fault);
    database->read([&](store::ReadTx& tx) {
        BOOST_TEST(store::findByPayloadId(tx, "acme", first.payloadId)->id == "msg_1");
        BOOST_TEST(!store::findByPayloadId(tx, "other", first.payloadId));
        return 0;
    });
    again.partnerId = "other";
    insert();
}

BOOST_DATA_TEST_CASE(refusedAndUnnamedMessagesDoNotCount, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (int i = 0; i < 2; ++i) {
            auto refused = message("msg_r" + std::to_string(i));
            refused.payloadId = "same";
            refused.state = store::MessageState::refused;
            store::insertMessage(tx, refused);
            auto unnamed = message("msg_u" + std::to_string(i));
            unnamed.payloadId = "";
            store::insertMessage(tx, unnamed);
        }
        BOOST_TEST(!store::findByPayloadId(tx, "acme", "same"));
        BOOST_TEST(!store::findByPayloadId(tx, "acme", ""));
    });
}

BOOST_DATA_TEST_CASE(listsNewestFirstByEveryFilter, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (int i = 1; i <= 6; ++i) {
            auto m = message("msg_" + std::to_string(i));
            if (i % 2 == 0) m.partnerId = "other";
            if (i > 4) m.kind = "ProfileRequest";
            if (i == 3 || i == 4) m.orderId = "ord_1";
            if (i == 2) m.state = store::MessageState::refused;
            store::insertMessage(tx, m);
        }
        // Partner, state, kind, order, before, limit.
        const auto list = [&](const store::MessageFilter& filter) {
            return ids(store::recentMessages(tx, filter));
        };
        BOOST_TEST(list({}) == "msg_6 msg_5 msg_4 msg_3 msg_2 msg_1 ");
        BOOST_TEST(list({"acme", "", "", "", ""}) == "msg_5 msg_3 msg_1 ");
        BOOST_TEST(list({"", "refused", "", "", ""}) == "msg_2 ");
        BOOST_TEST(list({"", "", "ProfileRequest", "", ""}) == "msg_6 msg_5 ");
        BOOST_TEST(list({"", "", "", "ord_1", ""}) == "msg_4 msg_3 ");
        BOOST_TEST(list({"acme", "", "", "ord_1", ""}) == "msg_3 ");
        BOOST_TEST(list({"other", "accepted", "OrderRequest", "", ""}) == "msg_4 ");
        BOOST_TEST(list({"", "", "", "", "msg_4", 2}) == "msg_3 msg_2 ");
        BOOST_TEST(list({"acme", "", "", "", "msg_5"}) == "msg_3 msg_1 ");
        BOOST_TEST(list({"nobody", "", "", "", ""}) == "");
    });
}

BOOST_AUTO_TEST_SUITE_END()
