#include "gateway/web/shop/cart.h"

#include <utility>

#include "gateway/model/price.h"
#include "gateway/store/offers.h"
#include "gateway/web/shop/earlier.h"
#include "gateway/web/shop/entries.h"
#include "gateway/web/shop/notice.h"
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

// All lines of a product draw on the same stock.
base::Decimal wanted(const Scene& scene, std::string_view sku) {
    base::Decimal sum;
    for (const auto& line : scene.cart.lines)
        if (line.line.sku == sku) sum = sum + line.line.quantity;
    return sum;
}

void supply(Data& row, const Scene& scene, const model::Product& product) {
    const auto sum = wanted(scene, product.sku);
    row.set("supply", availabilityOf(product, sum, scene.marks));
    row.set("inStock", isThere(product, sum));
}

void describe(Data& row, const Scene& scene, const flows::PricedLine& line) {
    const auto& product = line.product;
    row.set("name", product ? product->name : line.item.description);
    row.set("picture", pictureUrl(product ? product->picture : std::string()));
    put(row, "url", product ? productUrl(scene, line.line.sku) : std::string());
    put(row, "maker", product ? product->manufacturer : line.item.manufacturer);
    put(row, "rule", product ? orderingRule(*product, scene.marks) : std::string());
    row.set("units", unitWord(line.item.unit, line.line.quantity));
    row.set("supply", false);
    if (product) supply(row, scene, *product);
    row.set("sold", product.has_value()).set("gone", !product && scene.canBuy());
}

void price(Data& row, const flows::PricedLine& line, const Marks& marks) {
    const auto& item = line.item;
    put(row, "price", item.unitPrice ? money(*item.unitPrice, marks) : std::string());
    const auto per = model::pricePer(item);
    const bool isForOurUnit = line.product && per.factor == base::Decimal{1} && per.unit.empty();
    row.set("per", isForOurUnit ? perUnit(*line.product, per.basis, marks)
                                : perUnit(item.unit, per, marks));
    const auto amount = model::amount(item);
    put(row, "amount", amount ? money(*amount, marks) : std::string());
}

Data cartRow(const Scene& scene, const flows::PricedLine& line, const CartEntries& entries) {
    const auto number = line.line.number;
    const auto entry = entries.find(number);
    Data row;
    row.set("number", number).set("sku", line.line.sku);
    describe(row, scene, line);
    price(row, line, scene.marks);
    const bool kept = entry != entries.end();
    row.set("quantity",
            kept ? entry->second.quantity : base::entered(line.line.quantity, scene.marks));
    row.set("quantityText", web::shop::number(line.line.quantity, scene.marks));
    put(row, "note", kept ? entry->second.note : line.line.note);
    put(row, "error", kept ? entry->second.error : scene.cart.objectionTo(line.item));
    row.set("focused",
            kept ? entry == entries.begin() : lineNumber(scene.request, "restored") == number);
    row.set("removed", false);
    return row;
}

// The line just taken out: says so where it stood, and may come back.
std::optional<Data> removedRow(const Scene& scene, int number, bool isFocused) {
    const auto line = scene.request.context.store.read(
        [&](store::ReadTx& tx) { return store::removedLine(tx, scene.visit.punchout.id, number); });
    if (!line || !scene.canBuy()) return std::nullopt;
    const auto offering = scene.request.context.store.read([&](store::ReadTx& tx) {
        return store::findOffering(tx, flows::viewOf(scene.visit.partner), line->sku);
    });
    return Data()
        .set("removed", true)
        .set("focused", isFocused)
        .set("number", number)
        .set("name", offering         ? offering->product.name
                     : line->original ? line->original->description
                                      : line->sku);
}

Data::List cartRows(const Scene& scene, const Applied& applied) {
    const auto held = heldUntil(scene);
    const int place = applied.removed > 0 ? applied.removed : lineNumber(scene.request, "removed");
    auto removed = removedRow(scene, place, applied.refused.empty());
    Data::List rows;
    for (const auto& line : scene.cart.lines) {
        const int number = line.line.number;
        if (removed && number > place) rows.push_back(*std::exchange(removed, std::nullopt));
        rows.push_back(cartRow(scene, line, applied.refused));
        const auto until = held.find(number);
        put(rows.back(), "heldUntil", until == held.end() ? std::string() : until->second);
    }
    if (removed) rows.push_back(*removed);
    return rows;
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

std::string lineNumbers(const Scene& scene) {
    std::string numbers;
    for (const auto& line : scene.cart.lines)
        numbers += (numbers.empty() ? "" : ",") + std::to_string(line.line.number);
    return numbers;
}

base::Wire cartPage(const Scene& scene, const Applied& applied, const std::string& told) {
    Data page;
    const bool editing = scene.visit.punchout.setup.operation == PunchoutOperation::edit;
    const bool empty = scene.cart.lines.empty();
    auto rows = cartRows(scene, applied);
    page.set("empty", empty).set("filled", !empty).set("listed", !rows.empty());
    page.set("lines", std::move(rows)).set("shown", lineNumbers(scene));
    page.set("total", money(scene.cart.total, scene.marks)).set("editing", editing);
    page.set("mayReturn", scene.canBuy() && (editing || !empty));
    page.set("offerDays", counted(scene.visit.partner.offerDays, "day", "days"));
    page.set("onCart", true).set("wrong", !applied.refused.empty());
    if (applied.gone || !told.empty()) page.set("notice", applied.gone ? std::string(kGone) : told);
    put(page, "introduction", introduction(scene));
    addEarlierCart(page, scene);
    return show(scene, "shop/cart", "Cart", std::move(page), applied.refused.empty() ? 200 : 422);
}

base::Wire cart(Request& request) {
    return cartPage(enter(request), {});
}

}  // namespace web::shop
