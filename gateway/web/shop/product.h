#pragma once

#include "gateway/web/shop/scene.h"

namespace web::shop {

/// What the person entered in a product's form, and what was wrong with it.
struct Entry {
    std::string quantity;
    std::string note;
    std::string error;
    std::string back;  ///< where adding leads to; empty: stays on the page
};

/// The product's page; 422 when the entry has an error. Throws Fault(notFound) when the partner
/// can't buy it.
base::Wire productPage(const Scene& scene, const std::string& sku, const Entry& entry);

}  // namespace web::shop
