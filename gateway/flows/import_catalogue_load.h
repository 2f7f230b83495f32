#pragma once

#include <functional>
#include <vector>

#include "gateway/flows/import_catalogue.h"
#include "gateway/flows/import_catalogue_check.h"

namespace flows {

/// The rows to save, parents before children.
struct Goods {
    std::vector<model::Category> categories;
    std::vector<model::Product> products;
    std::vector<model::Price> prices;
    std::vector<AssortmentMember> members;
    std::vector<store::Picture> pictures;
};

/// Saves them, some hundreds in a write; how many rows changed anything.
int load(store::Store& store, const Goods& goods, const std::function<void(int, int)>& progress);

}  // namespace flows
