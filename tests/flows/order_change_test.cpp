// Changes and cancellations of orders.
#include "gateway/flows/change_order.h"
#include "gateway/flows/deliver.h"
#include "gateway/store/obligations.h"
#include "gateway/store/outbox.h"
#include "tests/flows/order_desk.h"

namespace {

using model::Operation;
using support::changeOf, support::isDone, support::isLater, support::no, support::OrderDesk,
    support::orderLine, support::someOrder;

std::string shown(const std::vector<store::Change>& changes) {
    std::string text;
    for (const auto& one : changes)
        text += std::to_string(one.lineNumber) + " " + one.field + " " + one.before + " -> " +
                one.after + "\n";
    return text;
}

model::Order withQuantity(model::Order order, std::size_t line, const std::string& quantity) {
    order.items[line].quantity = base::Decimal::of(quantity);
    return order;
}

model::ShipNotice shipped(const std::string& number, int line, const std::string& quantity) {
    model::ShipNotice notice;
    notice.portions = {{}};
    notice.portions[0].order.number = number;
    notice.portions[0].lines = {{}};
    notice.portions[0].lines[0].lineNumber = line;
    notice.portions[0].lines[0].quantity = base::Decimal::of(quantity);
    return notice;
}

model::Invoice invoiced(const std::string& number, int line, const std::string& quantity,
                        model::InvoicePurpose purpose = model::InvoicePurpose::standard) {
    model::Invoice invoice;
    invoice.purpose = purpose;
    invoice.orders = {{}};
    invoice.orders[0].order.number = number;
    invoice.orders[0].lines = {{}};
    invoice.orders[0].lines[0].lineNumber = line;
    invoice.orders[0].lines[0].quantity = base::Decimal::of(quantity);
    return invoice;
}

// An order in force of which 6 of line 1 were shipped and 2 of line 2 invoiced.
void halfDone(OrderDesk& desk) {
    BOOST_TEST(isDone(desk.send(someOrder("PO-1"), "p-1")));
    const auto id = desk.newest("PO-1").id;
    desk.keepPaper(id, shipped("PO-1", 1, "4"), "SN-1");
    desk.keepPaper(id, shipped("PO-1", 1, "2"), "SN-2");
    desk.keepPaper(id, invoiced("PO-1", 2, "3"), "INV-1");
    desk.keepPaper(id, invoiced("PO-1", 2, "-1", model::InvoicePurpose::lineLevelCreditMemo),
                   "CR-1");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_change)

BOOST_AUTO_TEST_CASE(saysEveryFieldThatChanged) {
    const auto before = someOrder("PO-1");
    auto after = before;
    after.total.amount = base::Decimal::of("45.00");
    after.shipTo = model::Address{};
    after.shipTo->name = "Dock 4";
    after.items[0].quantity = base::Decimal(12);
    after.items[0].unitPrice->amount = base::Decimal::of("2.50");
    after.items[0].unit = "BX";
    after.items[0].id.supplierPart = "A2";
    after.items[0].description = "Part A2";
    after.items[0].requestedDelivery = "2026-04-01";
    after.items[1] = orderLine(3, "C", "1", "9");
    BOOST_TEST(shown(flows::changesBetween(before, after)) ==
               "0 Total 40 USD -> 45.00 USD\n"
               "0 ShipTo  -> Dock 4\n"
               "1 SupplierPartID A -> A2\n"
               "1 Quantity 10 -> 12\n"
               "1 UnitOfMeasure EA -> BX\n"
               "1 UnitPrice 2 USD -> 2.50 USD\n"
               "1 Description Part A -> Part A2\n"
               "1 RequestedDeliveryDate  -> 2026-04-01\n"
               "3 Line  -> 1 EA, C, 9 USD\n"
               "2 Line 5 EA, B, 4 USD -> \n");
    BOOST_TEST(shown(flows::changesBetween(before, before)) == "");
}

BOOST_AUTO_TEST_CASE(saysWhatElseChanged) {
    const auto before = someOrder("PO-1");
    auto after = before;
    after.contacts.resize(1);
    after.contacts[0].name = "Dana";
    after.card.emplace();
    after.card->lastFour = "1111";
    after.paymentTerms.resize(1);
    after.paymentTerms[0].days = 14;
    after.paymentTerms[0].percent = base::Decimal(2);
    after.shipComplete = "yes";
    after.pickUpDate = "2026-04-02";
    after.deliveryTerms.emplace();
    after.deliveryTerms->transport = "DDP";
    after.carriers = {{"companyName", "UPS"}};
    after.followUp = "https://buyer.example/news";
    after.attachmentUrls = {"https://buyer.example/plan.pdf"};
    after.extras = {{"project", "7"}};
    after.billTo.state = "ME";
    auto& line = after.items[0];
    line.schedule = {{base::Decimal(4), "EA", "2026-04-01", 1, {}}};
    line.distributions.resize(1);
    line.distributions[0].accounting = "A";
    line.distributions[0].segments = {{"Cost Center", "CC7", ""}};
    line.distributions[0].amount = {base::Decimal(5), "USD"};
    line.extras = {{"colour", "red"}};
    BOOST_TEST(shown(flows::changesBetween(before, after)) ==
               "0 BillTo  -> ME\n"
               "0 Contact  -> Dana\n"
               "0 Payment  -> 1111\n"
               "0 PaymentTerm  -> 14 days 2 %\n"
               "0 shipComplete  -> yes\n"
               "0 pickUpDate  -> 2026-04-02\n"
               "0 TermsOfDelivery  -> DDP\n"
               "0 CarrierIdentifier  -> companyName UPS\n"
               "0 Followup  -> https://buyer.example/news\n"
               "0 Attachment  -> https://buyer.example/plan.pdf\n"
               "0 Extrinsic  -> project=7\n"
               "1 ScheduleLine  -> 4 EA 2026-04-01\n"
               "1 Distribution  -> A Cost Center CC7 5 USD\n"
               "1 Extrinsic  -> colour=red\n");
}

BOOST_AUTO_TEST_CASE(updateReplacesAndIsToldBehindTheOrder) {
    OrderDesk desk;
    BOOST_TEST(isDone(desk.send(someOrder("PO-1"), "p-1")));
    const auto change = changeOf(withQuantity(someOrder("PO-1"), 0, "7"), 2, "p-1");
    BOOST_TEST(isDone(desk.send(change, "p-2")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted");
    BOOST_TEST(desk.told("PO-1") == "create update");
    const auto newest = desk.newest("PO-1");
    BOOST_TEST(shown(desk.read([&](store::ReadTx& tx) { return store::changes(tx, newest.id); })) ==
               "0 Total 40 USD -> 34.00 USD\n"
               "1 Quantity 10 -> 7\n");
    // One after the other: the second is not due before the first is there.
    const auto due = [&] {
        return desk.world().store().write([&](store::Tx& tx) {
            const auto now = desk.world().clock().now();
            std::string operations;
            for (const auto& message : store::claimDue(tx, "sandbox", now, now, 10))
                operations +=
                    std::string(model::name(model::orderFromJson(message.body).operation));
            return operations;
        });
    };
    BOOST_TEST(due() == "create");
    BOOST_TEST(flows::deliverDue(desk.world().context(), 10) == 1);
    BOOST_TEST(due() == "update");
    BOOST_TEST(flows::deliverDue(desk.world().context(), 10) == 1);
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 sent");
}

BOOST_AUTO_TEST_CASE(staleAndEqualVersionsAreDeclined) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    (void)desk.send(changeOf(someOrder("PO-1"), 3, ""), "p-3");
    for (const int version : {2, 3}) {
        const auto payload = "again-" + std::to_string(version);
        BOOST_TEST(no(desk.send(changeOf(someOrder("PO-1"), version, ""), payload)) ==
                   "conflict: Version 3 of the order is in force.");
        BOOST_TEST(desk.messageState(payload) == "declined");
    }
    BOOST_TEST(no(desk.send(changeOf(someOrder("PO-1"), 1, "p-1"), "old")) ==
               "conflict: Version 3 of the order is in force.");
    BOOST_TEST(no(desk.send(changeOf(someOrder("PO-1"), 1, ""), "blank")) ==
               "conflict: Version 3 of the order is in force. A change needs a DocumentReference "
               "to it or a higher orderVersion.");
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 3 accepted");
}

BOOST_AUTO_TEST_CASE(aReferenceAloneIsEnough) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    BOOST_TEST(isDone(desk.send(changeOf(someOrder("PO-1"), 1, "p-1"), "p-2")));
    BOOST_TEST(isDone(desk.send(changeOf(someOrder("PO-1"), 1, "p-2"), "p-3")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 replaced, 3 accepted");
    BOOST_TEST(no(desk.send(changeOf(someOrder("PO-2"), 5, "p-3"), "p-4")) ==
               "conflict: The document referred to is order PO-1, not PO-2.");
}

BOOST_AUTO_TEST_CASE(deleteCancelsOnce) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    auto cancel = changeOf(someOrder("PO-1"), 1, "p-1", Operation::cancel);
    cancel.items.clear();
    BOOST_TEST(isDone(desk.send(cancel, "p-2")));
    BOOST_TEST(desk.versions("PO-1") == "1 cancelled, 2 cancelled");
    BOOST_TEST(desk.told("PO-1") == "create cancel");
    BOOST_TEST(no(desk.send(changeOf(someOrder("PO-1"), 7, ""), "p-3")) ==
               "conflict: The order is cancelled.");
}

BOOST_AUTO_TEST_CASE(deleteMayBearTheVersionItTakesBack) {
    OrderDesk desk;
    const auto cancel = [](const std::string& number, int version, const std::string& previous) {
        return changeOf(someOrder(number), version, previous, Operation::cancel);
    };
    for (const std::string number : {"PO-1", "PO-2", "PO-3"}) {
        (void)desk.send(someOrder(number), number + "-1");
        (void)desk.send(changeOf(someOrder(number), 2, number + "-1"), number + "-2");
    }
    BOOST_TEST(isDone(desk.send(cancel("PO-1", 2, ""), "c-1")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 cancelled, 3 cancelled");
    BOOST_TEST(isDone(desk.send(cancel("PO-2", 2, "renamed by a hub"), "c-2")));
    BOOST_TEST(isDone(desk.send(cancel("PO-3", 1, "renamed by a hub"), "c-3")));
    (void)desk.send(someOrder("PO-4"), "4-1");
    (void)desk.send(changeOf(someOrder("PO-4"), 3, "4-1"), "4-3");
    BOOST_TEST(no(desk.send(cancel("PO-4", 2, ""), "c-4")) ==
               "conflict: Version 3 of the order is in force.");
    BOOST_TEST(isDone(desk.send(changeOf(someOrder("PO-4"), 2, "4-3"), "4-4")));
    BOOST_TEST(desk.versions("PO-4") == "1 replaced, 3 replaced, 4 accepted");
}

BOOST_AUTO_TEST_CASE(updateThatRefersToSomethingUnknownIsAnsweredAtOnce) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    BOOST_TEST(no(desk.send(changeOf(someOrder("PO-1"), 1, "q-9"), "p-2")) ==
               "conflict: Version 1 of the order is in force. The document it refers to, q-9, is "
               "not here. A change needs a DocumentReference to it or a higher orderVersion.");
    BOOST_TEST(desk.versions("PO-1") == "1 accepted");
}

BOOST_AUTO_TEST_CASE(deleteWithoutASumHasThatOfItsOrder) {
    OrderDesk desk;
    auto cancel = changeOf(someOrder("PO-1"), 2, "p-1", Operation::cancel);
    cancel.total = {};
    // It may come first and wait.
    BOOST_TEST(isLater(desk.send(cancel, "p-2")));
    BOOST_TEST(isDone(desk.send(someOrder("PO-1"), "p-1")));
    BOOST_TEST(desk.versions("PO-1") == "1 cancelled, 2 cancelled");
    BOOST_TEST(model::str(desk.newest("PO-1").order.total) == "40 USD");
}

BOOST_AUTO_TEST_CASE(cardsAreTakenWhereThePartnerMayPayByThem) {
    OrderDesk desk;
    auto order = someOrder("PO-1");
    order.card = model::PaymentCard{
        .kind = "visa", .lastFour = "1111", .token = {}, .expires = "2027-03-31", .holder = {}};
    BOOST_CHECK_EXCEPTION(desk.send(order, "p-1"), base::Fault, [](const base::Fault& fault) {
        return fault.code() == base::FaultCode::unsupported &&
               fault.told().find("purchasing card") != std::string::npos;
    });
    desk.set("orders.card", "masked");
    BOOST_TEST(isDone(desk.send(order, "p-1")));
    BOOST_TEST(desk.newest("PO-1").order.card->lastFour == "1111");
}

BOOST_AUTO_TEST_CASE(deleteMayNameTheOrderAsWeDo) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    const auto id = desk.newest("PO-1").id;
    desk.world().store().write(
        [&](store::Tx& tx) { store::markSent(tx, id, "SB-7", desk.world().clock().now()); });
    auto cancel = changeOf(someOrder(""), 1, "", Operation::cancel);
    cancel.supplierOrder = "SB-7";
    BOOST_TEST(isDone(desk.send(cancel, "p-2")));
    BOOST_TEST(desk.versions("PO-1") == "1 cancelled, 2 cancelled");
}

BOOST_AUTO_TEST_CASE(whatIsDoneCannotBeTakenBack) {
    OrderDesk desk;
    halfDone(desk);
    BOOST_TEST(no(desk.send(changeOf(withQuantity(someOrder("PO-1"), 0, "5"), 2, "p-1"), "p-2")) ==
               "conflict: What has been shipped or invoiced cannot be taken back. "
               "ItemOut[lineNumber=1]/Quantity: shipped or invoiced 6, ordered 5");
    auto without = changeOf(someOrder("PO-1"), 2, "p-1");
    without.items.pop_back();
    BOOST_TEST(no(desk.send(without, "p-3")) ==
               "conflict: What has been shipped or invoiced cannot be taken back. "
               "ItemOut[lineNumber=2]/Quantity: shipped or invoiced 2, ordered 0");
    BOOST_TEST(no(desk.send(changeOf(someOrder("PO-1"), 2, "p-1", Operation::cancel), "p-4")) ==
               "conflict: What has been shipped or invoiced cannot be taken back. "
               "ItemOut[lineNumber=1]/Quantity: shipped or invoiced 6, ordered 0; "
               "ItemOut[lineNumber=2]/Quantity: shipped or invoiced 2, ordered 0");
    BOOST_TEST(desk.versions("PO-1") == "1 accepted, 2 refused, 2 refused, 2 refused");
    BOOST_TEST(
        isDone(desk.send(changeOf(withQuantity(someOrder("PO-1"), 0, "6"), 2, "p-1"), "p-5")));
    BOOST_TEST(desk.told("PO-1") == "create update");
}

BOOST_AUTO_TEST_CASE(whatIsDoneInPartStaysWhatItIs) {
    OrderDesk desk;
    halfDone(desk);
    auto change = changeOf(someOrder("PO-1"), 2, "p-1");
    change.items[0].id.supplierPart = "A2";
    change.items[0].unit = "BX";
    change.items[0].unitPrice->currency = "EUR";
    BOOST_TEST(no(desk.send(change, "p-2")) ==
               "conflict: What has been shipped or invoiced cannot be taken back. "
               "ItemOut[lineNumber=1]/SupplierPartID: shipped or invoiced A, ordered A2; "
               "ItemOut[lineNumber=1]/UnitOfMeasure: shipped or invoiced EA, ordered BX; "
               "ItemOut[lineNumber=1]/Currency: shipped or invoiced USD, ordered EUR");
}

BOOST_AUTO_TEST_CASE(twoLinesOfOneNumberAreNoOrder) {
    OrderDesk desk;
    auto twice = someOrder("PO-1");
    twice.items.push_back(orderLine(1, "C", "1000", "1"));
    const auto refused = [&](const model::Order& order, const char* payloadId) {
        try {
            (void)desk.send(order, payloadId);
        } catch (const base::Fault& fault) {
            return std::string(base::name(fault.code())) + ": " + base::summary(fault.problems());
        }
        return std::string("taken");
    };
    const std::string wanted =
        "invalid: OrderRequest/ItemOut[1]/@lineNumber: 1 stands there twice; "
        "OrderRequest/ItemOut[3]/@lineNumber: 1 again";
    BOOST_TEST(refused(twice, "p-1") == wanted);
    BOOST_TEST(isDone(desk.send(someOrder("PO-1"), "p-2")));
    BOOST_TEST(refused(changeOf(twice, 2, "p-2"), "p-3") == wanted);
    BOOST_TEST(desk.versions("PO-1") == "1 accepted");
}

BOOST_AUTO_TEST_CASE(aPersonOrAPolicyMayTakeItBack) {
    OrderDesk desk;
    halfDone(desk);
    const auto change = changeOf(withQuantity(someOrder("PO-1"), 0, "5"), 2, "p-1");
    desk.set("changes.fulfilled", "hold");
    BOOST_TEST(isDone(desk.send(change, "p-2")));
    BOOST_TEST(desk.versions("PO-1") == "1 accepted, 2 held");
    BOOST_TEST(desk.differences("PO-1") == "1 Quantity 6 -> 5");
    flows::releaseOrder(desk.world().context(), desk.newest("PO-1").id, "admin:anna");
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted");
    BOOST_TEST(desk.told("PO-1") == "create update");
    desk.set("changes.fulfilled", "accept");
    BOOST_TEST(isDone(desk.send(changeOf(withQuantity(change, 0, "1"), 3, "p-2"), "p-3")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 replaced, 3 accepted");
    BOOST_TEST(desk.differences("PO-1") == "1 Quantity 6 -> 1");
}

BOOST_AUTO_TEST_CASE(lastStateOfANoticeCounts) {
    OrderDesk desk;
    halfDone(desk);
    auto undone = shipped("PO-1", 1, "2");
    undone.operation = Operation::cancel;
    desk.keepPaper(desk.newest("PO-1").id, undone, "SN-2");
    const auto done = desk.read([&](store::ReadTx& tx) {
        return flows::fulfilled(tx, *store::findOrderByNumber(tx, "acme", "PO-1"));
    });
    BOOST_TEST(done.at(1).plain() == "4");
    BOOST_TEST(done.at(2).plain() == "2");
}

BOOST_AUTO_TEST_CASE(heldOrderOwesAnAnswerWhereTheBuyerWaits) {
    OrderDesk desk;
    auto order = someOrder("PO-1");
    order.items[0].id.auxiliary = "never offered";
    BOOST_TEST(isDone(desk.send(order, "p-1")));
    BOOST_TEST(desk.owed() == 0u);
    desk.set("cxml.held", "201");
    order.number = "PO-2";
    BOOST_TEST(isLater(desk.send(order, "p-2")));
    order.number = "PO-3";
    BOOST_TEST(isLater(desk.send(order, "p-3")));
    BOOST_TEST(desk.owed() == 2u);
    auto& context = desk.world().context();
    flows::releaseOrder(context, desk.newest("PO-1").id, "admin:anna");
    flows::releaseOrder(context, desk.newest("PO-2").id, "admin:anna");
    desk.world().clock().advance(base::Seconds(1));
    flows::refuseOrder(context, desk.newest("PO-3").id, "No such part", "admin:anna");
    BOOST_TEST(desk.updates() == "200 p-2; 409 p-3");
    BOOST_TEST(desk.owed() == 0u);
    const auto said = desk.read([&](store::ReadTx& tx) {
        return store::obligationsOf(tx, store::findOrderByNumber(tx, "acme", "PO-3")->id);
    });
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].outcome == "409 Conflict: No such part");
    BOOST_TEST(!said[0].settledBy.empty());
}

BOOST_AUTO_TEST_CASE(oldVersionStaysInForceUntilThePersonDecides) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    auto change = changeOf(someOrder("PO-1"), 2, "p-1");
    change.items[0].id.auxiliary = "never offered";
    (void)desk.send(change, "p-2");
    BOOST_TEST(desk.versions("PO-1") == "1 accepted, 2 held");
    BOOST_TEST(desk.told("PO-1") == "create");
    flows::refuseOrder(desk.world().context(), desk.newest("PO-1").id, "", "admin:anna");
    BOOST_TEST(desk.versions("PO-1") == "1 accepted, 2 refused");
    // A refused version never counted: the buyer may send that version again.
    BOOST_TEST(isDone(desk.send(changeOf(someOrder("PO-1"), 2, "p-2"), "p-3")));
    BOOST_TEST(desk.told("PO-1") == "create update");
}

BOOST_AUTO_TEST_CASE(newerChangeTakesThePlaceOfAHeldOne) {
    OrderDesk desk;
    desk.set("cxml.held", "201");
    auto order = someOrder("PO-1");
    order.items[0].id.auxiliary = "never offered";
    BOOST_TEST(isLater(desk.send(order, "p-1")));
    BOOST_TEST(isDone(desk.send(changeOf(someOrder("PO-1"), 2, "p-1"), "p-2")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted");
    // The back office never saw the first one.
    BOOST_TEST(desk.told("PO-1") == "create");
    BOOST_TEST(desk.updates() == "200 p-1");
}

BOOST_AUTO_TEST_CASE(cancellingWhatNobodySawIsNotTold) {
    OrderDesk desk;
    auto order = someOrder("PO-1");
    order.items[0].id.auxiliary = "never offered";
    (void)desk.send(order, "p-1");
    BOOST_TEST(isDone(desk.send(changeOf(order, 2, "p-1", Operation::cancel), "p-2")));
    BOOST_TEST(desk.versions("PO-1") == "1 cancelled, 2 cancelled");
    BOOST_TEST(desk.told("PO-1") == "");
}

BOOST_AUTO_TEST_CASE(whatWasDecidedOnceIsNotAskedAgain) {
    OrderDesk desk;
    auto order = someOrder("PO-1");
    order.items[0].id.auxiliary = "never offered";
    (void)desk.send(order, "p-1");
    flows::releaseOrder(desk.world().context(), desk.newest("PO-1").id, "admin:anna");
    BOOST_TEST(isDone(desk.send(changeOf(withQuantity(order, 1, "8"), 2, "p-1"), "p-2")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted");
    (void)desk.send(changeOf(withQuantity(order, 0, "11"), 3, "p-2"), "p-3");
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted, 3 held");
}

BOOST_AUTO_TEST_CASE(laterWordsDoNotReviveAReplacedVersion) {
    OrderDesk desk;
    (void)desk.send(someOrder("PO-1"), "p-1");
    const auto first = desk.newest("PO-1").id;
    (void)desk.send(changeOf(someOrder("PO-1"), 2, "p-1"), "p-2");
    desk.world().store().write([&](store::Tx& tx) {
        const auto now = desk.world().clock().now();
        store::markSent(tx, first, "SB-1", now);
        store::setOrderState(tx, first, store::OrderState::confirmed, "SB-1", now);
        BOOST_TEST(store::findOrder(tx, first)->erpReference == "SB-1");
    });
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted");
}

BOOST_AUTO_TEST_SUITE_END()
