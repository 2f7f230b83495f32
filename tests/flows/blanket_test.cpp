// Blanket orders and the releases that draw on them.
#include "gateway/flows/blanket.h"

#include "tests/flows/order_desk.h"

namespace {

using support::changeOf, support::isDone, support::no, support::OrderDesk, support::orderLine,
    support::someOrder;

// 100 of A at 2 (line 1); of B whatever comes to 50 at most (line 2); 240 in all.
model::Order blanketOrder(const std::string& number) {
    auto order = someOrder(number);
    order.type = "blanket";
    order.total.amount = base::Decimal(240);
    order.effective = "2026-03-01";
    order.expires = "2026-12-31";
    order.items = {orderLine(1, "A", "100", "2"), orderLine(2, "B", "1", "4")};
    order.items[1].blanket = model::BlanketLimits{};
    order.items[1].blanket->maxAmount = model::Money{base::Decimal(50), "USD"};
    return order;
}

model::Order release(const std::string& number, const std::string& agreement,
                     std::vector<model::Item> items) {
    auto order = someOrder(number);
    order.type = "release";
    order.agreement = agreement;
    order.total.amount = base::Decimal(0);
    for (const auto& item : items)
        order.total.amount = order.total.amount + model::amount(item)->amount;
    order.items = std::move(items);
    return order;
}

std::string left(OrderDesk& desk, const std::string& number) {
    return desk.read([&](store::ReadTx& tx) {
        const auto use = flows::useOf(tx, *store::findOrderByNumber(tx, "acme", number));
        std::string text = (use.maxAmount->amount - use.usedAmount).plain();
        for (const auto& line : use.lines) {
            text += "; " + line.part;
            if (line.maxQuantity) text += " " + (*line.maxQuantity - line.usedQuantity).plain();
            if (line.maxAmount)
                text += " " + (line.maxAmount->amount - line.usedAmount).plain() + " USD";
        }
        return text;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(blanket)

BOOST_AUTO_TEST_CASE(releasesDrawOnTheirBlanket) {
    OrderDesk desk;
    BOOST_TEST(isDone(desk.send(blanketOrder("B-1"), "b-1")));
    BOOST_TEST(desk.told("B-1") == "create");
    BOOST_TEST(left(desk, "B-1") == "240; A 100 200 USD; B 50 USD");
    BOOST_TEST(isDone(desk.send(release("R-1", "B-1", {orderLine(1, "A", "30", "2")}), "r-1")));
    auto second = release("R-2", "", {orderLine(1, "B", "10", "4")});
    second.agreementPayload = "b-1";
    BOOST_TEST(isDone(desk.send(second, "r-2")));
    BOOST_TEST(desk.newest("R-2").agreement == "B-1");
    BOOST_TEST(left(desk, "B-1") == "140; A 70 140 USD; B 10 USD");
}

BOOST_AUTO_TEST_CASE(changedAndCancelledReleasesGiveBack) {
    OrderDesk desk;
    (void)desk.send(blanketOrder("B-1"), "b-1");
    const auto first = release("R-1", "B-1", {orderLine(1, "A", "90", "2")});
    (void)desk.send(first, "r-1");
    // 95 is within 100 when its own 90 do not count.
    auto more = release("R-1", "B-1", {orderLine(1, "A", "95", "2")});
    BOOST_TEST(isDone(desk.send(changeOf(more, 2, "r-1"), "r-1b")));
    BOOST_TEST(desk.versions("R-1") == "1 replaced, 2 accepted");
    BOOST_TEST(left(desk, "B-1") == "50; A 5 10 USD; B 50 USD");
    (void)desk.send(changeOf(more, 3, "r-1b", model::Operation::cancel), "r-1c");
    BOOST_TEST(left(desk, "B-1") == "240; A 100 200 USD; B 50 USD");
}

BOOST_AUTO_TEST_CASE(beyondTheRemainderIsADifference) {
    OrderDesk desk;
    (void)desk.send(blanketOrder("B-1"), "b-1");
    (void)desk.send(release("R-1", "B-1", {orderLine(1, "A", "90", "2")}), "r-1");
    (void)desk.send(release("R-2", "B-1",
                            {orderLine(1, "A", "11", "2"), orderLine(2, "B", "13", "4"),
                             orderLine(7, "C", "1", "1")}),
                    "r-2");
    BOOST_TEST(desk.versions("R-2") == "1 held");
    BOOST_TEST(desk.differences("R-2") ==
               "0 Total 60 -> 75; 1 Quantity 10 -> 11; 1 Amount 20 -> 22; 2 Amount 50 -> 52; "
               "7 Line none -> C");
    BOOST_TEST(left(desk, "B-1") == "60; A 10 20 USD; B 50 USD");
    flows::releaseOrder(desk.world().context(), desk.newest("R-2").id, "admin:anna");
    BOOST_TEST(left(desk, "B-1") == "-15; A -1 -2 USD; B -2 USD");
}

BOOST_AUTO_TEST_CASE(anotherUnitOrCurrencyIsNotDrawnAsIfEqual) {
    OrderDesk desk;
    (void)desk.send(blanketOrder("B-1"), "b-1");
    auto boxes = release("R-1", "B-1", {orderLine(1, "A", "5", "2")});
    boxes.items[0].unit = "BX";
    (void)desk.send(boxes, "r-1");
    BOOST_TEST(desk.differences("R-1") == "1 UnitOfMeasure EA -> BX");
    auto euros = release("R-2", "B-1", {orderLine(1, "A", "5", "2")});
    euros.items[0].unitPrice->currency = "EUR";
    (void)desk.send(euros, "r-2");
    BOOST_TEST(desk.differences("R-2") == "1 Currency USD -> EUR");
}

BOOST_AUTO_TEST_CASE(policyDecidesAboutReleasesToo) {
    OrderDesk desk;
    (void)desk.send(blanketOrder("B-1"), "b-1");
    const auto tooMuch = release("R-1", "B-1", {orderLine(1, "A", "101", "2")});
    desk.policy(model::DifferencePolicy::refuse);
    BOOST_TEST(no(desk.send(tooMuch, "r-1")) ==
               "conflict: The release is not covered by its blanket order. "
               "ItemOut[lineNumber=1]/Quantity: left 100, ordered 101; "
               "ItemOut[lineNumber=1]/Amount: left 200, ordered 202");
    desk.policy(model::DifferencePolicy::accept);
    auto again = tooMuch;
    again.number = "R-2";
    BOOST_TEST(isDone(desk.send(again, "r-2")));
    BOOST_TEST(desk.differences("R-2") == "1 Quantity 100 -> 101; 1 Amount 200 -> 202");
}

BOOST_AUTO_TEST_CASE(unknownCancelledAndExpiredBlanketsCoverNothing) {
    OrderDesk desk;
    const std::vector<model::Item> one{orderLine(1, "A", "1", "2")};
    (void)desk.send(release("R-1", "B-9", one), "r-1");
    BOOST_TEST(desk.differences("R-1") == "0 Agreement none -> B-9");
    (void)desk.send(release("R-2", "", one), "r-2");
    BOOST_TEST(desk.differences("R-2") == "0 Agreement none -> none named");
    (void)desk.send(blanketOrder("B-1"), "b-1");
    auto late = release("R-3", "B-1", one);
    late.date = "2027-01-01T00:00:00+00:00";
    (void)desk.send(late, "r-3");
    BOOST_TEST(desk.differences("R-3") ==
               "0 ExpirationDate until 2026-12-31 -> 2027-01-01T00:00:00.000Z");
    auto lastDay = release("R-4", "B-1", one);
    lastDay.date = "2026-12-31T23:00:00+00:00";
    BOOST_TEST(isDone(desk.send(lastDay, "r-4")));
    BOOST_TEST(desk.differences("R-4") == "");
    flows::releaseOrder(desk.world().context(), desk.newest("R-3").id, "admin:anna");
    desk.set("changes.fulfilled", "accept");
    (void)desk.send(changeOf(blanketOrder("B-1"), 2, "b-1", model::Operation::cancel), "b-2");
    (void)desk.send(release("R-5", "B-1", one), "r-5");
    BOOST_TEST(desk.differences("R-5") == "0 Agreement cancelled -> B-1");
}

BOOST_AUTO_TEST_CASE(blanketCannotShrinkBelowWhatWasReleased) {
    OrderDesk desk;
    (void)desk.send(blanketOrder("B-1"), "b-1");
    (void)desk.send(release("R-1", "B-1", {orderLine(1, "A", "30", "2")}), "r-1");
    auto smaller = blanketOrder("B-1");
    smaller.items[0].quantity = base::Decimal(29);
    BOOST_TEST(no(desk.send(changeOf(smaller, 2, "b-1"), "b-2")) ==
               "conflict: Of the blanket order more has been released. "
               "ItemOut[lineNumber=1]/Quantity: released 30, ordered 29");
    smaller.items[0].quantity = base::Decimal(50);
    BOOST_TEST(isDone(desk.send(changeOf(smaller, 2, "b-1"), "b-3")));
    (void)desk.send(release("R-2", "B-1", {orderLine(1, "A", "21", "2")}), "r-2");
    BOOST_TEST(desk.differences("R-2") == "1 Quantity 20 -> 21; 1 Amount 40 -> 42");
}

BOOST_AUTO_TEST_CASE(movingStockIsForAPerson) {
    OrderDesk desk;
    auto order = someOrder("ST-1");
    order.type = "stockTransport";
    BOOST_TEST(isDone(desk.send(order, "s-1")));
    BOOST_TEST(desk.differences("ST-1") == "0 orderType regular -> stockTransport");
    BOOST_TEST(desk.versions("ST-1") == "1 held");
    order.type = "subscription";
    BOOST_CHECK_EXCEPTION(desk.send(order, "s-2"), base::Fault, [](const base::Fault& fault) {
        return fault.code() == base::FaultCode::unsupported;
    });
}

BOOST_AUTO_TEST_SUITE_END()
