#include "connectors/unsaid.h"

#include <boost/test/unit_test.hpp>

#include "connectors/sap/odata_order.h"
#include "connectors/sap/settings.h"
#include "gateway/base/text.h"
#include "tests/connectors/filedrop_world.h"
#include "tests/connectors/sap_world.h"

// What an order says stands in what leaves, or is told as not told: nothing between.

namespace {

using Names = std::vector<std::string>;

model::Money money() {
    return {base::Decimal::of("77.31"), "EUR"};
}

/// A value of which only so much is said.
template <class T, class Member>
T with(Member T::*member, Member value) {
    T made{};
    made.*member = std::move(value);
    return made;
}

model::Address address() {
    return with(&model::Address::name, std::string("M4RK"));
}

using Say = std::function<void(model::Order&, model::Item&)>;

// Every name there is, and how an order says it with a word that can be found again.
const std::map<std::string_view, Say>& sayings() {
    static const std::map<std::string_view, Say> all{
        {"order.note", [](auto& order, auto&) { order.note = "M4RK"; }},
        {"line.note", [](auto&, auto& item) { item.note = "M4RK"; }},
        {"line.requestedDelivery",
         [](auto&, auto& item) { item.requestedDelivery = "2031-07-08"; }},
        {"line.schedule",
         [](auto&, auto& item) {
             item.schedule.push_back({base::Decimal{1}, "EA", "2031-07-08", 1, {}});
         }},
        {"order.shipTo", [](auto& order, auto&) { order.shipTo = address(); }},
        {"line.shipTo", [](auto&, auto& item) { item.shipTo = address(); }},
        {"order.billTo", [](auto& order, auto&) { order.billTo = address(); }},
        {"order.shipTo.deliverTo",
         [](auto& order, auto&) {
             order.shipTo = with(&model::Address::deliverTo, Names{"M4RK"});
         }},
        {"order.shipTo.countryName",
         [](auto& order, auto&) {
             order.shipTo = with(&model::Address::countryName, std::string("M4RK"));
         }},
        {"order.contacts",
         [](auto& order, auto&) {
             order.contacts.push_back(with(&model::Contact::name, std::string("M4RK")));
         }},
        {"order.requisition", [](auto& order, auto&) { order.requisition = "M4RK"; }},
        {"line.agreement", [](auto&, auto& item) { item.agreement = "M4RK"; }},
        {"order.shipping",
         [](auto& order, auto&) { order.shipping = with(&model::Charge::amount, money()); }},
        {"order.tax", [](auto& order, auto&) { order.tax = with(&model::Tax::amount, money()); }},
        {"modifications",
         [](auto&, auto& item) {
             item.carried.push_back({"UnitPrice", "Modifications", "M4RK"});
         }},
        {"order.paymentTerms",
         [](auto& order, auto&) {
             order.paymentTerms.push_back({14, base::Decimal::of("77.31"), {}});
         }},
        {"line.distributions",
         [](auto&, auto& item) {
             item.distributions.push_back(
                 with(&model::Distribution::accounting, std::string("M4RK")));
         }},
        {"line.tolerances",
         [](auto&, auto& item) {
             item.tolerances = with(&model::Tolerances::quantityPercent,
                                    std::optional(base::Decimal::of("77.31")));
         }},
        {"order.card",
         [](auto& order, auto&) {
             order.card = with(&model::PaymentCard::kind, std::string("M4RK"));
         }},
        {"order.shipComplete", [](auto& order, auto&) { order.shipComplete = "M4RK"; }},
        {"order.pickUpDate", [](auto& order, auto&) { order.pickUpDate = "2031-07-08"; }},
        {"order.followUp", [](auto& order, auto&) { order.followUp = "https://M4RK.example"; }},
        {"order.deliveryTerms",
         [](auto& order, auto&) {
             order.deliveryTerms = with(&model::DeliveryTerms::code, std::string("M4RK"));
         }},
        {"order.carriers",
         [](auto& order, auto&) {
             order.carriers.push_back({"companyName", "M4RK"});
         }},
        {"order.attachmentUrls",
         [](auto& order, auto&) { order.attachmentUrls.push_back("https://M4RK.example"); }},
        {"order.extras", [](auto& order, auto&) { order.extras.emplace_back("x", "M4RK"); }},
    };
    return all;
}

model::Order plain() {
    auto order = fixtures::order("PO-1");
    order.items[0].unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    return order;
}

bool holdsMark(const std::string& bytes) {
    // The day as people, SAP's IDocs and OData write it.
    const auto marks = {"M4RK", "77.31", "2031-07-08", "20310708", "Date(1941235200000)"};
    return std::ranges::any_of(
        marks, [&](const char* mark) { return bytes.find(mark) != std::string::npos; });
}

struct Told {
    std::string bytes;
    Names notTold;
};

void mustBeSaidOrTold(const std::string& name,
                      const std::function<Told(const model::Order&)>& tell) {
    BOOST_TEST(tell(plain()).notTold == Names{}, boost::test_tools::per_element());
    for (const auto& [member, say] : sayings()) {
        auto order = plain();
        say(order, order.items[0]);
        const auto told = tell(order);
        BOOST_TEST_CONTEXT(name << ", " << member << ": " << base::join(told.notTold, "; "))
        BOOST_TEST(holdsMark(told.bytes) == told.notTold.empty());
    }
}

Told asFile(std::map<std::string, std::string, std::less<>> settings, const model::Order& order) {
    fixtures::FileWorld world;
    const auto connector = world.connector(std::move(settings));
    const auto said = connector->deliver(fixtures::shipment("1"), order);
    BOOST_REQUIRE_MESSAGE(said.outcome == model::Outcome::accepted, said.detail);
    return {world.content("out/" + said.reference), connector->notTold(order)};
}

Told byIdoc(const model::Order& order) {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    sap_world::IdocReceiver sap;
    const auto connector = connectors::make(
        sap_world::idocOffice(), {folder.path, clock, base::systemRandom(),
                                  [&](const std::string& url, const base::Wire& request, int) {
                                      return sap.answer(url, request);
                                  }});
    BOOST_REQUIRE(
        (connector->deliver(fixtures::shipment("1"), order).outcome == model::Outcome::accepted));
    return {sap.idoc("1"), connector->notTold(order)};
}

Told byOdata(const std::string& textId, const model::Order& order) {
    sap::OdataStyle style{};
    style.names = sap::namesOf(sap_world::idocOffice());
    style.marker = "PurchaseOrderByShipToParty";
    style.textId = textId;
    return {sap::orderBody(order, fixtures::shipment("1"), style), sap::notTold(order, style)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unsaid)

BOOST_AUTO_TEST_CASE(everyNameIsSaidHere) {
    std::set<std::string_view> names;
    for (const auto& [member, say] : sayings()) names.insert(member);
    const auto there = connectors::sayable();
    BOOST_TEST(names == std::set<std::string_view>(there.begin(), there.end()),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(filesSayItOrTellWhatTheyDoNot) {
    mustBeSaidOrTold("json", [](const auto& order) { return asFile({}, order); });
    mustBeSaidOrTold("idoc",
                     [](const auto& order) { return asFile(fixtures::idocSettings(), order); });
    mustBeSaidOrTold("csv", [&](const auto& order) {
        return asFile({{"format", "csv"},
                       {"columns",
                        "Order = order.number\nPart = "
                        "line.id.supplierPart\n"}},
                      order);
    });
    mustBeSaidOrTold("csv with columns", [&](const auto& order) {
        return asFile({{"format", "csv"},
                       {"columns",
                        "Order = order.number\nNote = order.note\nDay = line.requestedDelivery\n"
                        "To = order.shipTo.name\nBill = order.billTo.name\n"}},
                      order);
    });
}

BOOST_AUTO_TEST_CASE(sapIsToldOrThePageSaysSo) {
    mustBeSaidOrTold("sap-idoc", byIdoc);
    mustBeSaidOrTold("sap-odata", [](const auto& order) { return byOdata("", order); });
    mustBeSaidOrTold("sap-odata with a text",
                     [](const auto& order) { return byOdata("0001", order); });
}

// One day for all stands in the header; days that differ do not.
BOOST_AUTO_TEST_CASE(sapHasOneDayForAllLines) {
    auto order = fixtures::order("PO-1", {"A-100", "B-2"});
    order.items[0].requestedDelivery = "2031-07-08";
    order.items[1].requestedDelivery = "2031-07-09";
    BOOST_TEST(byOdata("", order).notTold == Names{"the days single lines are wanted on"},
               boost::test_tools::per_element());
    order.items[1].requestedDelivery = "2031-07-08T00:00:00+00:00";
    BOOST_TEST(byOdata("", order).notTold == Names{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(whatAnIdocHasTooLittleRoomForIsTold) {
    auto order = plain();
    order.items[0].description = std::string(71, 'd');
    order.shipTo = model::Address{.id = {},
                                  .name = std::string(36, 'n'),
                                  .deliverTo = {"a", std::string(36, 'b'), "c"},
                                  .street = {"one", "two", "three"},
                                  .city = std::string(36, 'c'),
                                  .state = "California",
                                  .postalCode = "94105-12345",
                                  .country = "US",
                                  .email = "dock@buyer.example",
                                  .phone = std::string(26, '5')};
    const auto told = byIdoc(order);
    const Names expected{
        "the name of the address the goods go to beyond 35 characters",
        "for whom it is (DeliverTo) of the address the goods go to beyond 35 characters",
        "for whom it is (DeliverTo) of the address the goods go to from its third line on",
        "the street of the address the goods go to from its third line on",
        "the city of the address the goods go to beyond 35 characters",
        "the postal code of the address the goods go to, which is longer than 9 characters",
        "the telephone number of the address the goods go to, which is longer than 25 characters",
        "the state or region of the address the goods go to, which is longer than 3 characters",
        "the e-mail address of the address the goods go to",
        "the description of 4711 beyond 70 characters"};
    BOOST_TEST(told.notTold == expected, boost::test_tools::per_element());
    for (const char* code : {"<PSTLZ>", "<REGIO>", "<TELF1>"})
        BOOST_TEST(told.bytes.find(code) == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
