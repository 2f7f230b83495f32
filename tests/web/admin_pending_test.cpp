// Documents that have no way to the buyer, and those that wait.
#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/flows/outbound.h"
#include "gateway/flows/partners.h"
#include "gateway/store/outbox.h"
#include "gateway/store/papers.h"
#include "gateway/store/places.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

void set(AdminOffice& office, const std::string& option, const std::string& value) {
    auto partner = office.context().partners.current()->byId.at("acme").partner;
    if (value.empty())
        partner.options.erase(option);
    else
        partner.options[option] = value;
    flows::savePartner(office.context(), partner, "test");
}

// A confirmation of PO-ord_1, as the back office says it; the message's id.
std::string confirm(AdminOffice& office) {
    const auto partners = office.context().partners.current();
    const auto& acme = partners->byId.at("acme").partner;
    model::Confirmation said;
    said.orderId = "ord_1";
    said.id = "C-1";
    said.orderNumber = "PO-ord_1";
    said.date = "2026-03-02T09:00:00Z";
    said.type = model::ConfirmationType::accept;
    const auto now = office.world().clock().now();
    return office.store().write([&](store::Tx& tx) {
        store::insertPaper(tx, {"ord_1", store::Direction::out, said, "C-1", {}, now});
        auto id = flows::enqueueForPartner(office.context(), tx, acme, said, "ord_1");
        if (!id.empty()) store::sentIn(tx, "ord_1", "ConfirmationRequest", "C-1", id);
        return id;
    });
}

store::Message message(AdminOffice& office, const std::string& id) {
    return office.store().read(
        [&](store::ReadTx& tx) { return store::findMessage(tx, id).value(); });
}

std::string words(AdminOffice& office, const std::string& address) {
    return html::words(office.get(address).body);
}

// What the page of the refusal says.
std::string refusal(const base::Wire& answer) {
    return std::to_string(answer.status) + ' ' + html::words(answer.body);
}

store::Message waiting(AdminOffice& office, const std::string& id, const std::string& orderId) {
    store::Message made;
    made.id = id;
    made.direction = store::Direction::out;
    made.state = store::MessageState::due;
    made.partnerId = "acme";
    made.protocol = "connector";
    made.kind = "OrderRequest";
    made.destination = "sandbox";
    made.orderId = orderId;
    made.nextAt = office.world().clock().now() + base::Minutes(30);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_pending)

BOOST_AUTO_TEST_CASE(whatHasNoWayIsPendingWithTheMissingSetting) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::sent);
    const auto id = confirm(office);
    BOOST_CHECK(message(office, id).state == store::MessageState::dead);
    const std::string missing = "the address for our documents (cxml.url) is missing";
    BOOST_TEST(html::has(words(office, "/obligations"), "ConfirmationRequest"));
    BOOST_TEST(html::has(words(office, "/obligations"), "missing " + missing));
    BOOST_TEST(
        html::has(words(office, "/orders/ord_1"), "not sent: no way to the partner: " + missing));
    BOOST_TEST(html::has(words(office, "/"), "1 document has no way to the buyer"));
    BOOST_TEST(html::has(words(office, "/partners/acme"), missing));
}

BOOST_AUTO_TEST_CASE(writtenAnewItLeavesOnceTheSettingIsThere) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::sent);
    const auto id = confirm(office);
    const auto page = "/messages/" + id;
    for (const auto* way : {"/anew", "/replay"})
        BOOST_TEST(html::has(refusal(office.post(page + way)), "cxml.url"), way);
    set(office, "cxml.url", "https://buyer.example/cxml");
    BOOST_TEST(html::has(words(office, "/obligations"), "It has a way now. "));
    BOOST_TEST(office.post(page + "/anew").status == 303);
    const auto anew = message(office, id).successor;
    BOOST_CHECK(message(office, anew).state == store::MessageState::due);
    BOOST_CHECK(message(office, id).state == store::MessageState::dropped);
    BOOST_TEST(html::has(words(office, "/orders/ord_1"), "on its way to the buyer"));
    BOOST_TEST(html::has(words(office, "/obligations"), "Every document that was to leave"));
}

