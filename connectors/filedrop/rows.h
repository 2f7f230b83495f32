#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "connectors/connector.h"
#include "gateway/model/fields.h"

// Stock and prices as they stand in files.

namespace filedrop {

/// Nothing: the row says nothing, which is not zero.
struct StockRow {
    std::string sku;
    std::optional<base::Decimal> quantity;
};

struct PriceRow {
    std::string sku;
    std::string priceList;
    base::Decimal fromQuantity{1};
    std::optional<base::Decimal> price;
    std::string currency;  ///< in files also "price.currency"
    base::Decimal basis{1};
};

/// The member a name in a file means.
inline std::string_view memberNamed(std::string_view name) {
    return name == "price.currency" ? "currency" : name;
}

/// Stock and prices of one file on their way into a batch, which outlives this.
class Goods {
public:
    explicit Goods(connectors::Batch& batch) : batch_(batch) {}

    /// Adds what the row says. What is wrong with it, by the rule of all doors: each `where` is a
    /// member. The same stock or price a second time is wrong: of two the right one cannot be told.
    std::vector<base::Problem> take(const StockRow& row);
    std::vector<base::Problem> take(const PriceRow& row);

private:
    connectors::Batch& batch_;
    std::set<std::string> stock_;
    std::set<std::tuple<std::string, std::string, std::string, base::Decimal>> prices_;
};

/// What a row of a document's file says: the document's header, one order and one line of it.
template <class Header, class Line>
struct DocumentRow {
    Header header{};
    model::OrderReference order{};
    Line line{};
    bool hasLine = false;
    bool hasQuantity = false;  ///< said of the line: absent is not none
    std::string partner{};
    std::string currency{};
};

}  // namespace filedrop

template <>
struct model::Fields<filedrop::StockRow> {
    static constexpr std::tuple all{Field{"sku", &filedrop::StockRow::sku},
                                    Field{"quantity", &filedrop::StockRow::quantity}};
};

template <>
struct model::Fields<filedrop::PriceRow> {
    static constexpr std::tuple all{Field{"sku", &filedrop::PriceRow::sku},
                                    Field{"priceList", &filedrop::PriceRow::priceList},
                                    Field{"fromQuantity", &filedrop::PriceRow::fromQuantity},
                                    Field{"price", &filedrop::PriceRow::price},
                                    Field{"currency", &filedrop::PriceRow::currency},
                                    Field{"basis", &filedrop::PriceRow::basis}};
};
