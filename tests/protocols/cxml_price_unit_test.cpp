#include "gateway/model/price.h"
#include "tests/protocols/cxml_after_order.h"

// Prices per another unit than the line's: quantity, factor and unit as they came, both ways.

namespace {

using namespace cxml_after_order;

std::string basisOf(const std::string& attributes, const std::string& inside) {
    return "<PriceBasisQuantity " + attributes + ">" + inside + "</PriceBasisQuantity>";
}

std::string order(const std::string& quantity, const std::string& price, const std::string& basis) {
    return enveloped(
        "<OrderRequest><OrderRequestHeader orderID=\"PO-1\" "
        "orderDate=\"2026-11-30T10:00:00+01:00\" type=\"new\"><Total><Money "
        "currency=\"EUR\">1.00</Money></Total><BillTo><Address><Name xml:lang=\"en\">B</Name>"
        "</Address></BillTo></OrderRequestHeader><ItemOut quantity=\"" +
        quantity +
        "\" lineNumber=\"1\"><ItemID><SupplierPartID>PLATE</SupplierPartID></ItemID><ItemDetail>"
        "<UnitPrice><Money currency=\"EUR\">" +
        price +
        "</Money></UnitPrice><Description xml:lang=\"en\">Plate</Description>"
        "<UnitOfMeasure>H87</UnitOfMeasure>" +
        basis +
        "<Classification domain=\"UNSPSC\">31161620</Classification></ItemDetail></ItemOut>"
        "</OrderRequest>");
}

model::Item itemIn(const std::string& document) {
    return std::get<model::Order>(cxml_documents::read(document).document).items.at(0);
}

const std::string kKilograms = "<UnitOfMeasure>KGM</UnitOfMeasure>";

model::Invoice invoiceOver(const model::Item& item) {
    model::Invoice invoice;
    invoice.id = "RE-1";
    invoice.date = "2026-12-01T10:00:00+00:00";
    invoice.origin = "supplier";
    auto& one = invoice.orders.emplace_back();
    one.order.number = "PO-1";
    auto& line = one.lines.emplace_back();
    line.number = 1;
    line.lineNumber = 1;
    line.quantity = item.quantity;
    line.unit = item.unit;
    line.id = item.id;
    model::copyPrice(line, item);
    return model::summedUp(std::move(invoice));
}

model::InvoiceLine lineRead(const model::Invoice& invoice, const std::string& version) {
    const auto letter = cxml_documents::read(written(invoice, version));
    return std::get<model::Invoice>(letter.document).orders.at(0).lines.at(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_price_unit)

BOOST_AUTO_TEST_CASE(quantityFactorAndUnitStayAsTheyCame) {
    const auto plate = itemIn(
        order("3360", "205", basisOf("quantity=\"100\" conversionFactor=\"2.97\"", kKilograms)));
    BOOST_TEST(model::priceText(plate) == "205 EUR per 100 KGM, 1 H87 = 2.97 KGM");
    BOOST_TEST(model::str(*model::amount(plate)) == "20457.36 EUR");
    BOOST_TEST(plate.carried.empty());
    const auto egg = itemIn(order("12", "3.00",
                                  basisOf("quantity=\"1\" conversionFactor=\"0.083333\"",
                                          "<UnitOfMeasure>DZN</UnitOfMeasure>")));
    BOOST_TEST(model::priceText(egg) == "3.00 EUR per 1 DZN, 1 H87 = 0.083333 DZN");
    BOOST_TEST(model::str(*model::amount(egg)) == "3.00 EUR");
}

BOOST_AUTO_TEST_CASE(factorsOfManyDigitsAreNoReasonToRefuse) {
    for (const auto* factor : {"0.3333333333", "0.3367003367003367", "0.0000000001", "1000000"}) {
        const auto item =
            itemIn(order("7", "12.3456",
                         basisOf("quantity=\"3\" conversionFactor=\"" + std::string(factor) + "\"",
                                 kKilograms)));
        BOOST_TEST(item.priceFactor.plain() == base::Decimal::of(factor).plain());
        BOOST_TEST(model::amount(item).has_value());
    }
}

BOOST_AUTO_TEST_CASE(aPriceForNothingIsRefusedWithItsPlace) {
    for (const auto* wrong :
         {"quantity=\"0\" conversionFactor=\"1\"", "quantity=\"1\" conversionFactor=\"0\"",
          "quantity=\"1\" conversionFactor=\"-2\"", "quantity=\"many\" conversionFactor=\"1\""})
        BOOST_TEST(cxml_documents::said(order("1", "1", basisOf(wrong, kKilograms)))
                           .find("PriceBasisQuantity/@") != std::string::npos,
                   wrong);
}

BOOST_AUTO_TEST_CASE(theInvoiceSaysThePriceAsTheOrderDid) {
    auto plate = itemIn(order("3360", "205",
                              basisOf("quantity=\"100\" conversionFactor=\"2.97\"",
                                      kKilograms + "<Description xml:lang=\"en\">by weight"
                                                   "</Description>")));
    BOOST_TEST(plate.carried.size() == 1u);
    const auto invoice = invoiceOver(plate);
    BOOST_TEST(model::str(invoice.summary.subtotal) == "20457.36 EUR");
    const auto read = lineRead(invoice, "");
    BOOST_TEST(model::priceText(read) == "205 EUR per 100 KGM, 1 H87 = 2.97 KGM");
    BOOST_TEST((read.subtotal == invoice.summary.subtotal));
}

BOOST_AUTO_TEST_CASE(aVersionWithoutPriceBasisGetsInvoicesItCanTake) {
    const auto plate = itemIn(
        order("3360", "205", basisOf("quantity=\"100\" conversionFactor=\"2.97\"", kKilograms)));
    const auto read = lineRead(invoiceOver(plate), "1.2.020");
    BOOST_TEST(model::priceText(read) == "6.0885 EUR");
    BOOST_TEST(model::str(read.subtotal) == "20457.36 EUR");
    auto third = plate;
    third.priceBasis = decimal("7");
    BOOST_TEST(refusal(invoiceOver(third), "1.2.037") == "leaves");
    BOOST_TEST(refusal(invoiceOver(third), "1.2.020")
                   .ends_with("/UnitPrice: 205 EUR per 7 KGM, 1 H87 = 2.97 KGM is no price for one "
                              "with nine digits behind the point, and the receiver's version has "
                              "no others"));
}

BOOST_AUTO_TEST_CASE(aBasisOfOneThatStandsThereStaysThere) {
    const auto document = order(
        "2", "5.00",
        basisOf("quantity=\"1\" conversionFactor=\"1\"", "<UnitOfMeasure>H87</UnitOfMeasure>"));
    const auto item = itemIn(document);
    BOOST_TEST(model::priceText(item) == "5.00 EUR");
    auto invoice = invoiceOver(item);
    invoice.orders[0].lines[0].carried = {{"PriceBasisQuantity", "#", ""}};
    BOOST_TEST(
        written(invoice).find("<PriceBasisQuantity quantity=\"1\" conversionFactor=\"1\">") !=
        std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
