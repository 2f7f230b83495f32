#include "connectors/filedrop/rows.h"

#include "gateway/model/told.h"

namespace filedrop {

std::vector<base::Problem> take(const StockRow& row, connectors::Batch& batch) {
    const model::Stock stock{row.sku, row.quantity.value_or(base::Decimal{})};
    auto wrong = model::mistakesIn(stock);
    if (wrong.empty() && row.quantity) batch.stock.push_back(stock);
    return wrong;
}

std::vector<base::Problem> take(const PriceRow& row, connectors::Batch& batch) {
    const model::Price price{row.priceList,
                             row.sku,
                             row.fromQuantity,
                             {row.price.value_or(base::Decimal{}), row.currency},
                             row.basis};
    auto wrong = model::mistakesIn(price);
    for (auto& one : wrong)
        if (one.where == "price/amount" || one.where == "price/currency")
            one.where = one.where == "price/amount" ? "price" : "currency";
    if (!row.price) wrong.push_back({"price", "is needed"});
    if (wrong.empty()) batch.prices.push_back(price);
    return wrong;
}

}  // namespace filedrop
