#include <boost/test/unit_test.hpp>

#include "gateway/model/json.h"
#include "tests/protocols/cxml_canonical.h"
#include "tests/protocols/cxml_documents.h"

// Everything an order may say has its place in the model, or is carried.

namespace {

using namespace cxml_documents;

const protocols::Stamp kStamp{*base::parseIso("2026-11-23T10:15:00Z"), "1.2.3@shop.example"};

std::string wrapped(const std::string& header, const std::string& items) {
    return "<cXML payloadID=\"p@x\" timestamp=\"2026-11-23T10:15:00+00:00\"><Header><From>"
           "<Credential domain=\"d\"><Identity>i</Identity></Credential></From><To><Credential "
           "domain=\"d\"><Identity>j</Identity></Credential></To><Sender><Credential domain=\"d\">"
           "<Identity>i</Identity></Credential><UserAgent>u</UserAgent></Sender></Header><Request>"
           "<OrderRequest><OrderRequestHeader orderID=\"O-1\" orderDate=\"2026-11-23\"" +
           header + "</OrderRequestHeader>" + items + "</OrderRequest></Request></cXML>";
}

const std::string kTotal = "<Total><Money currency=\"EUR\">10.00</Money></Total>";
const std::string kBillTo = "<BillTo><Address><Name xml:lang=\"en\">Bill</Name></Address></BillTo>";
const std::string kItem =
    "<ItemOut quantity=\"1\" lineNumber=\"1\"><ItemID><SupplierPartID>A</SupplierPartID></ItemID>"
    "</ItemOut>";

/// The attachment it names comes along.
base::Wire withAttachment(const std::string& document) {
    if (document.find("cid:1@b") == std::string::npos) return wire(document);
    return wire("--b\r\nContent-Type: text/xml; charset=UTF-8\r\n\r\n" + document +
                    "\r\n--b\r\nContent-Type: text/plain\r\nContent-ID: <1@b>\r\n\r\nseen\r\n"
                    "--b--\r\n",
                "multipart/related; boundary=b; type=\"text/xml\"");
}

/// The order as JSON, once it is known to go out as it came in.
std::string order(const std::string& header, const std::string& items = kItem) {
    const auto document = wrapped(header, items);
    auto letter = cxml::protocol().read(withAttachment(document), nullptr);
    letter.attachments.clear();
    for (const auto& problem : letter.tolerated) BOOST_ERROR(problem.where + ": " + problem.what);
    const auto again = cxml::protocol().write(letter, {}, kStamp).request.body;
    BOOST_TEST(cxml_canonical::difference(cxml_canonical::body(document),
                                          cxml_canonical::body(again)) == "");
    return model::toJson(letter.document);
}

/// The part of the JSON that does not stand in every order.
std::string header(const std::string& attributes, const std::string& elements,
                   const std::string& shipTo = {}) {
    auto json = order(attributes + '>' + kTotal + shipTo + kBillTo + elements);
    const std::string_view items = R"(,"items":[)";
    return json.substr(0, json.find(items)) + json.substr(json.find("}]", json.find(items)) + 2);
}

std::string line(const std::string& attributes, const std::string& elements) {
    const auto json =
        order('>' + kTotal + kBillTo, "<ItemOut quantity=\"1\" lineNumber=\"1\"" + attributes +
                                          "><ItemID><SupplierPartID>A</SupplierPartID></ItemID>" +
                                          elements + "</ItemOut>");
    const std::string_view before = R"("id":{"supplierPart":"A"},)";
    const auto from = json.find(before) + before.size();
    return json.substr(from, json.size() - from - 3);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_order_in_full)

BOOST_AUTO_TEST_CASE(readsAChange) {
    BOOST_TEST(header(R"( type="update" orderVersion="3" requisitionID="R")",
                      "<ControlKeys><OCInstruction value=\"requiredBeforeASN\"/><ASNInstruction "
                      "value=\"notAllowed\"/></ControlKeys><DocumentReference payloadID=\"q@x\"/>"
                      "<SupplierOrderInfo orderID=\"S-9\" orderDate=\"2026-11-20\"/>") ==
               R"({"number":"O-1","date":"2026-11-23","operation":"update","type":"regular",)"
               R"("version":3,"previous":"q@x","supplierOrder":"S-9","requisition":"R",)"
               R"("confirmations":"requiredBeforeASN","total":{"amount":"10.00","currency":"EUR"},)"
               R"("billTo":{"name":"Bill"},"shipNotices":"notAllowed","carried":[)"
               R"({"place":"SupplierOrderInfo","name":"@orderDate","text":"2026-11-20"}]})");
}

BOOST_AUTO_TEST_CASE(readsHowItIsPaidAndDelivered) {
    BOOST_TEST(
        header(R"( shipComplete="yes" pickUpDate="2026-12-24")",
               "<Payment><PCard number=\"4111 1111 1111 1111\" expiration=\"2027-03-31\" "
               "name=\"N Okafor\"/></Payment><Comments>see <Attachment>"
               "<URL>https://b.example/d.pdf</URL></Attachment><Attachment><URL>cid:1@b</URL>"
               "</Attachment></Comments><Followup><URL>https://b.example/f</URL></Followup>"
               "<TermsOfDelivery><TermsOfDeliveryCode value=\"TransportCondition\"/>"
               "<ShippingPaymentMethod value=\"Other\">by hand</ShippingPaymentMethod>"
               "<TransportTerms value=\"DDP\"/></TermsOfDelivery>") ==
        R"({"number":"O-1","date":"2026-11-23","operation":"create","type":"regular",)"
        R"("version":1,"total":{"amount":"10.00","currency":"EUR"},)"
        R"("billTo":{"name":"Bill"},"note":"see","shipComplete":"yes","pickUpDate":"2026-12-24",)"
        R"("followUp":"https://b.example/f","card":{"kind":"visa","lastFour":"1111",)"
        R"("expires":"2027-03-31","holder":"N Okafor","carried":[)"
        R"({"name":"@number","text":"41**********1111"}]},"deliveryTerms":)"
        R"({"code":"TransportCondition","shippingPayment":"Other","transport":"DDP",)"
        R"("carried":[{"place":"ShippingPaymentMethod","name":"#","text":"by hand"}]},)"
        R"("attachmentUrls":["https://b.example/d.pdf"],"carried":[{"name":"Comments","text":)"
        R"("<Comments>see <Attachment><URL>https://b.example/d.pdf</URL></Attachment>)"
        R"(<Attachment><URL>cid:1@b</URL></Attachment></Comments>"}]})");
}

