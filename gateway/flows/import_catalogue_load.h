#pragma once

#include <functional>
#include <vector>

#include "gateway/flows/import_catalogue.h"
#include "gateway/flows/import_catalogue_check.h"
#include "gateway/flows/import_catalogue_ends.h"

namespace flows {

/// The rows to save, parents before children.
struct Goods {
    std::vector<model::Category> categories;
    std::vector<model::Product> products;
    std::vector<model::Price> prices;
    std::vector<AssortmentMember> members;
    std::vector<store::Picture> pictures;
    Ends ends{};
};

struct Loaded {
    int changed = 0;  ///< rows
    int ended = 0;    ///< what is there no more
};

/// Saves them, some hundreds in a write; last goes what they no longer name.
Loaded load(store::Store& store, const Goods& goods, const std::function<void(int, int)>& progress);

}  // namespace flows