BOOST_AUTO_TEST_CASE(theSettingInTheWayIsNamed) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::sent);
    const auto id = confirm(office);
    set(office, "cxml.url", "https://buyer.example/cxml");
    set(office, "confirmation.wanted", "never");
    BOOST_TEST(html::has(refusal(office.post("/messages/" + id + "/anew")),
                         "confirmation.wanted = never says so"));
    set(office, "confirmation.wanted", "");
    set(office, "cxml.transport", "none");
    BOOST_TEST(html::has(refusal(office.post("/messages/" + id + "/anew")),
                         "cxml.transport = none says so"));
}

// What waited when a setting was changed is never shown as on its way where it has none.
BOOST_AUTO_TEST_CASE(whatWaitsFollowsTheSettings) {
    AdminOffice office;
    office.addOrder("ord_1");
    set(office, "cxml.transport", "poll");
    const auto id = confirm(office);
    BOOST_TEST(message(office, id).destination == "poll");
    set(office, "cxml.url", "https://buyer.example/cxml");
    set(office, "cxml.transport", "");
    const auto posted = message(office, id);
    BOOST_TEST(posted.destination == "partner");
    BOOST_TEST(posted.place == "partner/acme");
    BOOST_CHECK(posted.state == store::MessageState::due);
    BOOST_TEST(posted.nextAt.has_value());
    set(office, "cxml.url", "");
    BOOST_CHECK(message(office, id).state == store::MessageState::dead);
    BOOST_TEST(html::has(words(office, "/obligations"), "(cxml.url) is missing"));
    BOOST_TEST(!html::has(words(office, "/orders/ord_1"), "on its way"));
    set(office, "cxml.url", "https://buyer.example/cxml");
    BOOST_TEST(html::has(words(office, "/obligations"), "Write anew and send"));
    BOOST_TEST(office.post("/messages/" + id + "/replay").status == 303);
    BOOST_TEST(message(office, id).note == "");
    set(office, "cxml.transport", "none");
    BOOST_CHECK(message(office, id).state == store::MessageState::dropped);
}

// What waited behind it has a way of its own.
BOOST_AUTO_TEST_CASE(whatIsKeptHoldsNothingElseUp) {
    AdminOffice office;
    office.addOrder("ord_1");
    set(office, "cxml.url.ConfirmationRequest", "https://buyer.example/confirmations");
    set(office, "cxml.url.ShipNoticeRequest", "https://buyer.example/notices");
    (void)confirm(office);
    const auto notice = office.store().write([&](store::Tx& tx) {
        const auto partners = office.context().partners.current();
        model::ShipNotice said;
        said.id = "S-1";
        said.date = said.shipmentDate = said.deliveryDate = "2026-03-02T09:00:00Z";
        said.portions.resize(1);
        said.portions[0].order.orderId = "ord_1";
        said.portions[0].order.number = "PO-ord_1";
        return flows::enqueueForPartner(office.context(), tx, partners->byId.at("acme").partner,
                                        said, "ord_1");
    });
    const auto mayGo = [&] {
        return office.store().read([&](store::ReadTx& tx) {
            return store::waitsBehind(tx, message(office, notice)).empty();
        });
    };
    BOOST_TEST(!mayGo());
    set(office, "cxml.url.ConfirmationRequest", "");
    BOOST_CHECK(message(office, notice).state == store::MessageState::due);
    BOOST_TEST(mayGo());
    const auto now = office.world().clock().now();
    BOOST_TEST(office.store().write([&](store::Tx& tx) {
        return store::claimDue(tx, "partner/acme", now, now + base::Minutes(1), 4).size();
    }) == 1u);
}

