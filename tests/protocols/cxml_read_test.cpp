#include <boost/test/unit_test.hpp>

#include "gateway/model/json.h"
#include "tests/protocols/cxml_documents.h"

// What is read of setups, orders and carts, and what is refused in them.

namespace {

using namespace cxml_documents;

model::PunchoutSetup setupIn(const std::string& body) {
    return std::get<model::PunchoutSetup>(read(body).document);
}
model::Order orderIn(const std::string& body) {
    return std::get<model::Order>(read(body).document);
}
std::string setup() {
    return sample("setup-create.xml");
}
std::string order() {
    return sample("order-10-lines.xml");
}

const std::string kPlace = "cXML/Request/OrderRequest/";

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_read)

BOOST_AUTO_TEST_CASE(readsTheEnvelope) {
    const auto letter = read(setup());
    const auto& envelope = letter.envelope;
    BOOST_TEST(letter.protocol == "cxml");
    BOOST_TEST(model::toJson(envelope) ==
               R"({"from":[{"domain":"NetworkId","identity":"AN01000482117"}],)"
               R"("to":[{"domain":"NetworkId","identity":"AN01000990001"}],)"
               R"("sender":[{"domain":"NetworkId","identity":"AN01000482117"}],)"
               R"("userAgent":"Harbor eProcurement 9.4",)"
               R"("payloadId":"20261123T101500.4711.1@harbor.example",)"
               R"("timestamp":"2026-11-23T10:15:00-05:00","version":"1.2.071",)"
               R"("language":"en-US","mode":"test"})");
    BOOST_TEST(envelope.secret.reveal() == "harbor-demo-secret");
}

BOOST_AUTO_TEST_CASE(readsASetup) {
    const auto read = setupIn(setup());
    model::PunchoutSetup expected;
    expected.buyerCookie = "9f2c-71";
    expected.returnUrl = "http://127.0.0.1:8082/harbor/cart";
    expected.userEmail = "nadia.okafor@harbor.example";
    expected.userName = "Nadia Okafor";
    expected.shipTo = model::Address{"DOCK-04",
                                     "Harbor State University, Marine Laboratory",
                                     {"Nadia Okafor"},
                                     {"400 Breakwater Road"},
                                     "Port Ellery",
                                     "ME",
                                     "04000",
                                     "US",
                                     "United States",
                                     "",
                                     "",
                                     {{"", "@isoCountryCode", "US"}}};
    expected.contacts = {{"endUser", "Nadia Okafor", "nadia.okafor@harbor.example", ""}};
    expected.extras = {{"UserEmail", "nadia.okafor@harbor.example"},
                       {"UniqueName", "nokafor"},
                       {"CostCenter", "MAR-2207"}};
    BOOST_TEST(model::toJson(read) == model::toJson(expected));
}

BOOST_AUTO_TEST_CASE(readsTheLinesOfAnEdit) {
    const auto read = setupIn(sample("setup-edit.xml"));
    BOOST_TEST((read.operation == model::PunchoutOperation::edit));
    BOOST_REQUIRE(read.items.size() == 2);
    const auto& rope = read.items[1];
    BOOST_TEST(rope.id.auxiliary == "offer-77:2");
    BOOST_TEST(rope.quantity.str() == "25.5");
    BOOST_TEST(rope.priceBasis.str() == "100");
    BOOST_TEST(model::str(*rope.unitPrice) == "212.00 USD");
    BOOST_TEST(rope.description == "Mooring rope 16 mm");
    BOOST_TEST(rope.longDescription == "Mooring rope, three strands, 16 mm, per metre");
    BOOST_TEST(
        (setupIn(sample("setup-inspect.xml")).operation == model::PunchoutOperation::inspect));
    BOOST_TEST(setupIn(sample("setup-selected.xml")).selected->supplierPart == "SH-1040");
}

BOOST_AUTO_TEST_CASE(keepsCookiesByteForByte) {
    const auto with = [](const std::string& cookie) {
        return setupIn(replaced(setup(), ">9f2c-71<", ">" + cookie + "<")).buyerCookie;
    };
    BOOST_TEST(with(" a&#13;&#10;b ") == " a\r\nb ");
    BOOST_TEST(with("&lt;x y=&quot;1&quot;/&gt;") == "<x y=\"1\"/>");
    BOOST_TEST(with("<![CDATA[<a>]]>") == "<a>");
    BOOST_TEST(with("  ") == "  ");
    BOOST_TEST(with("") == "");
}

