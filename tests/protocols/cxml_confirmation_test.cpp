#include "protocols/cxml/confirmation.h"
#include "tests/protocols/cxml_after_order.h"

namespace {

using namespace cxml_after_order;
using Type = model::ConfirmationType;

model::ConfirmationLine part(int line, const char* quantity, Type type) {
    model::ConfirmationLine made;
    made.lineNumber = line;
    made.quantity = decimal(quantity);
    made.unit = "EA";
    made.type = type;
    return made;
}

model::Confirmation confirmation(Type type, std::vector<model::ConfirmationLine> lines = {}) {
    model::Confirmation made;
    made.id = "C-1";
    made.orderNumber = "PO-8841";
    made.orderDate = "2026-11-20T09:00:00+01:00";
    made.orderPayloadId = "1763.8841@buyer.example";
    made.date = "2026-11-23T10:15:00+00:00";
    made.type = type;
    made.lines = std::move(lines);
    return made;
}

model::Item substitute() {
    model::Item item;
    item.lineNumber = 3;
    item.id = itemId("WN-2300");
    item.quantity = decimal("1");
    item.unit = "EA";
    item.unitPrice = eur("1399.00");
    item.description = "Hand winch, new model";
    item.language = "en";
    item.classifications = {{"UNSPSC", "24101600"}};
    return item;
}

model::Confirmation rich() {
    auto made =
        confirmation(Type::except, {part(1, "4", Type::accept), part(1, "6", Type::backordered),
                                    part(2, "25.5", Type::detail), part(3, "1", Type::detail),
                                    part(4, "2", Type::reject)});
    made.operation = model::Operation::update;
    made.previous = "1.2.2@shop.example";
    made.erpReference = "SO-1";
    made.comment = "Thank you, <Nadia>";
    made.total = eur("1712.60");
    made.shipping = charge("12.50", "Parcel");
    made.tax = vat("1712.60", "325.39");
    made.contacts = {contact("shipFrom")};
    made.extras = {{"Colour", "grün"}, {"empty", ""}};
    made.carried = {{{}, "@incoTerms", "dap"}};
    made.lines[0].shipmentDate = "2026-11-24T08:00:00+01:00";
    made.lines[1].deliveryDate = "2026-12-01T08:00:00+01:00";
    made.lines[1].comment = "Six more next week";
    made.lines[2].unitPrice = eur("2.20");
    made.lines[2].tax = vat("56.10", "10.66");
    made.lines[2].shipping = charge("1.00", "Roll");
    made.lines[2].extras = {{"Batch", "7"}};
    made.lines[3].substitute = substitute();
    return made;
}

/// The types of lines a header of this type goes with.
std::string goesWith(Type header) {
    std::string names;
    for (const auto type :
         {Type::accept, Type::allDetail, Type::detail, Type::backordered, Type::except,
          Type::reject, Type::requestToPay, Type::replace, Type::unknown})
        if (refusal(confirmation(header, {part(1, "1", type)})) == "leaves")
            names += ' ' + std::string(model::name(type));
    return names;
}

std::string item(const std::string& quantity, const std::string& statuses) {
    return enveloped("<ConfirmationRequest><ConfirmationItem lineNumber=\"1\" quantity=\"" +
                     quantity + "\">" + statuses +
                     "<UnitOfMeasure>EA</UnitOfMeasure></ConfirmationItem><OrderReference "
                     "orderID=\"PO-1\"><DocumentReference payloadID=\"p\"/></OrderReference>"
                     "<ConfirmationHeader type=\"except\" noticeDate=\"2026-11-23\"/>"
                     "</ConfirmationRequest>");
}

const std::string kFive =
    "<ConfirmationStatus type=\"accept\" quantity=\"5\"><UnitOfMeasure>EA</UnitOfMeasure>"
    "</ConfirmationStatus>";

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_confirmation)

BOOST_AUTO_TEST_CASE(looksLikeThis) {
    compareGolden("confirmation", rich());
}

BOOST_AUTO_TEST_CASE(typesOfLinesGoWithTheHeaders) {
    BOOST_TEST(goesWith(Type::accept) == " accept");
    BOOST_TEST(goesWith(Type::reject) == " reject");
    BOOST_TEST(goesWith(Type::backordered) == " backordered");
    BOOST_TEST(goesWith(Type::requestToPay) == " requestToPay");
    BOOST_TEST(goesWith(Type::allDetail) == " allDetail reject unknown");
    const std::string any = " accept detail backordered reject requestToPay unknown";
    BOOST_TEST(goesWith(Type::detail) == any);
    BOOST_TEST(goesWith(Type::except) == any);
    BOOST_TEST(goesWith(Type::unknown) == "");
}

