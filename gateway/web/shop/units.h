#pragma once

#include <string_view>

namespace web::shop {

/// A unit of measure in words.
struct UnitWords {
    std::string_view code;  ///< UN/ECE Recommendation 20 or 21
    std::string_view one;
    std::string_view many;
    bool piece = false;  ///< counts single things: a price for one of it is "each"
};

/// Null for a code we have no words for.
const UnitWords* unitWords(std::string_view code);

}  // namespace web::shop
