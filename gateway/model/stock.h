#pragma once

#include <string>

#include "gateway/base/decimal.h"

namespace model {

/// How much of a product the back office has.
struct Stock {
    std::string sku;
    base::Decimal quantity;

    friend bool operator==(const Stock&, const Stock&) = default;
};

}  // namespace model
