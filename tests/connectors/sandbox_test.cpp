#include "connectors/sandbox/sandbox.h"

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "gateway/base/fault.h"
#include "tests/connectors/fixtures.h"

namespace {

struct Erp {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    std::filesystem::path ledger = folder.path / "new" / "ledger.jsonl";
    std::unique_ptr<connectors::Connector> connector = start();

    std::unique_ptr<connectors::Connector> start() {
        return sandbox::connector(ledger, {base::Seconds(2), {}, {}}, clock);
    }
    void restart() {
        connector.reset();
        connector = start();
    }
    std::string deliver(const std::string& messageId, const model::Order& order) {
        const auto said = connector->deliver(fixtures::shipment(messageId), order);
        return std::string(model::name(said.outcome)) + " " + said.reference;
    }
    std::string content() const {
        std::ifstream in(ledger);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void append(const std::string& bytes) const {
        std::ofstream(ledger, std::ios::app | std::ios::binary) << bytes;
    }
};

std::string shown(const model::Document& document) {
    const auto& said = std::get<model::Confirmation>(document);
    std::string text = said.id + " " + said.orderNumber + " " + said.orderId + " " +
                       said.erpReference + " " + said.date + " " +
                       std::string(model::name(said.type));
    for (const auto& line : said.lines)
        text += "; " + std::to_string(line.lineNumber) + " " + line.quantity.str() + " " +
                line.unit + " " + std::string(model::name(line.type));
    return text;
}

std::string shown(const connectors::Batch& batch) {
    std::string text;
    for (const auto& document : batch.documents) text += shown(document) + "\n";
    return text + "cursor " + batch.cursor;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sandbox)

BOOST_AUTO_TEST_CASE(numbersOrdersAndKeepsThemOverARestart) {
    Erp erp;
    BOOST_TEST(erp.deliver("msg_1", fixtures::order("PO-1")) == "accepted SB-000001");
    BOOST_TEST(erp.deliver("msg_2", fixtures::order("PO-2")) == "accepted SB-000002");
    erp.restart();
    BOOST_TEST(erp.deliver("msg_1", fixtures::order("PO-1")) == "accepted SB-000001");
    BOOST_TEST(erp.deliver("msg_3", fixtures::order("PO-3")) == "accepted SB-000003");
    const auto content = erp.content();
    BOOST_TEST(std::ranges::count(content, '\n') == 3);
}

BOOST_AUTO_TEST_CASE(knowsWhatItHas) {
    Erp erp;
    (void)erp.deliver("msg_1", fixtures::order("PO-1"));
    erp.restart();
    const auto lost = erp.connector->missing(
        {{"msg_1", "ord_msg_1", "acme", "PO-1", ""}, {"msg_2", "ord_msg_2", "acme", "PO-2", ""}});
    BOOST_REQUIRE(lost.has_value());
    BOOST_TEST(*lost == std::vector<std::string>{"msg_2"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(confirmsOnceTheOrderIsOldEnough) {
    Erp erp;
    (void)erp.deliver("msg_1", fixtures::order("PO-1"));
    erp.clock.advance(base::Milliseconds(1500));
    (void)erp.deliver("msg_2", fixtures::order("PO-2"));
    BOOST_TEST(shown(erp.connector->collect("", 10)) == "cursor 0,0,0");
    erp.clock.advance(base::Milliseconds(500));
    BOOST_TEST(shown(erp.connector->collect("", 10)) ==
               "C-SB-000001 PO-1 ord_msg_1 SB-000001 2026-03-01T09:30:02+00:00 accept; 1 2 EA "
               "accept\ncursor 1,0,0");
    erp.clock.advance(base::Seconds(5));
    erp.restart();
    BOOST_TEST(shown(erp.connector->collect("1", 10)) ==
               "C-SB-000002 PO-2 ord_msg_2 SB-000002 2026-03-01T09:30:03+00:00 accept; 1 2 EA "
               "accept\ncursor 2,0,0");
}

BOOST_AUTO_TEST_CASE(showsWhatCanHappen) {
    const auto confirmed = [](const model::Order& order) {
        Erp erp;
        (void)erp.deliver("msg_1", order);
        erp.clock.advance(base::Seconds(2));
        const auto text = shown(erp.connector->collect("", 1));
        return text.substr(text.find("+00:00") + 7);
    };
    BOOST_TEST(confirmed(fixtures::order("PO-REJECT-1", {"A", "B"})) ==
               "reject; 1 2 EA reject; 2 2 EA reject\ncursor 1,0,0");
    BOOST_TEST(confirmed(fixtures::order("PO-1", {"A", "BACKORDER-B"})) ==
               "except; 1 2 EA accept; 2 2 EA backordered\ncursor 1,0,0");
    BOOST_TEST(confirmed(fixtures::order("PO-1", {"BACKORDER-B"})) ==
               "backordered; 1 2 EA backordered\ncursor 1,0,0");
}

BOOST_AUTO_TEST_CASE(cutsOffAnUnfinishedLine) {
    Erp erp;
    (void)erp.deliver("msg_1", fixtures::order("PO-1"));
    erp.connector.reset();
    const auto whole = erp.content();
    erp.append("{\"reference\":\"SB-000002\",\"mess");
    erp.connector = erp.start();
    BOOST_TEST(erp.deliver("msg_1", fixtures::order("PO-1")) == "accepted SB-000001");
    BOOST_TEST(erp.content() == whole);
    BOOST_TEST(erp.deliver("msg_2", fixtures::order("PO-2")) == "accepted SB-000002");
    erp.restart();
    BOOST_TEST(erp.deliver("msg_2", fixtures::order("PO-2")) == "accepted SB-000002");
}

BOOST_AUTO_TEST_CASE(takesNothingOnADamagedLedger) {
    Erp erp;
    (void)erp.deliver("msg_1", fixtures::order("PO-1"));
    erp.connector.reset();
    erp.append("garbage\n");
    erp.connector = erp.start();
    const auto said = erp.connector->deliver(fixtures::shipment("msg_2"), fixtures::order("PO-2"));
    BOOST_TEST((said.outcome == model::Outcome::retry));
    BOOST_TEST(said.detail.find("line 2 is damaged") != std::string::npos);
    BOOST_CHECK_THROW((void)erp.connector->collect("", 1), base::Fault);
}

BOOST_AUTO_TEST_CASE(oneProgramPerLedger) {
    Erp erp;
    (void)erp.deliver("msg_1", fixtures::order("PO-1"));
    const auto second = erp.start();
    const auto said = second->deliver(fixtures::shipment("msg_2"), fixtures::order("PO-2"));
    BOOST_TEST((said.outcome == model::Outcome::retry));
}

BOOST_AUTO_TEST_CASE(refusesAStrangeCursor) {
    Erp erp;
    BOOST_CHECK_THROW((void)erp.connector->collect("yesterday", 1), base::Fault);
}

BOOST_AUTO_TEST_CASE(shipsInvoicesAndCreditsWhenItIsTime) {
    const fixtures::Folder folder;
    fixtures::MovableClock clock;
    const auto erp = sandbox::connector(
        folder.path / "ledger", {base::Seconds(1), base::Seconds(2), base::Seconds(3)}, clock);
    auto order = fixtures::order("PO-CREDIT", {"A", "BACKORDER-B"});
    for (auto& item : order.items) item.unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    order.total.currency = "EUR";
    (void)erp->deliver(fixtures::shipment("msg_1"), order);
    clock.advance(base::Seconds(10));
    const auto said = erp->collect("", 10);
    BOOST_REQUIRE_EQUAL(said.documents.size(), 4u);
    const auto& notice = std::get<model::ShipNotice>(said.documents[1]);
    BOOST_TEST(notice.fulfillment == "partial");
    BOOST_REQUIRE_EQUAL(notice.portions.front().lines.size(), 1u);
    BOOST_TEST(notice.portions.front().order.orderId == "ord_msg_1");
    const auto& invoice = std::get<model::Invoice>(said.documents[2]);
    BOOST_TEST(model::str(invoice.summary.subtotal) == "25.00 EUR");
    BOOST_TEST(model::str(*invoice.summary.due) == "29.75 EUR");
    const auto& credit = std::get<model::Invoice>(said.documents[3]);
    BOOST_TEST(credit.previousInvoice == invoice.id);
    BOOST_TEST(model::str(*credit.summary.due) == "-29.75 EUR");
    BOOST_TEST(erp->collect(said.cursor, 10).documents.empty());
}

BOOST_AUTO_TEST_CASE(shipsWhatWasOrderedLast) {
    const fixtures::Folder folder;
    fixtures::MovableClock clock;
    const auto erp = sandbox::connector(
        folder.path / "ledger", {base::Seconds(1), base::Seconds(5), base::Seconds(6)}, clock);
    (void)erp->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    auto change = fixtures::order("PO-1");
    change.operation = model::Operation::update;
    change.items.front().quantity = base::Decimal(7);
    change.items.front().unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    change.total.currency = "EUR";
    (void)erp->deliver(fixtures::shipment("msg_2"), change);
    clock.advance(base::Seconds(10));
    const auto said = erp->collect("", 10);
    BOOST_REQUIRE_EQUAL(said.documents.size(), 4u);
    const auto& notice = std::get<model::ShipNotice>(said.documents[2]);
    BOOST_TEST(notice.portions.front().lines.front().quantity.plain() == "7");
}

BOOST_AUTO_TEST_CASE(keepsWhatCameWithTheOrderBesideTheLedger) {
    Erp erp;
    int asked = 0;
    auto shipment = fixtures::shipment("msg_1");
    model::Attachment drawing;
    drawing.id = "att_1";
    drawing.name = "drawing \"1\".pdf";
    drawing.contentType = "application/pdf";
    drawing.size = 3;
    drawing.sha256 = "abc";
    shipment.attachments = {drawing};
    shipment.bytesOf = [&](const model::Attachment& attachment) {
        ++asked;
        return std::string(
                   "\0"
                   "1",
                   2) +
               attachment.sha256;
    };
    const auto deliver = [&] {
        return model::name(erp.connector->deliver(shipment, fixtures::order("PO-1")).outcome);
    };
    BOOST_TEST(deliver() == "accepted");
    BOOST_TEST(deliver() == "accepted");
    std::ifstream in(erp.folder.path / "new" / "ledger.attachments" / "abc", std::ios::binary);
    BOOST_TEST((std::string(std::istreambuf_iterator<char>(in), {}) == std::string("\0"
                                                                                   "1abc",
                                                                                   5)));
    BOOST_TEST(asked == 1);
    BOOST_TEST(erp.content().find(R"("attachments":[{"id":"att_1","name":"drawing \"1\".pdf",)"
                                  R"("type":"application/pdf","size":3,"sha256":"abc",)"
                                  R"("internal":false}])") != std::string::npos);
    erp.restart();
    BOOST_TEST(deliver() == "accepted");
}

BOOST_AUTO_TEST_CASE(doesNotEnterAnOrderWhoseFilesAreMissing) {
    Erp erp;
    auto shipment = fixtures::shipment("msg_1");
    shipment.attachments.resize(1);
    shipment.attachments[0].sha256 = "abc";
    shipment.bytesOf = [](const model::Attachment&) -> std::string {
        throw base::Fault(base::FaultCode::internal, "gone");
    };
    const auto said = erp.connector->deliver(shipment, fixtures::order("PO-1"));
    BOOST_TEST(model::name(said.outcome) == "retry");
    BOOST_TEST(erp.content() == "");
}

BOOST_AUTO_TEST_CASE(shipsTheRestWhenMoreIsOrderedAfterwards) {
    const fixtures::Folder folder;
    fixtures::MovableClock clock;
    const auto erp = sandbox::connector(
        folder.path / "ledger", {base::Seconds(1), base::Seconds(2), base::Seconds(3)}, clock);
    (void)erp->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    clock.advance(base::Seconds(5));
    auto change = fixtures::order("PO-1");
    change.operation = model::Operation::update;
    change.items.front().quantity = base::Decimal(7);
    (void)erp->deliver(fixtures::shipment("msg_2"), change);
    clock.advance(base::Seconds(5));
    const auto said = erp->collect("", 10);
    base::Decimal shipped;
    for (const auto& document : said.documents)
        if (const auto* notice = std::get_if<model::ShipNotice>(&document))
            shipped = shipped + notice->portions.front().lines.front().quantity;
    BOOST_TEST(shipped.plain() == "7");
}

BOOST_AUTO_TEST_SUITE_END()
