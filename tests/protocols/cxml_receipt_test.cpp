#include "protocols/cxml/receipt.h"
#include "tests/protocols/cxml_after_order.h"

namespace {

using namespace cxml_after_order;

model::Receipt rich() {
    model::ReceiptLine line;
    line.lineNumber = 3;
    line.receiptLine = 1;
    line.type = "received";
    line.quantity = decimal("1");
    line.unit = "EA";
    line.unitPrice = eur("1349.00");
    line.amount = eur("1349.00");
    line.id = itemId("WN-2200");
    line.description = "Hand winch";
    line.language = "en";
    line.note = "Dented";
    line.extras = {{"Dock", "4"}};
    line.carried = {{{}, "@completedIndicator", "yes"}};
    model::Receipt made;
    made.id = "R-1";
    made.date = "2026-11-26T09:00:00+01:00";
    made.note = "All of it";
    made.total = eur("1349.00");
    made.extras = {{"Clerk", "nokafor"}};
    auto& portion = made.portions.emplace_back();
    portion.order = reference();
    portion.lines = {line};
    portion.carried = {{{}, "@closeForReceiving", "yes"}};
    made.portions.push_back(portion);
    made.portions[1].order.payloadId.clear();
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_receipt)

BOOST_AUTO_TEST_CASE(looksLikeThis) {
    compareGolden("receipt", rich());
}

BOOST_AUTO_TEST_CASE(tellsEverythingThatIsMissing) {
    auto wrong = rich();
    wrong.id.clear();
    wrong.operation = model::Operation::update;
    wrong.total.reset();
    wrong.portions[0].order = {};
    wrong.portions[0].lines[0].unitPrice.reset();
    wrong.portions[0].lines[0].amount.reset();
    wrong.portions[0].lines[0].type = "lost";
    wrong.portions[1].lines.clear();
    BOOST_TEST(refusal(wrong) ==
               "invalid\n"
               "ReceiptRequest/ReceiptRequestHeader/@receiptID: missing\n"
               "ReceiptRequest/ReceiptRequestHeader/@operation: a receipt cannot be updated\n"
               "ReceiptRequest/Total: missing\n"
               "ReceiptRequest/ReceiptOrder[1]/ReceiptOrderInfo: names no order\n"
               "ReceiptRequest/ReceiptOrder[1]/ReceiptItem[1]/UnitRate: missing\n"
               "ReceiptRequest/ReceiptOrder[1]/ReceiptItem[1]/ReceivedAmount: missing\n"
               "ReceiptRequest/ReceiptOrder[1]/ReceiptItem[1]/@type: \"lost\" is none of received, "
               "returned\n"
               "ReceiptRequest/ReceiptOrder[2]/ReceiptItem: missing");
}

BOOST_AUTO_TEST_SUITE_END()
