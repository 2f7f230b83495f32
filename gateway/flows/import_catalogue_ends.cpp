#include "gateway/flows/import_catalogue_ends.h"

#include <algorithm>

namespace flows {
namespace {

using Prices = std::vector<Imported<model::Price>>;

template <class T>
bool isAllGood(const std::vector<Imported<T>>& rows) {
    return std::ranges::all_of(rows, [](const auto& row) { return row.problems.empty(); });
}

auto keyOf(const model::Price& price) {
    return std::tuple{price.priceList, price.sku, price.price.currency};
}

// A wrong row that does not say whose price it is may be anybody's.
bool isNamed(const model::Price& price) {
    return !price.priceList.empty() && !price.sku.empty();
}

decltype(Ends::steps) stepsOf(const Prices& rows) {
    decltype(Ends::steps) steps;
    for (const auto& row : rows)
        if (row.problems.empty()) steps[keyOf(row.value)].insert(row.value.fromQuantity.plain());
    for (const auto& row : rows) {
        if (row.problems.empty()) continue;
        if (!isNamed(row.value)) return {};
        std::erase_if(steps, [&](const auto& one) {
            return std::get<0>(one.first) == row.value.priceList &&
                   std::get<1>(one.first) == row.value.sku;
        });
    }
    return steps;
}

}  // namespace

Ends endsOf(const Catalogue& catalogue, WholeLists whole) {
    Ends ends{.steps = stepsOf(catalogue.prices)};
    if (whole.products && !catalogue.products.empty() && isAllGood(catalogue.products)) {
        ends.products.emplace();
        for (const auto& row : catalogue.products) ends.products->insert(row.value.sku);
    }
    if (whole.prices && isAllGood(catalogue.prices))
        for (const auto& row : catalogue.prices)
            ends.priceLists[row.value.priceList].insert(row.value.sku);
    return ends;
}

int endUnnamed(store::Tx& tx, const Ends& ends) {
    int ended = 0;
    for (const auto& [key, staying] : ends.steps) {
        const auto& [priceList, sku, currency] = key;
        for (const auto& step : store::prices(tx, priceList, sku))
            if (step.price.currency == currency && !staying.contains(step.fromQuantity.plain()))
                ended += store::removePrice(tx, step) ? 1 : 0;
    }
    for (const auto& [priceList, staying] : ends.priceLists)
        ended += store::removePricesBut(tx, priceList, staying);
    if (ends.products) ended += store::removeProductsBut(tx, *ends.products);
    return ended;
}

}  // namespace flows
