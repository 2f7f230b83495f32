#include "gateway/flows/fulfilment.h"

#include <boost/test/unit_test.hpp>

#include "gateway/flows/replay.h"
#include "tests/flows/office.h"

using namespace model;
using namespace support;

BOOST_AUTO_TEST_SUITE(fulfilment)

BOOST_AUTO_TEST_CASE(goesOnToTheBuyerOnceWithWhatTheBuyerKnows) {
    Office office;
    const auto id = office.add("PO-1");
    BOOST_TEST(office.hear(noticeOf({id})));
    BOOST_TEST(!office.hear(noticeOf({id})));
    const auto sent = office.outgoing("ShipNoticeRequest");
    BOOST_REQUIRE_EQUAL(sent.size(), 1u);
    const auto notice = std::get<ShipNotice>(documentFromJson("ShipNoticeRequest", sent[0].body));
    const auto& reference = notice.portions.front().order;
    BOOST_TEST(reference.number == "PO-1");
    BOOST_TEST(reference.payloadId == "PO-1@buyer");
    BOOST_TEST(reference.date == "2026-03-02T10:00:00+01:00");
}

BOOST_AUTO_TEST_CASE(anUpdateNamesWhatItReplaces) {
    Office office;
    const auto id = office.add("PO-1");
    office.hear(noticeOf({id}));
    office.desk.world().clock().advance(base::Seconds(1));
    auto update = noticeOf({id});
    update.operation = Operation::update;
    update.portions[0].lines[0].quantity = base::Decimal(2);
    BOOST_TEST(office.hear(update));
    BOOST_TEST(!office.hear(update));
    const auto sent = office.outgoing("ShipNoticeRequest");
    BOOST_REQUIRE_EQUAL(sent.size(), 2u);
    const auto last = std::get<ShipNotice>(documentFromJson("ShipNoticeRequest", sent[0].body));
    BOOST_TEST(last.previous == sent[1].payloadId);
}

// An ERP that entered the order before it was changed keeps the first version's id.
BOOST_AUTO_TEST_CASE(whatIsSaidByAReplacedVersionsIdRefersToTheOneInForce) {
    Office office;
    auto& desk = office.desk;
    const auto first = office.add("PO-1");
    auto change = changeOf(orderOf("PO-1"), 2, "PO-1@buyer");
    change.date = "2026-03-02T11:00:00+01:00";
    (void)desk.send(change, "PO-1-changed@buyer");
    const auto deliver = [&] { return flows::deliverDue(desk.world().context(), 10); };
    while (deliver() != 0) desk.world().clock().advance(base::Seconds(1));
    office.hear(noticeOf({first}));
    Confirmation yes;
    yes.id = "C-1";
    yes.orderId = first;
    yes.date = "2026-03-02T10:00:00+00:00";
    yes.type = ConfirmationType::accept;
    office.hear(yes);
    const auto notice = std::get<ShipNotice>(
        documentFromJson("ShipNoticeRequest", office.outgoing("ShipNoticeRequest").at(0).body));
    BOOST_TEST(notice.portions[0].order.payloadId == "PO-1-changed@buyer");
    BOOST_TEST(notice.portions[0].order.date == "2026-03-02T11:00:00+01:00");
    const auto said = std::get<Confirmation>(
        documentFromJson("ConfirmationRequest", office.outgoing("ConfirmationRequest").at(0).body));
    BOOST_TEST(said.orderPayloadId == "PO-1-changed@buyer");
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 confirmed");
}

