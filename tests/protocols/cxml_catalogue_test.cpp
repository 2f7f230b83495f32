#include "protocols/cxml/catalogue.h"
#include "tests/protocols/cxml_after_order.h"

namespace {

using namespace cxml_after_order;
using Entry = model::CatalogUpload::Entry;

model::CatalogUpload upload() {
    model::CatalogUpload made;
    made.operation = model::Operation::update;
    made.name = "Winter prices";
    made.description = "Everything, <again>";
    made.language = "en";
    made.commodities = {"31", "24"};
    made.publish = true;
    made.notify = "catalogue@supplier.example";
    made.cid = "index@shop.example";
    return made;
}

model::CatalogUpload::Line line(Entry entry) {
    model::CatalogUpload::Line made;
    made.entry = entry;
    made.item.id = itemId("SH-1040");
    if (entry == Entry::remove) return made;
    made.item.unit = "EA";
    made.item.unitPrice = eur("18.40");
    made.item.priceBasis = decimal("100");
    made.item.description = "Shackle";
    made.item.longDescription = "Shackle, galvanised, 12 mm";
    made.item.language = "en";
    made.item.classifications = {{"UNSPSC", "31162800"}};
    made.item.manufacturer = "Keel & Cable";
    made.item.manufacturerPart = "KC-1040";
    made.item.leadTimeDays = 2;
    made.item.extras = {{"Rack", "4"}};
    made.effective = "2026-12-01";
    made.expires = "2027-12-01";
    if (entry == Entry::add) made.item.url = "https://shop.example/p/SH-1040";
    if (entry == Entry::punchout) made.punchoutUrl = "https://shop.example/cxml";
    if (entry == Entry::punchout) made.punchoutLevel = "product";
    return made;
}

model::CatalogUpload index() {
    model::CatalogUpload made;
    made.indexOnly = true;
    made.loadMode = "Full";
    made.suppliers = {{"DUNS", "498001234"}, {"NetworkId", "AN01"}};
    made.lines = {line(Entry::add), line(Entry::add), line(Entry::punchout), line(Entry::remove),
                  line(Entry::add)};
    made.lines[1].item.leadTimeDays.reset();
    made.carried = {{"Index", "Comments", "<Comments>Everything</Comments>"}};
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_catalogue)

BOOST_AUTO_TEST_CASE(looksLikeThis) {
    compareGolden("catalogue-upload", upload());
    compareGolden("index", index());
}

BOOST_AUTO_TEST_CASE(entriesOfOneKindStandTogether) {
    const auto document = written(index());
    std::size_t count = 0;
    for (auto at = document.find("<IndexItem>"); at != std::string::npos;
         at = document.find("<IndexItem>", at + 1))
        ++count;
    BOOST_TEST(count == 4);
}

BOOST_AUTO_TEST_CASE(anOlderReceiverGetsWhatItKnows) {
    auto old = index();
    old.lines = {line(Entry::punchout)};
    const auto read = readAs<model::CatalogUpload>(written(old, "1.2.014")).lines.at(0);
    auto expected = old.lines[0];
    expected.item.unitPrice.reset();
    expected.item.unit.clear();
    expected.item.priceBasis = decimal("1");
    expected.item.leadTimeDays.reset();
    expected.item.id.buyerPart.clear();
    expected.punchoutLevel.clear();
    const auto only = [&](const model::CatalogUpload::Line& one) {
        model::CatalogUpload made;
        made.lines = {one};
        return model::toJson(made);
    };
    BOOST_TEST(only(read) == only(expected));
}

BOOST_AUTO_TEST_CASE(aVersionWithoutPriceBasisGetsThePriceForOne) {
    auto old = index();
    old.lines = {line(Entry::add), line(Entry::punchout)};
    for (const auto& one : readAs<model::CatalogUpload>(written(old, "1.2.035")).lines) {
        BOOST_TEST(one.item.unitPrice->amount.str() == "0.184");
        BOOST_TEST(one.item.priceBasis.str() == "1");
    }
    old.lines[1].item.priceBasis = decimal("7");
    BOOST_TEST(refusal(old, "1.2.036") == "leaves");
    BOOST_TEST(refusal(old, "1.2.035") ==
               "invalid\nitem SH-1040/PunchoutDetail/UnitPrice: 18.40 EUR per 7 is no price for "
               "one with nine digits behind the point");
}

BOOST_AUTO_TEST_CASE(tellsEverythingThatIsMissing) {
    BOOST_TEST(refusal(model::CatalogUpload{}) ==
               "invalid\n"
               "CatalogUploadRequest/CatalogName: missing\n"
               "CatalogUploadRequest/Attachment: missing");
    model::CatalogUpload wrong;
    wrong.indexOnly = true;
    wrong.loadMode = "Some";
    wrong.lines = {line(Entry::add), line(Entry::punchout)};
    wrong.lines[0].item.unitPrice.reset();
    wrong.lines[1].punchoutUrl.clear();
    BOOST_TEST(refusal(wrong) ==
               "invalid\n"
               "Index/SupplierID: missing\n"
               "Index/@loadmode: \"Some\" is none of Full, Incremental\n"
               "Index/IndexItem[1]/UnitPrice: missing\n"
               "Index/IndexItem[2]/URL: missing");
}

BOOST_AUTO_TEST_SUITE_END()
