#pragma once

#include "gateway/model/fields.h"

// Stock and prices as they stand in files.

namespace filedrop {

struct StockRow {
    std::string sku;
    base::Decimal quantity;
};

struct PriceRow {
    std::string sku;
    std::string priceList;
    base::Decimal fromQuantity{1};
    model::Money price;
    base::Decimal basis{1};
};

/// What a row of a document's file says: the document's header, one order and one line of it.
template <class Header, class Line>
struct DocumentRow {
    Header header{};
    model::OrderReference order{};
    Line line{};
    bool hasLine = false;
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
    static constexpr std::tuple all{
        Field{"sku", &filedrop::PriceRow::sku}, Field{"priceList", &filedrop::PriceRow::priceList},
        Field{"fromQuantity", &filedrop::PriceRow::fromQuantity},
        Field{"price", &filedrop::PriceRow::price}, Field{"basis", &filedrop::PriceRow::basis}};
};
