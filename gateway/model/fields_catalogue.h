#pragma once

#include "gateway/model/field.h"
#include "gateway/model/product.h"
#include "gateway/model/stock.h"

// See fields.h: what a catalogue consists of.

namespace model {

template <>
struct Fields<Product> {
    static constexpr std::tuple all{Field{"sku", &Product::sku},
                                    Field{"name", &Product::name},
                                    Field{"description", &Product::description},
                                    Field{"categoryId", &Product::categoryId},
                                    Field{"unspsc", &Product::unspsc},
                                    Field{"unit", &Product::unit},
                                    Field{"packSize", &Product::packSize},
                                    Field{"packUnit", &Product::packUnit},
                                    Field{"minimumQuantity", &Product::minimumQuantity},
                                    Field{"quantityStep", &Product::quantityStep},
                                    Field{"manufacturer", &Product::manufacturer},
                                    Field{"manufacturerPart", &Product::manufacturerPart},
                                    Field{"leadTimeDays", &Product::leadTimeDays},
                                    Field{"stock", &Product::stock},
                                    Field{"picture", &Product::picture},
                                    Field{"attributes", &Product::attributes}};
};

template <>
struct Fields<Price> {
    static constexpr std::tuple all{Field{"priceList", &Price::priceList},
                                    Field{"sku", &Price::sku},
                                    Field{"fromQuantity", &Price::fromQuantity},
                                    Field{"price", &Price::price}, Field{"basis", &Price::basis}};
};

template <>
struct Fields<Stock> {
    static constexpr std::tuple all{Field{"sku", &Stock::sku}, Field{"quantity", &Stock::quantity}};
};

}  // namespace model
