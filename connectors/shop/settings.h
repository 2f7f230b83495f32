#pragma once

#include <span>
#include <string>
#include <vector>

#include "connectors/shop/keys.h"
#include "gateway/model/back_office.h"
#include "gateway/model/option.h"

namespace shop {

/// Where visits go.
struct Place {
    std::string url;
    bool called = false;               ///< the shop is called before the browser goes there
    std::vector<std::string> origins;  ///< where it may lead the browser
};

struct Settings {
    Place place;
    Keys keys;
    bool vendure = false;
    bool oursCount = false;  ///< our prices, for products we have
};

/// Described for the administrator.
std::span<const model::Option> settings();

/// Throws Fault(invalid) with everything that can't be used.
Settings readSettings(const model::BackOffice& office);

}  // namespace shop