BOOST_AUTO_TEST_CASE(keepsAuxiliaryIdsByteForByte) {
    const auto body =
        replaced(sample("setup-edit.xml"), ">offer-77:1<", "> &lt;k v='1'&gt;&#xA;&lt;/k&gt; <");
    BOOST_TEST(setupIn(body).items.at(0).id.auxiliary == " <k v='1'>\n</k> ");
}

BOOST_AUTO_TEST_CASE(findsWhoTheUserIs) {
    const auto without = [](std::string name) {
        return replaced(setup(), "name=\"UserEmail\"", "name=\"" + name + "\"");
    };
    BOOST_TEST(setupIn(without("email")).userEmail == "nadia.okafor@harbor.example");
    BOOST_TEST(setupIn(without("Other")).userEmail == "nadia.okafor@harbor.example");
    const auto unique = replaced(without("Other"), ">nokafor<", ">n@b.example<");
    BOOST_TEST(setupIn(unique).userEmail == "n@b.example");
    const auto named = replaced(setup(), "name=\"CostCenter\"", "name=\"UserFullName\"");
    BOOST_TEST(setupIn(named).userName == "MAR-2207");
}

BOOST_AUTO_TEST_CASE(readsElementsInAnyOrder) {
    const auto form =
        "<BrowserFormPost>\n        <URL>http://127.0.0.1:8082/harbor/cart</URL>\n"
        "      </BrowserFormPost>";
    auto body = replaced(setup(), form, "");
    body = replaced(body, "<BuyerCookie>", std::string(form) + "<BuyerCookie>");
    BOOST_TEST(setupIn(body).returnUrl == "http://127.0.0.1:8082/harbor/cart");
    BOOST_TEST(said(body).starts_with("read; cXML/Request/PunchOutSetupRequest/BrowserFormPost: "));
}

BOOST_AUTO_TEST_CASE(readsAnOrder) {
    const auto read = orderIn(order());
    BOOST_TEST(read.number == "HSU-2026-01187");
    BOOST_TEST(read.date == "2026-11-23T12:58:41-05:00");
    BOOST_TEST((read.operation == model::Operation::create));
    BOOST_TEST(model::str(read.total) == "5073.36 USD");
    BOOST_TEST(model::str(read.shipping->amount) == "35.00 USD");
    BOOST_TEST(model::str(read.tax->amount) == "0.00 USD");
    BOOST_TEST(read.billTo.email == "payables@harbor.example");
    BOOST_TEST(read.shipTo->id == "DOCK-04");
    BOOST_TEST(read.contacts.at(0).phone == "+1 207 5550144");
    BOOST_TEST(read.note == "Ring at the gate of dock 4.");
    BOOST_TEST(read.requisition == "REQ-8841");
    BOOST_TEST((read.extras == model::Extras{{"CostCenter", "MAR-2207"}, {"Buyer", "nokafor"}}));
    BOOST_REQUIRE(read.items.size() == 10);
    BOOST_TEST(read.items[3].note == "Please pack separately");
    BOOST_TEST(read.items[2].requestedDelivery == "2026-12-01");
    BOOST_TEST(read.items[7].description.ends_with("Gr\xC3\xBCn"));
    BOOST_TEST((read.items[0].extras ==
                model::Extras{{"GLAccount", "6001-210"}, {"Project", "MAR-2207-B"}}));
}

BOOST_AUTO_TEST_CASE(keepsMarkupInsideExtrinsics) {
    const auto body = replaced(order(), ">MAR-2207<", ">a &amp; b<c d=\"e\">f</c>g<");
    BOOST_TEST(orderIn(body).carried.back().text ==
               "<Extrinsic name=\"CostCenter\">a &amp; b<c d=\"e\">f</c>g</Extrinsic>");
    const auto comment = replaced(order(), ">MAR-2207<", "> MAR<!-- -->-2207 <");
    BOOST_TEST(orderIn(comment).extras.at(0).second == "MAR-2207");
}

BOOST_AUTO_TEST_CASE(readsOrderTypes) {
    const auto type = [](const char* name) {
        return orderIn(replaced(order(), "type=\"new\"", name)).operation;
    };
    BOOST_TEST((type("type=\"update\"") == model::Operation::update));
    BOOST_TEST((type("type=\"delete\"") == model::Operation::cancel));
    BOOST_TEST((type("") == model::Operation::create));
    BOOST_TEST(said(replaced(order(), "type=\"new\"", "type=\"evil\"")) ==
               "unsupported; " + kPlace +
                   "OrderRequestHeader/@type: \"evil\" is none of new, update, delete");
}

