#include "protocols/cxml/ship_notice.h"
#include "tests/protocols/cxml_after_order.h"

namespace {

using namespace cxml_after_order;

model::ShipNoticeLine line(int number, int part = 0) {
    model::ShipNoticeLine made;
    made.lineNumber = number;
    made.noticeLine = part;
    made.quantity = decimal("2");
    made.unit = "EA";
    return made;
}

model::ShipNotice notice(std::vector<model::ShipNoticeLine> lines = {}) {
    model::ShipNotice made;
    made.id = "SHP-1";
    made.date = "2026-11-23T10:15:00+00:00";
    made.shipmentDate = "2026-11-23T12:00:00+01:00";
    made.deliveryDate = "2026-11-25T12:00:00+01:00";
    auto& portion = made.portions.emplace_back();
    portion.order = reference();
    portion.lines = std::move(lines);
    return made;
}

model::Carrier carrier(std::string name, std::string start) {
    model::Carrier made;
    made.names = {{"SCAC", std::move(name)}};
    made.startDate = std::move(start);
    return made;
}

model::Package package(const char* code, const char* serial, const char* inside) {
    model::Package made;
    made.code = code;
    made.level = "0001";
    made.serialCode = serial;
    made.serialReference = inside;
    return made;
}

model::ShipNotice rich() {
    auto packed = line(1, 1);
    packed.id = itemId("SH-1040");
    packed.description = "Shackle, galvanised, 12 mm";
    packed.language = "en";
    packed.note = "In the grey crate";
    packed.packages = {package("pallet", "003401234500000001", ""),
                       package("carton", "003401234500000002", "003401234500000001")};
    packed.packages[1].packageId = "1Z999";
    packed.packages[1].dispatched = decimal("2");
    packed.packages[1].unit = "EA";
    packed.packages[1].dimensions = {{"length", decimal("40"), "CMT", {}},
                                     {"weight", decimal("1.5"), "KGM", {}}};
    packed.batches = {{.supplierBatch = "L-7",
                       .buyerBatch = "LB-7",
                       .produced = "2026-10-01",
                       .expires = "2028-10-01",
                       .quantity = decimal("2"),
                       .unit = {},
                       .carried = {}}};
    packed.serialNumbers = {"SN-1", "SN-2"};
    packed.extras = {{"Rack", "4"}};
    packed.carried = {{"AssetInfo[2]", "@tagNumber", "T 2"}};
    auto made = notice({packed, line(1, 2), line(3)});
    made.operation = model::Operation::update;
    made.previous = "1.2.1@shop.example";
    made.type = "actual";
    made.fulfillment = "partial";
    made.note = "Ring the bell";
    made.contacts = {contact("shipFrom"), contact("shipTo")};
    made.carriers = {carrier("UPSN", ""), carrier("FDEG", "2026-11-24T06:00:00+01:00")};
    made.carriers[0].names.push_back({"companyName", "UPS"});
    made.carriers[0].trackingNumbers = {"1Z 1", "1Z 2"};
    made.carriers[0].method = "motor";
    made.carriers[0].contacts = {contact("carrierCorporate")};
    made.carriers[0].carried = {
        {"ShipmentIdentifier[2]", "@trackingURL", "https://t.example/?a&b"}};
    made.portions[0].note = "First half";
    made.portions.emplace_back().order = reference();
    made.portions[1].order.number = "PO-8842";
    made.portions[1].order.payloadId = "1763.8842@buyer.example";
    made.extras = {{"Dock", "4"}};
    made.carried = {{{}, "ServiceLevel", "<ServiceLevel xml:lang=\"en\">overnight</ServiceLevel>"}};
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_ship_notice)

BOOST_AUTO_TEST_CASE(looksLikeThis) {
    compareGolden("ship-notice", rich());
}

BOOST_AUTO_TEST_CASE(aWholeOrderNeedsNoLines) {
    BOOST_TEST(refusal(notice()) == "leaves");
    BOOST_TEST(model::toJson(readAs<model::ShipNotice>(written(notice()))) ==
               model::toJson(notice()));
}

BOOST_AUTO_TEST_CASE(onlyADeletionNeedsNoDates) {
    auto undated = notice();
    undated.shipmentDate.clear();
    undated.deliveryDate.clear();
    BOOST_TEST(refusal(undated) ==
               "invalid\n"
               "ShipNoticeRequest/ShipNoticeHeader/@shipmentDate: missing\n"
               "ShipNoticeRequest/ShipNoticeHeader/@deliveryDate: missing");
    undated.operation = model::Operation::cancel;
    BOOST_TEST(refusal(undated) ==
               "invalid\nShipNoticeRequest/ShipNoticeHeader/DocumentReference: missing");
    undated.previous = "1@shop.example";
    BOOST_TEST(refusal(undated) == "leaves");
}

BOOST_AUTO_TEST_CASE(legsFollowEachOther) {
    auto legs = notice();
    legs.carriers = {carrier("A", "2026-11-24T06:00:00+01:00"), carrier("B", ""),
                     carrier("C", "2026-11-24T06:00:00+01:00"),
                     carrier("D", "2026-11-24T05:00:00+00:00"), carrier("E", "tomorrow")};
    legs.carriers[4].names.clear();
    BOOST_TEST(refusal(legs) ==
               "invalid\n"
               "ShipNoticeRequest/ShipControl[1]/@startDate: the first leg has none\n"
               "ShipNoticeRequest/ShipControl[2]/@startDate: missing\n"
               "ShipNoticeRequest/ShipControl[4]/@startDate: not after the leg before\n"
               "ShipNoticeRequest/ShipControl[5]/CarrierIdentifier: missing\n"
               "ShipNoticeRequest/ShipControl[5]/@startDate: no date");
}

BOOST_AUTO_TEST_CASE(anOrderAndALineStandThereOnce) {
    auto twice = notice({line(1), line(1), line(2, 1), line(2, 2), line(2, 2), line(0)});
    twice.portions.push_back(notice().portions[0]);
    twice.portions.emplace_back();
    BOOST_TEST(
        refusal(twice) ==
        "invalid\n"
        "ShipNoticeRequest/ShipNoticePortion[1]/ShipNoticeItem[2]/@lineNumber: line 1 stands "
        "there already\n"
        "ShipNoticeRequest/ShipNoticePortion[1]/ShipNoticeItem[5]/@lineNumber: line 2 stands "
        "there already\n"
        "ShipNoticeRequest/ShipNoticePortion[1]/ShipNoticeItem[6]/@lineNumber: missing\n"
        "ShipNoticeRequest/ShipNoticePortion[2]/OrderReference: this order stands there "
        "already\n"
        "ShipNoticeRequest/ShipNoticePortion[3]/OrderReference: names no order");
}

BOOST_AUTO_TEST_CASE(wordsOfTheDtdOnly) {
    auto wrong = notice();
    wrong.type = "guessed";
    wrong.fulfillment = "half";
    wrong.reason = "whim";
    BOOST_TEST(refusal(wrong) ==
               "invalid\n"
               "ShipNoticeRequest/ShipNoticeHeader/@shipmentType: \"guessed\" is none of actual, "
               "planned\n"
               "ShipNoticeRequest/ShipNoticeHeader/@fulfillmentType: \"half\" is none of partial, "
               "complete\n"
               "ShipNoticeRequest/ShipNoticeHeader/@reason: \"whim\" is none of return");
}

BOOST_AUTO_TEST_CASE(aLegWithoutANumberYetIsValid) {
    auto legs = notice();
    legs.carriers = {carrier("A", "")};
    BOOST_TEST(written(legs).find("<ShipmentIdentifier/>") != std::string::npos);
    BOOST_TEST(model::toJson(readAs<model::ShipNotice>(written(legs))) == model::toJson(legs));
}

BOOST_AUTO_TEST_SUITE_END()
