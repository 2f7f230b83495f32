#include "connectors/filedrop/rows.h"

#include "gateway/model/told.h"

namespace filedrop {

std::vector<base::Problem> Goods::take(const StockRow& row) {
    const model::Stock stock{row.sku, row.quantity.value_or(base::Decimal{})};
    auto wrong = model::mistakesIn(stock);
    if (row.quantity && !stock_.insert(row.sku).second)
        wrong.push_back({"sku", row.sku + " stands twice in the file"});
    if (wrong.empty() && row.quantity) batch_.stock.push_back(stock);
    return wrong;
}

std::vector<base::Problem> Goods::take(const PriceRow& row) {
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
    if (!prices_.emplace(row.sku, row.priceList, row.currency, row.fromQuantity).second)
        wrong.push_back({"sku", row.sku + " stands twice in the file with this list, currency and "
                                          "quantity"});
    if (wrong.empty()) batch_.prices.push_back(price);
    return wrong;
}

}  // namespace filedrop
