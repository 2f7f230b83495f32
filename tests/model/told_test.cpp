// What back offices tell as JSON: every mistake at once, each with its place.
#include "gateway/model/told.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "gateway/model/fields_catalogue.h"
#include "gateway/model/invoice_sums.h"
#include "gateway/model/json.h"
#include "gateway/model/json_check.h"
#include "gateway/model/json_in.h"
#include "gateway/model/json_out.h"
#include "gateway/model/json_text.h"
#include "tests/model/generator.h"
#include "tests/model/invoices.h"

using nlohmann::json;

namespace {

using Problems = std::vector<base::Problem>;

/// "/lines/0/unit is needed; …"
std::string text(const Problems& problems) {
    std::string all;
    for (const auto& problem : problems)
        all += (all.empty() ? "" : "; ") + problem.where + ' ' + problem.what;
    return all;
}

std::string wrong(std::string_view kind, const json& said) {
    Problems problems;
    const auto document = model::toldDocument(kind, said, "", problems);
    BOOST_TEST(document.has_value() == problems.empty());
    return text(problems);
}

template <class T>
std::string wrongWith(std::optional<T> (*told)(const json&, const std::string&, Problems&),
                      const json& said) {
    Problems problems;
    const auto value = told(said, "", problems);
    BOOST_TEST(value.has_value() == problems.empty());
    return text(problems);
}

json aConfirmation() {
    return json::parse(R"({"id":"C1","orderId":"ord_1","date":"2026-03-01T09:30:00+01:00",
        "type":"detail","lines":[{"lineNumber":1,"quantity":"2","unit":"EA","type":"detail",
        "unitPrice":{"amount":"0.1250","currency":"EUR"}}]})");
}

json aShipNotice() {
    return json::parse(R"({"id":"S1","date":"2026-03-01","shipmentDate":"2026-03-01",
        "deliveryDate":"2026-03-03","portions":[{"order":{"orderId":"ord_1"},
        "lines":[{"lineNumber":1,"quantity":"1.5","unit":"KGM"}]}]})");
}

json anInvoice(unsigned seed) {
    auto invoice = anyInvoice(seed);
    if (invoice.headerInvoice)  // one sum for its order
        invoice.orders.emplace_back().lines.emplace_back().subtotal = invoice.summary.subtotal;
    invoice = computed(std::move(invoice));
    invoice.id = "I1";
    invoice.date = "2026-03-04";
    int last = 0;
    for (auto& order : invoice.orders) {
        order.order.orderId = "ord_1";
        for (auto& line : order.lines) {
            line.number = line.lineNumber = ++last;
            line.unit = "EA";
        }
    }
    return json::parse(model::toJson(invoice));
}

std::string failure(std::string_view text) {
    try {
        (void)model::parsedJson(text);
    } catch (const base::Fault& fault) {
        return std::string(name(fault.code())) + ' ' + base::summary(fault.problems());
    }
    return "nothing";
}

// Markup is not taken from outside, and no document holds control characters.
json fromOutside(json tree) {
    if (tree.is_object()) tree.erase("carried");
    if (tree.is_string()) {
        std::string clean;
        for (const char c : tree.get<std::string>())
            if (static_cast<unsigned char>(c) >= 0x20) clean += c;
        return clean;
    }
    if (tree.is_structured())
        for (auto& child : tree) child = fromOutside(child);
    return tree;
}

template <class T>
std::string check(const json& tree) {
    Problems problems;
    model::JsonCheck(problems).value(tree, "", static_cast<const T*>(nullptr));
    return text(problems);
}

template <class T>
void takesWhatWeWrite() {
    for (unsigned seed = 0; seed < 40; ++seed) {
        Generator random(seed);
        std::string written;
        model::append(written, random.make<T>());
        const auto tree = fromOutside(json::parse(written));
        BOOST_REQUIRE_EQUAL(check<T>(tree), "");
        BOOST_REQUIRE_NO_THROW((void)model::read<T>(model::In(tree)));
    }
}

