#pragma once

#include <map>

#include "gateway/web/shop/scene.h"

namespace web::shop {

/// What the person entered in the cart and what was wrong with it, by line number.
struct CartEntry {
    std::string quantity;
    std::string note;
    std::string error;
};
using CartEntries = std::map<int, CartEntry>;

/// The cart's page; 422 when an entry has an error.
base::Wire cartPage(const Scene& scene, const CartEntries& entries);

/// Takes over what the form's fields `quantity-<line>` and `note-<line>` say; gives back the
/// entries that could not be taken.
CartEntries applyEntries(const Scene& scene);

}  // namespace web::shop
