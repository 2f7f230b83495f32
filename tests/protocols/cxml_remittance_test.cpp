#include "protocols/cxml/remittance.h"
#include "tests/protocols/cxml_after_order.h"

namespace {

using namespace cxml_after_order;

model::Remittance rich() {
    model::Remittance::Line line;
    line.number = 1;
    line.invoice = "INV-1";
    line.invoiceDate = "2026-11-23T10:15:00+00:00";
    line.payloadId = "1.2.3@shop.example";
    line.order = reference();
    line.gross = eur("100.00");
    line.discount = eur("2.00");
    line.adjustment = eur("1.00");
    line.net = eur("97.00");
    line.note = "Early";
    line.extras = {{"Run", "7"}};
    line.carried = {{{}, "@referenceDocumentNumber", "51"}};
    model::Remittance made;
    made.id = "PAY-1";
    made.date = "2026-12-01T09:00:00+01:00";
    made.method = "wire";
    made.reference = "REF-7";
    made.gross = eur("100.00");
    made.discount = eur("2.00");
    made.adjustment = eur("1.00");
    made.net = eur("97.00");
    made.note = "Thank you";
    made.lines = {line, line};
    made.lines[1].number = 2;
    made.lines[1].payloadId.clear();
    made.lines[1].order = {};
    made.extras = {{"Bank", "B"}};
    made.carried = {{{},
                     "PaymentPartner",
                     "<PaymentPartner><Contact role=\"payer\"><Name xml:lang=\"en\">Harbor</Name>"
                     "</Contact></PaymentPartner>"}};
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_remittance)

BOOST_AUTO_TEST_CASE(looksLikeThis) {
    compareGolden("remittance", rich());
}

BOOST_AUTO_TEST_CASE(readsWhatIsPaidByOrderAlone) {
    auto paid = rich();
    paid.lines = {paid.lines[0]};
    paid.lines[0].invoice.clear();
    paid.lines[0].invoiceDate.clear();
    paid.lines[0].payloadId.clear();
    BOOST_TEST(model::toJson(readAs<model::Remittance>(written(paid))) == model::toJson(paid));
}

BOOST_AUTO_TEST_CASE(tellsEverythingThatIsMissing) {
    model::Remittance wrong;
    wrong.lines.resize(1);
    BOOST_TEST(refusal(wrong) ==
               "invalid\n"
               "PaymentRemittanceRequest/PaymentRemittanceRequestHeader/@paymentRemittanceID: "
               "missing\n"
               "PaymentRemittanceRequest/PaymentRemittanceRequestHeader/@paymentDate: missing\n"
               "PaymentRemittanceRequest/PaymentRemittanceRequestHeader/PaymentMethod/@type: "
               "missing\n"
               "PaymentRemittanceRequest/PaymentRemittanceRequestHeader/PaymentPartner: missing\n"
               "PaymentRemittanceRequest/PaymentRemittanceSummary/GrossAmount: missing\n"
               "PaymentRemittanceRequest/RemittanceDetail[1]/@lineNumber: missing\n"
               "PaymentRemittanceRequest/RemittanceDetail[1]/PayableInfo: names neither an invoice "
               "nor an order\n"
               "PaymentRemittanceRequest/RemittanceDetail[1]/GrossAmount: missing");
}

BOOST_AUTO_TEST_SUITE_END()
