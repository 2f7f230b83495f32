#pragma once

#include "gateway/web/shop/scene.h"

namespace web::shop {

/// What just happened, told by the address a POST led to: `?added=SKU&quantity=3`, `?changed=cart`,
/// `?removed=line`. Sets `notice`, or false.
void addNotice(Data& page, const Scene& scene);

/// The address's ending for a notice: `?added=…` or, after a query, `&added=…`.
std::string withNotice(std::string address, const base::Fields& notice);

}  // namespace web::shop
