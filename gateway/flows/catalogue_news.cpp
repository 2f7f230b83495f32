#include "gateway/flows/catalogue_news.h"

#include "gateway/base/log.h"
#include "gateway/store/catalogue.h"

namespace flows {
namespace {

void leftOut(const std::string& backOffice, const std::string& sku, const std::string& why) {
    base::log::warn("back_office.catalogue_left_out",
                    {{"back_office", backOffice}, {"sku", sku}, {"why", why}});
}

template <class... Fields>
void keepUnsaid(model::Product& said, const model::Product& known, Fields... fields) {
    const model::Product none;
    ((said.*fields = said.*fields == none.*fields ? known.*fields : said.*fields), ...);
}

// Back offices have no place for much of what a catalogue shows.
model::Product merged(model::Product said, const model::Product& known) {
    using model::Product;
    keepUnsaid(said, known, &Product::name, &Product::description, &Product::categoryId,
               &Product::unspsc, &Product::unit, &Product::packSize, &Product::packUnit,
               &Product::minimumQuantity, &Product::quantityStep, &Product::manufacturer,
               &Product::manufacturerPart, &Product::leadTimeDays, &Product::stock,
               &Product::picture, &Product::attributes);
    return said;
}

bool save(store::Tx& tx, const std::string& backOffice, model::Product product) {
    if (!product.categoryId.empty() && !store::findCategory(tx, product.categoryId)) {
        leftOut(backOffice, product.sku, "no category " + product.categoryId);
        product.categoryId.clear();
    }
    return store::saveProduct(tx, product);
}

bool describe(store::Tx& tx, const std::string& backOffice, model::Product product) {
    if (const auto known = store::findProduct(tx, product.sku))
        product = merged(std::move(product), *known);
    return save(tx, backOffice, std::move(product));
}

bool isKnown(store::ReadTx& tx, const std::string& backOffice, const std::string& sku) {
    if (store::hasProduct(tx, sku)) return true;
    leftOut(backOffice, sku, "no such product");
    return false;
}

}  // namespace

int applyCatalogueNews(store::Tx& tx, const std::string& backOffice,
                       const connectors::Batch& batch) {
    int changed = 0;
    for (const auto& product : batch.products) changed += save(tx, backOffice, product) ? 1 : 0;
    for (const auto& product : batch.described)
        changed += describe(tx, backOffice, product) ? 1 : 0;
    for (const auto& price : batch.prices)
        if (isKnown(tx, backOffice, price.sku)) changed += store::savePrice(tx, price) ? 1 : 0;
    for (const auto& stock : batch.stock)
        if (isKnown(tx, backOffice, stock.sku))
            changed += store::saveStock(tx, stock.sku, stock.quantity) ? 1 : 0;
    return changed;
}

}  // namespace flows