BOOST_AUTO_TEST_CASE(keepsNoNumberOfACard) {
    const auto json = [](const std::string& elements) {
        return model::toJson(read(wrapped('>' + kTotal + kBillTo + elements, kItem)).document);
    };
    const auto card = [](const std::string& number) {
        const auto letter = read(wrapped('>' + kTotal + kBillTo + "<Payment><PCard number=\"" +
                                             number + "\" expiration=\"2027-03-31\"/></Payment>",
                                         kItem));
        const auto& found = *std::get<model::Order>(letter.document).card;
        return found.kind + '|' + found.lastFour + '|' + found.token;
    };
    BOOST_TEST(card("5500000000000004") == "mastercard|0004|");
    BOOST_TEST(card("3400-000000-00009") == "amex|0009|");
    BOOST_TEST(card("XXXXXXXXXXXX1234") == "|1234|");
    BOOST_TEST(card("tok_1NXWPnCo6qFb1KQt") == "||tok_1NXWPnCo6qFb1KQt");
    BOOST_TEST(card("PAN 4111111111111111") == "visa|1111|");
    for (const auto* where :
         {"<Payment><PCard number=\"4111111111111111\" expiration=\"2027-03-31\"/></Payment>"
          "<Payment><PCard number=\"4111111111111111\" expiration=\"2027-03-31\"/></Payment>",
          "<Extrinsic name=\"PCardNumber\">4111111111111111</Extrinsic>",
          "<Extrinsic name=\"Credit card\">4111-1111-1111-1111</Extrinsic>",
          "<Extrinsic name=\"Credit card\">4111 1111 1111 1111<More/></Extrinsic>"})
        for (const auto* number : {"1111-1111", "11111111", "1111 1111"})
            BOOST_TEST(json(where).find(number) == std::string::npos, json(where));
    // A number of something else is nobody's secret.
    BOOST_TEST(json("<Extrinsic name=\"GLN\">4012345500004</Extrinsic>").find("4012345500004") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(readsWhoIsToCarryIt) {
    BOOST_TEST(header("", "",
                      "<ShipTo><Address><Name xml:lang=\"en\">Dock</Name></Address>"
                      "<CarrierIdentifier domain=\"companyName\">UPS</CarrierIdentifier>"
                      "<CarrierIdentifier domain=\"SCAC\">UPSN</CarrierIdentifier>"
                      "<TransportInformation/></ShipTo>") ==
               R"({"number":"O-1","date":"2026-11-23","operation":"create","type":"regular",)"
               R"("version":1,"total":{"amount":"10.00","currency":"EUR"},)"
               R"("billTo":{"name":"Bill"},"shipTo":{"name":"Dock","carried":[{"place":"ShipTo",)"
               R"("name":"TransportInformation","text":"<TransportInformation/>"}]},)"
               R"("carriers":[{"domain":"companyName","identity":"UPS"},)"
               R"({"domain":"SCAC","identity":"UPSN"}]})");
}

BOOST_AUTO_TEST_CASE(looksUpACountryWithoutACode) {
    const auto country = [](const std::string& element) {
        const auto letter =
            read(wrapped('>' + kTotal +
                             "<BillTo><Address><Name xml:lang=\"en\">B</Name><PostalAddress>"
                             "<Street>S</Street><City>C</City>" +
                             element + "</PostalAddress></Address></BillTo>",
                         kItem));
        const auto& found = std::get<model::Order>(letter.document).billTo;
        const auto again = cxml::protocol().write(letter, {}, kStamp).request.body;
        BOOST_TEST((std::get<model::Order>(read(again).document).billTo == found));
        return found.country + '|' + found.countryName;
    };
    BOOST_TEST(country("<Country>United States</Country>") == "US|United States");
    BOOST_TEST(country("<Country isoCountryCode=\"\">ÖSTERREICH</Country>") == "AT|ÖSTERREICH");
    BOOST_TEST(country("<Country>Österreich</Country>") == "AT|Österreich");
    BOOST_TEST(country("<Country>suisse</Country>") == "CH|suisse");
    BOOST_TEST(country("<Country>fr</Country>") == "FR|fr");
    BOOST_TEST(country("<Country>Atlantis</Country>") == "|Atlantis");
    BOOST_TEST(country("<Country isoCountryCode=\"DE\">Germania</Country>") == "DE|Germania");
    BOOST_TEST(country("<Country isoCountryCode=\"DE\">DE</Country>") == "DE|");
}

BOOST_AUTO_TEST_CASE(cancellationsNeedNoTotal) {
    const auto read = [](const std::string& type) {
        return cxml_documents::read(wrapped(" type=\"" + type + "\">" + kBillTo, kItem));
    };
    BOOST_TEST(read("delete").tolerated.at(0).where ==
               "cXML/Request/OrderRequest/OrderRequestHeader/Total");
    BOOST_CHECK_THROW(read("update"), base::Fault);
}

BOOST_AUTO_TEST_CASE(readsInstructionsOfHeaderAndLine) {
    const std::string keys =
        "<ControlKeys><OCInstruction value=\"notAllowed\"><Lower><Tolerances/></Lower>"
        "</OCInstruction><ASNInstruction value=\"allowed\"/>"
        "<InvoiceInstruction value=\"isERS\" verificationType=\"goodsReceipt\"/>"
        "<SESInstruction value=\"allowed\"/></ControlKeys>";
    const std::string carried =
        R"("carried":[{"place":"ControlKeys/OCInstruction","name":"Lower",)"
        R"("text":"<Lower><Tolerances/></Lower>"},)"
        R"({"place":"ControlKeys/InvoiceInstruction","name":"@verificationType",)"
        R"("text":"goodsReceipt"},{"place":"ControlKeys","name":"SESInstruction",)"
        R"("text":"<SESInstruction value=\"allowed\"/>"}])";
    BOOST_TEST(header("", keys) ==
               R"({"number":"O-1","date":"2026-11-23","operation":"create","type":"regular",)"
               R"("version":1,"confirmations":"notAllowed",)"
               R"("total":{"amount":"10.00","currency":"EUR"},"billTo":{"name":"Bill"},)"
               R"("shipNotices":"allowed","invoices":"isERS",)" +
                   carried + "}");
    const std::string inLine =
        R"(,"instructions":{"confirmations":"notAllowed","shipNotices":"allowed",)"
        R"("invoices":"isERS"},)" +
        carried;
    BOOST_TEST(line("", keys).ends_with(inLine));
}