BOOST_AUTO_TEST_CASE(keepsPriceUnits) {
    const auto basis = [](const char* quantity, const char* factor) {
        auto body = replaced(
            order(), "quantity=\"100\" conversionFactor=\"1\"",
            std::string("quantity=\"") + quantity + "\" conversionFactor=\"" + factor + "\"");
        const auto item = orderIn(body).items.at(1);
        return item.priceBasis.plain() + " / " + item.priceFactor.plain();
    };
    BOOST_TEST(basis("100", "1") == "100 / 1");
    BOOST_TEST(basis("100", "4") == "100 / 4");
    BOOST_TEST(basis("1", "0.001") == "1 / 0.001");
    BOOST_TEST(basis("1", "3") == "1 / 3");
    for (const auto* quantity : {"0", "-1", "x"})
        BOOST_CHECK_THROW(basis(quantity, "1"), base::Fault);
}

BOOST_AUTO_TEST_CASE(refusesMoneyAndQuantitiesThatCannotBe) {
    const auto amount = [](const std::string& text) {
        return said(replaced(order(), "USD\">18.40<", "USD\">" + text + "<"));
    };
    for (const auto* text :
         {"",           "18,40",        "1.840,00", "227,34", "12,34.5",   "1,23,456",
          "0,500",      ",500",         "1,",       "1,000,", "1.5,000",   "1,0000",
          "1234,567",   "1e3",          "NaN",      "0x10",   "18.40 USD", "18<!-- -->.40",
          "18<?x?>.40", "<b>18.40</b>", "--1",      "1 000"})
        BOOST_TEST(amount(text).starts_with("invalid; " + kPlace +
                                            "ItemOut[1]/ItemDetail/UnitPrice/Money: "),
                   text << " gave " << amount(text));
    const auto figure = [](const std::string& text) {
        const auto read = orderIn(replaced(order(), "USD\">18.40<", "USD\">" + text + "<"));
        return read.items.at(0).unitPrice->amount.str();
    };
    BOOST_TEST(figure("5,073.36") == "5073.36");
    BOOST_TEST(figure("1,234,567.89") == "1234567.89");
    BOOST_TEST(figure("1,000") == "1000");
    BOOST_TEST(figure("-12,345.6") == "-12345.6");
    const auto quantity = [](const std::string& text) {
        return said(replaced(order(), "quantity=\"4\"", text));
    };
    for (const auto* text : {"", "quantity=\"\"", "quantity=\"-4\"", "quantity=\"4,5\"",
                             "quantity=\"4e2\"", "quantity=\"Infinity\"", "quantity=\"0x4\""})
        BOOST_TEST(quantity(text).starts_with("invalid; " + kPlace + "ItemOut[1]/@quantity: "),
                   text);
    BOOST_TEST(said(replaced(order(), " currency=\"USD\"", "")).starts_with("invalid; "));
    BOOST_TEST(said(replaced(order(), "\"USD\"", "\"\"")).starts_with("invalid; "));
    BOOST_TEST(said(replaced(order(), "\"USD\"", "\"XYZ\"")).starts_with("invalid; "));
}

BOOST_AUTO_TEST_CASE(refusesTwoOfWhatIsOne) {
    const auto twice = [](const std::string& element) {
        return said(replaced(order(), element, element + element)).substr(0, 7);
    };
    BOOST_TEST(twice("<Money currency=\"USD\">18.40</Money>") == "invalid");
    BOOST_TEST(twice("<SupplierPartID>SH-1040</SupplierPartID>") == "invalid");
    BOOST_TEST(twice("<SupplierPartAuxiliaryID>offer-77:1</SupplierPartAuxiliaryID>") == "invalid");
    BOOST_TEST(twice("<UnitOfMeasure>EA</UnitOfMeasure>") == "invalid");
    BOOST_TEST(twice("<Identity>AN01000482117</Identity>") == "invalid");
    BOOST_TEST(twice("<SharedSecret>harbor-demo-secret</SharedSecret>") == "invalid");
}

