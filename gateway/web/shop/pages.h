#pragma once

#include <span>
#include <string>
#include <string_view>

#include "gateway/web/page.h"

namespace web {

/// The storefront: /start, /shop, /pictures and /assets.
std::span<const Route> shopRoutes();

/// What a buyer sees when a page can't be shown: says what to do, and may stand in their frame.
base::Wire shopFailed(Request& request, const base::Fault& fault);

/// GET /assets/{name}; for both listeners.
base::Wire assetFile(Request& request);
/// `/assets/shop.css?v=1a2b3c4d`: changes with the content, so that it may be kept for long.
std::string assetUrl(std::string_view name);

}  // namespace web

/// One handler per address; all throw what flows throw.
namespace web::shop {

base::Wire startPage(Request& request);  ///< says whom the link is for; uses nothing up
base::Wire start(Request& request);
base::Wire home(Request& request);
base::Wire category(Request& request);
base::Wire search(Request& request);
base::Wire product(Request& request);
base::Wire cart(Request& request);
base::Wire addToCart(Request& request);
base::Wire changeCart(Request& request);
base::Wire removeFromCart(Request& request);
base::Wire restoreToCart(Request& request);
base::Wire takeEarlier(Request& request);  ///< the cart of a visit that ran out
base::Wire dropEarlier(Request& request);
base::Wire returnCart(Request& request);
base::Wire returned(Request& request);  ///< where Back leads once the cart has gone
base::Wire cancel(Request& request);
base::Wire goHome(Request& request);  ///< of a visit to the supplier's own shop
base::Wire picture(Request& request);

}  // namespace web::shop
