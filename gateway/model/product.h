#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/item.h"

namespace model {

struct Category {
    std::string id;        ///< stable, `[a-z0-9-]+`
    std::string parentId;  ///< empty at the top
    std::string name;
    std::string picture;  ///< name of a stored picture, may be empty
    int position = 0;     ///< among its siblings

    friend bool operator==(const Category&, const Category&) = default;
};

/// What the supplier sells, without a price: prices depend on the Partner.
struct Product {
    std::string sku;
    std::string name;
    std::string description;
    std::string categoryId;
    std::string unspsc;         ///< 8 digits
    std::string unit = "EA";    ///< order unit, UN/ECE Rec 20
    base::Decimal packSize{1};  ///< how many content units an order unit holds
    std::string packUnit;       ///< content unit; empty when the order unit is the content
    base::Decimal minimumQuantity{1};
    base::Decimal quantityStep{1};
    std::string manufacturer;
    std::string manufacturerPart;
    std::optional<int> leadTimeDays;
    std::optional<base::Decimal> stock;  ///< nothing: unknown, which is not zero
    std::string picture;
    Extras attributes;  ///< name and value in display order

    friend bool operator==(const Product&, const Product&) = default;
};

/// One row of a price list; the row with the highest `fromQuantity` not above the quantity counts.
struct Price {
    std::string priceList;
    std::string sku;
    base::Decimal fromQuantity{1};
    Money price;
    base::Decimal basis{1};  ///< the price is for this many units

    friend bool operator==(const Price&, const Price&) = default;
};

/// A named set of categories: all products below any of them.
struct Assortment {
    std::string id;
    std::vector<std::string> categories;

    friend bool operator==(const Assortment&, const Assortment&) = default;
};

}  // namespace model