BOOST_AUTO_TEST_CASE(tellsEverythingThatIsWrong) {
    auto wrong =
        confirmation(Type::accept, {part(0, "1", Type::accept), part(2, "-1", Type::reject),
                                    part(3, "1", Type::accept), part(2, "1", Type::accept)});
    wrong.operation = model::Operation::cancel;
    wrong.date.clear();
    wrong.orderNumber.clear();
    wrong.orderPayloadId.clear();
    wrong.lines[2].unit.clear();
    wrong.lines[2].substitute = substitute();
    BOOST_TEST(refusal(wrong) ==
               "invalid\n"
               "ConfirmationRequest/ConfirmationHeader/@noticeDate: missing\n"
               "ConfirmationRequest/ConfirmationHeader/@operation: a confirmation cannot be "
               "deleted\n"
               "ConfirmationRequest/OrderReference: names no order\n"
               "ConfirmationRequest/ConfirmationItem[1]/@lineNumber: missing\n"
               "ConfirmationRequest/ConfirmationItem[2]/ConfirmationStatus[1]/@type: reject does "
               "not go with the header's accept\n"
               "ConfirmationRequest/ConfirmationItem[2]/ConfirmationStatus[1]/@quantity: negative\n"
               "ConfirmationRequest/ConfirmationItem[3]/ConfirmationStatus[1]/UnitOfMeasure: "
               "missing\n"
               "ConfirmationRequest/ConfirmationItem[3]/ConfirmationStatus[1]/ItemIn: a substitute "
               "stands in a line of type detail\n"
               "ConfirmationRequest/ConfirmationItem[4]/@lineNumber: line 2 stands there already");
}

BOOST_AUTO_TEST_CASE(aPriceIsForOne) {
    auto priced = confirmation(Type::detail, {part(1, "10", Type::detail)});
    priced.lines[0].unitPrice = eur("12.40");
    priced.lines[0].priceBasis = decimal("100");
    const auto read = readAs<model::Confirmation>(written(priced)).lines.at(0);
    BOOST_TEST(read.unitPrice->amount.str() == "0.124");
    priced.lines[0].priceBasis = decimal("7");
    BOOST_TEST(refusal(priced) ==
               "invalid\nConfirmationRequest/ConfirmationItem[1]/ConfirmationStatus[1]/UnitPrice: "
               "12.40 EUR per 7 is no price for one with nine digits behind the point");
}

BOOST_AUTO_TEST_CASE(anUpdateNamesWhatItReplaces) {
    auto update = confirmation(Type::accept);
    update.operation = model::Operation::update;
    BOOST_TEST(refusal(update) == "leaves");
    update.id.clear();
    BOOST_TEST(refusal(update).ends_with("confirmID or DocumentReference"));
    update.previous = "1@shop.example";
    BOOST_TEST(refusal(update) == "leaves");
}

BOOST_AUTO_TEST_CASE(detailsAreAboutLines) {
    BOOST_TEST(refusal(confirmation(Type::detail)).ends_with("what becomes of which line"));
    BOOST_TEST(refusal(confirmation(Type::accept)) == "leaves");
}

BOOST_AUTO_TEST_CASE(partsOfOneLineShareAUnit) {
    auto split =
        confirmation(Type::except, {part(1, "4", Type::accept), part(1, "6", Type::reject)});
    BOOST_TEST(refusal(split) == "leaves");
    split.lines[1].unit = "BX";
    BOOST_TEST(refusal(split).ends_with("another unit than the line's first part has"));
}

BOOST_AUTO_TEST_CASE(readsPartsInWhateverOrder) {
    const auto letter = cxml_documents::read(item("10", kFive + kFive));
    const auto read = std::get<model::Confirmation>(letter.document);
    auto expected =
        confirmation(Type::except, {part(1, "5", Type::accept), part(1, "5", Type::accept)});
    expected.id.clear();
    expected.orderNumber = "PO-1";
    expected.orderDate.clear();
    expected.orderPayloadId = "p";
    expected.date = "2026-11-23";
    expected.carried = read.carried;  // that the operation is not named
    BOOST_TEST(model::toJson(read) == model::toJson(expected));
}

BOOST_AUTO_TEST_CASE(partsThatDoNotAddUpAreTold) {
    const auto letter = cxml_documents::read(item("12", kFive + kFive));
    std::string told;
    for (const auto& problem : letter.tolerated)
        if (problem.what.starts_with("its parts")) told += problem.where + ": " + problem.what;
    BOOST_TEST(told ==
               "cXML/Request/ConfirmationRequest/ConfirmationItem/@quantity: its parts add "
               "up to 10");
    BOOST_TEST(refusal(letter.document).ends_with("@quantity: the parts add up to 10"));
    BOOST_TEST(cxml_documents::said(item("12", "")).find("has no ConfirmationStatus") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