// Nobody knows whether a yes to the version before is one to a change that is still on its way.
BOOST_AUTO_TEST_CASE(aYesToAReplacedVersionWaitsUntilTheChangeIsWithTheBackOffice) {
    Office office;
    const auto first = office.add("PO-1");
    (void)office.desk.send(changeOf(orderOf("PO-1"), 2, "PO-1@buyer"), "PO-1-changed@buyer");
    Confirmation yes;
    yes.id = "C-1";
    yes.orderId = first;
    yes.date = "2026-03-02T10:00:00+00:00";
    yes.type = ConfirmationType::accept;
    BOOST_TEST(office.hear(yes));
    const auto said = office.outgoing("ConfirmationRequest").at(0);
    BOOST_TEST(std::string(store::name(said.state)) == "dead");
    BOOST_TEST(said.note.find("the change is not with the back office yet") != std::string::npos,
               said.note);
    BOOST_TEST(office.desk.versions("PO-1") == "1 replaced, 2 accepted");
}

BOOST_AUTO_TEST_CASE(oneShipmentOfTwoOrdersIsKeptWithBoth) {
    Office office;
    const auto first = office.add("PO-1");
    const auto second = office.add("PO-2");
    BOOST_TEST(office.hear(noticeOf({first, second})));
    for (const auto& id : {first, second})
        BOOST_TEST(office.desk.read(
                       [&](store::ReadTx& tx) { return store::papers(tx, id).size(); }) == 1u);
    BOOST_TEST(office.outgoing("ShipNoticeRequest").size() == 1u);
}

BOOST_AUTO_TEST_CASE(refusesOrdersThatDoNotBelongTogether) {
    Office office;
    const auto id = office.add("PO-1");
    BOOST_CHECK_THROW(office.hear(noticeOf({id, "ord_of_nobody"})), base::Fault);
    BOOST_TEST(office.outgoing("ShipNoticeRequest").empty());
    BOOST_CHECK_THROW(office.hear(noticeOf({"ord_of_nobody"})), base::Fault);
}

BOOST_AUTO_TEST_CASE(anInvoiceThatDoesNotCloseStaysHere) {
    Office office;
    const auto invoice = invoiceOf(office.add("PO-1"), "26.00");
    BOOST_TEST(office.hear(invoice));
    const auto kept = office.outgoing("InvoiceDetailRequest");
    BOOST_REQUIRE_EQUAL(kept.size(), 1u);
    BOOST_TEST((kept[0].state == store::MessageState::dead));
    BOOST_TEST(kept[0].note.find("net") != std::string::npos);
    BOOST_TEST(!kept[0].payloadId.empty());
}

// Tryton and SAP know one number for what they confirm: whoever hears it twice hears of a change.
BOOST_AUTO_TEST_CASE(whatIsSaidAgainWithOtherWordsIsAnUpdate) {
    Office office;
    Confirmation said;
    said.id = said.erpReference = "S-1";
    said.orderId = office.add("PO-1");
    said.date = "2026-03-02T10:00:00+00:00";
    ConfirmationLine line;
    line.lineNumber = 1;
    line.quantity = base::Decimal(2);
    line.unit = "EA";
    said.lines = {line};
    BOOST_TEST(office.hear(said));
    office.desk.world().clock().advance(base::Seconds(1));
    said.type = ConfirmationType::except;
    said.lines[0].type = ConfirmationType::detail;
    said.lines[0].unitPrice = Money{base::Decimal::of("11.00"), "USD"};
    BOOST_TEST(office.hear(said));
    const auto sent = office.outgoing("ConfirmationRequest");
    BOOST_REQUIRE_EQUAL(sent.size(), 2u);
    const auto last = std::get<Confirmation>(documentFromJson("ConfirmationRequest", sent[0].body));
    BOOST_TEST((last.operation == Operation::update));
    BOOST_TEST(last.previous == sent[1].payloadId);
}

BOOST_AUTO_TEST_CASE(anUpdateOfWhatTheBuyerNeverHeardIsNew) {
    Office office;
    auto update = noticeOf({office.add("PO-1")});
    update.operation = Operation::update;
    BOOST_TEST(office.hear(update));
    const auto sent = office.outgoing("ShipNoticeRequest");
    BOOST_REQUIRE_EQUAL(sent.size(), 1u);
    const auto told = std::get<ShipNotice>(documentFromJson("ShipNoticeRequest", sent[0].body));
    BOOST_TEST((told.operation == Operation::create));
}

