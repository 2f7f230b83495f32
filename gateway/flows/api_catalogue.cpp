#include "gateway/flows/api_catalogue.h"

#include <set>

#include "gateway/flows/catalogue_news.h"
#include "gateway/store/audit.h"
#include "gateway/store/catalogue.h"

namespace flows {
namespace {

std::string place(const char* list, std::size_t index, const char* member) {
    return std::string(list) + std::to_string(index) + member;
}

class Mistakes {
public:
    explicit Mistakes(store::ReadTx& tx) : tx_(tx) {}

    void see(const std::vector<model::Product>& products) {
        for (std::size_t i = 0; i < products.size(); ++i) {
            const auto& [sku, category] = std::tie(products[i].sku, products[i].categoryId);
            if (sku.empty()) continue;
            if (!coming_.insert(sku).second) note(place("/products/", i, "/sku"), "is here twice");
            if (!category.empty() && !store::findCategory(tx_, category))
                note(place("/products/", i, "/categoryId"), "is no category here");
        }
    }
    void see(const std::vector<model::Price>& prices) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < prices.size(); ++i) {
            const auto& price = prices[i];
            if (price.sku.empty()) continue;
            const auto row = price.priceList + '\n' + price.sku + '\n' + price.price.currency +
                             '\n' + price.fromQuantity.plain();
            if (!seen.insert(row).second) note(place("/prices/", i, ""), "is here twice");
            product(price.sku, place("/prices/", i, "/sku"));
        }
    }
    void see(const std::vector<model::Stock>& stock) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < stock.size(); ++i) {
            if (stock[i].sku.empty()) continue;
            if (!seen.insert(stock[i].sku).second)
                note(place("/stock/", i, "/sku"), "is here twice");
            product(stock[i].sku, place("/stock/", i, "/sku"));
        }
    }
    std::vector<base::Problem> all() { return std::move(all_); }

private:
    void product(const std::string& sku, std::string where) {
        if (!coming_.contains(sku) && !store::hasProduct(tx_, sku))
            note(std::move(where), "is no product here");
    }
    void note(std::string where, std::string what) {
        all_.push_back({std::move(where), std::move(what)});
    }

    store::ReadTx& tx_;
    std::set<std::string> coming_;
    std::vector<base::Problem> all_;
};

}  // namespace

std::vector<base::Problem> objectionsTo(store::ReadTx& tx, const CatalogueRows& goods) {
    Mistakes mistakes(tx);
    mistakes.see(goods.products);
    mistakes.see(goods.prices);
    mistakes.see(goods.stock);
    return mistakes.all();
}

void auditCatalogue(Context& context, store::Tx& tx, std::string_view detail,
                    std::string_view subject, std::string_view actor) {
    store::insertAudit(tx, {.at = context.clock.now(),
                            .actor = std::string(actor),
                            .action = "catalogue.changed",
                            .subject = std::string(subject),
                            .detail = std::string(detail)});
}

int changeCatalogue(Context& context, store::Tx& tx, const CatalogueRows& goods,
                    std::string_view subject, std::string_view actor) {
    const int changed = applyCatalogueNews(
        tx, std::string(actor),
        {.products = goods.products, .prices = goods.prices, .stock = goods.stock});
    if (changed > 0) auditCatalogue(context, tx, std::to_string(changed) + " rows", subject, actor);
    return changed;
}

}  // namespace flows
