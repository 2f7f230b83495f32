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

/// What came of the form's fields `quantity-<line>` and `note-<line>`.
struct Applied {
    CartEntries refused;
    bool gone = false;  ///< a line of the form is not in the cart any more
    int removed = 0;    ///< the line just taken out, which may come back; 0: none
};

/// The cart's page; 422 when something was refused. `told` stands above it.
base::Wire cartPage(const Scene& scene, const Applied& applied, const std::string& told = {});

/// Takes over what the form says. `removed` is the line whose own fields say nothing: the button
/// that was pressed took it out.
Applied applyEntries(const Scene& scene, int removed = 0);

/// The numbers of the cart's lines as the form names those it shows: `1,2,5`.
std::string lineNumbers(const Scene& scene);

}  // namespace web::shop
