#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// What is on its way to a place.
struct PlaceFigures {
    std::string place;
    std::int64_t waiting = 0;
    std::optional<base::Time> oldest{};  ///< since when the oldest waits
    std::int64_t unknown = 0;
    std::int64_t dead = 0;
    std::int64_t lastHour = 0;  ///< delivered of what was made within the last hour
};

/// Of every place that anything ever went to, but for those who fetch by themselves; by name.
std::vector<PlaceFigures> placeFigures(ReadTx& tx, base::Time now);

}  // namespace store
