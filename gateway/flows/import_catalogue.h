#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/store/store.h"

namespace flows {

enum class BadRows { skip, refuseAll };

struct ImportReport {
    int read = 0;
    int changed = 0;  ///< inserted or different from before
    int unchanged = 0;
    int skipped = 0;
    std::vector<base::Problem> problems;  ///< where: `products.csv line 17, column unspsc`
};

/// Loads a catalogue: a folder with categories.csv, products.csv, prices.csv, assortments.csv and
/// pictures/ (each optional), one such .csv, or one .json with the same lists. Idempotent: the same
/// input again changes nothing. Rows that are wrong are reported and skipped, or nothing at all is
/// loaded. `progress(done, total)` is called now and then. Throws Fault(malformed) when a file
/// can't be read at all.
ImportReport importCatalogue(store::Store& store, const std::filesystem::path& from,
                             BadRows badRows, const std::function<void(int, int)>& progress = {});

}  // namespace flows
