#include "gateway/model/json.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "tests/model/generator.h"

using namespace model;

namespace {

constexpr int kRounds = 40;

/// Written, read and written again: equal as value, as text, and as text to any reader.
template <class T, class Read>
void roundTrips(const T& value, Read read) {
    const std::string json = toJson(value);
    BOOST_TEST_INFO(json);
    BOOST_REQUIRE((read(json) == value));
    BOOST_REQUIRE_EQUAL(toJson(read(json)), json);
    BOOST_REQUIRE(base::isUtf8(json));
    BOOST_REQUIRE_EQUAL(json.find('\n'), std::string::npos);
}

std::string told(std::string_view json) {
    try {
        (void)orderFromJson(json);
    } catch (const base::Fault& fault) {
        return std::string(name(fault.code())) + " " + base::summary(fault.problems());
    }
    return "nothing";
}

Order numbered(const std::string& number) {
    Order order;
    order.number = number;
    return order;
}

Item anItem() {
    Item item;
    item.lineNumber = 1;
    item.id = {.supplierPart = "A-100", .auxiliary = "off_1/1", .buyerPart = ""};
    item.quantity = base::Decimal::of("5");
    item.unit = "EA";
    item.unitPrice = Money{base::Decimal::of("12.50"), "EUR"};
    item.description = "Bolt\nM8";
    item.classifications = {{"UNSPSC", "31161500"}};
    item.leadTimeDays = 0;
    item.extras = {{"CostCenter", "42"}, {"CostCenter", "43"}};
    return item;
}

Order anOrder() {
    Order order = numbered("PO-4711");
    order.date = "2026-03-01T09:30:00+01:00";
    order.total = {base::Decimal::of("62.50"), "EUR"};
    order.billTo.id = "BT1";
    order.billTo.name = "Acme \"West\"";
    order.billTo.street = {"Hauptstraße 1"};
    order.billTo.country = "DE";
    order.shipTo = Address{};
    order.contacts = {{.role = "buyer", .name = "", .email = "b@acme.example", .phone = ""}};
    order.shipping = Charge{.amount = {base::Decimal::of("4.90"), "EUR"},
                            .description = "",
                            .language = "",
                            .percent = {}};
    order.items = {anItem()};
    return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(canonical_json)

BOOST_AUTO_TEST_CASE(writesAnOrderAsAgreed) {
    BOOST_TEST(
        toJson(anOrder()) ==
        R"({"number":"PO-4711","date":"2026-03-01T09:30:00+01:00","operation":"create",)"
        R"("type":"regular","version":1,"total":{"amount":"62.50","currency":"EUR"},)"
        R"("billTo":{"id":"BT1","name":"Acme \"West\"","street":["Hauptstraße 1"],"country":"DE"},)"
        R"("shipTo":{},"contacts":[{"role":"buyer","email":"b@acme.example"}],)"
        R"("shipping":{"amount":{"amount":"4.90","currency":"EUR"}},)"
        R"("items":[{"lineNumber":1,"id":{"supplierPart":"A-100","auxiliary":"off_1/1"},)"
        R"("quantity":"5","unit":"EA","unitPrice":{"amount":"12.50","currency":"EUR"},)"
        R"("priceBasis":"1","priceFactor":"1","description":"Bolt\nM8",)"
        R"("classifications":[{"domain":"UNSPSC","code":"31161500"}],"leadTimeDays":0,)"
        R"("extras":[["CostCenter","42"],["CostCenter","43"]]}]})");
}

BOOST_AUTO_TEST_CASE(valuesReadBackEqual) {
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        Generator random(seed);
        roundTrips(random.make<PunchoutSetup>(), punchoutSetupFromJson);
        roundTrips(random.make<Cart>(), cartFromJson);
        roundTrips(random.make<Order>(), orderFromJson);
        roundTrips(random.make<Confirmation>(), confirmationFromJson);
        roundTrips(random.make<ShipNotice>(), shipNoticeFromJson);
        roundTrips(random.make<Invoice>(), invoiceFromJson);
        roundTrips(random.make<Item>(), itemFromJson);
        roundTrips(random.make<Extras>(), extrasFromJson);
    }
}