// An instruction without a value forbids nothing, but stays.
BOOST_AUTO_TEST_CASE(carriesAnInstructionWithoutValue) {
    const std::string element = "<InvoiceInstruction unitPriceEditable=\"no\"/>";
    const std::string carried =
        R"(","carried":[{"place":"ControlKeys","name":"InvoiceInstruction",)"
        R"("text":"<InvoiceInstruction unitPriceEditable=\"no\"/>"}])";
    BOOST_TEST(line("", "<ControlKeys>" + element + "</ControlKeys>").ends_with(carried));
}

BOOST_AUTO_TEST_CASE(readsBlanketOrdersAndReleases) {
    BOOST_TEST(
        header(R"( orderType="blanket" effectiveDate="2026-01-01" expirationDate="2027-01-01")"
               R"( releaseRequired="yes")",
               "") ==
        R"({"number":"O-1","date":"2026-11-23","operation":"create","type":"blanket",)"
        R"("version":1,"effective":"2026-01-01","expires":"2027-01-01",)"
        R"("total":{"amount":"10.00","currency":"EUR"},"billTo":{"name":"Bill"},)"
        R"("carried":[{"name":"@releaseRequired","text":"yes"}]})");
    BOOST_TEST(header(R"( orderType="release" agreementID="B-1" agreementPayloadID="b@x")", "") ==
               R"({"number":"O-1","date":"2026-11-23","operation":"create","type":"release",)"
               R"("version":1,"agreement":"B-1","agreementPayload":"b@x",)"
               R"("total":{"amount":"10.00","currency":"EUR"},"billTo":{"name":"Bill"}})");
    BOOST_TEST(
        line("",
             "<BlanketItemDetail><Description xml:lang=\"en\">D</Description><MaxAmount>"
             "<Money currency=\"EUR\">99.00</Money></MaxAmount><MaxQuantity>5.0</MaxQuantity>"
             "<UnitOfMeasure>EA</UnitOfMeasure></BlanketItemDetail>") ==
        R"("quantity":"1","unit":"EA","priceBasis":"1","priceFactor":"1","description":"D","language":"en",)"
        R"("blanket":{"maxAmount":{"amount":"99.00","currency":"EUR"},"maxQuantity":"5.0"})");
}