BOOST_AUTO_TEST_CASE(refusesIdsWithTricks) {
    const auto id = [](const std::string& text) {
        return said(replaced(order(), ">SH-1040<", ">" + text + "<")).substr(0, 7);
    };
    BOOST_TEST(id("SH<!-- -->-1040") == "invalid");
    BOOST_TEST(id("SH<b/>-1040") == "invalid");
    BOOST_TEST(id("SH&#10;-1040") == "invalid");
    BOOST_TEST(id("<![CDATA[SH]]>-1040") == "read");
    BOOST_TEST(said(replaced(order(), ">AN01000482117<", ">AN01<!-- -->000482117<"))
                   .starts_with("invalid; cXML/Header/From/Credential/Identity: "));
    BOOST_TEST(said(replaced(order(), "orderID=\"HSU-2026-01187\"", "orderID=\"\""))
                   .starts_with("invalid; "));
    BOOST_TEST(said(replaced(order(), "orderID=\"HSU-2026-01187\"", "orderID=\"a&#10;b\""))
                   .starts_with("invalid; "));
}

BOOST_AUTO_TEST_CASE(reportsEverythingAtOnce) {
    auto body = replaced(order(), "quantity=\"4\"", "quantity=\"-4\"");
    body = replaced(body, "\">212.00<", "\">212,00<");
    body = replaced(body, "<UserAgent>Harbor eProcurement 9.4</UserAgent>", "");
    try {
        read(body);
        BOOST_ERROR("read");
    } catch (const base::Fault& fault) {
        BOOST_TEST(base::summary(fault.problems()) ==
                   kPlace + "ItemOut[1]/@quantity: \"-4\" is negative; " + kPlace +
                       "ItemOut[2]/ItemDetail/UnitPrice/Money: \"212,00\" is no amount: the "
                       "decimal mark is a point, "
                       "a comma stands before every three digits; "
                       "cXML/Header/Sender/UserAgent: missing");
        BOOST_TEST(fault.problems().back().tolerated);
    }
}

BOOST_AUTO_TEST_CASE(datesAreIsoOrSayTheYearFirst) {
    const auto asked = [](const std::string& date) {
        return replaced(order(), "quantity=\"4\"",
                        "quantity=\"4\" requestedDeliveryDate=\"" + date + "\"");
    };
    const auto day = [&](const std::string& date) {
        return orderIn(asked(date)).items.at(0).requestedDelivery;
    };
    for (const auto* kept : {"2026-12-05", "2026-12-05T08:00:00+01:00", "2026-12-05T08:00:00Z"})
        BOOST_TEST(day(kept) == kept);
    BOOST_TEST(day("20261205") == "2026-12-05");
    BOOST_TEST(day("2026/12/05") == "2026-12-05");
    BOOST_TEST(day("2026-12-05 08:00:00") == "2026-12-05T08:00:00");
    BOOST_TEST(
        base::summary(read(asked("20261205")).tolerated)
            .find("ItemOut[1]/@requestedDeliveryDate: \"20261205\" is taken as 2026-12-05") !=
        std::string::npos);
    for (const auto* twoWays :
         {"05/12/2026", "5.12.2026", "12-05-2026", "5 Dec 2026", "2026-13-01"})
        BOOST_TEST(said(asked(twoWays)) ==
                   "invalid; " + kPlace + "ItemOut[1]/@requestedDeliveryDate: \"" + twoWays +
                       "\" is no date of cXML: 2026-12-05, or 2026-12-05T08:00:00+01:00");
}

// It comes back in all that is said of the order.
BOOST_AUTO_TEST_CASE(theOrdersOwnDateStaysToTheLetter) {
    for (const auto* date : {"2026-02-30", "2000-2-3", "12/01/2026"}) {
        auto xml = order();
        const auto at = xml.find(" orderDate") + std::string_view(" orderDate=\"").size();
        xml.replace(at, xml.find('"', at) - at, date);
        BOOST_TEST(orderIn(xml).date == date);
    }
}

// What is blank names nothing, and what answers a line has to name it.
BOOST_AUTO_TEST_CASE(blankNamesAndLineZeroAreMissing) {
    const auto with = [](const char* attribute, const char* value) {
        auto xml = order();
        const auto at = xml.find(attribute) + std::string_view(attribute).size() + 2;
        return said(xml.replace(at, xml.find('"', at) - at, value));
    };
    BOOST_TEST(with(" orderID", " ").ends_with("/@orderID: missing"));
    BOOST_TEST(with(" payloadID", " ").ends_with("/@payloadID: missing"));
    BOOST_TEST(with(" lineNumber", "0").ends_with("/@lineNumber: 0 is no line: they count from 1"));
}

