#include "gateway/flows/differ.h"

#include <boost/test/unit_test.hpp>

#include "gateway/store/offers.h"
#include "gateway/store/orders.h"
#include "gateway/store/papers.h"
#include "gateway/store/store.h"

using namespace model;

namespace {

Item item() {
    Item made;
    made.lineNumber = 1;
    made.id = {"SC-100", "off_1-1", "", {}};
    made.quantity = base::Decimal(10);
    made.unit = "BX";
    made.unitPrice = Money{base::Decimal::of("12.50"), "EUR"};
    made.priceBasis = base::Decimal(100);
    made.description = "Hex bolt M8 x 40, zinc plated, DIN 933, box of 200";
    return made;
}

Partner acme(std::map<std::string, std::string> options = {}) {
    Partner partner;
    partner.id = "acme";
    partner.profile = "";
    partner.options = std::move(options);
    return partner;
}

// One line, offered, ordered and invoiced, in a database of its own.
struct Trade {
    Item offered = item();
    Item ordered = item();
    std::vector<std::string> ids{};  // of the papers; else 1, 2, 3 …
    std::unique_ptr<store::Store> store = store::open("sqlite::memory:");

    flows::FourWay run(const Partner& partner = acme(), std::vector<Document> papers = {}) {
        store->migrate();
        store->write([&](store::Tx& tx) {
            store::Offer offer;
            offer.id = "off_1";
            offer.partnerId = "acme";
            offer.cart.items = {offered};
            store::insertOffer(tx, offer);
            store::StoredOrder order;
            order.id = "ord_1";
            order.partnerId = "acme";
            order.order.number = "PO-1";
            order.order.items = {ordered};
            store::insertOrder(tx, order);
            for (std::size_t i = 0; i < papers.size(); ++i) {
                const auto id = i < ids.size() ? ids[i] : std::to_string(i + 1);
                store::insertPaper(tx, {"ord_1", store::Direction::out, papers[i], id, "", {}});
            }
        });
        return store->read([&](store::ReadTx& tx) { return flows::differ(tx, partner, "ord_1"); });
    }
};

std::string said(const flows::FourWay& found, std::string_view field) {
    for (const auto& trace : found.traces)
        if (trace.field == field) return trace.mechanism + (trace.tolerated ? " (tolerated)" : "");
    return "no such field";
}

Invoice invoiceOf(const char* quantity, const char* price) {
    Invoice invoice;
    invoice.id = "IN-1";
    InvoiceLine line;
    line.lineNumber = 1;
    line.quantity = base::Decimal::of(quantity);
    line.unit = "BX";
    line.unitPrice = Money{base::Decimal::of(price), "EUR"};
    line.priceBasis = base::Decimal(100);
    InvoiceOrder order;
    order.order.orderId = "ord_1";
    order.lines = {line};
    invoice.orders = {order};
    return invoice;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(differ)

BOOST_AUTO_TEST_CASE(findsNothingWhereNothingChanged) {
    Trade trade;
    const auto found = trade.run();
    BOOST_TEST(found.differences() == 0);
    BOOST_TEST(found.offerId == "off_1");
    BOOST_TEST(found.traces.size() == 5u);
}

BOOST_AUTO_TEST_CASE(namesWhatWasCut) {
    Trade trade;
    trade.ordered.description = trade.offered.description.substr(0, 40);
    const auto found = trade.run();
    BOOST_TEST(said(found, "Description") == "ordered: cut at 40 characters (tolerated)");
    BOOST_TEST(found.differences() == 0);
}

BOOST_AUTO_TEST_CASE(namesADroppedPriceUnit) {
    Trade trade;
    trade.ordered.priceBasis = base::Decimal(1);
    const auto found = trade.run();
    BOOST_TEST(said(found, "UnitPrice") == "ordered: PRICEUNIT 100 dropped");
    BOOST_TEST(found.differences() == 1);
}

BOOST_AUTO_TEST_CASE(namesAUnitThatBecameAnother) {
    Trade trade;
    trade.ordered.unit = "EA";
    BOOST_TEST(said(trade.run(), "UnitOfMeasure") == "ordered: unit BX became EA");
}

BOOST_AUTO_TEST_CASE(takesTheReceiversOwnNameForAUnit) {
    Trade trade;
    trade.ordered.unit = "CASE-12";
    const auto found = trade.run(acme({{"units.alias", "BX=CASE-12"}}));
    BOOST_TEST(said(found, "UnitOfMeasure") == "ordered: unit changed (tolerated)");
}

BOOST_AUTO_TEST_CASE(addsUpInvoicesAndCredits) {
    Trade trade;
    auto credit = invoiceOf("-4", "12.50");
    credit.id = "CM-1";
    const auto found = trade.run(acme(), {invoiceOf("10", "12.50"), credit});
    BOOST_TEST(said(found, "Quantity") == "invoiced: 4 less");
    BOOST_TEST(found.traces.size() == 5u);
    BOOST_TEST(
        said(Trade().run(acme({{"tolerance.quantity", "40"}}), {invoiceOf("10", "12.50"), credit}),
             "Quantity") == "invoiced: 4 less (tolerated)");
}

BOOST_AUTO_TEST_CASE(appliesThePartnersTolerance) {
    Trade trade;
    const auto within = trade.run(acme({{"tolerance.price", "5"}}), {invoiceOf("10", "13.00")});
    BOOST_TEST(said(within, "UnitPrice") == "invoiced: price +4 % (tolerated)");
    Trade other;
    const auto beyond = other.run(acme({{"tolerance.price", "3"}}), {invoiceOf("10", "13.00")});
    BOOST_TEST(said(beyond, "UnitPrice") == "invoiced: price +4 %");
    BOOST_TEST(beyond.differences() == 1);
}

BOOST_AUTO_TEST_CASE(toleranceHoldsPricesForAsMuchAgainstEachOther) {
    const auto lenient = acme({{"tolerance.price", "5"}});
    Trade trade;
    auto dearer = invoiceOf("10", "12.50");
    dearer.orders[0].lines[0].priceBasis = base::Decimal(10);
    BOOST_TEST(said(trade.run(lenient, {dearer}), "UnitPrice") ==
               "invoiced: PRICEUNIT 10 instead of 100");
    Trade other;
    auto foreign = invoiceOf("10", "12.50");
    foreign.orders[0].lines[0].unitPrice->currency = "USD";
    BOOST_TEST(said(other.run(lenient, {foreign}), "UnitPrice") ==
               "invoiced: currency EUR became USD");
    Trade third;
    auto within = invoiceOf("10", "0.13");
    within.orders[0].lines[0].priceBasis = base::Decimal(1);
    BOOST_TEST(said(third.run(lenient, {within}), "UnitPrice") ==
               "invoiced: price +4 % (tolerated)");
}

BOOST_AUTO_TEST_CASE(countsOnlyWhatIsInvoicedOfThisOrder) {
    Trade trade;
    auto shared = invoiceOf("10", "12.50");
    shared.orders[0].order.number = "PO-1";
    shared.orders.push_back(invoiceOf("7", "99").orders[0]);
    shared.orders[1].order.number = "PO-2";
    auto informed = invoiceOf("3", "98");
    informed.informationOnly = true;
    auto credit = invoiceOf("4", "1");
    credit.purpose = InvoicePurpose::lineLevelCreditMemo;
    const auto found = trade.run(acme(), {shared, informed, credit});
    BOOST_TEST(said(found, "Quantity") == "invoiced: 4 less");
    BOOST_TEST(said(found, "UnitPrice") == "");
}

BOOST_AUTO_TEST_CASE(forgetsAnInvoiceThatWasDeleted) {
    Trade trade;
    auto deleted = invoiceOf("10", "99");
    deleted.operation = Operation::cancel;
    trade.ids = {"IN-1", "IN-1", "IN-2"};
    const auto found = trade.run(acme(), {invoiceOf("10", "99"), deleted, invoiceOf("8", "12.50")});
    BOOST_TEST(said(found, "Quantity") == "invoiced: 2 less");
    BOOST_TEST(said(found, "UnitPrice") == "");
}

BOOST_AUTO_TEST_CASE(aNewWordOnTheWholeOrderDiscardsWhatWasConfirmedBefore) {
    ConfirmationLine line;
    line.lineNumber = 1;
    line.quantity = base::Decimal(6);
    line.unit = "BX";
    line.unitPrice = Money{base::Decimal::of("15"), "EUR"};
    Confirmation detail;
    detail.id = "C-1";
    detail.type = ConfirmationType::detail;
    detail.lines = {line};
    Confirmation accept;
    accept.id = "C-2";
    Trade trade;
    const auto found = trade.run(acme(), {detail, accept});
    BOOST_TEST(said(found, "Quantity") == "");
    BOOST_TEST(said(found, "UnitPrice") == "");
    // A detail alone stays beside what was said of other lines.
    Trade other;
    BOOST_TEST(said(other.run(acme(), {accept, detail}), "Quantity") == "confirmed: 4 less");
}

BOOST_AUTO_TEST_CASE(hearsWhatIsNotConfirmed) {
    Trade trade;
    Confirmation confirmation;
    confirmation.id = "C-1";
    confirmation.type = ConfirmationType::except;
    ConfirmationLine comes;
    comes.lineNumber = 1;
    comes.quantity = base::Decimal(6);
    comes.unit = "BX";
    auto late = comes;
    late.quantity = base::Decimal(4);
    late.type = ConfirmationType::backordered;
    confirmation.lines = {comes, late};
    BOOST_TEST(said(trade.run(acme(), {confirmation}), "Quantity") == "confirmed: 4 less");
}

BOOST_AUTO_TEST_CASE(namesTheUsualDamage) {
    using flows::mechanism;
    BOOST_TEST(mechanism("Description", "für", "f?r") == "characters lost on the way (encoding)");
    BOOST_TEST(mechanism("Description", "abc", "ABC") == "upper and lower case changed");
    BOOST_TEST(mechanism("Description", "abc", "") == "dropped");
    BOOST_TEST(mechanism("UnitPrice", "0.1234 EUR", "0.12 EUR") == "rounded to 2 digits");
    BOOST_TEST(mechanism("UnitPrice", "1.25 EUR per 1000", "0.00125 EUR") == "");
    BOOST_TEST(mechanism("UnitPrice", "1 EUR", "1 USD") == "currency EUR became USD");
    BOOST_TEST(mechanism("UnitPrice", "10 EUR", "9 EUR") == "price -10 %");
    BOOST_TEST(mechanism("Quantity", "10", "12") == "2 more");
    BOOST_TEST(mechanism("Quantity", "10.0", "10") == "");
}

BOOST_AUTO_TEST_SUITE_END()
