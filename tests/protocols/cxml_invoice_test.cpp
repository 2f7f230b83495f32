#include "protocols/cxml/invoice.h"
#include "tests/protocols/cxml_after_order.h"

namespace {

using namespace cxml_after_order;
using Purpose = model::InvoicePurpose;

model::InvoiceLine line(int number, const char* quantity, const char* price) {
    model::InvoiceLine made;
    made.number = number;
    made.lineNumber = number;
    made.quantity = decimal(quantity);
    made.unit = "EA";
    made.unitPrice = eur(price);
    made.id = itemId("SH-1040");
    return made;
}

model::Invoice invoice(std::vector<model::InvoiceLine> lines) {
    model::Invoice made;
    made.id = "INV-1";
    made.date = "2026-11-23T10:15:00+00:00";
    auto& order = made.orders.emplace_back();
    order.order = reference();
    order.lines = std::move(lines);
    return made;
}

model::InvoicePartner partner(std::string role) {
    model::InvoicePartner made;
    made.contact = contact(std::move(role));
    made.address.id = "DOCK-04";
    made.address.deliverTo = {"Nadia Okafor"};
    made.address.street = {"400 Breakwater Road"};
    made.address.city = "Port Ellery";
    made.address.postalCode = "04000";
    made.address.country = "US";
    return made;
}

model::InvoiceLine richLine() {
    auto made = line(1, "250", "12.40");
    made.priceBasis = decimal("100");
    made.description = "Shackle, galvanised, 12 mm";
    made.language = "en";
    made.manufacturer = "Keel & Cable";
    made.manufacturerPart = "KC-1040";
    made.shipping = charge("5.00");
    made.specialHandling = charge("2.00", "Cutting");
    made.discount = charge("1.00");
    made.discount->percent = decimal("2.5");
    made.modifications = {{.allowance = false,
                           .amount = eur("3.00"),
                           .percent = {},
                           .name = "Freight",
                           .description = "Steel surcharge",
                           .language = "en",
                           .tax = {},
                           .carried = {}},
                          {.allowance = true,
                           .amount = {},
                           .percent = decimal("10"),
                           .name = "Volume Discount",
                           .description = {},
                           .language = {},
                           .tax = {},
                           .carried = {}}};
    made.tax = vat("31.00", "5.89");
    made.note = "Line note";
    made.extras = {{"Rack", "4"}};
    made.carried = {{"InvoiceDetailItemReference", "Country",
                     "<Country isoCountryCode=\"DE\">Germany</Country>"}};
    return made;
}

model::Invoice rich() {
    auto service = line(2, "3", "80.00");
    service.service = true;
    service.unit = "HUR";
    service.tax = vat("240.00", "45.60");
    auto made = invoice({richLine(), service});
    made.orders[0].supplierOrder = "SO-1";
    made.taxInLine = true;
    made.origin = "supplier";
    made.note = "Thank you";
    made.shipFrom = partner("shipFrom");
    made.shipTo = partner("shipTo");
    made.shippingDate = "2026-11-23T12:00:00+01:00";
    made.partners = {partner("remitTo"), partner("billTo")};
    made.partners[0].ids = {{"ibanID", "DE02"}, {"vatID", "DE811"}};
    made.paymentTerms = {{10, decimal("2"), {}}, {30, {}, {}}};
    made.summary.tax.description = "Umsatzsteuer";
    made.summary.tax.language = "de";
    made.summary.deposit = eur("10.00");
    made.summary.due = eur("0.00");
    made.extras = {{"Dock", "4"}};
    made.carried = {{{}, "Period", "<Period startDate=\"2026-11-01\" endDate=\"2026-11-30\"/>"}};
    return model::summedUp(made);
}

model::Invoice taxed(model::Invoice made, const char* taxable, const char* amount) {
    made.summary.tax = vat(taxable, amount);
    return model::summedUp(std::move(made));
}

model::Invoice creditMemo() {
    model::InvoiceLine sum;
    sum.number = 1;
    sum.subtotal = eur("-100.00");
    auto made = invoice({sum});
    made.purpose = Purpose::creditMemo;
    made.headerInvoice = true;
    made.previous = "1.2.2@shop.example";
    made.previousInvoice = "INV-0";
    made.summary.due = eur("0.00");
    return taxed(made, "-100.00", "-19.00");
}

model::Invoice lineCredit() {
    auto made = invoice({line(1, "-2", "50.00")});
    made.purpose = Purpose::lineLevelCreditMemo;
    made.previous = "1.2.2@shop.example";
    made.summary.due = eur("0.00");
    return taxed(made, "-100.00", "-19.00");
}

model::Invoice plain() {
    return taxed(invoice({line(1, "2", "50.00")}), "100.00", "19.00");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_invoice)

BOOST_AUTO_TEST_CASE(looksLikeThis) {
    compareGolden("invoice", rich());
    compareGolden("credit-memo", creditMemo());
    compareGolden("line-credit-memo", lineCredit());
}

BOOST_AUTO_TEST_CASE(sumsThatDoNotCloseStayHere) {
    BOOST_TEST(refusal(plain()) == "leaves");
    auto wrong = plain();
    wrong.summary.net = eur("120.00");
    wrong.orders[0].lines[0].subtotal = eur("99.00");
    const auto told = refusal(wrong);
    BOOST_TEST(told.starts_with("invalid\n"));
    BOOST_TEST(told.find("orders[0].lines[0].subtotal: is 99.00 EUR") != std::string::npos, told);
    BOOST_TEST(told.find("summary.net: is 120.00 EUR") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(tellsEverythingThatIsWrong) {
    auto wrong = plain();
    wrong.id.clear();
    wrong.date.clear();
    wrong.origin = "nobody";
    wrong.operation = model::Operation::update;
    wrong.purpose = Purpose::debitMemo;
    wrong.orders[0].order = {};
    auto second = wrong.orders[0].lines[0];
    second.lineNumber = 0;
    second.unit.clear();
    second.subtotal = eur("0.00");
    second.quantity = decimal("0");
    wrong.orders[0].lines.push_back(second);
    BOOST_TEST(
        refusal(wrong) ==
        "invalid\n"
        "InvoiceDetailRequest/InvoiceDetailRequestHeader/@invoiceID: missing\n"
        "InvoiceDetailRequest/InvoiceDetailRequestHeader/@invoiceDate: missing\n"
        "InvoiceDetailRequest/InvoiceDetailRequestHeader/@invoiceOrigin: \"nobody\" is none "
        "of supplier, buyer\n"
        "InvoiceDetailRequest/InvoiceDetailRequestHeader/@operation: an invoice is never "
        "updated: delete it, or send another one\n"
        "InvoiceDetailRequest/InvoiceDetailRequestHeader/@purpose: a memo about a whole "
        "invoice has no lines\n"
        "InvoiceDetailRequest/InvoiceDetailOrder[1]/InvoiceDetailOrderInfo: names no order\n"
        "InvoiceDetailRequest/InvoiceDetailOrder[1]/InvoiceDetailItem[2]/UnitOfMeasure: "
        "missing\n"
        "InvoiceDetailRequest/InvoiceDetailOrder[1]/InvoiceDetailItem[2]/"
        "InvoiceDetailItemReference/@lineNumber: missing\n"
        "InvoiceDetailRequest/InvoiceDetailOrder[1]/InvoiceDetailItem[2]/@invoiceLineNumber: "
        "stands there already");
}

BOOST_AUTO_TEST_CASE(aMemoNamesItsInvoice) {
    auto memo = lineCredit();
    memo.previous.clear();
    BOOST_TEST(refusal(memo).ends_with("missing: the invoice the memo is about"));
    auto credit = creditMemo();
    credit.summary.due.reset();
    BOOST_TEST(refusal(credit).ends_with("DueAmount: missing: what is credited"));
    auto deletion = plain();
    deletion.operation = model::Operation::cancel;
    BOOST_TEST(refusal(deletion).ends_with("missing: the invoice to be deleted"));
}

BOOST_AUTO_TEST_CASE(aVersionThatWouldChangeTheAmountsIsRefused) {
    auto hundred = invoice({line(1, "250", "12.40")});
    hundred.orders[0].lines[0].priceBasis = decimal("100");
    hundred = taxed(hundred, "31.00", "5.89");
    BOOST_TEST(refusal(hundred, "1.2.037") == "leaves");
    BOOST_TEST(refusal(hundred, "1.2.020") == "leaves");
    auto debit = invoice({line(1, "2", "50.00")});
    debit.purpose = Purpose::lineLevelDebitMemo;
    debit.previous = "1.2.2@shop.example";
    debit = taxed(debit, "100.00", "19.00");
    BOOST_TEST(refusal(debit) == "leaves");
    BOOST_TEST(
        refusal(debit, "1.2.020").ends_with("@purpose: the receiver's version has no word for it"));
}

BOOST_AUTO_TEST_CASE(aLinesShippingNamesTheWayOfTheInvoice) {
    auto shipped = invoice({line(1, "2", "50.00")});
    shipped.orders[0].lines[0].shipping = charge("5.00");
    shipped = taxed(shipped, "100.00", "19.00");
    const auto bare = written(shipped);
    BOOST_TEST(bare.find("<LineIndicator") == std::string::npos);
    BOOST_TEST(bare.find("isShippingInLine=\"yes\"") != std::string::npos);
    BOOST_TEST(model::toJson(readAs<model::Invoice>(bare)) == model::toJson(shipped));
    shipped.shipTo = partner("shipTo");
    BOOST_TEST(model::toJson(readAs<model::Invoice>(written(shipped))) == model::toJson(shipped));
}

BOOST_AUTO_TEST_CASE(readsOldPaymentTermsAndMissingSubtotals) {
    auto document = written(plain());
    document = cxml_documents::replaced(
        document, "<InvoiceDetailLineIndicator>",
        "<InvoiceDetailPaymentTerm payInNumberOfDays=\"10\" percentageRate=\"2\"/>"
        "<InvoiceDetailLineIndicator>");
    const auto from = document.find("<SubtotalAmount>");
    const auto to = document.find("</SubtotalAmount>") + 17;
    document.erase(from, to - from);
    auto expected = plain();
    expected.paymentTerms = {{10, decimal("2"), {}}};
    BOOST_TEST(model::toJson(readAs<model::Invoice>(document)) == model::toJson(expected));
}

BOOST_AUTO_TEST_SUITE_END()
