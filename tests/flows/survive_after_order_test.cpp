// What is about an order of the receiver's: confirmations, ship notices, invoices.
#include <boost/test/unit_test.hpp>

#include "gateway/flows/survive.h"

using namespace model;

namespace {

Partner partnerWith(std::map<std::string, std::string> options) {
    Partner partner;
    partner.id = "acme";
    partner.profile = "";
    partner.options = std::move(options);
    return partner;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(survive_after_order)

// The same letters name other units in X12 than in Rec 20.
BOOST_AUTO_TEST_CASE(leavesTheUnitsOfTheirOrdersAlone) {
    const auto partner = partnerWith({{"units", "x12"}});
    for (const auto* unit : {"CA", "PL", "RL"}) {
        ConfirmationLine confirmed;
        confirmed.unit = unit;
        Confirmation confirmation;
        confirmation.lines = {confirmed};
        BOOST_TEST(flows::fit(confirmation, partner).adjustments.empty(), unit);
        ShipNotice notice;
        notice.portions = {{}};
        notice.portions[0].lines = {{}};
        notice.portions[0].lines[0].unit = unit;
        BOOST_TEST(flows::fit(notice, partner).adjustments.empty(), unit);
        Invoice invoice;
        invoice.orders = {{}};
        invoice.orders[0].lines = {{}};
        invoice.orders[0].lines[0].unit = unit;
        BOOST_TEST(flows::fit(invoice, partner).adjustments.empty(), unit);
    }
    // What we offer is still said in their words.
    Cart cart;
    cart.items = {{}};
    cart.items[0].unit = "CA";
    const auto fitted = flows::fit(cart, partner);
    BOOST_TEST(std::get<Cart>(fitted.document).items[0].unit == "CN");
}

BOOST_AUTO_TEST_CASE(confirmedPricesHaveNoBasis) {
    ConfirmationLine confirmed;
    confirmed.lineNumber = 1;
    confirmed.unit = "EA";
    confirmed.unitPrice = Money{base::Decimal::of("0.00125"), "EUR"};
    Confirmation confirmation;
    confirmation.lines = {confirmed};
    const auto adjustments =
        flows::survive(confirmation, partnerWith({{"decimals.price", "2"}})).adjustments;
    BOOST_REQUIRE(adjustments.size() == 1u);
    BOOST_TEST(adjustments.front().field == "price");
    BOOST_TEST(adjustments.front().stops);
}

BOOST_AUTO_TEST_SUITE_END()
