#include "gateway/flows/catalogue_news.h"

#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/model/told.h"
#include "gateway/store/catalogue.h"

namespace flows {
namespace {

void leftOut(const std::string& backOffice, const std::string& sku, const std::string& why) {
    base::log::warn("back_office.catalogue_left_out",
                    {{"back_office", backOffice}, {"sku", sku}, {"why", why}});
}

// What no door takes, a back office's neither.
template <class T>
bool isFit(const std::string& backOffice, const T& row) {
    const auto mistakes = model::mistakesIn(row);
    if (mistakes.empty()) return true;
    const auto& first = mistakes.front();
    leftOut(backOffice, base::printable(row.sku), first.where + ' ' + first.what);
    return false;
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
    if (!isFit(backOffice, product)) return false;
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

template <class T>
bool isTaken(store::ReadTx& tx, const std::string& backOffice, const T& row) {
    if (!isFit(backOffice, row)) return false;
    if (store::hasProduct(tx, row.sku)) return true;
    leftOut(backOffice, row.sku, "no such product");
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
        if (isTaken(tx, backOffice, price)) changed += store::savePrice(tx, price) ? 1 : 0;
    for (const auto& stock : batch.stock)
        if (isTaken(tx, backOffice, stock))
            changed += store::saveStock(tx, stock.sku, stock.quantity) ? 1 : 0;
    return changed;
}

}  // namespace flows