BOOST_AUTO_TEST_CASE(zeroStrikesALineOfAChangeAndOrdersNothing) {
    const auto none = replaced(order(), "quantity=\"4\"", "quantity=\"0\"");
    BOOST_TEST(said(none) == "invalid; " + kPlace +
                                 "ItemOut[1]/@quantity: is 0: nothing is ordered by this line");
    const auto change = replaced(none, "type=\"new\"", "type=\"update\"");
    const auto read = orderIn(change);
    BOOST_TEST(read.items.size() == orderIn(order()).items.size() - 1);
    BOOST_TEST(read.items.at(0).lineNumber == 2);
}

BOOST_AUTO_TEST_CASE(contradictingCredentialsProveNobody) {
    const auto second = [](const std::string& attributes, const std::string& identity) {
        return said(replaced(order(), "</From>",
                             "<Credential " + attributes + "><Identity>" + identity +
                                 "</Identity></Credential></From>"));
    };
    BOOST_TEST(second("domain=\"networkID\"", "other") ==
               "unauthenticated; cXML/Header/From/Credential[2]: "
               "another identity in the same domain");
    BOOST_TEST(second("domain=\"NetworkId\"", "AN01000482117") == "read");
    BOOST_TEST(second("domain=\"DUNS\"", "1") == "read");
    BOOST_TEST(second("domain=\"NetworkId\" type=\"marketplace\"", "market") == "read");
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNoDocument) {
    BOOST_TEST(said("<html/>") == "malformed; html: is no root of a cXML document");
    const auto inside = [](const std::string& body) {
        return said("<cXML payloadID=\"p\" timestamp=\"t\"><Header/>" + body + "</cXML>");
    };
    BOOST_TEST(inside("").starts_with("malformed; cXML: has no"));
    BOOST_TEST(inside("<Request/>") == "malformed; cXML/Request: has no document");
    BOOST_TEST(inside("<Request><Telex/></Request>") ==
               "malformed; cXML/Request/Telex: is no document cXML knows");
    BOOST_TEST(inside("<Request><ProfileRequest/><ProfileRequest/></Request>") ==
               "malformed; cXML/Request/ProfileRequest[2]: a second document");
    BOOST_TEST(inside("<Request><ProfileRequest/></Request><Response/>") ==
               "malformed; cXML/Response: a second body");
    BOOST_TEST(said("") == "malformed; line 1, column 1: Document is empty");
}

BOOST_AUTO_TEST_CASE(namesDocumentsItDoesNotRead) {
    BOOST_TEST(model::kind(read(sample("status-update.xml")).document) == "StatusUpdateRequest");
    BOOST_TEST(model::kind(read(sample("profile.xml")).document) == "ProfileRequest");
    BOOST_TEST(
        model::kind(read("<Index><SupplierID domain=\"d\">x</SupplierID></Index>").document) ==
        "Index");
    BOOST_TEST(model::kind(read("<cXML payloadID=\"p\" timestamp=\"t\"><Response>"
                                "<Status code=\"200\" text=\"OK\"/></Response></cXML>")
                               .document) == "Response");
}

BOOST_AUTO_TEST_CASE(toleratesWhatHarmsNobody) {
    BOOST_TEST(said(" \n" + order()) == "read; line 1: white space before the document");
    BOOST_TEST(said(replaced(order(), "<UserAgent>Harbor eProcurement 9.4</UserAgent>", "")) ==
               "read; cXML/Header/Sender/UserAgent: missing");
    BOOST_TEST(said(replaced(order(), "<cXML ", "<cXML xmlns=\"urn:x\" ")) ==
               "read; cXML/@xmlns: is no attribute of cXML");
    BOOST_TEST(said(replaced(order(), "</BillTo>", "</BillTo><Surprise/>")) ==
               "read; " + kPlace + "OrderRequestHeader/Surprise: is no part of OrderRequestHeader");
    BOOST_TEST(said(replaced(order(), "-05:00\" xml:lang", "Z\" xml:lang")) == "read");
    const auto doctype = order().find("<!DOCTYPE");
    BOOST_TEST(said(order().erase(doctype, order().find("<cXML") - doctype)) == "read");
}

BOOST_AUTO_TEST_SUITE_END()