// `{}` and `[]` in the place of any leaf are refused there, and nowhere else.
template <class T>
void namesTheMember() {
    Generator random(7, Generator::Shape::whole);
    std::string written;
    model::append(written, random.make<T>());
    const auto tree = fromOutside(json::parse(written));
    const auto leaves = tree.flatten();
    for (const auto& [pointer, leaf] : leaves.items())
        for (const auto& other : {json(1.5), json::parse("[{}]")}) {
            auto broken = tree;
            broken[json::json_pointer(pointer)] = other;
            Problems problems;
            model::JsonCheck(problems).value(broken, "", static_cast<const T*>(nullptr));
            BOOST_REQUIRE_EQUAL(problems.size(), 1U);
            BOOST_REQUIRE_EQUAL(problems.front().where, pointer);
        }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(told)

BOOST_AUTO_TEST_CASE(whatWeWriteOurselvesIsTaken) {
    takesWhatWeWrite<model::Confirmation>();
    takesWhatWeWrite<model::ShipNotice>();
    takesWhatWeWrite<model::Invoice>();
    takesWhatWeWrite<model::Product>();
    takesWhatWeWrite<model::Price>();
    takesWhatWeWrite<model::Stock>();
}

BOOST_AUTO_TEST_CASE(everyMemberOfAnotherTypeIsNamed) {
    namesTheMember<model::Confirmation>();
    namesTheMember<model::ShipNotice>();
    namesTheMember<model::Invoice>();
    namesTheMember<model::Product>();
    namesTheMember<model::Price>();
}

BOOST_AUTO_TEST_CASE(aConfirmationIsReadToTheDigit) {
    Problems problems;
    const auto read = model::toldDocument("ConfirmationRequest", aConfirmation(), "", problems);
    BOOST_REQUIRE_EQUAL(text(problems), "");
    const auto& confirmation = std::get<model::Confirmation>(*read);
    BOOST_TEST(confirmation.orderId == "ord_1");
    BOOST_REQUIRE_EQUAL(confirmation.lines.size(), 1U);
    BOOST_TEST(confirmation.lines[0].unitPrice->amount.str() == "0.1250");
}

BOOST_AUTO_TEST_CASE(everyMistakeIsToldAtOnce) {
    auto said = aConfirmation();
    said["date"] = 7;
    said["type"] = "maybe";
    said["colour/~"] = "red";
    said["lines"][0]["quantity"] = 2;
    said["lines"][0]["unitPrice"]["amount"] = "1e5";
    said["lines"].push_back("second");
    BOOST_TEST(wrong("ConfirmationRequest", said) ==
               "/date is not a string; /type is none of: accept, allDetail, detail, backordered, "
               "except, reject, requestToPay, replace, unknown; /lines/0/quantity is not a string "
               "that holds a decimal number; /lines/0/unitPrice/amount is not a decimal number, or "
               "has too many digits; /lines/1 is not an object; "
               "/colour~1~0 is no member known here");
}

// What is missing is told beside what is of another type, and neither hides the other.
BOOST_AUTO_TEST_CASE(whatIsMissingIsToldBesideWhatIsWrong) {
    const auto said = json::parse(R"({"id":5,"date":"2026-03-01","total":[],
        "lines":[{"lineNumber":1,"quantity":2},{"lineNumber":"x","quantity":"1","unit":"EA"}]})");
    BOOST_TEST(wrong("ConfirmationRequest", said) ==
               "/id is not a string; /total is not an object; /lines/0/quantity is not a string "
               "that holds a decimal number; /lines/1/lineNumber is not a whole number, or too "
               "large; /orderId is needed; /lines/0/unit is needed");
    BOOST_TEST(wrongWith(&model::toldPrice, json::parse(R"({"priceList":"std","price":7})")) ==
               "/price is not an object; /sku is needed, up to 200 bytes");
}

BOOST_AUTO_TEST_CASE(aConfirmationNamesItselfOurOrderAndItsLines) {
    BOOST_TEST(wrong("ConfirmationRequest", aConfirmation()) == "");
    const auto said = json::parse(R"({"lines":[{"quantity":"-1","deliveryDate":"soon"}]})");
    BOOST_TEST(
        wrong("ConfirmationRequest",
              json::parse(
                  R"({"id":"C1","orderId":"ord_1","date":"2026-03-01","lines":[{"lineNumber":1,
                       "unit":"EA"}]})")) == "/lines/0/quantity is needed");
    BOOST_TEST(wrong("ConfirmationRequest", said) ==
               "/orderId is needed; /id is needed; /date is needed: a date and time (ISO 8601); "
               "/lines/0/lineNumber is needed: the order's, from 1; /lines/0/unit is needed; "
               "/lines/0/quantity is negative; "
               "/lines/0/deliveryDate is no date and time (ISO 8601) from 1900 to 2199");
}