BOOST_AUTO_TEST_CASE(anInvoiceNumberIsUsedOnce) {
    Office office;
    auto invoice = invoiceOf(office.add("PO-1"), "25.00");
    BOOST_TEST(office.hear(invoice));
    office.desk.world().clock().advance(base::Seconds(1));
    invoice.note = "with another word";
    BOOST_TEST(office.hear(invoice));
    const auto sent = office.outgoing("InvoiceDetailRequest");
    BOOST_REQUIRE_EQUAL(sent.size(), 2u);
    BOOST_TEST((sent[1].state == store::MessageState::due));
    BOOST_TEST((sent[0].state == store::MessageState::dead));
    BOOST_TEST(sent[0].note.find("IN-1 went out before") != std::string::npos);
}

// What never left is no reason to keep the next one back.
BOOST_AUTO_TEST_CASE(anInvoiceThatWasPutRightGoesOut) {
    Office office;
    const auto id = office.add("PO-1");
    office.hear(invoiceOf(id, "26.00"));
    office.desk.world().clock().advance(base::Seconds(1));
    BOOST_TEST(office.hear(invoiceOf(id, "25.00")));
    const auto sent = office.outgoing("InvoiceDetailRequest");
    BOOST_REQUIRE_EQUAL(sent.size(), 2u);
    BOOST_TEST((sent[0].state == store::MessageState::due));
}

// A person had it written anew: that one is what the buyer has.
BOOST_AUTO_TEST_CASE(anUpdateNamesWhatWasWrittenAnew) {
    Office office;
    auto& context = office.desk.world().context();
    auto notice = noticeOf({office.add("PO-1")});
    office.hear(notice);
    const auto first = office.outgoing("ShipNoticeRequest").at(0).id;
    BOOST_CHECK_THROW((void)flows::renderAgain(context, first, "admin:test"), base::Fault);
    office.desk.world().store().write([](store::Tx& tx) {
        tx.run("UPDATE message SET state = 'dead' WHERE kind = 'ShipNoticeRequest'");
    });
    office.desk.world().clock().advance(base::Seconds(1));
    const auto anew = flows::renderAgain(context, first, "admin:test");
    auto sent = office.outgoing("ShipNoticeRequest");
    BOOST_REQUIRE_EQUAL(sent.size(), 2u);
    BOOST_TEST(sent[0].id == anew);
    BOOST_TEST((sent[0].state == store::MessageState::due));
    BOOST_TEST((sent[1].state == store::MessageState::dropped));
    BOOST_TEST(sent[1].successor == anew);
    BOOST_TEST(sent[0].payloadId != sent[1].payloadId);
    office.desk.world().clock().advance(base::Seconds(1));
    notice.portions[0].lines[0].quantity = base::Decimal(2);
    BOOST_TEST(office.hear(notice));
    const auto last = office.outgoing("ShipNoticeRequest").at(0);
    const auto told = std::get<ShipNotice>(documentFromJson("ShipNoticeRequest", last.body));
    BOOST_TEST(told.previous == sent[0].payloadId);
}

BOOST_AUTO_TEST_CASE(ofAnothersOrderABackOfficeHasNothingToSay) {
    Office office;
    const auto id = office.add("PO-1");
    // Whoever said it hears that it was not taken.
    for (const auto& [order, from] : {std::pair(id, "elsewhere"), {"ord_typo", "sandbox"}})
        BOOST_CHECK_EXCEPTION(
            office.hear(noticeOf({order}), from), base::Fault, [&](const auto& fault) {
                return base::summary(fault.problems()) ==
                       "/orderId: " + order + " is no order of back office " + from;
            });
    BOOST_TEST(office.outgoing("ShipNoticeRequest").empty());
    BOOST_TEST(office.hear(noticeOf({id})));
}

BOOST_AUTO_TEST_SUITE_END()