BOOST_AUTO_TEST_CASE(readsTaxesChargesAndTerms) {
    BOOST_TEST(
        header("",
               "<Shipping trackingDomain=\"UPS\"><Money currency=\"EUR\">5.00</Money>"
               "<Description xml:lang=\"de\">Fracht</Description></Shipping>"
               "<Tax><Money currency=\"EUR\" alternateAmount=\"2\" alternateCurrency=\"USD\">"
               "1.90</Money><Description xml:lang=\"en\">VAT</Description><TaxDetail "
               "category=\"vat\" percentageRate=\"19\" exemptDetail=\"exempt\">"
               "<TaxAmount><Money currency=\"EUR\">1.90</Money></TaxAmount></TaxDetail></Tax>"
               "<PaymentTerm payInNumberOfDays=\"10\"><Discount><DiscountPercent "
               "percent=\"2\"/></Discount></PaymentTerm>"
               "<PaymentTerm payInNumberOfDays=\"30\"/>") ==
        R"({"number":"O-1","date":"2026-11-23","operation":"create","type":"regular",)"
        R"("version":1,"total":{"amount":"10.00","currency":"EUR"},"billTo":{"name":"Bill"},)"
        R"("tax":{"amount":{"amount":"1.90","currency":"EUR"},"description":"VAT",)"
        R"("language":"en","details":[{"category":"vat","percent":"19",)"
        R"("amount":{"amount":"1.90","currency":"EUR"},"exempt":"exempt"}],)"
        R"("carried":[{"place":"Money","name":"@alternateAmount","text":"2"},)"
        R"({"place":"Money","name":"@alternateCurrency","text":"USD"}]},)"
        R"("shipping":{"amount":{"amount":"5.00","currency":"EUR"},"description":"Fracht",)"
        R"("language":"de","carried":[{"name":"@trackingDomain","text":"UPS"}]},)"
        R"("paymentTerms":[{"days":10,"percent":"2"},{"days":30}]})");
}

