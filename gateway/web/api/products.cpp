#include "gateway/model/json_text.h"
#include "gateway/model/told.h"
#include "gateway/store/api_lists.h"
#include "gateway/web/api/body.h"
#include "gateway/web/api/catalogue.h"
#include "gateway/web/api/handlers.h"

namespace web::api {
namespace {

// The number stands in the address; who says it again in the body has to mean the same.
void putSku(nlohmann::json& body, const std::string& sku) {
    if (!body.is_object()) return;
    if (!body.contains("sku")) body["sku"] = sku;
    if (body["sku"] != sku) refuse({{"/sku", "is another product than the address names"}});
}

model::Product productOf(const nlohmann::json& body) {
    std::vector<base::Problem> problems;
    auto product = model::toldProduct(body, "", problems);
    refuse(std::move(problems));
    return std::move(product.value());
}

flows::ApiReply saved(const Call& call, store::Tx& tx, const model::Product& product, bool isNew) {
    if (auto wrong = changeOne(call, tx, {.products = {product}}, product.sku)) return *wrong;
    return {isNew ? 201 : 200, dumped(productJson(*store::findProduct(tx, product.sku)))};
}

std::string current(const std::optional<model::Product>& product) {
    return product ? dumped(productJson(*product)) : std::string();
}

}  // namespace

base::Wire listProducts(const Call& call) {
    const auto view = viewOf(call);
    const auto products = call.context().store.read([&](store::ReadTx& tx) {
        return store::productsAfter(tx, view, cursorOf(call), limitOf(call) + 1);
    });
    std::vector<Json> items;
    items.reserve(products.size());
    for (const auto& product : products) items.push_back(productJson(product));
    return page(call, std::move(items), [&](std::size_t i) { return products[i].sku; });
}

base::Wire getProduct(const Call& call) {
    const auto product = call.context().store.read(
        [&](store::ReadTx& tx) { return seenProduct(call, tx, call.param("sku")); });
    if (!product) nothingHere();
    return found(call, productJson(*product));
}

base::Wire putProduct(const Call& call) {
    auto body = bodyOf(call);
    putSku(body, call.param("sku"));
    const auto wanted = productOf(body);
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto before = store::findProduct(tx, wanted.sku);
        if (const auto refusal = unmet(call, current(before))) return refusedReply(*refusal);
        return saved(call, tx, wanted, !before);
    });
}

base::Wire patchProduct(const Call& call) {
    auto patch = bodyOf(call);
    putSku(patch, call.param("sku"));
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto before = store::findProduct(tx, call.param("sku"));
        if (!before) nothingHere();
        if (const auto refusal = unmet(call, current(before))) return refusedReply(*refusal);
        auto whole = model::parsedJson(productJson(*before).dump());
        whole.merge_patch(patch);
        return saved(call, tx, productOf(whole), false);
    });
}

base::Wire deleteProduct(const Call& call) {
    const auto sku = call.param("sku");
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto before = store::findProduct(tx, sku);
        if (!before) nothingHere();
        if (const auto refusal = unmet(call, current(before))) return refusedReply(*refusal);
        return removed(call, tx, sku, store::removeProduct(tx, sku));
    });
}

base::Wire postProducts(const Call& call) {
    auto rows = rowsOf<model::Product>(bodyOf(call), "products", model::toldProduct);
    return changeMany(call, {.products = std::move(rows.values)}, std::move(rows.problems));
}

}  // namespace web::api
