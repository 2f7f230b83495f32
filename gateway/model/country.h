#pragma once

#include <string_view>

namespace model {

/// The ISO 3166-1 alpha-2 code of a country by its name in English, German or a language of its
/// own, or by the code itself; capitals do not matter. Empty when no country, or more than one, is
/// called that.
std::string_view countryCodeOf(std::string_view name);

}  // namespace model
