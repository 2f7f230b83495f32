#include "tests/protocols/cxml_after_order.h"

// What an order and what became of a document look like when we write them. The other documents
// have their own files.

namespace {

using namespace cxml_after_order;

model::Address dock() {
    return {.id = "DOCK-04",
            .name = "Harbor State University",
            .deliverTo = {"Nadia Okafor"},
            .street = {"400 Breakwater Road"},
            .city = "Port Ellery",
            .state = "ME",
            .postalCode = "04000",
            .country = "US",
            .email = "dock@buyer.example",
            .phone = "+1 207 5550144 x12"};
}

model::Item rope() {
    model::Item item;
    item.lineNumber = 2;
    item.id = itemId("RP-0816");
    item.quantity = decimal("25.5");
    item.unit = "MTR";
    item.unitPrice = eur("212.00");
    item.priceBasis = decimal("100");
    item.description = "Rope 16 mm";
    item.longDescription = "Rope, three strands, 16 mm, grün & \"fest\"";
    item.language = "en";
    item.classifications = {{"UNSPSC", "31151500"}, {"eCl@ss", "23-11-01-01"}};
    item.manufacturer = "Keel & Cable";
    item.manufacturerPart = "KC-0816";
    item.leadTimeDays = 2;
    item.url = "https://shop.example/p/RP-0816?x=1&y=2";
    item.note = "In one piece";
    item.requestedDelivery = "2026-12-01";
    item.parentLine = 1;
    item.shipTo = dock();
    item.shipping = charge("5.00", "Parcel");
    item.tax = vat("54.06", "10.27");
    item.distributions = {
        {"Cost", {{"Cost Center", "C-4711", "Marine Laboratory"}}, eur("54.06"), {}}};
    item.schedule = {{decimal("10"), "MTR", "2026-12-01", 1, {}},
                     {decimal("15.5"), "MTR", "2026-12-08", 2, {}}};
    item.tolerances = {{decimal("10"), {}, {}, eur("1.00"), {}}};
    item.agreement = "MA-7";
    item.extras = {{"Project", "MAR-2207"}};
    return item;
}

model::Order change() {
    model::Order order;
    order.number = "PO-8841";
    order.date = "2026-11-23T10:15:00+00:00";
    order.operation = model::Operation::update;
    order.type = "release";
    order.version = 2;
    order.previous = "1763.8840@buyer.example";
    order.agreement = "MA-7";
    order.agreementPayload = "1763.1@buyer.example";
    order.requisition = "REQ-1";
    order.confirmations = "requiredBeforeASN";
    order.total = eur("54.06");
    order.billTo = dock();
    order.shipTo = dock();
    order.contacts = {contact("endUser")};
    order.note = "Ring the bell";
    order.tax = vat("54.06", "10.27");
    order.shipping = charge("5.00", "Parcel");
    order.paymentTerms = {{10, decimal("2"), {}}, {30, {}, {}}};
    order.items = {rope()};
    order.extras = {{"CostCenter", "MAR-2207"}};
    return order;
}

model::StatusUpdate paid() {
    model::StatusUpdate update;
    update.text = "OK";
    update.detail = "Paid, <at last>";
    update.language = "en";
    update.payloadId = "1.2.3@shop.example";
    update.about = "Invoice";
    update.type = "paid";
    update.note = "By wire";
    update.extras = {{"Run", "7"}};
    return update;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_golden)

BOOST_AUTO_TEST_CASE(anOrderLooksLikeThis) {
    compareGolden("order", change());
}

BOOST_AUTO_TEST_CASE(aStatusUpdateLooksLikeThis) {
    compareGolden("status-update", paid());
}

BOOST_AUTO_TEST_SUITE_END()
