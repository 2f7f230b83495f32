#include "gateway/web/shop/product.h"

#include "gateway/base/fault.h"
#include "gateway/web/shop/offers.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

struct Found {
    store::Offering offering;
    std::vector<model::Price> steps;
    Data::List crumbs;
};

Found look(store::ReadTx& tx, const Scene& scene, const std::string& sku) {
    const auto view = flows::viewOf(scene.visit.partner);
    auto offering = store::findOffering(tx, view, sku);
    if (!offering)
        throw base::Fault(base::FaultCode::notFound,
                          "This product is not in the catalogue agreed with you.");
    auto steps = store::prices(tx, view, sku);
    const auto& product = offering->product;
    auto trail = crumbs(scene, treeFor(tx, view), product.categoryId, product.name);
    return {std::move(*offering), std::move(steps), std::move(trail)};
}

Data::List priceSteps(const Found& found, const Marks& marks) {
    Data::List rows;
    for (const auto& step : found.steps)
        rows.push_back(
            Data()
                .set("from", quantityOf(step.fromQuantity, found.offering.product.unit, marks))
                .set("price", money(step.price, marks))
                .set("per", perUnit(found.offering.product, step.basis, marks)));
    return rows;
}

Data fact(std::string name, std::string value) {
    return Data().set("name", std::move(name)).set("value", std::move(value));
}

Data::List facts(const model::Product& product, const Marks& marks) {
    Data::List rows;
    rows.push_back(fact("Item number", product.sku));
    if (!product.manufacturer.empty()) rows.push_back(fact("Manufacturer", product.manufacturer));
    if (!product.manufacturerPart.empty())
        rows.push_back(fact("Manufacturer part number", product.manufacturerPart));
    rows.push_back(fact("Sold by the", packaging(product, marks)));
    for (const auto& [name, value] : product.attributes) rows.push_back(fact(name, value));
    if (!product.unspsc.empty()) rows.push_back(fact("UNSPSC", product.unspsc));
    return rows;
}

Data pageOf(const Scene& scene, const Found& found, const Entry& entry) {
    const auto& product = found.offering.product;
    Data page = offerRow(scene, found.offering, entry.back);
    put(page, "description", product.description);
    put(page, "leadTime", product.leadTimeDays ? days(*product.leadTimeDays) : std::string());
    page.set("crumbs", found.crumbs).set("facts", facts(product, scene.marks));
    page.set("steps", priceSteps(found, scene.marks)).set("stepped", found.steps.size() > 1);
    page.set("quantity", entry.quantity.empty() ? base::entered(smallest(product), scene.marks)
                                                : entry.quantity);
    page.set("note", entry.note);
    put(page, "error", entry.error);
    return page;
}

}  // namespace

base::Wire productPage(const Scene& scene, const std::string& sku, const Entry& entry) {
    const auto found =
        scene.request.context.store.read([&](store::ReadTx& tx) { return look(tx, scene, sku); });
    return show(scene, "shop/product", found.offering.product.name, pageOf(scene, found, entry),
                entry.error.empty() ? 200 : 422);
}

base::Wire product(Request& request) {
    const auto scene = enter(request);
    const auto sku = request.param("sku");
    return productPage(scene, sku, {"", "", "", "product/" + base::percentEncode(sku)});
}

}  // namespace web::shop
