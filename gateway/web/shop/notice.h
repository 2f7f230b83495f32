#pragma once

#include "gateway/web/shop/scene.h"

namespace web::shop {

/// What happened in another window is told, not passed over.
inline constexpr std::string_view kGone =
    "A line that stood here was removed in another window and is no longer in your cart.";

/// What just happened, told by the address a POST led to: `?added=SKU&quantity=3`, `?changed=cart`,
/// `?removed=2` … Names come from the catalogue and numbers are numbers: nobody can put words on
/// the page. Sets `notice`, or false.
void addNotice(Data& page, const Scene& scene);

/// The address's ending for a notice: `?added=…` or, after a query, `&added=…`.
std::string withNotice(std::string address, const base::Fields& notice);

}  // namespace web::shop
