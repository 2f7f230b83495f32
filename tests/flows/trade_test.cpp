// What stands between an offer and an order that refers to it.
#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/flows/orders.h"
#include "gateway/flows/shopping.h"
#include "gateway/store/offers.h"
#include "gateway/store/orders.h"
#include "tests/support/shop_world.h"

namespace {

using model::PunchoutOperation;
using support::ShopWorld;

// The visit behind `/shop/<token>`.
flows::Visit visitAt(ShopWorld& world, const std::string& shop) {
    return flows::visit(world.context(), shop.substr(std::string("/shop/").size()));
}

model::PunchoutSetup editing(std::vector<model::Item> items) {
    model::PunchoutSetup setup;
    setup.operation = PunchoutOperation::edit;
    setup.items = std::move(items);
    return setup;
}

// One line "<sku> <quantity> @ <price> [held]" per cart line.
std::string shown(ShopWorld& world, const std::string& shop) {
    std::string text;
    for (const auto& line : flows::cart(world.context(), visitAt(world, shop)).lines)
        text += line.item.id.supplierPart + " " + line.item.quantity.plain() + " @ " +
                (line.item.unitPrice ? line.item.unitPrice->amount.plain() : "none") +
                (line.priceHeld ? " held" : "") + "\n";
    return text;
}

std::optional<store::OfferedLine> offered(ShopWorld& world, const std::string& auxiliary) {
    return world.store().read(
        [&](store::ReadTx& tx) { return store::offeredLine(tx, "acme", auxiliary); });
}

std::string returnedAuxiliary(ShopWorld& world, const std::string& sku,
                              const std::string& quantity) {
    const auto shop = world.enter();
    world.post(shop + "/cart/add", {{"sku", sku}, {"quantity", quantity}});
    const auto visit = visitAt(world, shop);
    (void)flows::returnCart(world.context(), visit, false);
    return world.store().read([&](store::ReadTx& tx) {
        return store::offerOfPunchout(tx, visit.punchout.id)->cart.items.at(0).id.auxiliary;
    });
}

model::Order orderOf(const std::string& auxiliary, const model::Item& like) {
    model::Order order;
    order.number = "PO-1";
    auto item = like;
    item.lineNumber = 1;
    item.id.auxiliary = auxiliary;
    order.items = {item};
    return order;
}

std::string fields(const std::vector<store::Difference>& differences) {
    std::string text;
    for (const auto& one : differences) text += one.field + " ";
    return text;
}

std::string compared(ShopWorld& world, const model::Order& order) {
    model::Partner acme;
    acme.id = "acme";
    return world.store().read([&](store::ReadTx& tx) {
        return fields(flows::compareWithOffers(tx, acme, order, world.clock().now()));
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trade)

BOOST_AUTO_TEST_CASE(aLineWeDoNotSellIsNoPromise) {
    ShopWorld world;
    auto theirs = support::requisitionLine("NOT-OURS", "5", "my-aux");
    theirs.unitPrice = model::Money{base::Decimal::of("0.01"), "USD"};
    theirs.description = "whatever";
    const auto shop = world.enter(editing({theirs}));
    (void)flows::returnCart(world.context(), visitAt(world, shop), false);
    BOOST_TEST(!offered(world, "my-aux"));
    BOOST_TEST(compared(world, orderOf("my-aux", theirs)) == "SupplierPartAuxiliaryID ");
}

BOOST_AUTO_TEST_CASE(anOrderAsOfferedDiffersInNothing) {
    ShopWorld world;
    const auto auxiliary = returnedAuxiliary(world, "HB-8", "2");
    const auto line = offered(world, auxiliary);
    BOOST_REQUIRE(line);
    BOOST_TEST(compared(world, orderOf(auxiliary, line->item)) == "");
    auto dearer = line->item;
    dearer.quantity = base::Decimal(3);
    dearer.unitPrice->amount = base::Decimal::of("0.01");
    dearer.unit = "EA9";
    BOOST_TEST(compared(world, orderOf(auxiliary, dearer)) == "Quantity UnitOfMeasure UnitPrice ");
}

BOOST_AUTO_TEST_CASE(anOfferEnds) {
    ShopWorld world;
    const auto auxiliary = returnedAuxiliary(world, "HB-8", "2");
    const auto line = offered(world, auxiliary);
    world.clock().advance(std::chrono::hours(24 * 31));
    BOOST_TEST(compared(world, orderOf(auxiliary, line->item)) == "Validity ");
}

BOOST_AUTO_TEST_CASE(aHeldPriceNeverCostsMoreThanTodays) {
    ShopWorld world;
    const auto auxiliary = returnedAuxiliary(world, "HB-8", "1");
    const auto one = world.enter(editing({support::requisitionLine("HB-8", "1", auxiliary)}));
    const auto hundred = world.enter(editing({support::requisitionLine("HB-8", "100", auxiliary)}));
    const auto plain = world.enter(editing({support::requisitionLine("HB-8", "100")}));
    BOOST_TEST(shown(world, one).ends_with("held\n"));
    BOOST_TEST(shown(world, hundred) == shown(world, plain));
}

BOOST_AUTO_TEST_CASE(aCartThatIsGoneTakesNothingMore) {
    ShopWorld world;
    const auto shop = world.enter();
    const auto before = visitAt(world, shop);
    world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}});
    (void)flows::returnCart(world.context(), before, false);
    BOOST_CHECK_EXCEPTION(
        flows::addToCart(world.context(), before, {"HB-8", base::Decimal(1)}), base::Fault,
        [](const base::Fault& fault) { return fault.code() == base::FaultCode::gone; });
    BOOST_CHECK_THROW(flows::returnCart(world.context(), before, false), base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
