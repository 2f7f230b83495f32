#pragma once

#include <string>
#include <string_view>

#include "gateway/base/decimal.h"

namespace base {

/// How people of a language write figures.
struct Marks {
    char decimal = '.';
    std::string_view group = ",";  ///< between thousands
};

/// By language and region (`de`, `de-CH`), as Unicode's CLDR 44 has them; English marks for a
/// language not known.
Marks marksOf(std::string_view language);

/// `1250,5`: as a field holds a figure, without marks between thousands or trailing zeros.
std::string entered(const Decimal& figure, const Marks& marks);
/// `1.250,50`: a plain figure (Decimal::str, Decimal::plain) as people read it.
std::string grouped(std::string plain, const Marks& marks);

}  // namespace base
