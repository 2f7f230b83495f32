#include "gateway/flows/against_order.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "gateway/flows/replay.h"
#include "tests/flows/office.h"

using namespace model;
using namespace support;

namespace {

// Two lines of two pieces at 12.50.
Order twoLines(const char* number = "PO-1") {
    auto order = orderOf(number);
    order.items.push_back(order.items.front());
    order.items[1].lineNumber = 2;
    order.total.amount = base::Decimal::of("50.00");
    return order;
}

ConfirmationLine confirmed(int line, const char* quantity,
                           ConfirmationType type = ConfirmationType::accept) {
    return {.lineNumber = line,
            .quantity = base::Decimal::of(quantity),
            .unit = "EA",
            .type = type,
            .comment = {}};
}

Confirmation confirmationOf(const std::string& orderId, ConfirmationType type,
                            std::vector<ConfirmationLine> lines = {}) {
    Confirmation said;
    said.id = "C-1";
    said.orderId = orderId;
    said.date = "2026-03-02T10:00:00+00:00";
    said.type = type;
    said.lines = std::move(lines);
    return said;
}

ShipNotice shipped(const std::string& orderId, const char* id, const char* quantity, int line = 1) {
    auto notice = noticeOf({orderId});
    notice.id = id;
    notice.portions[0].lines[0].lineNumber = line;
    notice.portions[0].lines[0].quantity = base::Decimal::of(quantity);
    return notice;
}

Invoice charged(const std::string& orderId, const char* id) {
    auto invoice = invoiceOf(orderId, "25.00");
    invoice.id = id;
    return invoice;
}

// The same with a second line of that number, worth nothing or 12.50.
Invoice withLine(Invoice invoice, int number, bool isFree) {
    auto line = invoice.orders[0].lines[0];
    line.number = 2;
    line.lineNumber = number;
    line.quantity = base::Decimal(1);
    line.unitPrice->amount = base::Decimal::of(isFree ? "0" : "12.50");
    line.subtotal.amount = base::Decimal::of(isFree ? "0.00" : "12.50");
    invoice.orders[0].lines.push_back(line);
    for (auto* sum : {&invoice.summary.subtotal, &invoice.summary.net})
        sum->amount = sum->amount + line.subtotal.amount;
    return invoice;
}

std::string lines(const Confirmation& said) {
    std::string text{name(said.type)};
    for (const auto& line : said.lines)
        text += " " + std::to_string(line.lineNumber) + ":" + line.quantity.plain() + " " +
                std::string(name(line.type));
    return text;
}

struct World : Office {
    // The newest message of that kind as "STATE: note"; "none".
    std::string last(const char* kind) {
        const auto sent = outgoing(kind);
        if (sent.empty()) return "none";
        return std::string(store::name(sent[0].state)) + ": " + sent[0].note;
    }
    template <class T>
    T body(const char* kind) {
        return std::get<T>(documentFromJson(kind, outgoing(kind).at(0).body));
    }
    std::string say(const Document& document) {
        desk.world().clock().advance(base::Seconds(1));
        hear(document);
        return last(kind(document).c_str());
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(against_order)

BOOST_AUTO_TEST_CASE(whatTheHeaderForbidsDoesNotLeaveWhateverTheProfile) {
    for (const auto* profile : {"generic", "ariba", "coupa", "sap-s4", "oracle-fusion"}) {
        World world;
        world.desk.change([&](Partner& partner) { partner.profile = profile; });
        auto order = orderOf("PO-1");
        order.confirmations = order.shipNotices = "notAllowed";
        order.invoices = "isERS";
        const auto id = world.add(order);
        BOOST_TEST(world.say(confirmationOf(id, ConfirmationType::accept)) ==
                   "dropped: Not sent: the order forbids it (OCInstruction notAllowed).");
        BOOST_TEST(world.say(noticeOf({id})) ==
                   "dropped: Not sent: the order forbids it (ASNInstruction notAllowed).");
        BOOST_TEST(world.say(charged(id, "IN-1")) ==
                   "dropped: Not sent: order PO-1: the order forbids it (InvoiceInstruction "
                   "isERS).");
    }
}

BOOST_AUTO_TEST_CASE(aLinesOwnWordCountsBeforeTheHeaders) {
    World world;
    auto order = twoLines();
    order.shipNotices = "notAllowed";
    order.items[1].instructions.shipNotices = "allowed";
    order.items[0].instructions.confirmations = "notAllowed";
    const auto id = world.add(order);
    auto notice = shipped(id, "SN-1", "1");
    notice.portions[0].lines.push_back(notice.portions[0].lines[0]);
    notice.portions[0].lines[1].lineNumber = 2;
    BOOST_TEST(world.say(notice) ==
               "due: line 1: left out: the order forbids it (ASNInstruction notAllowed)");
    BOOST_TEST(world.body<ShipNotice>("ShipNoticeRequest").portions[0].lines.size() == 1u);
    BOOST_TEST(world.say(confirmationOf(id, ConfirmationType::accept)) ==
               "due: line 1: left out: the order forbids it (OCInstruction notAllowed)");
    BOOST_TEST(lines(world.body<Confirmation>("ConfirmationRequest")) == "detail 2:2 accept");
}

BOOST_AUTO_TEST_CASE(wholeShipmentsAreSpelledOutWhereALineIsForbidden) {
    World world;
    auto order = twoLines();
    order.items[0].instructions.shipNotices = "notAllowed";
    auto notice = noticeOf({world.add(order)});
    notice.portions[0].lines.clear();
    world.say(notice);
    const auto told = world.body<ShipNotice>("ShipNoticeRequest");
    BOOST_REQUIRE_EQUAL(told.portions[0].lines.size(), 1u);
    BOOST_TEST(told.portions[0].lines[0].lineNumber == 2);
}

BOOST_AUTO_TEST_CASE(otherWaysToForbidInvoicesAreObeyed) {
    for (const int way : {1, 2}) {
        World world;
        auto order = orderOf("PO-1");
        if (way == 1) order.extras = {{"Ariba.invoicingAllowed", "No"}};
        if (way == 2)
            order.items[0].carried = {{"ControlKeys/InvoiceInstruction", "TemporaryPrice",
                                       "<TemporaryPrice value=\"yes\"/>"}};
        BOOST_TEST(world.say(charged(world.add(order), "IN-1")).starts_with("dropped: Not sent"));
    }
}

// An invoice's figures are its own: nothing is taken out that somebody is to pay.
BOOST_AUTO_TEST_CASE(anInvoiceWithAForbiddenLineWaitsForAPerson) {
    World world;
    auto order = twoLines();
    order.items[1].instructions.invoices = "isERS";
    const auto id = world.add(order);
    const auto said = world.say(withLine(charged(id, "IN-1"), 2, false));
    BOOST_TEST(said.starts_with("dead: The document does not go with its order."));
    BOOST_TEST(said.find("line 2") != std::string::npos);
    BOOST_TEST(said.find("isERS") != std::string::npos);
    BOOST_TEST(world.say(withLine(charged(id, "IN-2"), 2, true)) ==
               "due: line 2: left out: the order forbids it (InvoiceInstruction isERS)");
}

BOOST_AUTO_TEST_CASE(allDetailLeavesAnotherWayWhereItIsNotAllowed) {
    World world;
    auto order = twoLines();
    order.extras = {{"allDetailOC", "notAllowed"}};
    auto changed = confirmed(2, "2", ConfirmationType::allDetail);
    changed.deliveryDate = "2026-03-09T10:00:00+00:00";
    world.say(confirmationOf(world.add(order), ConfirmationType::allDetail,
                             {confirmed(1, "2", ConfirmationType::allDetail), changed}));
    BOOST_TEST(lines(world.body<Confirmation>("ConfirmationRequest")) ==
               "detail 1:2 accept 2:2 detail");
}

BOOST_AUTO_TEST_CASE(whatTheOrderRequiresLeavesWhateverTheSettings) {
    World world;
    world.desk.set("confirmation.wanted", "never");
    auto order = orderOf("PO-1");
    BOOST_TEST(world.say(confirmationOf(world.add(order), ConfirmationType::accept)) == "none");
    order.number = "PO-2";
    order.items[0].instructions.confirmations = "requiredBeforeASN";
    const auto id = world.add(order);
    BOOST_TEST(world.say(noticeOf({id})).starts_with("dead: "));
    auto said = confirmationOf(id, ConfirmationType::accept);
    said.id = "C-2";
    BOOST_TEST(world.say(said) == "due: ");
    BOOST_TEST(world.say(shipped(id, "SN-2", "1")) == "due: ");
}

BOOST_AUTO_TEST_CASE(linesThatWereNotOrderedAreLeftOut) {
    World world;
    const auto id = world.add("PO-1");
    BOOST_TEST(world.say(confirmationOf(id, ConfirmationType::detail,
                                        {confirmed(1, "2"), confirmed(99, "1")})) ==
               "due: line 99: left out: the order has no such line");
    BOOST_TEST(lines(world.body<Confirmation>("ConfirmationRequest")) == "detail 1:2 accept");
    auto none = confirmationOf(id, ConfirmationType::detail, {confirmed(99, "1")});
    none.id = "C-2";
    BOOST_TEST(world.say(none) ==
               "dropped: Not sent: none of its lines is one the order has and allows.");
    auto notice = shipped(id, "SN-1", "1");
    notice.portions[0].lines.push_back(notice.portions[0].lines[0]);
    notice.portions[0].lines[1].lineNumber = 0;
    BOOST_TEST(world.say(notice) == "due: line 0: left out: the order has no such line");
    BOOST_TEST(world.say(withLine(charged(id, "IN-1"), 99, true)) ==
               "due: line 99: left out: the order has no such line");
}

BOOST_AUTO_TEST_CASE(whatDoesNotGoWithTheOrderStopsOrIsNoted) {
    const auto unit = [](Confirmation said) {
        said.lines[0].unit = "KGM";
        return said;
    };
    const auto currency = [](Invoice invoice) {
        auto& line = invoice.orders[0].lines[0];
        for (auto* money : {&*line.unitPrice, &line.subtotal, &invoice.summary.subtotal,
                            &invoice.summary.tax.amount, &invoice.summary.net})
            money->currency = "EUR";
        return invoice;
    };
    for (const auto* rule : {"stop", "note"}) {
        World world;
        world.desk.set("order.exceeded", rule);
        const auto id = world.add("PO-1");
        const auto detail = confirmationOf(id, ConfirmationType::detail, {confirmed(1, "2")});
        const std::string begin = std::string_view(rule) == "note"
                                      ? "due: "
                                      : "dead: The document does not go with "
                                        "its order. ";
        auto more = detail;
        more.lines[0].quantity = base::Decimal(50);
        const std::vector<std::pair<Document, std::string>> wrong{
            {more, "line 1: 50 confirmed in all, 2 ordered"},
            {unit(detail), "line 1: unit KGM, ordered in EA"},
            {shipped(id, "SN-1", "999"), "line 1: 999 shipped in all, 2 ordered"},
            {withLine(charged(id, "IN-1"), 99, false),
             "line 99: charges 12.50 USD, but the order has no such line"},
            {currency(charged(id, "IN-2")), "line 1: a price in EUR, ordered in USD"},
        };
        for (const auto& [document, why] : wrong) {
            const auto said = world.say(document);
            BOOST_TEST(said.starts_with(begin), rule << ": " << said);
            BOOST_TEST(said.find(why) != std::string::npos, rule << ": " << said);
        }
    }
}

// Each, piece and one are one count under three codes; the order's own word leaves.
BOOST_AUTO_TEST_CASE(anyWordForAPieceIsTheOrders) {
    for (const auto* ordered : {"EA", "H87", "PCE", "C62", "EACH"})
        for (const auto* said : {"EA", "H87", "C62", "PCE"}) {
            World world;
            auto order = orderOf("PO-1");
            order.items[0].unit = ordered;
            const auto id = world.add(order);
            auto yes = confirmationOf(id, ConfirmationType::detail, {confirmed(1, "2")});
            yes.lines[0].unit = said;
            const auto state = world.say(yes);
            BOOST_TEST(state.starts_with("due: "), ordered << " " << said << " " << state);
            BOOST_TEST(world.body<Confirmation>("ConfirmationRequest").lines.at(0).unit == ordered,
                       said);
        }
}

BOOST_AUTO_TEST_CASE(sumsAreOfAllPapersThatLeft) {
    World world;
    const auto id = world.add("PO-1");
    BOOST_TEST(world.say(shipped(id, "SN-1", "1.5")) == "due: ");
    BOOST_TEST(
        world.say(shipped(id, "SN-2", "1")).ends_with("line 1: 2.5 shipped in all, 2 ordered"));
    BOOST_TEST(world.say(shipped(id, "SN-3", "0.5")) == "due: ");
    BOOST_TEST(world.say(shipped(id, "SN-1", "1")) == "due: ");
    BOOST_TEST(world.say(charged(id, "IN-1")) == "due: ");
    BOOST_TEST(world.say(charged(id, "IN-2")).ends_with("line 1: 4 invoiced in all, 2 ordered"));
}

// It names no quantities to add up, only what it comes to.
BOOST_AUTO_TEST_CASE(anInvoiceOfTheWholeOrderIsHeldAgainstItsTotal) {
    World world;
    const auto id = world.add("PO-1");
    const auto whole = [&](const char* number) {
        auto invoice = charged(id, number);
        invoice.headerInvoice = true;
        invoice.orders[0].lines = {{}};
        auto& sum = invoice.orders[0].lines[0];
        sum.number = 1;
        sum.subtotal = invoice.summary.subtotal;
        return invoice;
    };
    BOOST_TEST(world.say(whole("IN-1")) == "due: ");
    const auto twice = world.say(whole("IN-2"));
    BOOST_TEST(twice.ends_with("subtotal: 50 charged in all, the order comes to 25"), twice);
    auto other = whole("IN-3");
    for (auto* money : {&other.orders[0].lines[0].subtotal, &other.summary.subtotal,
                        &other.summary.tax.amount, &other.summary.net})
        money->currency = "EUR";
    const auto said = world.say(other);
    BOOST_TEST(said.ends_with("subtotal: is in EUR, ordered in USD"), said);
}

BOOST_AUTO_TEST_CASE(anInvoiceOfTheWholeOrderHasNoForbiddenLine) {
    World world;
    auto order = twoLines();
    order.items[1].instructions.invoices = "notAllowed";
    auto invoice = charged(world.add(order), "IN-1");
    invoice.headerInvoice = true;
    invoice.orders[0].lines = {{}};
    invoice.orders[0].lines[0].number = 1;
    invoice.orders[0].lines[0].subtotal = invoice.summary.subtotal;
    const auto said = world.say(invoice);
    BOOST_TEST(said.starts_with("dead: "), said);
    BOOST_TEST(said.find("line 2: ") != std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(linesOfNothingAreLeftOut) {
    World world;
    const auto id = world.add(twoLines());
    auto notice = shipped(id, "SN-1", "2");
    notice.portions[0].lines.push_back(notice.portions[0].lines[0]);
    notice.portions[0].lines[1].lineNumber = 2;
    notice.portions[0].lines[1].quantity = base::Decimal{};
    BOOST_TEST(world.say(notice) == "due: line 2: left out: its quantity is 0");
    const auto said =
        confirmationOf(id, ConfirmationType::detail, {confirmed(1, "0"), confirmed(2, "2")});
    BOOST_TEST(world.say(said) == "due: line 1: left out: its quantity is 0");
    const auto no =
        confirmationOf(id, ConfirmationType::detail, {confirmed(1, "0", ConfirmationType::reject)});
    BOOST_TEST(world.say(no) == "due: ");
}

BOOST_AUTO_TEST_CASE(toleratedQuantitiesAreNoDifference) {
    World world;
    world.desk.set("tolerance.quantity", "50");
    const auto id = world.add("PO-1");
    BOOST_TEST(world.say(shipped(id, "SN-1", "3")) == "due: ");
    BOOST_TEST(world.say(shipped(id, "SN-2", "0.1")).starts_with("dead"));
}

BOOST_AUTO_TEST_CASE(moreThanConfirmedIsNoted) {
    World world;
    const auto id = world.add("PO-1");
    world.say(confirmationOf(id, ConfirmationType::detail,
                             {confirmed(1, "1"), confirmed(1, "1", ConfirmationType::reject)}));
    BOOST_TEST(world.say(shipped(id, "SN-1", "2")) == "due: line 1: 2 shipped in all, 1 confirmed");
}

BOOST_AUTO_TEST_CASE(ofACancelledOrderAPersonDecides) {
    World world;
    const auto id = world.add("PO-1");
    (void)world.desk.send(changeOf(orderOf("PO-1"), 2, "PO-1@buyer", Operation::cancel), "p-2");
    for (const Document& document : {Document(charged(id, "IN-1")), Document(noticeOf({id})),
                                     Document(confirmationOf(id, ConfirmationType::accept))}) {
        const auto said = world.say(document);
        BOOST_TEST(said.starts_with("dead: "), said);
        BOOST_TEST(said.find("cancelled") != std::string::npos, said);
    }
    // The person's word counts.
    const auto invoice = world.outgoing("InvoiceDetailRequest").at(0).id;
    flows::replayMessage(world.desk.world().context(), invoice, "admin:test");
    BOOST_TEST(world.last("InvoiceDetailRequest").starts_with("due: "));
}

BOOST_AUTO_TEST_CASE(noMoreIsCreditedThanWasInvoiced) {
    World world;
    const auto id = world.add("PO-1");
    world.say(charged(id, "IN-1"));
    const auto credit = [&](const char* number, const char* quantity, const char* amount) {
        auto memo = charged(id, number);
        memo.purpose = InvoicePurpose::lineLevelCreditMemo;
        memo.previousInvoice = "IN-1";
        auto& line = memo.orders[0].lines[0];
        line.quantity = base::Decimal::of(quantity);
        for (auto* sum : {&line.subtotal, &memo.summary.subtotal, &memo.summary.net})
            sum->amount = base::Decimal::of(amount);
        memo.summary.due = memo.summary.net;
        return memo;
    };
    BOOST_TEST(world.say(credit("CR-1", "-1", "-12.50")).starts_with("due: "));
    const auto said = world.say(credit("CR-2", "-2", "-25.00"));
    BOOST_TEST(said.starts_with("dead: "), said);
    BOOST_TEST(said.find("1 more credited than was invoiced") != std::string::npos, said);
    BOOST_TEST(said.find("37.5 credited in all, invoice IN-1 is about 25") != std::string::npos,
               said);
}

BOOST_AUTO_TEST_CASE(anInvoiceNumberLeavesOnceWhateverTheOrder) {
    World world;
    const auto first = world.add("PO-1");
    const auto second = world.add("PO-2");
    BOOST_TEST(world.say(charged(first, "IN-1")) == "due: ");
    const auto said = world.say(charged(second, "IN-1"));
    BOOST_TEST(said.starts_with("dead: Invoice IN-1 went out before"), said);
    const auto dead = world.outgoing("InvoiceDetailRequest").at(0).id;
    auto& context = world.desk.world().context();
    BOOST_CHECK_THROW(flows::replayMessage(context, dead, "admin:test"), base::Fault);
    BOOST_CHECK_THROW((void)flows::renderAgain(context, dead, "admin:test"), base::Fault);
    BOOST_TEST(world.last("InvoiceDetailRequest").starts_with("dead: "));
}

BOOST_AUTO_TEST_CASE(ofManyAtOnceOneHasTheNumber) {
    World world;
    std::vector<std::string> ids;
    for (const auto* number : {"PO-1", "PO-2", "PO-3", "PO-4"}) ids.push_back(world.add(number));
    std::vector<std::thread> all;
    for (const auto& id : ids) all.emplace_back([&world, &id] { world.hear(charged(id, "IN-1")); });
    for (auto& one : all) one.join();
    const auto sent = world.outgoing("InvoiceDetailRequest");
    BOOST_TEST(sent.size() == 4u);
    BOOST_TEST(std::ranges::count(sent, store::MessageState::due, &store::Message::state) == 1);
}

// The first died: its number is free, and taken by the one after it.
BOOST_AUTO_TEST_CASE(aNumberThatNeverLeftIsFreeUntilAnotherHasIt) {
    World world;
    const auto first = world.add("PO-1");
    const auto second = world.add("PO-2");
    world.say(charged(first, "IN-1"));
    const auto dead = world.outgoing("InvoiceDetailRequest").at(0).id;
    world.desk.world().store().write([](store::Tx& tx) {
        tx.run("UPDATE message SET state = 'dead' WHERE kind = 'InvoiceDetailRequest'");
    });
    BOOST_TEST(world.say(charged(second, "IN-1")) == "due: ");
    BOOST_CHECK_THROW(flows::replayMessage(world.desk.world().context(), dead, "admin:test"),
                      base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
