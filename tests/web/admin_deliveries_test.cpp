#include <boost/test/unit_test.hpp>

#include "gateway/flows/partners.h"
#include "gateway/store/outbox.h"
#include "gateway/store/places.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

store::Message outgoing(const std::string& id, store::MessageState state,
                        const std::string& destination = "sandbox") {
    store::Message made;
    made.id = id;
    made.direction = store::Direction::out;
    made.state = state;
    made.partnerId = "acme";
    made.protocol = destination == "sandbox" ? "connector" : "cxml";
    made.kind = destination == "sandbox" ? "OrderRequest" : "StatusUpdateRequest";
    made.destination = destination;
    return made;
}

std::string words(AdminOffice& office, const std::string& address) {
    return html::words(office.get(address).body);
}

store::MessageState stateOf(AdminOffice& office, const std::string& id) {
    return office.store().read(
        [&](store::ReadTx& tx) { return store::findMessage(tx, id).value().state; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_deliveries)

BOOST_AUTO_TEST_CASE(everyDestinationIsShownWithItsQueueAndCircuit) {
    AdminOffice office;
    const auto now = office.world().clock().now();
    auto due = outgoing("msg_1", store::MessageState::due);
    due.nextAt = now;
    office.addMessage(due);
    office.addMessage(outgoing("msg_2", store::MessageState::dead, "partner"));
    office.store().write([&](store::Tx& tx) {
        store::placeTook(tx, "partner/acme", now);
        store::placeUnreachable(tx, "sandbox", now, "<b>no route</b>", 5, now + base::Seconds(30));
    });
    const auto page = office.get("/deliveries").body;
    const auto text = html::words(page);
    BOOST_TEST(html::has(text, "sandbox"));
    BOOST_TEST(html::has(text, "tried again at 2026-03-02 09:00:30 UTC"));
    BOOST_TEST(html::has(page, "&lt;b&gt;no route"));
    BOOST_TEST(html::has(text, "Acme Tools (partner) working"));
    BOOST_TEST(html::has(text, "1 given up"));
}

BOOST_AUTO_TEST_CASE(comparingFindsWhatWaitsForAPerson) {
    AdminOffice office;
    office.addMessage(outgoing("msg_1", store::MessageState::dead));
    BOOST_TEST(html::has(words(office, "/deliveries"), "Not compared yet"));
    BOOST_TEST(office.post("/deliveries/compare").status == 303);
    BOOST_TEST(html::has(words(office, "/deliveries"), "look OrderRequest to sandbox waits for"));
}

BOOST_AUTO_TEST_CASE(whatFitsIsCountedBeforeItIsSentAgain) {
    AdminOffice office;
    office.addMessage(outgoing("msg_1", store::MessageState::dead));
    office.addMessage(outgoing("msg_2", store::MessageState::dead));
    office.addMessage(outgoing("msg_3", store::MessageState::dead, "partner"));
    // The partner has no address: nothing is on its way to it.
    BOOST_TEST(html::has(words(office, "/messages?state=dead"), "Send all 2 again"));
    auto acme = office.context().partners.current()->byId.at("acme").partner;
    acme.options["cxml.url"] = "https://buyer.example/cxml";
    flows::savePartner(office.context(), acme, "test");
    BOOST_TEST(html::has(words(office, "/messages?state=dead"), "Send all 3 again"));
    BOOST_TEST(!html::has(words(office, "/messages?state=delivered"), "Send all"));
    const auto page = words(office, "/messages?state=dead&place=sandbox");
    BOOST_TEST(html::has(page, "Send all 2 again"));
    BOOST_TEST(office.post("/messages/replay", {{"state", "dead"}, {"place", "sandbox"}}).status ==
               303);
    BOOST_CHECK(stateOf(office, "msg_1") == store::MessageState::due);
    BOOST_CHECK(stateOf(office, "msg_2") == store::MessageState::due);
    BOOST_CHECK(stateOf(office, "msg_3") == store::MessageState::dead);
}

BOOST_AUTO_TEST_CASE(whatMayHaveArrivedHasTwoWays) {
    AdminOffice office;
    office.addMessage(outgoing("msg_1", store::MessageState::unknown));
    office.addMessage(outgoing("msg_2", store::MessageState::unknown));
    const auto page = office.get("/messages/msg_1").body;
    BOOST_TEST(html::has(page, "/messages/msg_1/arrived"));
    BOOST_TEST(html::has(page, "/messages/msg_1/replay"));
    BOOST_TEST(office.post("/messages/msg_1/arrived").status == 303);
    BOOST_CHECK(stateOf(office, "msg_1") == store::MessageState::delivered);
    BOOST_TEST(office.post("/messages/msg_1/arrived").status == 409);
    BOOST_TEST(office.post("/messages/msg_2/replay").status == 303);
    BOOST_CHECK(stateOf(office, "msg_2") == store::MessageState::due);
}

BOOST_AUTO_TEST_CASE(whatIsSetAsideNeedsAReason) {
    AdminOffice office;
    office.addMessage(outgoing("msg_1", store::MessageState::dead));
    BOOST_TEST(office.post("/messages/msg_1/drop").status != 303);
    BOOST_CHECK(stateOf(office, "msg_1") == store::MessageState::dead);
    BOOST_TEST(office.post("/messages/msg_1/drop", {{"reason", "by telephone"}}).status == 303);
    BOOST_CHECK(stateOf(office, "msg_1") == store::MessageState::dropped);
    BOOST_TEST(html::has(words(office, "/messages/msg_1"), "by telephone"));
}

BOOST_AUTO_TEST_SUITE_END()