// What is not said is not zero.
BOOST_AUTO_TEST_CASE(aSumHasItsAmountAndItsCurrency) {
    const auto priced = [](const char* price) {
        return wrong(
            "ConfirmationRequest",
            json::parse(std::string(R"({"id":"C1","orderId":"ord_1","date":"2026-03-01",)") +
                        R"("type":"detail","lines":[{"lineNumber":1,"quantity":"1",)" +
                        R"("unit":"EA","type":"detail","unitPrice":)" + price + "}]}"));
    };
    BOOST_TEST(priced(R"({"amount":"9.00","currency":"EUR"})") == "");
    for (const char* none : {R"({"currency":"EUR"})", R"({"amount":null,"currency":"EUR"})"})
        BOOST_TEST(priced(none) == "/lines/0/unitPrice/amount is needed");
    for (const char* none : {R"({"amount":"9.00"})", R"({"amount":"9.00","currency":"QQQ"})"})
        BOOST_TEST(priced(none) ==
                   "/lines/0/unitPrice/currency is needed: an ISO 4217 currency like EUR");
}

BOOST_AUTO_TEST_CASE(aShipNoticeNamesItsDatesUnlessItIsTakenBack) {
    auto said = aShipNotice();
    BOOST_TEST(wrong("ShipNoticeRequest", said) == "");
    said.erase("shipmentDate");
    said["portions"][0]["order"].erase("orderId");
    said["portions"][0]["lines"][0].erase("unit");
    BOOST_TEST(wrong("ShipNoticeRequest", said) ==
               "/portions/0/order/orderId is needed; "
               "/shipmentDate is needed: a date and time (ISO 8601); "
               "/portions/0/lines/0/unit is needed");
    said = aShipNotice();
    said.erase("shipmentDate");
    said.erase("deliveryDate");
    said["operation"] = "cancel";
    BOOST_TEST(wrong("ShipNoticeRequest", said) == "");
    said["portions"] = json::array();
    BOOST_TEST(wrong("ShipNoticeRequest", said) == "/portions needs at least one");
}

BOOST_AUTO_TEST_CASE(anInvoiceOrCreditOfAnyKindWhoseSumsCloseIsTaken) {
    for (unsigned seed = 0; seed < 60; ++seed)
        BOOST_REQUIRE_EQUAL(wrong("InvoiceDetailRequest", anInvoice(seed)), "");
}

BOOST_AUTO_TEST_CASE(aSumThatDoesNotCloseIsNamedByItsPlace) {
    auto said = anInvoice(3);
    said["summary"]["net"]["amount"] = "99999.99";
    const auto told = wrong("InvoiceDetailRequest", said);
    BOOST_TEST(told.find("/summary/net") != std::string::npos, told);
    said["operation"] = "cancel";
    BOOST_TEST(wrong("InvoiceDetailRequest", said) == "");
}

BOOST_AUTO_TEST_CASE(aDocumentOfAnotherKindIsNotTaken) {
    BOOST_TEST(wrong("OrderRequest", json::object()) ==
               " is of no kind that is taken: ConfirmationRequest, ShipNoticeRequest, "
               "InvoiceDetailRequest");
    BOOST_TEST(wrong("ConfirmationRequest", json::array()) == " is not an object");
}

BOOST_AUTO_TEST_CASE(aProductHasANameAndStepsAboveZero) {
    const auto fine = json::parse(R"({"sku":"A-1","name":"Bolt","unit":"EA"})");
    BOOST_TEST(wrongWith(&model::toldProduct, fine) == "");
    const auto said = json::parse(R"({"unit":"","unspsc":"3116","packSize":"0",
        "minimumQuantity":"-1","quantityStep":"0.0","leadTimeDays":-2,"price":"1"})");
    BOOST_TEST(
        wrongWith(&model::toldProduct, said) ==
        "/price is no member known here; /sku is needed, up to 200 bytes; /name is needed; /unit "
        "is needed; /unspsc has to "
        "be 8 digits; /packSize has to be above zero; /minimumQuantity has to be above zero; "
        "/quantityStep has to be above zero; /leadTimeDays is below zero");
}