BOOST_AUTO_TEST_CASE(anEnvelopeLosesItsSecretOnly) {
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        auto envelope = Generator(seed).make<Envelope>();
        envelope.secret = base::Secret("never written");
        const Envelope again = envelopeFromJson(toJson(envelope));
        BOOST_REQUIRE_EQUAL(toJson(again), toJson(envelope));
        BOOST_REQUIRE((again.from == envelope.from && again.to == envelope.to));
        BOOST_REQUIRE((again.sender == envelope.sender));
        BOOST_REQUIRE_EQUAL(again.mode, envelope.mode);
        BOOST_REQUIRE_EQUAL(again.payloadId, envelope.payloadId);
        BOOST_REQUIRE(again.secret.empty());
        BOOST_REQUIRE_EQUAL(toJson(envelope).find("never written"), std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(emptyDocumentsAreTheirDefaults) {
    BOOST_TEST((orderFromJson("{}") == Order{}));
    BOOST_TEST((cartFromJson("{}") == Cart{}));
    BOOST_TEST((punchoutSetupFromJson("{}") == PunchoutSetup{}));
    BOOST_TEST((confirmationFromJson("{}") == Confirmation{}));
    BOOST_TEST((itemFromJson("{}") == Item{}));
    BOOST_TEST((extrasFromJson("[]") == Extras{}));
    BOOST_TEST(envelopeFromJson("{}").mode == "production");
}

BOOST_AUTO_TEST_CASE(unknownMembersAndNullsAreNoTrouble) {
    const auto order =
        orderFromJson(R"( {"number":"1","later":{"x":[1.5]},"shipTo":null,"note":null} )");
    BOOST_TEST((order == numbered("1")));
}

BOOST_AUTO_TEST_CASE(theFaultSaysWhere) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"", "malformed byte 1: is not JSON"},
        {"{\"number\":}", "malformed byte 11: is not JSON"},
        {"{\"number\":\"\xff\"}", "malformed byte 12: is not JSON"},
        {"7", "malformed the document: is neither an object nor an array"},
        {"[]", "malformed the document: is not an object"},
        {R"({"number":7})", "malformed number: is not a string"},
        {R"({"version":"1"})", "malformed version: is not a whole number, or too large"},
        {R"({"version":1.0})", "malformed version: is not a whole number, or too large"},
        {R"({"version":2147483648})", "malformed version: is not a whole number, or too large"},
        {R"({"version":-2147483649})", "malformed version: is not a whole number, or too large"},
        {R"({"operation":"new"})", "malformed operation: is not one of the words known here"},
        {R"({"total":{"amount":62.5}})", "malformed total.amount: is not a string"},
        {R"({"total":"62.5"})", "malformed total: is not an object"},
        {R"({"items":{}})", "malformed items: is not an array"},
        {R"({"items":[{},{},{"quantity":"1,5"}]})",
         "malformed items[2].quantity: is not a decimal number"},
        {R"({"items":[{"extras":[["a","b"],["c"]]}]})",
         "malformed items[0].extras[1]: is not a name and a value"},
        {R"({"billTo":{"street":["a",1]}})", "malformed billTo.street[1]: is not a string"},
        {R"({"number":"2147483647","version":2147483647})", "nothing"}};
    for (const auto& [text, what] : table)
        BOOST_TEST(told(text) == what, text << ": " << told(text));
}

BOOST_AUTO_TEST_CASE(whatIsNoUtf8IsWrittenAsReplacement) {
    const Order order = numbered(
        "Gr\xfc\xdf"
        "e");
    BOOST_TEST(orderFromJson(toJson(order)).number ==
               "Gr\xef\xbf\xbd\xef\xbf\xbd"
               "e");
}

BOOST_AUTO_TEST_CASE(deepNestingIsRefused) {
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    BOOST_TEST(told("{\"number\":\"1\",\"x\":" + deep + "}").ends_with("64 levels"));
    BOOST_TEST(told("{\"x\":" + std::string(200000, '[')).ends_with("64 levels"));
}

BOOST_AUTO_TEST_SUITE_END()
