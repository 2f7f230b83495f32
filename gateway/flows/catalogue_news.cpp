#include "gateway/flows/catalogue_news.h"

#include "gateway/base/log.h"
#include "gateway/store/catalogue.h"

namespace flows {
namespace {

void leftOut(const std::string& backOffice, const std::string& sku, const std::string& why) {
    base::log::warn("back_office.catalogue_left_out",
                    {{"back_office", backOffice}, {"sku", sku}, {"why", why}});
}

bool save(store::Tx& tx, const std::string& backOffice, model::Product product) {
    if (!product.categoryId.empty() && !store::findCategory(tx, product.categoryId)) {
        leftOut(backOffice, product.sku, "no category " + product.categoryId);
        product.categoryId.clear();
    }
    return store::saveProduct(tx, product);
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
    for (const auto& price : batch.prices)
        if (isKnown(tx, backOffice, price.sku)) changed += store::savePrice(tx, price) ? 1 : 0;
    for (const auto& stock : batch.stock)
        if (isKnown(tx, backOffice, stock.sku))
            changed += store::saveStock(tx, stock.sku, stock.quantity) ? 1 : 0;
    return changed;
}

}  // namespace flows
