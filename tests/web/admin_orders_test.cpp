#include <boost/test/unit_test.hpp>

#include "gateway/store/papers.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

std::string state(AdminOffice& office, const std::string& id) {
    const auto order =
        office.store().read([&](store::ReadTx& tx) { return store::findOrder(tx, id); });
    return std::string(store::name(order->state));
}

std::string words(AdminOffice& office, const std::string& address) {
    return html::words(office.get(address).body);
}

std::vector<std::string> links(AdminOffice& office, const std::string& address,
                               const std::string& start) {
    std::vector<std::string> found;
    for (const auto& link : html::addresses(office.get(address).body))
        if (link.starts_with(start)) found.push_back(link);
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_orders)

BOOST_AUTO_TEST_CASE(heldOrderShowsWhatDiffers) {
    AdminOffice office;
    office.addOrder("ord_1");
    const auto text = words(office, "/orders/ord_1");
    BOOST_TEST(html::has(text, "Order PO-ord_1 held"));
    BOOST_TEST(html::has(text, "1 UnitPrice 12.50 9.99 off_1"));
    BOOST_TEST(html::has(
        text,
        "It waits for you because: Line 1: the price is 9.99, which is 2.51 less than the "
        "offer's of 12.50."));
    BOOST_TEST(html::has(text, "HB-8"));
    BOOST_TEST(html::has(text, "2 BX 9.99 USD 19.98 USD"));
    BOOST_TEST(html::has(words(office, "/"), "1 order waits for a decision"));
}

BOOST_AUTO_TEST_CASE(acceptedOrderGoesToTheBackOffice) {
    AdminOffice office;
    office.addOrder("ord_1");
    BOOST_TEST(office.post("/orders/ord_1/accept").header("Location") ==
               "/orders/ord_1?done=accepted");
    BOOST_TEST(state(office, "ord_1") == "accepted");
    const auto text = words(office, "/orders/ord_1?done=accepted");
    BOOST_TEST(html::has(text, "is on its way to the back office"));
    BOOST_TEST(html::has(text, "OrderRequest due out, connector Acme Tools"));
    BOOST_TEST(html::has(text, "admin:admin order.accepted"));
    BOOST_TEST(office.post("/orders/ord_1/accept").status == 409);
}

BOOST_AUTO_TEST_CASE(refusedOrderEndsThere) {
    AdminOffice office;
    office.addOrder("ord_1");
    BOOST_TEST(office.post("/orders/ord_1/refuse").header("Location") ==
               "/orders/ord_1?done=refused");
    BOOST_TEST(state(office, "ord_1") == "refused");
    BOOST_TEST(!html::has(office.get("/orders/ord_1").body, "/accept\""));
    BOOST_TEST(office.post("/orders/ord_1/refuse").status == 409);
}

BOOST_AUTO_TEST_CASE(documentsAboutItAreShown) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::confirmed);
    model::Confirmation said;
    said.id = "C-1";
    said.erpReference = "SB-7";
    said.lines = {{1, base::Decimal{2}, "BX", model::ConfirmationType::backordered, "later"}};
    model::ShipNotice notice;
    notice.id = "SN-1";
    notice.carriers = {{}};
    notice.carriers[0].trackingNumbers = {"1Z 999"};
    notice.portions = {{}};
    notice.portions[0].lines = {{}};
    notice.portions[0].lines[0].lineNumber = 1;
    notice.portions[0].lines[0].quantity = base::Decimal{2};
    notice.portions[0].lines[0].unit = "BX";
    office.store().write([&](store::Tx& tx) {
        const auto now = office.world().clock().now();
        store::insertPaper(tx, {"ord_1", store::Direction::out, said, "C-1", "msg_1", now});
        store::insertPaper(tx, {"ord_1", store::Direction::out, notice, "SN-1", "", now});
    });
    const auto text = words(office, "/orders/ord_1");
    BOOST_TEST(html::has(text, "Confirmation C-1 accept line 1: 2 BX backordered (later) SB-7"));
    BOOST_TEST(
        html::has(text, "ShipNotice SN-1 new line 1: 2 BX 1Z 999 not sent: the partner gets none"));
    BOOST_TEST(links(office, "/orders/ord_1", "/messages/msg_1").size() == 1u);
}

BOOST_AUTO_TEST_CASE(whatTheOrderAsksForIsPending) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::sent);
    office.store().write([&](store::Tx& tx) {
        auto order = *store::findOrder(tx, "ord_1");
        order.id = order.root = "ord_2";
        order.order.items[0].instructions.confirmations = "requiredBeforeASN";
        store::insertOrder(tx, order);
    });
    const std::string pending = "A confirmation is asked for by the order and has not left yet.";
    BOOST_TEST(!html::has(words(office, "/orders/ord_1"), pending));
    BOOST_TEST(html::has(words(office, "/orders/ord_2"), pending));
    office.store().write([&](store::Tx& tx) {
        store::insertPaper(tx, {"ord_2", store::Direction::out, model::Confirmation{}, "C-1",
                                "msg_2", office.world().clock().now()});
    });
    BOOST_TEST(!html::has(words(office, "/orders/ord_2"), pending));
}

