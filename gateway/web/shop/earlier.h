#pragma once

#include "gateway/web/shop/scene.h"

namespace web::shop {

/// Offers a cart whose visit ran out, in words and with a button for each answer. Sets `earlier`,
/// or false.
void addEarlierCart(Data& page, const Scene& scene);

}  // namespace web::shop
