// The connector against the real trytond; what that does too rarely is scripted in
// connectors/tryton_exchange_test.cpp.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "tests/connectors/fixtures.h"
#include "tests/tryton/user.h"

namespace {

using model::Outcome;
using nlohmann::json;
using support::Tryton;

bool isHere() {
    const auto missing = Tryton::missing();
    if (missing.empty()) return true;
    BOOST_TEST_MESSAGE("skipped: " << missing);
    BOOST_TEST(std::getenv("CI") == nullptr, missing);
    return false;
}

struct World {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    Tryton tryton;
    support::TrytonUser user{tryton};
    std::unique_ptr<connectors::Connector> connector;
    std::string cursor{};

    using Settings = std::map<std::string, std::string>;
    explicit World(const Settings& settings = {}) {
        auto office = tryton.office();
        for (const auto& [name, value] : settings) office.settings[name] = value;
        connector =
            connectors::make(office, {folder.path, clock, base::systemRandom(), Tryton::call()});
    }

    model::Delivery bring(const std::string& messageId, const model::Order& order,
                          const std::string& partner = "acme") {
        return connector->deliver({messageId, "ord_" + messageId, partner, 1}, order);
    }
    /// What is new, one document after the other.
    std::vector<model::Document> news() {
        auto batch = connector->collect(cursor, 100);
        cursor = batch.cursor;
        return batch.documents;
    }
    template <class Document>
    Document only() {
        const auto all = news();
        BOOST_REQUIRE_EQUAL(all.size(), 1u);
        return std::get<Document>(all.front());
    }
    std::vector<model::Document> kept(const std::string& kind) {
        std::vector<model::Document> found;
        for (auto& one : news())
            if (model::kind(one) == kind) found.push_back(std::move(one));
        return found;
    }
};

model::Item line(int number, const std::string& part, const std::string& quantity,
                 const std::string& price) {
    model::Item item;
    item.lineNumber = number;
    item.id.supplierPart = part;
    item.quantity = base::Decimal::of(quantity);
    item.unit = "EA";
    item.unitPrice = model::Money{base::Decimal::of(price), "USD"};
    return item;
}

model::Order order(const std::string& number) {
    model::Order order;
    order.number = number;
    order.total = {base::Decimal::of("50"), "USD"};
    order.items = {line(10, "A-100", "2", "12.50"), line(20, "B-200", "200", "0.1250")};
    order.billTo.name = "Acme Inc.";
    order.billTo.street = {"1 Main Street"};
    order.billTo.city = "New York";
    order.billTo.postalCode = "10001";
    order.note = "Please ring twice.";
    return order;
}

std::string render(const model::Confirmation& said) {
    auto text = std::string(model::name(said.type));
    for (const auto& one : said.lines) {
        text += "; " + std::to_string(one.lineNumber) + ' ' + std::string(model::name(one.type)) +
                ' ' + one.quantity.plain() + ' ' + one.unit;
        if (one.unitPrice) text += " @ " + one.unitPrice->amount.plain();
    }
    return text;
}

std::string render(const model::ShipNotice& said) {
    auto text = said.fulfillment;
    for (const auto& portion : said.portions)
        for (const auto& one : portion.lines)
            text +=
                "; " + std::to_string(one.lineNumber) + ' ' + one.quantity.plain() + ' ' + one.unit;
    return text;
}

std::string render(const model::Invoice& said) {
    auto text = std::string(model::name(said.purpose));
    for (const auto& one : said.orders)
        for (const auto& charged : one.lines)
            text += "; " + std::to_string(charged.lineNumber) + ' ' + charged.quantity.plain() +
                    " @ " + charged.unitPrice->amount.plain() + " = " +
                    charged.subtotal.amount.str();
    return text + "; tax " + said.summary.tax.amount.amount.str() + "; due " +
           said.summary.net.amount.str();
}

const std::map<std::string, std::string> kProcess{{"policy", "process"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(tryton_suite)

BOOST_AUTO_TEST_CASE(ordersBecomeSalesWithAddressesTaxesAndNotes) {
    if (!isHere()) return;
    World world;
    auto wanted = order("PO-1");
    wanted.shipTo = wanted.billTo;
    wanted.shipTo->street = {"Dock 7"};
    const auto said = world.bring("msg_1", wanted);
    BOOST_TEST((said.outcome == Outcome::accepted), said.detail);
    const auto sale =
        world.user.read("sale.sale", 1,
                        {"number", "state", "reference", "comment", "total_amount", "tax_amount",
                         "shipment_address.street", "invoice_address.street"});
    BOOST_TEST(said.reference == sale["number"].get<std::string>());
    BOOST_TEST(sale["state"] == "quotation");
    BOOST_TEST(sale["reference"] == "PO-1");
    BOOST_TEST(sale["tax_amount"]["decimal"] == "5.00");
    BOOST_TEST(sale["total_amount"]["decimal"] == "55.00");
    BOOST_TEST(sale["shipment_address."]["street"] == "Dock 7");
    BOOST_TEST(sale["invoice_address."]["street"] == "1 Main Street");
    BOOST_TEST(sale["comment"].get<std::string>().ends_with("Please ring twice."));
}

BOOST_AUTO_TEST_CASE(twoPartnersMayUseOneNumber) {
    if (!isHere()) return;
    World world;
    const auto first = world.bring("msg_1", order("PO-1"));
    const auto other = world.bring("msg_2", order("PO-1"), "harbor");
    BOOST_TEST((other.outcome == Outcome::accepted), other.detail);
    BOOST_TEST(first.reference != other.reference);
    BOOST_TEST(world.tryton.sales() == 2u);
}

BOOST_AUTO_TEST_CASE(itIsAskedWhatItHas) {
    if (!isHere()) return;
    World world;
    BOOST_REQUIRE(world.bring("msg_1", order("4500000001")).outcome == Outcome::accepted);
    const auto lost = world.connector->missing({{"msg_1", "ord_msg_1", "acme", "4500000001", ""},
                                                {"msg_2", "ord_msg_2", "acme", "4500000001", ""},
                                                {"msg_3", "ord_msg_3", "acme", "4500000003", ""}});
    BOOST_REQUIRE(lost.has_value());
    const std::vector<std::string> expected{"msg_2", "msg_3"};
    BOOST_TEST(*lost == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(whatTrytonDoesNotHaveIsRefusedLineByLine) {
    if (!isHere()) return;
    World world(World::Settings{{"price", "refuse"}});
    auto wanted = order("PO-1");
    wanted.items[0].id.supplierPart = "Z-9";
    wanted.items[1].unitPrice->amount = base::Decimal::of("0.10");
    const auto said = world.bring("msg_1", wanted);
    BOOST_TEST((said.outcome == Outcome::refused));
    BOOST_TEST(said.detail ==
               "line 10: Tryton has no product Z-9; line 20: the price 0.1 is not Tryton's 0.125");
    const auto stranger = world.bring("msg_2", order("PO-2"), "nobody");
    BOOST_TEST((stranger.outcome == Outcome::refused));
    BOOST_TEST(stranger.detail == "Tryton has no party whose code is nobody.");
    BOOST_TEST(world.tryton.sales() == 0u);
}

BOOST_AUTO_TEST_CASE(missingPartiesAreMadeWhenThatIsWanted) {
    if (!isHere()) return;
    World world(World::Settings{{"createParty", "create"}});
    BOOST_TEST((world.bring("msg_1", order("PO-1"), "newcomer").outcome == Outcome::accepted));
    BOOST_TEST((world.bring("msg_2", order("PO-2"), "newcomer").outcome == Outcome::accepted));
    const auto made = world.user.act(
        "model.party.party.search",
        {json::array({json::array({"code", "=", "newcomer"})}), 0, nullptr, nullptr});
    BOOST_TEST(made.size() == 1u);
}

BOOST_AUTO_TEST_CASE(changesAndCancellationsDoWhatTrytonAllows) {
    if (!isHere()) return;
    World world;
    (void)world.bring("msg_1", order("PO-1"));
    auto change = order("PO-1");
    change.operation = model::Operation::update;
    change.items[0].quantity = base::Decimal(3);
    change.items.pop_back();
    const auto changed = world.bring("msg_2", change);
    BOOST_TEST((changed.outcome == Outcome::accepted), changed.detail);
    BOOST_TEST((world.bring("msg_2", change).outcome == Outcome::accepted));
    BOOST_TEST((world.bring("msg_1", order("PO-1")).reference == changed.reference));
    BOOST_TEST(world.tryton.sales() == 1u);
    BOOST_TEST(world.user.read("sale.sale", 1, {"untaxed_amount"})["untaxed_amount"]["decimal"] ==
               "37.50");
    world.user.push("sale.sale", "confirm", 1);
    const auto confirmed = world.only<model::Confirmation>();
    BOOST_TEST(render(confirmed) == "accept; 10 accept 3 EA");
    BOOST_TEST(confirmed.orderId == "ord_msg_2");
    auto cancel = change;
    cancel.operation = model::Operation::cancel;
    const auto late = world.bring("msg_3", cancel);
    BOOST_TEST((late.outcome == Outcome::refused));
    BOOST_TEST(late.detail.find("can't be changed or cancelled any more") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(whatTheBuyerCancelsIsNotToldBack) {
    if (!isHere()) return;
    World world;
    (void)world.bring("msg_1", order("PO-1"));
    auto cancel = order("PO-1");
    cancel.operation = model::Operation::cancel;
    BOOST_TEST((world.bring("msg_2", cancel).outcome == Outcome::accepted));
    BOOST_TEST((world.bring("msg_2", cancel).outcome == Outcome::accepted));
    BOOST_TEST(world.user.read("sale.sale", 1, {"state"})["state"] == "cancelled");
    BOOST_TEST(world.news().empty());
}

BOOST_AUTO_TEST_CASE(cancelledSalesAreRejections) {
    if (!isHere()) return;
    World world;
    (void)world.bring("msg_1", order("PO-1"));
    BOOST_TEST(world.news().empty());
    world.user.push("sale.sale", "cancel", 1);
    BOOST_TEST(render(world.only<model::Confirmation>()) ==
               "reject; 10 reject 2 EA; 20 reject 200 EA");
}

BOOST_AUTO_TEST_CASE(changedPricesAndMissingLinesAreTold) {
    if (!isHere()) return;
    World world;
    (void)world.bring("msg_1", order("PO-1"));
    world.user.push("sale.sale", "draft", 1);
    const auto lines = world.user.read("sale.sale", 1, {"lines"})["lines"];
    world.user.act(
        "model.sale.line.write",
        {{lines[0]}, {{"unit_price", {{"__class__", "Decimal"}, {"decimal", "13.00"}}}}});
    world.user.act("model.sale.line.delete", {{lines[1]}});
    for (const auto* button : {"quote", "confirm"}) world.user.push("sale.sale", button, 1);
    BOOST_TEST(render(world.only<model::Confirmation>()) ==
               "except; 10 detail 2 EA @ 13; 20 reject 200 EA");
}

BOOST_AUTO_TEST_CASE(partsShippedAndInvoicedAreTold) {
    if (!isHere()) return;
    World world(kProcess);
    auto wanted = order("PO-1");
    wanted.items.erase(wanted.items.begin());
    (void)world.bring("msg_1", wanted);
    BOOST_TEST(render(world.only<model::Confirmation>()) == "accept; 20 accept 200 EA");
    world.user.ship(1, "50");
    const auto first = world.kept("ShipNoticeRequest");
    BOOST_REQUIRE_EQUAL(first.size(), 1u);
    BOOST_TEST(render(std::get<model::ShipNotice>(first.front())) == "partial; 20 50 EA");
    world.user.ship(2);
    const auto second = world.kept("ShipNoticeRequest");
    BOOST_REQUIRE_EQUAL(second.size(), 1u);
    BOOST_TEST(render(std::get<model::ShipNotice>(second.front())) == "partial; 20 150 EA");
    world.user.post(1);
    const auto invoice = world.kept("InvoiceDetailRequest");
    BOOST_REQUIRE_EQUAL(invoice.size(), 1u);
    const auto& charged = std::get<model::Invoice>(invoice.front());
    // Tryton says 6.25 and a tax of 0.62: a half goes to the even digit there.
    BOOST_TEST(render(charged) == "standard; 20 50 @ 0.125 = 6.25; tax 0.62; due 6.87");
    BOOST_TEST(model::arithmetic(charged).empty());
    world.user.post(world.user.credit(1));
    const auto credits = world.kept("InvoiceDetailRequest");
    BOOST_REQUIRE_EQUAL(credits.size(), 1u);
    const auto& credit = std::get<model::Invoice>(credits.front());
    BOOST_TEST(render(credit) ==
               "lineLevelCreditMemo; 20 -50 @ 0.125 = -6.25; tax -0.62; due -6.87");
    BOOST_TEST(credit.previousInvoice == charged.id);
    BOOST_TEST(model::arithmetic(credit).empty());
}

struct Goods {
    std::map<std::string, std::string> products;
    std::map<std::string, std::string> prices;
    std::map<std::string, std::string> stock;
};

Goods goodsOf(World& world) {
    const auto batch = world.connector->collect(world.cursor, 100);
    world.cursor = batch.cursor;
    Goods goods;
    for (const auto& one : batch.described)
        goods.products[one.sku] = one.name + " | " + one.description + " | " + one.unit;
    for (const auto& one : batch.prices)
        goods.prices[one.sku] = one.priceList + ' ' + model::str(one.price);
    for (const auto& one : batch.stock) goods.stock[one.sku] = one.quantity.plain();
    return goods;
}

BOOST_AUTO_TEST_CASE(pricesAndStockComeAllAtFirstThenWhatChanged) {
    if (!isHere()) return;
    World world({{"priceList", "standard"}, {"stock", "take"}, {"policy", "process"}});
    world.clock.advance(std::chrono::hours(24 * 365));
    auto goods = goodsOf(world);
    BOOST_TEST(goods.prices.size() > 300u);
    BOOST_TEST(goods.prices["B-200"] == "standard 0.1250 USD");
    BOOST_TEST(goods.stock["A-100"] == "100000");
    BOOST_TEST(goods.products.empty());
    goods = goodsOf(world);
    BOOST_TEST(goods.prices.empty());
    BOOST_TEST(goods.stock.empty());
    (void)world.bring("msg_1", order("PO-1"));
    world.user.ship(1);
    world.user.act("model.product.template.write",
                   {{1}, {{"list_price", {{"__class__", "Decimal"}, {"decimal", "12.75"}}}}});
    goods = goodsOf(world);
    BOOST_TEST(goods.prices.size() == 1u);
    BOOST_TEST(goods.prices["A-100"] == "standard 12.75 USD");
    BOOST_TEST(goods.stock.size() == 2u);
    BOOST_TEST(goods.stock["B-200"] == "99800");
}

BOOST_AUTO_TEST_CASE(productsComeAllAtFirstThenWhatChanged) {
    if (!isHere()) return;
    World world({{"goods", "take"}, {"units", "BX = u"}});
    auto goods = goodsOf(world);
    BOOST_TEST(goods.products.size() > 300u);
    BOOST_TEST(goods.products["A-100"] == "Hexagon bolt |  | EA");
    BOOST_TEST(goods.prices.empty());
    BOOST_TEST(goodsOf(world).products.empty());
    // What a template says and what its product says are changed apart.
    world.user.act("model.product.template.write", {{1}, {{"name", "Hexagon bolt M8"}}});
    world.user.act("model.product.product.write", {{2}, {{"description", "Zinc, flat"}}});
    goods = goodsOf(world);
    BOOST_TEST(goods.products.size() == 2u);
    BOOST_TEST(goods.products["A-100"] == "Hexagon bolt M8 |  | EA");
    BOOST_TEST(goods.products["B-200"] == "Washer | Zinc, flat | EA");
    world.user.act("model.product.template.write", {{3}, {{"salable", false}}});
    BOOST_TEST(goodsOf(world).products.empty());
}

BOOST_AUTO_TEST_CASE(probeNamesTheStepThatFails) {
    if (!isHere()) return;
    World world;
    const auto last = [&](const std::string& setting, const std::string& value) {
        auto office = world.tryton.office();
        office.settings[setting] = value;
        if (setting == "password") office.secrets["password"] = base::Secret(value);
        const auto checks = connectors::make(office, {world.folder.path, world.clock,
                                                      base::systemRandom(), Tryton::call()})
                                ->probe();
        BOOST_TEST(!checks.back().ok);
        return std::to_string(checks.size()) + ": " + checks.back().what;
    };
    BOOST_TEST(last("password", "wrong").find("does not let admin in") != std::string::npos);
    BOOST_TEST(last("address", "http://127.0.0.1:9").find("does not answer") != std::string::npos);
    BOOST_TEST(last("company", "Nobody Ltd") ==
               "2: No company is called Nobody Ltd; there are: Fairhaven Supply");
    BOOST_TEST(last("warehouse", "Moon") == "4: Tryton has no warehouse Moon.");
    BOOST_TEST(last("database", "none").starts_with("1: "));
}

BOOST_AUTO_TEST_SUITE_END()
