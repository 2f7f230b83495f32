#include <boost/test/unit_test.hpp>

#include "protocols/oci/item_reader.h"
#include "protocols/oci/oci.h"
#include "tests/support/corpus.h"

namespace {

std::string shown(const model::Item& item) {
    std::string text = std::to_string(item.lineNumber) + ": " + item.quantity.str() + " " +
                       item.unit + " " + item.id.supplierPart + " '" + item.description + "'";
    if (item.unitPrice)
        text += " @ " + item.unitPrice->amount.str() + " " + item.unitPrice->currency + "/" +
                item.priceBasis.str();
    if (!item.longDescription.empty()) text += " (" + item.longDescription + ")";
    for (const auto& [name, value] : item.extras) text += " " + name + "=" + value;
    return text;
}

std::string shown(const model::Cart& cart) {
    std::string text;
    for (const auto& item : cart.items) text += shown(item) + "\n";
    return text;
}

std::string problems(const base::Fields& fields, bool tolerated) {
    std::string text;
    for (const auto& problem : oci::examineCartForm(fields).problems)
        if (problem.tolerated == tolerated) text += problem.where + ": " + problem.what + "\n";
    return text;
}

base::Fields line(const std::string& index, base::Fields more = {}) {
    base::Fields fields{{"NEW_ITEM-DESCRIPTION[" + index + "]", "Pen " + index},
                        {"NEW_ITEM-QUANTITY[" + index + "]", "1"},
                        {"NEW_ITEM-UNIT[" + index + "]", "PCE"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oci_cart_reader)

BOOST_AUTO_TEST_CASE(readsNumbersAsTheyOccur) {
    const auto read = [](std::string_view text) {
        const auto number = oci::wildNumber(text);
        return number ? number->plain() : std::string("none");
    };
    BOOST_TEST(read(" 780,12 ") == "780.12");
    BOOST_TEST(read("00000001730.900") == "1730.9");
    BOOST_TEST(read("1.234,56") == "1234.56");
    BOOST_TEST(read("1,234,567.5") == "1234567.5");
    BOOST_TEST(read("1.2.3,4") == "none");
    BOOST_TEST(read("1234.567,8") == "none");
    BOOST_TEST(read("1,2,3") == "none");
    BOOST_TEST(read("NaN") == "none");
    BOOST_TEST(read("1e3") == "none");
    BOOST_TEST(read("0x10") == "none");
    BOOST_TEST(read("") == "none");
}

BOOST_AUTO_TEST_CASE(ordersByIndexWhateverItStartsAt) {
    base::Fields fields = line("7");
    for (const auto& field : line("0")) fields.push_back(field);
    for (const auto& field : line("3")) fields.push_back(field);
    BOOST_TEST(shown(oci::readCartForm(fields)) ==
               "1: 1 PCE  'Pen 0'\n2: 1 PCE  'Pen 3'\n3: 1 PCE  'Pen 7'\n");
}

BOOST_AUTO_TEST_CASE(knowsEverySpellingOfTheLongText) {
    for (const std::string name :
         {"LONGTEXT_1:132[]", "LONGTEXT_1:132", "LONGTEXT_1:132[1]", "LONGTEXT:132[1]",
          "LONGTEXT[1]", "LONGTEXT_1:132[][1]", "longtext_1:132[]"})
        BOOST_TEST(oci::readCartForm(line("1", {{"NEW_ITEM-" + name, "long"}}))
                           .items.at(0)
                           .longDescription == "long",
                   name);
}

BOOST_AUTO_TEST_CASE(readsAnyCaseAndIgnoresStrangers) {
    const base::Fields fields{{"utf8", "\xE2\x9C\x93"},           {"authenticity_token", "x"},
                              {"new_item-description[1]", "Pen"}, {"New_Item-Quantity[1]", "2"},
                              {"NEW_ITEM-unit[1]", "EA"},         {"~OkCode", "ADDI"}};
    BOOST_TEST(shown(oci::readCartForm(fields)) == "1: 2 EA  'Pen'\n");
}

BOOST_AUTO_TEST_CASE(keepsWhatItDoesNotUnderstand) {
    const auto cart = oci::readCartForm(
        line("1", {{"NEW_ITEM-SOLD_BY[1]", "Seller"}, {"NEW_ITEM-CUST_FIELD30[1]", "x"}}));
    BOOST_TEST(shown(cart) == "1: 1 PCE  'Pen 1' SOLD_BY=Seller CUST_FIELD30=x\n");
}

BOOST_AUTO_TEST_CASE(missingCurrencyIsTheOthers) {
    auto fields = line("1", {{"NEW_ITEM-PRICE[1]", "2"}, {"NEW_ITEM-CURRENCY[1]", "CHF"}});
    for (const auto& field : line("2", {{"NEW_ITEM-PRICE[2]", "3"}})) fields.push_back(field);
    const auto cart = oci::readCartForm(fields);
    BOOST_TEST(model::str(cart.total) == "5.00 CHF");
    BOOST_TEST(problems(fields, true) == "field NEW_ITEM-CURRENCY[2]: missing beside a PRICE\n");
}

BOOST_AUTO_TEST_CASE(saysEverythingThatIsWrong) {
    const base::Fields fields{
        {"NEW_ITEM-QUANTITY[1]", "-1"},  {"NEW_ITEM-PRICE[1]", "cheap"},
        {"NEW_ITEM-CURRENCY[1]", "XQZ"}, {"NEW_ITEM-PRICEUNIT[2]", "0"},
        {"NEW_ITEM-PRICE[2]", "-2"},     {"NEW_ITEM-DESCRIPTION[2]", std::string("a\0b", 3)},
        {"NEW_ITEM-UNIT", "PCE"}};
    BOOST_TEST(problems(fields, false) ==
               "field NEW_ITEM-QUANTITY[1]: must be more than zero\n"
               "field NEW_ITEM-PRICE[1]: not a number: cheap\n"
               "field NEW_ITEM-CURRENCY[1]: not an ISO 4217 code: XQZ\n"
               "field NEW_ITEM-DESCRIPTION[2]: contains a control character\n"
               "field NEW_ITEM-PRICE[2]: must not be negative\n"
               "field NEW_ITEM-PRICEUNIT[2]: must be more than zero\n");
    BOOST_CHECK_EXCEPTION((void)oci::readCartForm(fields), base::Fault, [](const auto& fault) {
        return fault.code() == base::FaultCode::invalid && fault.problems().size() == 6;
    });
}

BOOST_AUTO_TEST_CASE(saysWhatSapWouldDrop) {
    BOOST_TEST(problems({{"NEW_ITEM-VENDORMAT[1]", "A"}, {"NEW_ITEM-UNIT", "PCE"}}, true) ==
               "field NEW_ITEM-UNIT: no index in brackets: it belongs to no item\n"
               "field NEW_ITEM-QUANTITY[1]: missing; read as 1\n"
               "field NEW_ITEM-DESCRIPTION[1]: missing, as is MATNR: SAP drops such an item\n"
               "field NEW_ITEM-UNIT[1]: missing, as is MATNR: SAP drops such an item\n");
}

BOOST_AUTO_TEST_CASE(saysWhatAStrictReceiverWouldNotTake) {
    BOOST_TEST(problems({{"NEW_ITEM-DESCRIPTION[0]", "x"},
                         {"NEW_ITEM-QUANTITY[0]", "1"},
                         {"NEW_ITEM-UNIT[0]", "ST"}},
                        true) ==
               "field NEW_ITEM-DESCRIPTION[0]: the index is 0: the first item has 1\n"
               "field NEW_ITEM-UNIT[0]: is no ISO code of a unit, like PCE\n");
    BOOST_TEST(problems(line("1", {{"NEW_ITEM-PRICE[1]", "1.234,50"},
                                   {"NEW_ITEM-CURRENCY[1]", "EUR"},
                                   {"NEW_ITEM-LEADTIME[1]", "3,0"}}),
                        true) ==
               "field NEW_ITEM-PRICE[1]: is no plain figure with a point, like 1234.5\n"
               "field NEW_ITEM-LEADTIME[1]: is no number of days\n");
    BOOST_TEST(problems(line("1", {{"NEW_ITEM-PRICE[1]", "123456789012.1234"},
                                   {"NEW_ITEM-CURRENCY[1]", "EUR"},
                                   {"NEW_ITEM-PRICEUNIT[1]", "100000"},
                                   {"NEW_ITEM-VENDORMAT[1]", std::string(50, 'z')}}),
                        true) ==
               "field NEW_ITEM-PRICE[1]: is 17 characters long; there is room for 15\n"
               "field NEW_ITEM-PRICEUNIT[1]: is 6 characters long; there is room for 5\n"
               "field NEW_ITEM-VENDORMAT[1]: is 50 characters long; there is room for 40\n");
}

BOOST_AUTO_TEST_CASE(formsOfTheCorpus) {
    const auto folder = corpus::folder("oci");
    if (!folder) return;
    const std::string stem = "meplato_sapoci__";
    const std::vector<std::pair<std::string, std::string>> expected{
        {"output_test_complex_output", "1: 1   '' (Standard Visitenkarte deutsch 200 St. )\n"},
        {"output_test_edge_cases", "1: 1   'Description 1'\n"},
        {"output_test_escaped_output", "1: 1   'Apple iMac\\'\n"},
        {"output_test_output_indexed_longtext",
         "1: 1   '' (Standard Visitenkarte deutsch 200 St. )\n"},
        {"output_test_output_of_amazon_extensions",
         "1: 1   '' SOLD_BY=Seller FULFILLED_BY=Fulfiller\n"},
        {"output_test_output_of_cust_fields",
         "1: 1   '' CUST_FIELD1=1st CUST_FIELD9=9th CUST_FIELD30=30th CUST_FIELD31=31st "
         "CUST_FIELD40=40th CUST_FIELD50=50th CUST_FIELD51=51st\n"},
        {"output_test_output_of_gtin_extension", "1: 1   '' GTIN=4060838384365\n"},
        {"output_test_output_of_priceunit", "1: 1   ''\n"},
        {"output_test_output_of_tax_extensions", "1: 1   '' TAX_CODE=V19\n"},
        {"test_ignore_whitespace_on_numeric_fields", "1: 12   'Visitenkarten' @ 780.00 EUR/100\n"},
        {"test_parse_meplato_extensions", "1: 12   'Visitenkarten' TAX_RATE=0.19\n"},
        {"test_parse_numeric_fields_with_comma",
         "1: 1   'Visitenkarten' @ 780.12 /1 TAX_RATE= 0,19\n"},
        {"test_return_1_if_priceunit_is_all_whitespace", "1: 1   'Visitenkarten' @ 780.00 EUR/1\n"},
        {"test_return_1_if_priceunit_is_missing", "1: 1   'Visitenkarten' @ 780.00 EUR/1\n"},
    };
    for (const auto& [file, text] : expected) {
        const auto bytes = corpus::bytes(*folder / (stem + file + ".form"));
        const auto end = bytes.find_last_not_of("\r\n");
        BOOST_TEST(shown(oci::readCartForm(base::parseForm(bytes.substr(0, end + 1)))) == text,
                   file);
    }
}

BOOST_AUTO_TEST_CASE(fiveThousandFieldsAreACart) {
    const auto folder = corpus::folder("badinput/oci");
    if (!folder) return;
    const auto fields = base::parseForm(corpus::bytes(*folder / "fields_5000.form"));
    BOOST_TEST(oci::readCartForm(fields).items.size() == 5000u);
}

BOOST_AUTO_TEST_SUITE_END()
