#include "gateway/flows/survive.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/price.h"

using namespace model;

namespace {

Partner partnerWith(std::map<std::string, std::string> options) {
    Partner partner;
    partner.id = "acme";
    partner.profile = "";
    partner.options = std::move(options);
    return partner;
}

Cart cartOf(const Item& item) {
    Cart cart;
    cart.items = {item};
    return cart;
}

Item item() {
    Item made;
    made.lineNumber = 1;
    made.id.supplierPart = "SC-100";
    made.quantity = base::Decimal(2);
    made.unit = "EA";
    made.unitPrice = Money{base::Decimal::of("12.50"), "EUR"};
    made.description = "Schraube für Träger";
    return made;
}

const Item& first(const flows::Fitted& fitted) {
    return std::get<Cart>(fitted.document).items.front();
}

std::string refused(const Cart& cart, const Partner& partner) {
    try {
        (void)flows::fit(cart, partner);
    } catch (const base::Fault& fault) {
        return base::summary(fault.problems());
    }
    return "nothing";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(survive)

BOOST_AUTO_TEST_CASE(leavesAloneWhatTheReceiverTakes) {
    const auto fitted = flows::fit(cartOf(item()), partnerWith({}));
    BOOST_TEST((fitted.document == Document(cartOf(item()))));
    BOOST_TEST(fitted.adjustments.empty());
}

BOOST_AUTO_TEST_CASE(cutsWordsByCharactersAndByBytes) {
    const auto by = [](const char* limit) {
        return first(flows::fit(cartOf(item()), partnerWith({{"limit.description", limit}})))
            .description;
    };
    BOOST_TEST(by("11 characters cut") == "Schraube fü");
    // The second byte of ü would be the eleventh: half a character is none.
    BOOST_TEST(by("11 bytes cut") == "Schraube f");
}

BOOST_AUTO_TEST_CASE(saysWhatItDidWithRuleAndSource) {
    const auto fitted =
        flows::fit(cartOf(item()), partnerWith({{"limit.description", "8 characters cut"}}));
    const flows::Adjustment wanted{"line 1",   "description",          "Schraube für Träger",
                                   "Schraube", "at most 8 characters", "partner acme",
                                   false};
    BOOST_TEST_REQUIRE(fitted.adjustments.size() == 1u);
    BOOST_TEST((fitted.adjustments.front() == wanted));
    BOOST_TEST(flows::noteOf(fitted.adjustments, {"ItemIn/Batch: since 1.2.036"}) ==
               "line 1 description: \"Schraube für Träger\" leaves as \"Schraube\" (at most 8 "
               "characters; partner acme); left out ItemIn/Batch: since 1.2.036");
}

BOOST_AUTO_TEST_CASE(stopsAPartNumberThatWouldBecomeAnother) {
    BOOST_TEST(
        refused(cartOf(item()), partnerWith({{"limit.supplierPart", "4 characters stop"}})) ==
        "line 1/supplierPart: SC-100: at most 4 characters (partner acme)");
    BOOST_TEST(refused(cartOf(item()), partnerWith({{"forbid.supplierPart", "?{-}"}})) ==
               "line 1/supplierPart: SC-100: none of the characters ?{-} (partner acme)");
}

BOOST_AUTO_TEST_CASE(callsUnitsAsTheReceiverDoes) {
    const auto fitted =
        flows::fit(cartOf(item()), partnerWith({{"units.alias", "BX=BOX EA=EACH"}}));
    BOOST_TEST(first(fitted).unit == "EACH");
    BOOST_TEST(fitted.adjustments.front().rule == "unit EA is EACH there");
}

BOOST_AUTO_TEST_CASE(neverGuessesAUnit) {
    auto odd = item();
    odd.unit = "NOSUCHUNIT";
    const auto noted = flows::fit(cartOf(odd), partnerWith({{"units", "x12"}}));
    BOOST_TEST(first(noted).unit == "NOSUCHUNIT");
    BOOST_TEST(noted.adjustments.size() == 1u);
    BOOST_TEST(refused(cartOf(odd), partnerWith({{"units", "x12"}, {"units.unknown", "stop"}})) !=
               "nothing");
}

BOOST_AUTO_TEST_CASE(keepsThePriceWhenDigitsAreFew) {
    auto cheap = item();
    cheap.unitPrice->amount = base::Decimal::of("0.00125");
    const auto partner = partnerWith({{"decimals.price", "2"}});
    const auto fitted = flows::fit(cartOf(cheap), partner);
    BOOST_TEST(first(fitted).unitPrice->amount.str() == "1.25");
    BOOST_TEST(first(fitted).priceBasis.str() == "1000");
    BOOST_TEST((amount(first(fitted)) == amount(cheap)));
    // Without prices per several units there is no way that loses nothing.
    BOOST_TEST(refused(cartOf(cheap),
                       partnerWith({{"decimals.price", "2"}, {"price.basis", "no"}})) != "nothing");
    // Zeros are no loss.
    auto even = item();
    even.unitPrice->amount = base::Decimal::of("12.5000");
    BOOST_TEST(flows::fit(cartOf(even), partner).adjustments.empty());
}

BOOST_AUTO_TEST_CASE(aReceiverWithoutPriceBasisGetsThePriceForOne) {
    auto hundred = item();
    hundred.unitPrice->amount = base::Decimal::of("12.3456");
    hundred.priceBasis = base::Decimal{100};
    auto oracle = partnerWith({});
    oracle.profile = "oracle-fusion";
    for (const auto& partner : {partnerWith({{"price.basis", "no"}}), oracle}) {
        const auto fitted = flows::fit(cartOf(hundred), partner);
        BOOST_TEST(priceText(first(fitted)) == "0.123456 EUR");
        BOOST_TEST(flows::noteOf(fitted.adjustments, {}).find("leaves as \"0.123456\"") !=
                   std::string::npos);
    }
    auto kilograms = hundred;
    kilograms.priceFactor = base::Decimal::of("2.97");
    kilograms.priceUnit = "KGM";
    BOOST_TEST(priceText(first(flows::fit(
                   cartOf(kilograms), partnerWith({{"price.basis", "no"}})))) == "0.36666432 EUR");
    auto third = hundred;
    third.priceBasis = base::Decimal{7};
    BOOST_TEST(refused(cartOf(third), partnerWith({{"price.basis", "no"}})) ==
               "line 1/price: 12.3456 per 7: prices are for one unit there (partner acme)");
}

BOOST_AUTO_TEST_CASE(theUnitOfAPriceIsCalledAsTheReceiverDoes) {
    auto kilograms = item();
    kilograms.priceFactor = base::Decimal::of("2.97");
    kilograms.priceUnit = "KGM";
    const auto fitted = flows::fit(cartOf(kilograms), partnerWith({{"units.alias", "KGM=KG"}}));
    BOOST_TEST(first(fitted).priceUnit == "KG");
}

BOOST_AUTO_TEST_CASE(namesEverythingThatStopsAtOnce) {
    auto bad = item();
    bad.quantity = base::Decimal::of("0.12345");
    const auto told =
        refused(cartOf(bad),
                partnerWith({{"limit.supplierPart", "4 bytes stop"}, {"decimals.quantity", "3"}}));
    BOOST_TEST(told.find("supplierPart") != std::string::npos);
    BOOST_TEST(told.find("quantity") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(leavesTheirOwnWordsForUnitsAlone) {
    auto ordered = item();
    ordered.unit = "EACH";
    const auto fitted = flows::fit(
        cartOf(ordered), partnerWith({{"units", "unece"}, {"units.alias", "EA=EACH BX=BOX"}}));
    BOOST_TEST(first(fitted).unit == "EACH");
    BOOST_TEST(fitted.adjustments.empty());
}

BOOST_AUTO_TEST_CASE(measuresAUnitAsTheReceiverCallsIt) {
    const auto partner =
        partnerWith({{"units.alias", "EA=EACH"}, {"limit.unit", "3 characters stop"}});
    BOOST_TEST(refused(cartOf(item()), partner) ==
               "line 1/unit: EACH: at most 3 characters (partner acme)");
}

BOOST_AUTO_TEST_CASE(keepsTheWholeOfACutDescriptionInTheLongOne) {
    const auto partner = partnerWith({{"limit.description", "8 characters cut"}});
    const auto longOf = [&](const char* text) {
        auto made = item();
        made.longDescription = text;
        return first(flows::fit(cartOf(made), partner)).longDescription;
    };
    BOOST_TEST(longOf("Verzinkt") == "Schraube für Träger\nVerzinkt");
    BOOST_TEST(longOf("Schraube für Träger, verzinkt") == "Schraube für Träger, verzinkt");
    BOOST_TEST(longOf("").empty());
}

BOOST_AUTO_TEST_CASE(countsTheDigitsOfAClassification) {
    auto made = item();
    const auto partner =
        partnerWith({{"classification.domain", "UNSPSC"}, {"classification.digits", "8"}});
    made.classifications = {{"UNSPSC", "31161500"}};
    BOOST_TEST(flows::fit(cartOf(made), partner).adjustments.empty());
    made.classifications = {{"UNSPSC", "311615"}};
    const auto adjustments = flows::fit(cartOf(made), partner).adjustments;
    BOOST_REQUIRE(adjustments.size() == 1u);
    BOOST_TEST(adjustments.front().rule == "8 digits are asked for");
}

BOOST_AUTO_TEST_CASE(countsTheExtrinsicsOfTheHeadAndOfEachLine) {
    const auto partner = partnerWith({{"limit.extrinsics", "2 extrinsics stop"}});
    auto made = item();
    made.extras = {{"a", "1"}, {"b", "2"}};
    BOOST_TEST(refused(cartOf(made), partner) == "nothing");
    made.extras.emplace_back("c", "3");
    BOOST_TEST(refused(cartOf(made), partner) ==
               "line 1/extrinsics: 3: at most 2 extrinsics (partner acme)");
    Confirmation confirmation;
    confirmation.extras = {{"a", "1"}, {"b", "2"}};
    BOOST_TEST(flows::fit(confirmation, partner).adjustments.empty());
    // They share their room with the comment.
    confirmation.comment = "gladly";
    BOOST_CHECK_THROW(flows::fit(confirmation, partner), base::Fault);
}

BOOST_AUTO_TEST_CASE(stopsACreditMemoWithoutItsInvoice) {
    const auto partner = partnerWith({{"creditMemo.needsInvoice", "yes"}});
    Invoice memo;
    memo.purpose = InvoicePurpose::lineLevelCreditMemo;
    BOOST_CHECK_THROW(flows::fit(memo, partner), base::Fault);
    memo.previousInvoice = "IN-1";
    BOOST_TEST(flows::fit(memo, partner).adjustments.empty());
    memo = {};
    BOOST_TEST(flows::fit(memo, partner).adjustments.empty());
}

BOOST_AUTO_TEST_SUITE_END()
