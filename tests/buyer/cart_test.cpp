#include "samples/buyer/cart.h"

#include <boost/test/unit_test.hpp>

#include "samples/buyer/failure.h"

namespace {

constexpr auto kMessage =
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?><cXML><Header/><Message><PunchOutOrderMessage>"
    "<BuyerCookie> c-1 </BuyerCookie><PunchOutOrderMessageHeader operationAllowed=\"edit\"/>"
    "<ItemIn quantity=\"2\"><ItemID><SupplierPartID>A-1</SupplierPartID>"
    "<SupplierPartAuxiliaryID>off-1</SupplierPartAuxiliaryID></ItemID><ItemDetail><UnitPrice>"
    "<Money currency=\"USD\">3.20</Money></UnitPrice><Description xml:lang=\"en\">H&#xFC;lse"
    "</Description><UnitOfMeasure>EA</UnitOfMeasure></ItemDetail>"
    "<Comments>soon</Comments></ItemIn></PunchOutOrderMessage></Message></cXML>";

std::string shown(const buyer::Cart& cart) {
    std::string text = cart.carrier + " " + cart.cookie + " " + std::to_string(cart.status);
    for (const auto& line : cart.lines) {
        text += "\n" + line.quantity + " " + line.unit + " " + line.part + "/" + line.auxiliary +
                " @ " + line.price + " " + line.currency + " per " + line.priceBasis + " " +
                line.description + " (" + line.note + ")";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cart)

// The encoding the declaration claims does not count in this field.
BOOST_AUTO_TEST_CASE(readsTheUrlencodedFieldInAnyCase) {
    BOOST_TEST(shown(buyer::readCart({{"CXML-URLENCODED", kMessage}})) ==
               "cXML-urlencoded  c-1  200\n2 EA A-1/off-1 @ 3.20 USD per 1 Hülse (soon)");
}

BOOST_AUTO_TEST_CASE(prefersTheBase64Field) {
    auto cart = buyer::readCart(
        {{"cxml-urlencoded", kMessage},
         {"cxml-base64", base::base64("<cXML><Message><Status code=\"204\"/><PunchOutOrderMessage>"
                                      "<BuyerCookie>c-2</BuyerCookie></PunchOutOrderMessage>"
                                      "</Message></cXML>")}});
    BOOST_TEST(shown(cart) == "cXML-base64 c-2 204");
}

BOOST_AUTO_TEST_CASE(keepsTheItemAsItCame) {
    auto line = buyer::readCart({{"cXML-urlencoded", kMessage}}).lines.at(0);
    BOOST_TEST(line.item ==
               "<ItemID><SupplierPartID>A-1</SupplierPartID><SupplierPartAuxiliaryID>off-1"
               "</SupplierPartAuxiliaryID></ItemID><ItemDetail><UnitPrice><Money currency=\"USD\">"
               "3.20</Money></UnitPrice><Description xml:lang=\"en\">Hülse</Description>"
               "<UnitOfMeasure>EA</UnitOfMeasure></ItemDetail>");
}

BOOST_AUTO_TEST_CASE(refusesAFieldThatHoldsNoCart) {
    BOOST_CHECK_THROW(buyer::readCart({{"cXML-urlencoded", "<cXML/>"}}), buyer::Failure);
    BOOST_CHECK_THROW(buyer::readCart({{"cXML-base64", "***"}}), buyer::Failure);
}

BOOST_AUTO_TEST_CASE(readsOciFields) {
    auto cart = buyer::readCart({{"NEW_ITEM-VENDORMAT[2]", "B"},
                                 {"NEW_ITEM-QUANTITY[2]", "1.000"},
                                 {"~caller", "CTLG"},
                                 {"NEW_ITEM-VENDORMAT[1]", "A"},
                                 {"NEW_ITEM-DESCRIPTION[1]", "Schraube"},
                                 {"NEW_ITEM-QUANTITY[1]", "200"},
                                 {"NEW_ITEM-UNIT[1]", "PCE"},
                                 {"NEW_ITEM-PRICE[1]", "4.990"},
                                 {"NEW_ITEM-PRICEUNIT[1]", "100"},
                                 {"NEW_ITEM-CURRENCY[1]", "EUR"},
                                 {"NEW_ITEM-LONGTEXT_1:132[]", "long"}});
    BOOST_TEST(shown(cart) ==
               "NEW_ITEM fields  200\n200 PCE A/ @ 4.990 EUR per 100 Schraube ()\n"
               "1.000  B/ @   per 1  ()");
}

BOOST_AUTO_TEST_SUITE_END()