BOOST_AUTO_TEST_CASE(readsLinesInFull) {
    BOOST_TEST(
        line(R"( requestedDeliveryDate="2026-12-01" parentLineNumber="7" operation="block")"
             R"( isAdHoc="yes")",
             "<ShipTo><Address><Name xml:lang=\"en\">Dock</Name></Address></ShipTo>"
             "<Distribution><Accounting name=\"A\"><AccountingSegment id=\"C\"><Name "
             "xml:lang=\"en\">Cost Center</Name><Description xml:lang=\"en\">x</Description>"
             "</AccountingSegment></Accounting><Charge><Money currency=\"EUR\">1</Money>"
             "</Charge></Distribution><Comments xml:lang=\"en\">now</Comments>"
             "<Tolerances><QuantityTolerance><Percentage percent=\"5\"/></QuantityTolerance>"
             "</Tolerances><ScheduleLine quantity=\"1\" requestedDeliveryDate=\"2026-12-02\""
             "><UnitOfMeasure>EA</UnitOfMeasure></ScheduleLine>"
             "<MasterAgreementIDInfo agreementID=\"M\"/><Batch shelfLife=\"9\"/>") ==
        R"("quantity":"1","priceBasis":"1","priceFactor":"1","note":"now","requestedDelivery":"2026-12-01",)"
        R"("operation":"block","parentLine":7,"shipTo":{"name":"Dock"},)"
        R"("distributions":[{"accounting":"A","segments":[{"name":"Cost Center","id":"C",)"
        R"("description":"x"}],"amount":{"amount":"1","currency":"EUR"}}],)"
        R"("schedule":[{"quantity":"1","unit":"EA","requestedDelivery":"2026-12-02"}],)"
        R"("tolerances":{"quantityPercent":"5"},"agreement":"M",)"
        R"("carried":[{"name":"@isAdHoc","text":"yes"},)"
        R"({"place":"Comments","name":"@xml:lang","text":"en"},)"
        R"({"name":"Batch","text":"<Batch shelfLife=\"9\"/>"}])");
}

BOOST_AUTO_TEST_CASE(keepsHowThingsWereWritten) {
    const auto padded = order('>' + kTotal + kBillTo,
                              "<ItemOut quantity=\"1.50\" lineNumber=\"00010\"><ItemID>"
                              "<SupplierPartID>A</SupplierPartID></ItemID></ItemOut>"
                              "<ItemOut quantity=\"1\"><ItemID><SupplierPartID>B</SupplierPartID>"
                              "</ItemID></ItemOut>");
    BOOST_TEST(padded.find(R"("lineNumber":10)") != std::string::npos);
    BOOST_TEST(padded.find(R"("lineNumber":2)") != std::string::npos);
    order(
        R"( type="new" orderType="regular" orderVersion="01" requestedDeliveryDate="2026-12-01">)" +
        kTotal + kBillTo +
        "<Contact role=\"a\"><Name xml:lang=\"de\">N</Name><Email name=\"x\">a@b</Email><Email>c@d"
        "</Email><Phone name=\"work\"><TelephoneNumber><CountryCode isoCountryCode=\"DE\">49"
        "</CountryCode><AreaOrCityCode>89</AreaOrCityCode><Number>55 50 10</Number><Extension>7"
        "</Extension></TelephoneNumber></Phone></Contact><Comments>one</Comments><Comments>two"
        "<Attachment><URL>http://x/y</URL></Attachment></Comments><Extrinsic name=\"f\">g"
        "</Extrinsic><Extrinsic name=\"e\"><a b=\"c\">d</a></Extrinsic>");
}

BOOST_AUTO_TEST_SUITE_END()