BOOST_AUTO_TEST_CASE(versionsAndWhatChangedAreShown) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::replaced);
    office.store().write([&](store::Tx& tx) {
        auto second = *store::findOrder(tx, "ord_1");
        second.id = "ord_2";
        second.version = 2;
        second.replaces = second.root;
        second.state = store::OrderState::accepted;
        second.order.operation = model::Operation::update;
        store::insertOrder(tx, second);
        store::insertChanges(tx, "ord_2", {{1, "Quantity", "3", "2"}, {2, "Line", "1 EA", ""}});
    });
    const auto text = words(office, "/orders/ord_2");
    BOOST_TEST(html::has(text, "2 (shown) accepted changed"));
    BOOST_TEST(html::has(text, "1 replaced ordered"));
    BOOST_TEST(html::has(text, "1 Quantity 3 2"));
    BOOST_TEST(html::has(text, "2 Line 1 EA removed"));
    BOOST_TEST(links(office, "/orders/ord_2", "/orders/ord_1").size() == 1u);
    BOOST_TEST(html::has(words(office, "/orders/ord_1"), "Replaced by a newer version."));
}

BOOST_AUTO_TEST_CASE(blanketOrderShowsWhatIsLeft) {
    AdminOffice office;
    office.addOrder("ord_1", store::OrderState::sent);
    office.store().write([&](store::Tx& tx) {
        auto order = *store::findOrder(tx, "ord_1");
        order.id = order.root = "ord_2";
        order.order.number = "B-1";
        order.order.type = "blanket";
        order.order.items[0].quantity = base::Decimal{10};
        store::insertOrder(tx, order);
        order.id = order.root = "ord_3";
        order.order.number = "R-1";
        order.order.type = "release";
        order.order.agreement = order.agreement = "B-1";
        order.order.items[0].quantity = base::Decimal{4};
        order.order.total.amount = base::Decimal{15};
        store::insertOrder(tx, order);
    });
    const auto text = words(office, "/orders/ord_2");
    BOOST_TEST(html::has(text, "In all 15 USD of 25 USD, 10 USD left 60 %"));
    BOOST_TEST(html::has(text, "4 BX of 10 BX, 6 BX left 40 %"));
    BOOST_TEST(links(office, "/orders/ord_2", "/orders/ord_3").size() == 1u);
    const auto release = words(office, "/orders/ord_3");
    BOOST_TEST(html::has(release, "What is left of blanket order B-1"));
    BOOST_TEST(html::has(release, "6 BX left"));
    BOOST_TEST(links(office, "/orders/ord_3", "/orders/ord_2").size() == 2u);
}

BOOST_AUTO_TEST_CASE(refusalTakesAReason) {
    AdminOffice office;
    office.addOrder("ord_1");
    office.post("/orders/ord_1/refuse", {{"reason", " too <dear> "}});
    BOOST_TEST(html::has(words(office, "/orders/ord_1"), "order.refused PO-ord_1: too <dear>"));
}

BOOST_AUTO_TEST_CASE(filtersNarrowTheList) {
    AdminOffice office;
    office.addOrder("ord_1");
    office.addOrder("ord_2", store::OrderState::sent);
    const auto shown = [&](const std::string& query) {
        std::string text;
        for (const auto& link : links(office, "/orders" + query, "/orders/")) text += link + " ";
        return text;
    };
    BOOST_TEST(shown("") == "/orders/ord_2 /orders/ord_1 ");
    BOOST_TEST(shown("?state=held") == "/orders/ord_1 ");
    BOOST_TEST(shown("?number=PO-ord_2") == "/orders/ord_2 ");
    BOOST_TEST(shown("?partner=acme&state=sent") == "/orders/ord_2 ");
    BOOST_TEST(shown("?partner=nobody") == "");
}

BOOST_AUTO_TEST_CASE(longListHasPages) {
    AdminOffice office;
    for (int i = 100; i < 151; ++i) office.addOrder("ord_" + std::to_string(i));
    BOOST_TEST(links(office, "/orders?state=held", "/orders/").size() == 50u);
    const auto older = links(office, "/orders?state=held", "/orders?state=held&before=");
    BOOST_REQUIRE(older.size() == 1u);
    BOOST_TEST(older[0] == "/orders?state=held&before=ord_101");
    BOOST_TEST(links(office, older[0], "/orders/").size() == 1u);
    BOOST_TEST(html::has(office.get(older[0]).body, "<a href=\"/orders?state=held\">Newest</a>"));
    BOOST_TEST(!html::has(office.get(older[0]).body, ">Older<"));
}

BOOST_AUTO_TEST_SUITE_END()
