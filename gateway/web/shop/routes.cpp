#include <array>

#include "gateway/web/shop/pages.h"

namespace web {

std::span<const Route> shopRoutes() {
    static constexpr auto routes = std::to_array<Route>({
        {"GET", "/start/{token}", shop::startPage},
        {"POST", "/start/{token}", shop::start},
        {"GET", "/shop/{token}/", shop::home},
        {"GET", "/shop/{token}/category/{id}", shop::category},
        {"GET", "/shop/{token}/search", shop::search},
        {"GET", "/shop/{token}/product/{sku}", shop::product},
        {"GET", "/shop/{token}/cart", shop::cart},
        {"POST", "/shop/{token}/cart/add", shop::addToCart},
        {"POST", "/shop/{token}/cart/change", shop::changeCart},
        {"POST", "/shop/{token}/cart/remove", shop::removeFromCart},
        {"POST", "/shop/{token}/cart/restore", shop::restoreToCart},
        {"POST", "/shop/{token}/earlier/take", shop::takeEarlier},
        {"POST", "/shop/{token}/earlier/drop", shop::dropEarlier},
        {"GET", "/shop/{token}/return", shop::returned},
        {"POST", "/shop/{token}/return", shop::returnCart},
        {"POST", "/shop/{token}/cancel", shop::cancel},
        {"GET", "/shop/{token}/home", shop::goHome},
        {"GET", "/pictures/{name}", shop::picture},
        {"GET", "/assets/{name}", assetFile},
    });
    return routes;
}

}  // namespace web
