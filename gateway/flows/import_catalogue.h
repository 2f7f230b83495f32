#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/store/store.h"

namespace flows {

enum class BadRows { skip, refuseAll };

/// Which lists of an import are whole: what they do not name ends. A list without rows, or with a
/// row that is wrong, ends nothing.
struct WholeLists {
    bool products = false;  ///< other products are taken out, with their prices
    bool prices = false;    ///< of each price list that is named: other products' prices
};

struct ImportReport {
    int read = 0;
    int changed = 0;  ///< inserted or different from before
    int ended = 0;    ///< products and steps of prices that are there no more
    int unchanged = 0;
    int skipped = 0;
    std::vector<base::Problem> problems;  ///< where: `products.csv line 17, column unspsc`
};

/// Loads a catalogue: a folder with categories.csv, products.csv, prices.csv, assortments.csv and
/// pictures/ (each optional), one such .csv, or one .json with the same lists. Idempotent: the same
/// input again changes nothing. The rows of a product's price in one list and currency are that
/// price: other steps of it end, unless one of the rows is wrong. Rows that are wrong are reported
/// and skipped, or nothing at all is loaded. `progress(done, total)` is called now and then. Throws
/// Fault(malformed) when a file can't be read at all.
ImportReport importCatalogue(store::Store& store, const std::filesystem::path& from,
                             BadRows badRows, const std::function<void(int, int)>& progress = {},
                             WholeLists whole = {});

}  // namespace flows
