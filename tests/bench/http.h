#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/load.h"

namespace bench {

/// A new database with the benchmark's buyer; `options` say which, none: in the data folder.
void prepare(const Settings& settings, const std::filesystem::path& data,
             const std::vector<std::string>& options = {});
/// That document of documents/, as long and as often as a round takes.
Load loadOf(const Settings& settings, const std::string& document);

}  // namespace bench
