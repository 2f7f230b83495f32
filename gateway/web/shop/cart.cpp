#include "gateway/web/shop/cart.h"

#include "gateway/model/price.h"
#include "gateway/store/offers.h"
#include "gateway/web/shop/offers.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

using model::PunchoutOperation;

// Until when the price of each line is promised, by line number; only held prices are listed.
std::map<int, std::string> heldUntil(const Scene& scene) {
    return scene.request.context.store.read([&](store::ReadTx& tx) {
        std::map<int, std::string> dates;
        for (const auto& [line, item, product, held] : scene.cart.lines) {
            if (!held) continue;
            if (auto offer = store::offeredLine(tx, scene.visit.partner.id, line.auxiliaryId))
                dates[line.number] = date(offer->validUntil);
        }
        return dates;
    });
}

void describe(Data& row, const Scene& scene, const flows::PricedLine& line) {
    const auto& product = line.product;
    row.set("name", product ? product->name : line.item.description);
    row.set("picture", pictureUrl(product ? product->picture : std::string()));
    put(row, "url", product ? productUrl(scene, line.line.sku) : std::string());
    put(row, "maker", product ? product->manufacturer : line.item.manufacturer);
    put(row, "rule", product ? orderingRule(*product) : std::string());
    row.set("units", unitWord(line.item.unit, line.line.quantity));
    row.set("minimum", product ? smallest(*product).plain() : line.line.quantity.plain());
    row.set("step", product ? product->quantityStep.plain() : std::string("any"));
    row.set("sold", product.has_value()).set("gone", !product && scene.canBuy());
}

void price(Data& row, const flows::PricedLine& line) {
    const auto& item = line.item;
    put(row, "price", item.unitPrice ? money(*item.unitPrice) : std::string());
    const auto per = model::pricePer(item);
    const bool isForOurUnit = line.product && per.factor == base::Decimal{1} && per.unit.empty();
    row.set("per", isForOurUnit ? perUnit(*line.product, per.basis) : perUnit(item.unit, per));
    const auto amount = model::amount(item);
    put(row, "amount", amount ? money(*amount) : std::string());
}

Data cartRow(const Scene& scene, const flows::PricedLine& line, const CartEntries& entries) {
    const auto number = line.line.number;
    const auto entry = entries.find(number);
    Data row;
    row.set("number", number).set("sku", line.line.sku);
    describe(row, scene, line);
    price(row, line);
    const bool kept = entry != entries.end();
    row.set("quantity", kept ? entry->second.quantity : line.line.quantity.plain());
    row.set("quantityText", web::shop::number(line.line.quantity));
    put(row, "note", kept ? entry->second.note : line.line.note);
    put(row, "error", kept ? entry->second.error : scene.cart.objectionTo(line.item));
    return row;
}

// What of a line a new quantity changes on the page.
std::string changingParts(int number) {
    const auto id = std::to_string(number);
    return ",#price-" + id + ",#amount-" + id + ",#error-" + id;
}

std::string introduction(const Scene& scene) {
    switch (scene.visit.punchout.setup.operation) {
        case PunchoutOperation::create:
        case PunchoutOperation::source:
            return {};
        case PunchoutOperation::edit:
            return "These are the lines of your requisition. Change them as you need; nothing "
                   "changes at " +
                   scene.buyer() + " before you return the cart.";
        case PunchoutOperation::inspect:
            return "These are the lines of your requisition, shown for viewing only. Nothing here "
                   "can be changed.";
    }
    return {};
}

}  // namespace

base::Wire cartPage(const Scene& scene, const CartEntries& entries) {
    const auto held = heldUntil(scene);
    Data::List rows;
    std::string changing;
    for (const auto& line : scene.cart.lines) {
        rows.push_back(cartRow(scene, line, entries));
        const auto until = held.find(line.line.number);
        put(rows.back(), "heldUntil", until == held.end() ? std::string() : until->second);
        changing += changingParts(line.line.number);
    }
    Data page;
    const bool editing = scene.visit.punchout.setup.operation == PunchoutOperation::edit;
    page.set("empty", rows.empty()).set("filled", !rows.empty());
    page.set("lines", std::move(rows));
    page.set("total", money(scene.cart.total)).set("changing", changing).set("editing", editing);
    page.set("mayReturn", scene.canBuy() && (editing || !scene.cart.lines.empty()));
    page.set("offerDays", counted(scene.visit.partner.offerDays, "day", "days"));
    page.set("onCart", true).set("wrong", !entries.empty());
    put(page, "introduction", introduction(scene));
    return show(scene, "shop/cart", "Cart", std::move(page), entries.empty() ? 200 : 422);
}

base::Wire cart(Request& request) {
    return cartPage(enter(request), {});
}

}  // namespace web::shop
