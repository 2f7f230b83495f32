#pragma once

#include "gateway/store/catalogue.h"

// The columns of a Product, in the order productOf reads them: part of the literals that select it.
#define PASSERELLE_PRODUCT_COLUMNS                                                 \
    "product.sku, product.name, product.description, product.category_id,\n"       \
    "    product.unspsc, product.unit, product.pack_size, product.pack_unit,\n"    \
    "    product.minimum_quantity, product.quantity_step, product.manufacturer,\n" \
    "    product.manufacturer_part, product.lead_time_days, product.stock,\n"      \
    "    product.picture, product.attributes\n"

// Whether a View shows the product. Values: price list, currency twice, assortment twice.
#define PASSERELLE_IN_VIEW                                                                       \
    "EXISTS (\n"                                                                                 \
    "    SELECT 1 FROM price\n"                                                                  \
    "    WHERE price.price_list = :price_list AND price.sku = product.sku\n"                     \
    "        AND (:any_currency = '' OR price.currency = :currency)\n"                           \
    ") AND (:any_assortment = '' OR EXISTS (\n"                                                  \
    "    SELECT 1 FROM category_path AS shown\n"                                                 \
    "    JOIN assortment_category AS member ON member.category_id = shown.ancestor_id\n"         \
    "    WHERE shown.category_id = product.category_id AND member.assortment_id = :assortment\n" \
    "))\n"

namespace store {

model::Product productOf(const Row<16>& row);
/// With the price in the view that counts for the minimum quantity; where the list begins above
/// that, with its first one.
Offering offeringOf(ReadTx& tx, const View& view, const Row<16>& row);

}  // namespace store
