#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "gateway/flows/import_catalogue.h"
#include "gateway/flows/import_catalogue_check.h"

namespace flows {

/// What an import no longer names.
struct Ends {
    /// By price list, product and currency: the steps that stay, as plain quantities.
    std::map<std::tuple<std::string, std::string, std::string>, std::set<std::string>> steps{};
    std::optional<std::set<std::string>> products{};            ///< all that stay
    std::map<std::string, std::set<std::string>> priceLists{};  ///< whose prices stay in each
};

/// Reads off checked rows what ends. A wrong row ends nothing of what it may have spoken of.
Ends endsOf(const Catalogue& catalogue, WholeLists whole);

/// Takes it out; how many products and steps went.
int endUnnamed(store::Tx& tx, const Ends& ends);

}  // namespace flows