BOOST_AUTO_TEST_CASE(whatIsMeantToStayIsNotPending) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::sent);
    set(office, "cxml.transport", "none");
    BOOST_TEST(confirm(office) == "");
    BOOST_TEST(html::has(words(office, "/obligations"), "Every document that was to leave"));
    BOOST_TEST(html::has(words(office, "/orders/ord_1"), "not sent: the partner gets none"));
}

BOOST_AUTO_TEST_CASE(whatWaitsIsSentNow) {
    AdminOffice office;
    office.addMessage(waiting(office, "msg_1", ""));
    const auto now = office.world().clock().now();
    office.store().write([&](store::Tx& tx) {
        store::placeUnreachable(tx, "sandbox", now, "no route", 6, now + base::Minutes(5));
    });
    BOOST_TEST(html::has(words(office, "/messages/msg_1"), "Send now"));
    BOOST_TEST(office.post("/messages/msg_1/now").status == 303);
    BOOST_TEST((message(office, "msg_1").nextAt == now));
    const auto place = office.store().read(
        [](store::ReadTx& tx) { return store::findPlace(tx, "sandbox").value(); });
    BOOST_TEST((place.openUntil == now));
    office.store().write([&](store::Tx& tx) {
        BOOST_TEST(store::claimDue(tx, "sandbox", now, now + base::Minutes(1), 1).size() == 1U);
    });
    BOOST_TEST(html::has(refusal(office.post("/messages/msg_1/now")), "delivered at this moment"));
}

BOOST_AUTO_TEST_CASE(whatCannotGoNowSaysWhy) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::accepted);
    office.addMessage(waiting(office, "msg_1", "ord_1"));
    office.addMessage(waiting(office, "msg_2", "ord_1"));
    office.store().write([](store::Tx& tx) { store::lineUp(tx, "ord_1"); });
    BOOST_TEST(html::has(refusal(office.post("/messages/msg_2/now")),
                         "It waits behind message msg_1 of the same order"));
    auto away = waiting(office, "msg_3", "");
    away.destination = "elsewhere";
    office.addMessage(away);
    BOOST_TEST(html::has(refusal(office.post("/messages/msg_3/now")),
                         "elsewhere does not exist or is switched off"));
    auto fetched = waiting(office, "msg_4", "");
    fetched.destination = "poll";
    fetched.protocol = "cxml";
    office.addMessage(fetched);
    BOOST_TEST(html::has(refusal(office.post("/messages/msg_4/now")), "fetches it by itself"));
    auto gone = waiting(office, "msg_5", "");
    gone.state = store::MessageState::delivered;
    office.addMessage(gone);
    BOOST_TEST(html::has(refusal(office.post("/messages/msg_5/now")), "it is delivered"));
}

BOOST_AUTO_TEST_CASE(aDestinationThatFailsSaysSinceWhen) {
    AdminOffice office;
    office.addMessage(waiting(office, "msg_1", ""));
    const auto start = office.world().clock().now();
    const auto fail = [&](base::Minutes after) {
        office.store().write(
            [&](store::Tx& tx) { store::placeAnswered(tx, "sandbox", start + after, "HTTP 500"); });
    };
    fail(base::Minutes(0));
    fail(base::Minutes(10));
    office.world().clock().advance(base::Minutes(20));
    BOOST_TEST(html::has(words(office, "/deliveries"), "failing since 2026-03-02 09:00:00 UTC"));
    BOOST_TEST(html::has(words(office, "/"), "sandbox is failing since 2026-03-02 09:00:00 UTC"));
    office.store().write(
        [&](store::Tx& tx) { store::placeTook(tx, "sandbox", office.world().clock().now()); });
    BOOST_TEST(!html::has(words(office, "/deliveries"), "failing"));
    fail(base::Minutes(30));
    BOOST_TEST(html::has(words(office, "/deliveries"), "failing since 2026-03-02 09:30:00 UTC"));
}

BOOST_AUTO_TEST_SUITE_END()
