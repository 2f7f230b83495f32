#include <boost/test/unit_test.hpp>

#include "gateway/store/obligations.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

void owe(AdminOffice& office, const std::string& messageId) {
    office.store().write([&](store::Tx& tx) {
        const auto now = office.world().clock().now();
        store::insertObligation(tx, {.messageId = messageId,
                                     .partnerId = "acme",
                                     .orderId = "ord_1",
                                     .orderNumber = "PO-1 <b>",
                                     .payloadId = "p-1",
                                     .kind = "StatusUpdateRequest",
                                     .since = now,
                                     .dueAt = now + std::chrono::hours(2)});
    });
}

std::string words(AdminOffice& office, const std::string& address) {
    return html::words(office.get(address).body);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_obligations)

BOOST_AUTO_TEST_CASE(emptyPageSaysWhatWouldStandHere) {
    AdminOffice office;
    BOOST_TEST(html::has(words(office, "/obligations"), "Nothing is owed."));
    BOOST_TEST(!html::has(words(office, "/"), "owed to buyers"));
}

BOOST_AUTO_TEST_CASE(whatIsOwedIsListedWithPartnerAndAge) {
    AdminOffice office;
    owe(office, "msg_1");
    office.world().clock().advance(std::chrono::hours(3));
    const auto text = words(office, "/obligations");
    BOOST_TEST(html::has(text, "PO-1 <b> Acme Tools StatusUpdateRequest 3 hours"));
    BOOST_TEST(html::has(text, " late "));
    BOOST_TEST(html::has(words(office, "/"), "1 answer is owed to buyers"));
}

BOOST_AUTO_TEST_CASE(personMayHaveToldThePartner) {
    AdminOffice office;
    owe(office, "msg_1");
    BOOST_TEST(office.post("/obligations/msg_1/settle").header("Location") ==
               "/obligations?done=told");
    BOOST_TEST(html::has(words(office, "/obligations?done=told"), "told another way"));
    BOOST_TEST(html::has(words(office, "/obligations"), "Nothing is owed."));
    BOOST_TEST(office.post("/obligations/msg_1/settle").status == 409);
}

BOOST_AUTO_TEST_SUITE_END()
