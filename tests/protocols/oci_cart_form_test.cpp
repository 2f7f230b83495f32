#include <boost/test/unit_test.hpp>

#include "gateway/base/text.h"
#include "protocols/oci/oci.h"

namespace {

model::Item item() {
    model::Item one;
    one.lineNumber = 1;
    one.id = {"A-100", "off_1-1", ""};
    one.quantity = base::Decimal::of("2");
    one.unit = "EA";
    one.unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    one.description = "Blue pen";
    return one;
}

model::Cart cart(std::vector<model::Item> items) {
    model::Cart one;
    one.offerId = "off_1";
    one.items = std::move(items);
    return one;
}

model::PunchoutSetup setup(model::Extras extras = {}) {
    model::PunchoutSetup one;
    one.returnUrl = "https://buyer.example/hook?session=1&x=a%20b";
    one.extras = std::move(extras);
    return one;
}

protocols::Form form(const model::Cart& cart, const model::PunchoutSetup& setup,
                     std::map<std::string, std::string> options = {}) {
    model::Partner partner;
    partner.options = std::move(options);
    return oci::protocol().cartForm(cart, setup, {}, partner, {});
}

std::string shown(const base::Fields& fields) {
    std::string text;
    for (const auto& [name, value] : fields) text += name + "=" + value + "\n";
    return text;
}

std::string field(const protocols::Form& form, const std::string& name) {
    return base::find(form.fields, "NEW_ITEM-" + name).value_or("(none)");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oci_cart_form)

BOOST_AUTO_TEST_CASE(writesEveryFieldOfALine) {
    auto line = item();
    line.longDescription = "Writes blue.";
    line.leadTimeDays = 3;
    line.manufacturer = "Pens & Sons Limited";
    line.manufacturerPart = "P-1";
    line.classifications = {{"UNSPSC", "44121704"}};
    line.extras = {{"CUST_FIELD1", "4711"}, {"COLOUR", "blue"}};
    const auto made = form(cart({line}), setup());
    BOOST_TEST(made.action == "https://buyer.example/hook?session=1&x=a%20b");
    BOOST_TEST(made.target == "_top");
    BOOST_TEST(made.charset == "ISO-8859-1");
    BOOST_TEST(shown(made.fields) ==
               "NEW_ITEM-DESCRIPTION[1]=Blue pen\n"
               "NEW_ITEM-LONGTEXT_1:132[]=Writes blue.\n"
               "NEW_ITEM-QUANTITY[1]=2\n"
               "NEW_ITEM-UNIT[1]=EA\n"
               "NEW_ITEM-PRICE[1]=12.50\n"
               "NEW_ITEM-CURRENCY[1]=EUR\n"
               "NEW_ITEM-PRICEUNIT[1]=1\n"
               "NEW_ITEM-LEADTIME[1]=3\n"
               "NEW_ITEM-VENDORMAT[1]=A-100\n"
               "NEW_ITEM-MANUFACTMAT[1]=P-1\n"
               "NEW_ITEM-EXT_PRODUCT_ID[1]=A-100\n"
               "NEW_ITEM-EXT_QUOTE_ID[1]=off_1\n"
               "NEW_ITEM-EXT_QUOTE_ITEM[1]=1\n"
               "NEW_ITEM-EXT_SCHEMA_TYPE[1]=UNSPSC\n"
               "NEW_ITEM-EXT_CATEGORY_ID[1]=44121704\n"
               "NEW_ITEM-CUST_FIELD5[1]=off_1-1\n"
               "NEW_ITEM-CUST_FIELD1[1]=4711\n");
}

BOOST_AUTO_TEST_CASE(aCodeIsACodeOrNothing) {
    auto line = item();
    line.manufacturer = "Keel & Soehne <KG>";
    BOOST_TEST(field(form(cart({line}), setup()), "MANUFACTCODE[1]") == "(none)");
    BOOST_TEST(
        field(form(cart({line}), setup(), {{"oci.manufacturerField", "NEW_ITEM-CUST_FIELD4"}}),
              "CUST_FIELD4[1]") == line.manufacturer);
    line.extras = {{"MANUFACTCODE", "0000100200"}};
    BOOST_TEST(field(form(cart({line}), setup()), "MANUFACTCODE[1]") == "0000100200");
}

BOOST_AUTO_TEST_CASE(whatHasNoRoomIsLeftOutAndSaid) {
    auto line = item();
    line.manufacturerPart = std::string(41, 'm');
    line.extras = {{"CUST_FIELD1", "12345678901"}};
    const auto made = form(cart({line}), setup());
    BOOST_TEST(field(made, "MANUFACTMAT[1]") == "(none)");
    BOOST_TEST(field(made, "CUST_FIELD1[1]") == "(none)");
    BOOST_TEST(base::join(made.omitted, "; ") ==
               "NEW_ITEM-MANUFACTMAT[1]: it is 41 characters long; there is room for 40; "
               "NEW_ITEM-CUST_FIELD1[1]: it is 11 characters long; there is room for 10");
}

BOOST_AUTO_TEST_CASE(aPartNumberOrFigureWithoutRoomStops) {
    const auto stops = [](const model::Item& line, const char* place) {
        BOOST_CHECK_EXCEPTION(form(cart({line}), setup()), base::Fault, [&](const auto& fault) {
            return fault.code() == base::FaultCode::invalid &&
                   base::summary(fault.problems()).find(place) != std::string::npos;
        });
    };
    auto line = item();
    line.id.supplierPart = std::string(41, 'A');
    stops(line, "line 1/VENDORMAT");
    line = item();
    line.quantity = base::Decimal::of("0.1234");
    stops(line, "line 1/QUANTITY");
    line = item();
    line.unitPrice->amount = base::Decimal::of("123456789012");
    stops(line, "line 1/PRICE");
}

BOOST_AUTO_TEST_CASE(speaksTheCharsetThatWasAskedFor) {
    auto line = item();
    line.description = "Ma\u017c \u017b\u00f3\u0142\u0107 \u2013 5";
    const auto polish = form(cart({line}), setup({{"http_content_charset", "iso-8859-2"}}));
    BOOST_TEST(polish.charset == "iso-8859-2");
    BOOST_TEST(field(polish, "DESCRIPTION[1]") == "Ma\u017c \u017b\u00f3\u0142\u0107 - 5");
    BOOST_TEST(base::join(polish.omitted, "; ") ==
               "characters of NEW_ITEM-DESCRIPTION[1] that iso-8859-2 lacks: \u2013 by -");
    const auto latin = form(cart({line}), setup());
    BOOST_TEST(field(latin, "DESCRIPTION[1]") == "Ma? ?\u00f3?? - 5");
    BOOST_TEST(latin.omitted.size() == 1u);
    const auto kept = form(cart({line}), setup({{"http_content_charset", "gb18030"}}));
    BOOST_TEST(field(kept, "DESCRIPTION[1]") == line.description);
    BOOST_TEST(kept.omitted.empty());
}

BOOST_AUTO_TEST_CASE(descriptionIsCutBetweenCharacters) {
    auto line = item();
    line.description = std::string(39, 'a') + "\xC3\xBC" + "bertrieben lang";
    const auto made = form(cart({line}), setup());
    BOOST_TEST(field(made, "DESCRIPTION[1]") == std::string(39, 'a') + "\xC3\xBC");
    BOOST_TEST(field(made, "LONGTEXT_1:132[]") == line.description);
    BOOST_TEST(field(form(cart({item()}), setup()), "LONGTEXT_1:132[]") == "(none)");
}

BOOST_AUTO_TEST_CASE(bringsThePersonsNoteHomeInTheLongText) {
    auto line = item();
    line.longDescription = "Writes blue.";
    line.note = "for the workshop";
    BOOST_TEST(field(form(cart({line}), setup()), "LONGTEXT_1:132[]") ==
               "Writes blue.\nfor the workshop");
}

BOOST_AUTO_TEST_CASE(smallPricesAreScaledExactly) {
    struct Row {
        const char *price, *basis, *sentPrice, *sentUnit;
    };
    for (const auto& row :
         {Row{"12.5", "1", "12.5", "1"}, Row{"0.0123", "1", "0.123", "10"},
          Row{"0.01234", "1", "1.234", "100"}, Row{"0.012345", "1", "12.345", "1000"},
          Row{"12.5000", "100", "12.5", "100"}, Row{"0.5", "0.5", "1", "1"},
          Row{"10", "3", "10", "3"}, Row{"12.345", "1000", "12.345", "1000"},
          Row{"1234.5000", "100000", "12.345", "1000"}, Row{"0.0000004", "1", "0.004", "10000"}}) {
        auto line = item();
        line.unitPrice->amount = base::Decimal::of(row.price);
        line.priceBasis = base::Decimal::of(row.basis);
        const auto made = form(cart({line}), setup());
        BOOST_TEST(field(made, "PRICE[1]") + " per " + field(made, "PRICEUNIT[1]") ==
                       std::string(row.sentPrice) + " per " + row.sentUnit,
                   row.price);
    }
}

BOOST_AUTO_TEST_CASE(aPriceWithoutRoomStops) {
    for (const auto& [price, basis] : {std::pair{"12.34567", "1000"}, std::pair{"0.000000004", "1"},
                                       std::pair{"1", "700000000"}}) {
        auto line = item();
        line.unitPrice->amount = base::Decimal::of(price);
        line.priceBasis = base::Decimal::of(basis);
        BOOST_CHECK_EXCEPTION(form(cart({line}), setup()), base::Fault, [](const auto& fault) {
            return fault.code() == base::FaultCode::invalid &&
                   base::summary(fault.problems()).find("PRICEUNIT") != std::string::npos;
        });
    }
}

BOOST_AUTO_TEST_CASE(echoesWhatSrmExpectsBack) {
    const auto made =
        form(cart({}), setup({{"~OKCODE", "ADDI"}, {"~target", "_self"}, {"~caller", "CT\"LG"}}));
    BOOST_TEST(shown(made.fields) == "~OkCode=ADDI\n~TARGET=_self\n");
    BOOST_TEST(made.target == "_self");
}

BOOST_AUTO_TEST_CASE(targetIsAFrameNameOrTop) {
    const auto target = [](const std::string& value) {
        return form(cart({}), setup({{"returntarget", value}})).target;
    };
    BOOST_TEST(target("shop_frame1") == "shop_frame1");
    BOOST_TEST(target("_parent") == "_parent");
    BOOST_TEST(target("\"><script>") == "_top");
    BOOST_TEST(target("") == "_top");
}

BOOST_AUTO_TEST_CASE(hookQueryIsSplitOnRequest) {
    const auto made = form(cart({}), setup(), {{"oci.splitHookQuery", "yes"}});
    BOOST_TEST(made.action == "https://buyer.example/hook");
    BOOST_TEST(shown(made.fields) == "session=1\nx=a b\n");
}

BOOST_AUTO_TEST_CASE(charsetFollowsRequestThenOption) {
    const auto asked = setup({{"HTTP_CONTENT_CHARSET", "utf-8"}});
    auto line = item();
    line.description = "3 \xE2\x82\xAC \xE2\x80\x93 \xC3\xBC \xC5\x82";  // 3 € – ü ł
    const auto text = [&](const model::PunchoutSetup& opened, const std::string& option) {
        const auto made = form(cart({line}), opened, {{"oci.charset", option}});
        return made.charset + " " + field(made, "DESCRIPTION[1]");
    };
    BOOST_TEST(text(asked, "request") == "UTF-8 " + line.description);
    BOOST_TEST(text(setup(), "request") == "ISO-8859-1 3 EUR - \xC3\xBC ?");
    BOOST_TEST(text(asked, "windows-1252") ==
               "windows-1252 3 \xE2\x82\xAC \xE2\x80\x93 \xC3\xBC ?");
    BOOST_TEST(text(setup({{"http_content_charset", "koi8-r"}}), "request") ==
               "koi8-r 3 EUR - ? ?");
    for (const char* unspeakable : {"no-such", "utf-16", "latin1//TRANSLIT", "../../x"})
        BOOST_TEST(text(setup({{"http_content_charset", unspeakable}}), "request")
                       .starts_with("ISO-8859-1 "));
}

BOOST_AUTO_TEST_CASE(optionsNameMaterialGroupAndReferenceField) {
    auto line = item();
    line.classifications = {{"unspsc", "44121704"}};
    const auto made =
        form(cart({line}), setup(),
             {{"oci.matgroup", "unspsc"}, {"oci.auxiliaryField", "NEW_ITEM-CUST_FIELD4"}});
    BOOST_TEST(field(made, "MATGROUP[1]") == "44121704");
    BOOST_TEST(field(made, "CUST_FIELD4[1]") == "off_1-1");
    BOOST_TEST(field(made, "CUST_FIELD5[1]") == "(none)");
}

BOOST_AUTO_TEST_CASE(cancelIsAFormWithoutItems) {
    auto cancelled = cart({item()});
    cancelled.cancelled = true;
    BOOST_TEST(shown(form(cancelled, setup()).fields) == "");
}

BOOST_AUTO_TEST_CASE(comesBackEqual) {
    auto first = item();
    first.leadTimeDays = 3;
    first.priceBasis = base::Decimal::of("100");
    first.longDescription = "Writes\nblue.";
    first.manufacturerPart = "P-1";
    first.classifications = {{"UNSPSC", "44121704"}};
    first.extras = {{"MANUFACTCODE", "100200"}, {"CUST_FIELD1", "4711"}};
    auto second = item();
    second.lineNumber = 2;
    second.id = {"B-200", "off_1-2", "4500"};
    auto sent = cart({first, second});
    sent.total = {base::Decimal::of("25.25"), "EUR"};
    BOOST_TEST((oci::readCartForm(form(sent, setup({{"~OkCode", "ADDI"}})).fields) == sent));
}

BOOST_AUTO_TEST_SUITE_END()
