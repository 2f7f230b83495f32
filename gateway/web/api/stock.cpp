#include "gateway/model/told.h"
#include "gateway/store/api_lists.h"
#include "gateway/web/api/body.h"
#include "gateway/web/api/catalogue.h"
#include "gateway/web/api/handlers.h"

namespace web::api {
namespace {

model::Stock stockOf(const Call& call) {
    auto body = bodyOf(call);
    const auto sku = call.param("sku");
    if (body.is_object() && !body.contains("sku")) body["sku"] = sku;
    std::vector<base::Problem> problems;
    const auto stock = model::toldStock(body, "", problems);
    if (stock && stock->sku != sku)
        problems.push_back({"/sku", "is another product than the address names"});
    refuse(std::move(problems));
    return *stock;
}

}  // namespace

base::Wire listStock(const Call& call) {
    const auto view = viewOf(call);
    const auto products = call.context().store.read([&](store::ReadTx& tx) {
        return store::productsAfter(tx, view, cursorOf(call), limitOf(call) + 1);
    });
    std::vector<Json> items;
    items.reserve(products.size());
    for (const auto& product : products) items.push_back(stockJson(product));
    return page(call, std::move(items), [&](std::size_t i) { return products[i].sku; });
}

base::Wire getStock(const Call& call) {
    const auto product = call.context().store.read(
        [&](store::ReadTx& tx) { return seenProduct(call, tx, call.param("sku")); });
    if (!product) nothingHere();
    return found(call, stockJson(*product));
}

base::Wire putStock(const Call& call) {
    const auto stock = stockOf(call);
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto before = store::findProduct(tx, stock.sku);
        if (!before) nothingHere();
        if (const auto refusal = unmet(call, dumped(stockJson(*before))))
            return refusedReply(*refusal);
        if (auto wrong = changeOne(call, tx, {.stock = {stock}}, stock.sku)) return *wrong;
        return {200, dumped(stockJson(*store::findProduct(tx, stock.sku)))};
    });
}

base::Wire deleteStock(const Call& call) {
    const auto sku = call.param("sku");
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto before = store::findProduct(tx, sku);
        if (!before) nothingHere();
        if (const auto refusal = unmet(call, dumped(stockJson(*before))))
            return refusedReply(*refusal);
        return removed(call, tx, sku, store::forgetStock(tx, sku));
    });
}

base::Wire postStock(const Call& call) {
    auto rows = rowsOf<model::Stock>(bodyOf(call), "stock", model::toldStock);
    return changeMany(call, {.stock = std::move(rows.values)}, std::move(rows.problems));
}

}  // namespace web::api
