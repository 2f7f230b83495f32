#include "gateway/store/attachments.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/store/messages.h"
#include "tests/store/database.h"

namespace {

store::Message message(const std::string& id, const std::string& orderId) {
    store::Message made;
    made.id = id;
    made.orderId = orderId;
    made.createdAt = at(0);
    return made;
}

model::Attachment attachment(const std::string& id, std::string bytes) {
    model::Attachment made;
    made.id = id;
    made.contentId = id + "@buyer";
    made.contentType = "application/pdf";
    made.name = id + ".pdf";
    made.size = static_cast<std::int64_t>(bytes.size());
    made.sha256 = base::sha256Hex(bytes);
    made.internal = id == "att_2";
    made.place = "OrderRequest/Comments";
    made.partOf = "copy";
    made.bytes = std::move(bytes);
    return made;
}

model::Attachment withoutBytes(model::Attachment attachment) {
    attachment.bytes.clear();
    return attachment;
}

void keep(Database& database, const store::Message& message,
          const std::vector<model::Attachment>& attachments) {
    database->write([&](store::Tx& tx) {
        store::insertMessage(tx, message);
        store::insertAttachments(tx, message.id, attachments);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attachments)

BOOST_DATA_TEST_CASE(comesBackAsItWasKept, kDatabases, kind) {
    Database database(kind);
    const auto first = attachment("att_1", std::string("\0\xFF\r\n", 4));
    const auto second = attachment("att_2", "");
    keep(database, message("msg_1", "ord_1"), {first, second});
    const auto found =
        database->read([](store::ReadTx& tx) { return store::attachmentsOfMessage(tx, "msg_1"); });
    BOOST_TEST((found == std::vector{withoutBytes(first), withoutBytes(second)}));
    database->read([&](store::ReadTx& tx) {
        BOOST_TEST((store::findAttachment(tx, "att_2") == withoutBytes(second)));
        BOOST_TEST(!store::findAttachment(tx, "att_3"));
        BOOST_TEST(store::blob(tx, first.sha256) == first.bytes);
        BOOST_TEST(store::blob(tx, second.sha256) == "");
        return 0;
    });
}

BOOST_DATA_TEST_CASE(largeFilesAreWhole, kDatabases, kind) {
    Database database(kind);
    for (const std::size_t size : {768 * 1024 - 1, 768 * 1024, 768 * 1024 + 1, 3'000'000}) {
        std::string bytes(size, 'x');
        for (std::size_t i = 0; i < size; i += 7) bytes[i] = static_cast<char>(i / 7);
        const auto id = std::to_string(size);
        keep(database, message("msg_" + id, ""), {attachment("att_" + id, bytes)});
        BOOST_TEST(database->read([&](store::ReadTx& tx) {
            return store::blob(tx, base::sha256Hex(bytes));
        }) == bytes);
    }
}

BOOST_DATA_TEST_CASE(sameBytesAreStoredOnce, kDatabases, kind) {
    Database database(kind);
    keep(database, message("msg_1", ""),
         {attachment("att_1", "same"), attachment("att_2", "same")});
    keep(database, message("msg_2", ""), {attachment("att_3", "same")});
    BOOST_TEST(database->read([](store::ReadTx& tx) {
        return count(tx, "SELECT COUNT(*) FROM blob") * 10 +
               count(tx, "SELECT COUNT(*) FROM attachment");
    }) == 13);
}

BOOST_DATA_TEST_CASE(orderHasWhatCameInForIt, kDatabases, kind) {
    Database database(kind);
    keep(database, message("msg_1", "ord_1"), {attachment("att_1", "1")});
    keep(database, message("msg_2", "ord_2"), {attachment("att_2", "2")});
    keep(database, message("msg_3", "ord_1"), {attachment("att_3", "3")});
    auto out = message("msg_4", "ord_1");
    out.direction = store::Direction::out;
    out.state = store::MessageState::delivered;
    keep(database, out, {attachment("att_4", "4")});
    keep(database, message("msg_5", ""), {attachment("att_5", "5")});
    const auto names = [&](const char* orderId) {
        std::string all;
        for (const auto& one : database->read(
                 [&](store::ReadTx& tx) { return store::attachmentsOfOrder(tx, orderId); }))
            all += one.name + " ";
        return all;
    };
    BOOST_TEST(names("ord_1") == "att_1.pdf att_3.pdf ");
    BOOST_TEST(names("") == "");
}

BOOST_DATA_TEST_CASE(damagedBytesAreNotHandedOut, kDatabases, kind) {
    Database database(kind);
    const auto kept = attachment("att_1", "bytes");
    keep(database, message("msg_1", ""), {kept});
    database->write([](store::Tx& tx) { tx.run("UPDATE blob SET base64 = 'AAAA'"); });
    const auto bytes = [&](const std::string& sha256) {
        return database->read([&](store::ReadTx& tx) { return store::blob(tx, sha256); });
    };
    BOOST_CHECK_THROW(bytes(kept.sha256), base::Fault);
    BOOST_CHECK_THROW(bytes(base::sha256Hex("other")), base::Fault);
}

BOOST_DATA_TEST_CASE(failedVerbLeavesNoFile, kDatabases, kind) {
    Database database(kind);
    BOOST_CHECK_THROW(database->write([](store::Tx& tx) {
        store::insertMessage(tx, message("msg_1", ""));
        store::insertAttachments(tx, "msg_1", {attachment("att_1", "bytes")});
        throw base::Fault(base::FaultCode::invalid, "no");
    }),
                      base::Fault);
    BOOST_TEST(database->read(
                   [](store::ReadTx& tx) { return count(tx, "SELECT COUNT(*) FROM blob"); }) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
