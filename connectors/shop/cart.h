#pragma once

#include <string_view>

#include "connectors/shop/storefront.h"

namespace shop {

/// The most lines a cart may have.
inline constexpr std::size_t kMostLines = 1000;

/// Reads a posted cart; README.md, "The cart", shows one. Throws Fault(malformed) and
/// Fault(invalid), the latter with everything that is wrong.
PostedCart readCart(std::string_view json);

}  // namespace shop
