// What an order says about its lines, held against what we sell.
#include <boost/test/unit_test.hpp>

#include "gateway/flows/differ.h"
#include "gateway/flows/in_words.h"
#include "gateway/store/audit.h"
#include "gateway/store/offers.h"
#include "tests/flows/office.h"

using namespace model;
using namespace support;

namespace {

// One box of SC-001, which costs 3.2 USD.
Order boxes(const char* quantity = "1", const char* price = "3.2") {
    auto order = orderOf("PO-1");
    auto& item = order.items[0];
    item.unit = "BX";
    item.quantity = base::Decimal::of(quantity);
    item.unitPrice->amount = base::Decimal::of(price);
    order.total = *amount(item);
    return order;
}

struct Desk : Office {
    Desk() {
        desk.change([](Partner& partner) { partner.priceList = "standard"; });
    }
    // "held: 1 UnitPrice 3.2 -> 0.01"
    std::string take(const Order& order) {
        (void)desk.send(order, order.number + "@buyer");
        return std::string(store::name(desk.newest(order.number).state)) + ": " +
               desk.differences(order.number);
    }
    std::string reasons(const std::string& number) {
        const auto id = desk.newest(number).id;
        return desk.read([&](store::ReadTx& tx) {
            std::string text;
            for (const auto& one : store::differences(tx, id))
                text += (text.empty() ? "" : "\n") + flows::inWords(one);
            return text;
        });
    }
    flows::FourWay differ(const std::string& number) {
        const auto id = desk.newest(number).id;
        return desk.read([&](store::ReadTx& tx) { return flows::differ(tx, Partner{}, id); });
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(order_lines)

BOOST_AUTO_TEST_CASE(withoutReferenceTheCatalogueCounts) {
    BOOST_TEST(Desk().take(boxes()) == "accepted: ");
    BOOST_TEST(Desk().take(boxes("100", "0.01")) == "held: 1 UnitPrice 3.2 -> 0.01");
    auto euro = boxes();
    euro.items[0].unitPrice->currency = euro.total.currency = "EUR";
    BOOST_TEST(Desk().take(euro) == "held: 1 Currency USD -> EUR");
    auto unit = boxes();
    unit.items[0].unit = "EA";
    BOOST_TEST(Desk().take(unit) == "held: 1 UnitOfMeasure BX -> EA");
    auto unknown = boxes();
    unknown.items[0].id.supplierPart = "NOBODY-SELLS-1";
    BOOST_TEST(Desk().take(unknown) == "held: 1 SupplierPartID none -> NOBODY-SELLS-1");
    auto hidden = boxes();
    hidden.items[0].id.supplierPart = "OF-1";
    BOOST_TEST(Desk().take(hidden) == "held: 1 SupplierPartID none -> OF-1");
}

// The step of the price list is that of the quantity.
BOOST_AUTO_TEST_CASE(pricesAreThoseOfTheQuantity) {
    auto order = boxes("10", "11.90");
    order.items[0].id.supplierPart = "HB-8";
    BOOST_TEST(Desk().take(order) == "accepted: ");
    order.items[0].quantity = base::Decimal(1);
    order.total.amount = base::Decimal::of("11.90");
    BOOST_TEST(Desk().take(order) == "held: 1 UnitPrice 12.5 -> 11.9");
}

BOOST_AUTO_TEST_CASE(thePolicyDecidesAndWithoutPriceListNothingIsCompared) {
    Desk accepting;
    accepting.desk.policy(DifferencePolicy::accept);
    BOOST_TEST(accepting.take(boxes("1", "0.01")) == "accepted: 1 UnitPrice 3.2 -> 0.01");
    Desk refusing;
    refusing.desk.policy(DifferencePolicy::refuse);
    BOOST_TEST(refusing.take(boxes("1", "0.01")) == "refused: 1 UnitPrice 3.2 -> 0.01");
    Desk without;
    without.desk.change([](Partner& partner) { partner.priceList.clear(); });
    BOOST_TEST(without.take(boxes("1", "0.01")) == "accepted: ");
}

BOOST_AUTO_TEST_CASE(theTotalGoesWithTheLines) {
    auto order = boxes("100");
    order.total.amount = base::Decimal::of("1.00");
    BOOST_TEST(Desk().take(order) == "held: 0 Total 320 -> 1");
    order.total = {base::Decimal::of("320.00"), "EUR"};
    BOOST_TEST(Desk().take(order) == "held: 0 Currency USD -> EUR");
    order = boxes("100");
    order.tax = Tax{{base::Decimal::of("60.80"), "USD"}, "VAT", {}, {}};
    order.shipping = Charge{};
    order.shipping->amount = {base::Decimal::of("5.00"), "USD"};
    for (const auto* total : {"320.00", "380.80", "325.00", "385.80", "320.005"}) {
        order.total.amount = base::Decimal::of(total);
        BOOST_TEST(Desk().take(order) == "accepted: ", total);
    }
    order.total.amount = base::Decimal::of("320.01");
    BOOST_TEST(Desk().take(order) == "held: 0 Total 320 -> 320.01");
}

BOOST_AUTO_TEST_CASE(aLineThatNamesOnlyItsPartIsAnsweredToTheEnd) {
    Desk world;
    auto order = boxes("2");
    auto& item = order.items[0];
    item.unit.clear();
    item.unitPrice.reset();
    item.description.clear();
    BOOST_TEST(world.take(order) == "accepted: ");
    const auto kept = world.desk.newest("PO-1");
    BOOST_TEST(kept.order.items[0].unit == "BX");
    BOOST_TEST(str(kept.order.items[0].unitPrice.value()) == "3.2 USD");
    BOOST_TEST(kept.order.items[0].description == "Wood screw no. 001");
    Confirmation said;
    said.id = "C-1";
    said.orderId = kept.id;
    said.date = "2026-03-02T10:00:00+00:00";
    said.type = ConfirmationType::detail;
    said.lines = {{.lineNumber = 1, .quantity = base::Decimal(2), .unit = "BX", .comment = {}}};
    world.hear(said);
    auto notice = noticeOf({kept.id});
    notice.portions[0].lines[0].unit = "BX";
    world.hear(notice);
    auto invoice = invoiceOf(kept.id, "6.40");
    auto& line = invoice.orders[0].lines[0];
    line.unit = "BX";
    line.unitPrice->amount = base::Decimal::of("3.2");
    line.subtotal.amount = invoice.summary.subtotal.amount = base::Decimal::of("6.40");
    world.hear(invoice);
    for (const auto* kind : {"ConfirmationRequest", "ShipNoticeRequest", "InvoiceDetailRequest"}) {
        const auto sent = world.outgoing(kind);
        BOOST_REQUIRE_EQUAL(sent.size(), 1u);
        BOOST_TEST((sent[0].state == store::MessageState::due), kind << ": " << sent[0].note);
    }
}

BOOST_AUTO_TEST_CASE(whyItIsHeldIsSaidInSentences) {
    Desk world;
    auto order = boxes("1", "0.01");
    order.items.push_back(order.items[0]);
    order.items[1].lineNumber = 2;
    order.items[1].id.supplierPart = "X-1";
    order.items.push_back(order.items[0]);
    order.items[2].lineNumber = 3;
    order.items[2].id.auxiliary = "off_9-1";
    (void)world.desk.send(order, "p-1", "test");
    BOOST_TEST(
        world.reasons("PO-1") ==
        "Line 1: the price is 0.01, which is 3.19 less than ours of 3.2.\n"
        "Line 2: the part \"X-1\" is not in the catalogue this partner sees.\n"
        "Line 3: it refers to the offer \"off_9-1\", which we did not make or which is not "
        "kept any more. Its price is not known to be ours.\n"
        "The order says a total of 0.01, which is 0.02 less than the 0.03 its lines make (of a "
        "release: its blanket order leaves).\n"
        "It is held because it is a test (deploymentMode \"test\"): a test reaches the back "
        "office only when a person lets it.");
}

BOOST_AUTO_TEST_CASE(withoutOfferNothingAgreesWithIt) {
    Desk world;
    world.take(boxes());
    const auto found = world.differ("PO-1");
    BOOST_TEST(flows::summary(found) ==
               "There is no offer of ours to compare the order with. Order, confirmation and "
               "invoice agree as far as they have come.");
    BOOST_TEST(flows::describe(found).find("There is no offer") != std::string::npos);
    BOOST_TEST(flows::toJson(found).find(R"("withoutOffer":[1])") != std::string::npos);
}

// Not when the invoice is here and can't leave.
BOOST_AUTO_TEST_CASE(aPriceNoInvoiceWillSayIsToldWhenTheOrderComes) {
    const auto foretold = [](const std::map<std::string, std::string>& options) {
        Desk world;
        for (const auto& [name, value] : options) world.desk.set(name, value);
        auto order = boxes("3", "10.00");
        order.items[0].priceBasis = base::Decimal(3);
        order.total = *amount(order.items[0]);
        world.take(order);
        const auto id = world.desk.newest("PO-1").id;
        std::string told;
        for (const auto& one :
             world.desk.read([&](store::ReadTx& tx) { return store::auditOf(tx, id); }))
            if (one.action == "order.invoice_foretold") told += one.detail;
        return told;
    };
    const std::string old = "1.2.014";
    const auto told = foretold({{"cxml.version.InvoiceDetailRequest", old}});
    BOOST_TEST(told.starts_with("No invoice for this partner can say "), told);
    BOOST_TEST(told.find("cxml.version.InvoiceDetailRequest") != told.npos, told);
    BOOST_TEST(foretold({}) == "");
    BOOST_TEST(foretold({{"cxml.version.InvoiceDetailRequest", old}, {"invoice.wanted", "no"}}) ==
               "");
}

BOOST_AUTO_TEST_SUITE_END()
