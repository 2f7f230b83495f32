#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/flows/api_catalogue.h"
#include "gateway/store/audit.h"
#include "gateway/store/catalogue.h"
#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/rows.h"

namespace web::admin {
namespace {

std::string backTo(const std::string& sku, const char* done) {
    return "/goods?sku=" + base::percentEncode(sku) + "&done=" + done;
}

Data::List priceRows(const std::vector<model::Price>& prices) {
    Data::List rows;
    for (const auto& step : prices)
        rows.push_back(Data()
                           .set("list", step.priceList)
                           .set("from", step.fromQuantity.plain())
                           .set("currency", step.price.currency)
                           .set("price", model::str(step.price))
                           .set("basis", step.basis.plain()));
    return rows;
}

Data shown(store::ReadTx& tx, const model::Product& product) {
    Data data;
    data.set("name", product.name).set("unit", product.unit);
    const auto category = store::findCategory(tx, product.categoryId);
    data.set("category",
             category ? category->name : "in no category, so no partner finds it there");
    data.set("stock", product.stock ? product.stock->plain() + ' ' + product.unit : "not known");
    auto rows = priceRows(store::prices(tx, product.sku));
    data.set("hasPrices", !rows.empty());
    data.set("prices", std::move(rows));
    return data;
}

model::Price stepSaid(const Desk& desk) {
    const auto from = base::Decimal::parse(desk.said("from"));
    if (!from) throw base::Fault(base::FaultCode::invalid, "No step of a price was named.");
    return {.priceList = desk.said("list"),
            .sku = desk.said("sku"),
            .fromQuantity = *from,
            .price = {{}, desk.said("currency")}};
}

template <class Remove>
base::Wire takeOut(const Desk& desk, const std::string& what, const char* done, Remove remove) {
    const auto sku = desk.said("sku");
    const bool isOut = desk.context().store.write([&](store::Tx& tx) {
        const bool removed = remove(tx);
        if (removed) flows::auditCatalogue(desk.context(), tx, what, sku, desk.actor());
        return removed;
    });
    return seeOther(isOut ? backTo(sku, done) : "/goods?done=gone-before");
}

}  // namespace

base::Wire goods(const Desk& desk) {
    const auto sku = desk.said("sku");
    Data data;
    data.set("sku", sku);
    desk.context().store.read([&](store::ReadTx& tx) {
        const auto product = store::findProduct(tx, sku);
        data.set("unknown", !sku.empty() && !product);
        if (product) data.set("product", shown(tx, *product));
        return 0;
    });
    addHistory(data, sku.empty() ? std::vector<store::AuditEntry>{}
                                 : desk.context().store.read(
                                       [&](store::ReadTx& tx) { return store::auditOf(tx, sku); }));
    return show(desk, "goods", "Goods", std::move(data));
}

base::Wire takeProductOut(const Desk& desk) {
    return takeOut(desk, "taken out", "product-out",
                   [&](store::Tx& tx) { return store::removeProduct(tx, desk.said("sku")); });
}

base::Wire takePriceOut(const Desk& desk) {
    const auto step = stepSaid(desk);
    return takeOut(desk,
                   "price taken out: " + step.priceList + ", from " + step.fromQuantity.plain() +
                       ", " + step.price.currency,
                   "price-out", [&](store::Tx& tx) { return store::removePrice(tx, step); });
}

}  // namespace web::admin