BOOST_AUTO_TEST_CASE(aNumberThatLooksLikeAnotherIsNone) {
    const auto wrongWithSku = [](const std::string& sku) {
        return wrongWith(&model::toldStock, json{{"sku", sku}, {"quantity", "1"}});
    };
    BOOST_TEST(wrongWithSku("FX/HB+M6 \u00bd\" \u00e9") == "");
    for (const char* unseen : {"A\u00ad-1", "A\u200b-1", "A\u00a0 1", "\ufeffA-1", "A\u202e-1",
                               "A\t1", "A\u3000B", "A\u2060B", "A\u007f"})
        BOOST_TEST(wrongWithSku(unseen) ==
                   "/sku holds a character nobody sees, such as a soft hyphen: write it without");
    BOOST_TEST(wrongWithSku(" A-1") == "/sku begins or ends with a space");
}

BOOST_AUTO_TEST_CASE(aPriceHasACurrencyAndAStockAQuantity) {
    const auto fine = json::parse(
        R"({"sku":"A-1","priceList":"std","price":{"amount":"0.10","currency":"EUR"}})");
    BOOST_TEST(wrongWith(&model::toldPrice, fine) == "");
    const auto said = json::parse(R"({"sku":"A-1","basis":"0","price":{"amount":"-1"}})");
    BOOST_TEST(wrongWith(&model::toldPrice, said) ==
               "/priceList is needed; /price/currency has to be an ISO 4217 currency like EUR; "
               "/price/amount is below zero; "
               "/basis has to be above zero");
    auto free = fine;
    free["price"].erase("amount");
    BOOST_TEST(wrongWith(&model::toldPrice, free) == "/price/amount is needed");
    BOOST_TEST(wrongWith(&model::toldStock, json::parse(R"({"sku":"A-1","quantity":"0"})")) == "");
    BOOST_TEST(wrongWith(&model::toldStock, json::parse(R"({"sku":"A-1","quantity":3})")) ==
               "/quantity is not a string that holds a decimal number");
    BOOST_TEST(wrongWith(&model::toldStock, json::parse(R"({"quantity":"-3"})")) ==
               "/sku is needed, up to 200 bytes; /quantity is below zero");
    BOOST_TEST(wrongWith(&model::toldStock, json::parse(R"({"sku":"A-1"})")) ==
               "/quantity is needed");
}

BOOST_AUTO_TEST_CASE(controlCharactersAreNotTaken) {
    auto said = aConfirmation();
    said["comment"] = "line\nand\ttab";
    BOOST_TEST(wrong("ConfirmationRequest", said) == "");
    said["comment"] = std::string("a\x01");
    BOOST_TEST(wrong("ConfirmationRequest", said) ==
               "/comment holds a character that can stand in no document");
    said["comment"] = std::string("a\0b", 3);
    BOOST_TEST(wrong("ConfirmationRequest", said) != "");
}

// A hundred are told; behind them nothing is taken for right.
BOOST_AUTO_TEST_CASE(behindAHundredMistakesNothingIsTaken) {
    Problems problems;
    for (int i = 0; i < 120; ++i)
        (void)model::toldStock(json::array(), '/' + std::to_string(i), problems);
    BOOST_TEST(problems.size() == 100U);
    BOOST_TEST(!model::toldDocument("ConfirmationRequest", json(1), "", problems).has_value());
    BOOST_TEST(!model::toldDocument("Nonsense", json(1), "", problems).has_value());
    BOOST_TEST(!model::toldPrice(json::object(), "", problems).has_value());
    BOOST_TEST(problems.size() == 100U);
}

BOOST_AUTO_TEST_CASE(whatIsNoJsonIsMalformed) {
    BOOST_TEST(failure(R"({"a":1})") == "nothing");
    BOOST_TEST(failure(R"({"a":)").starts_with("malformed byte "));
    BOOST_TEST(failure("").starts_with("malformed byte "));
    BOOST_TEST(failure("{\"a\":\"\xff\"}").starts_with("malformed byte "));
    BOOST_TEST(failure(std::string(64, '[') + std::string(64, ']')) == "nothing");
    BOOST_TEST(failure(std::string(100'000, '[')).find("deeper than 64 levels") !=
               std::string::npos);
    BOOST_TEST(failure(R"({"[[[\"[":")" + std::string(200, '{') + "\"}") == "nothing");
}

BOOST_AUTO_TEST_CASE(aPathIsAPointer) {
    BOOST_TEST(model::pointerOf("orders[0].lines[12].subtotal") == "/orders/0/lines/12/subtotal");
    BOOST_TEST(model::pointerOf("") == "");
    BOOST_TEST(model::pointerPart("a/b~c") == "a~1b~0c");
}

BOOST_AUTO_TEST_SUITE_END()
