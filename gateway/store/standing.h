#pragma once

#include <optional>

#include "gateway/store/tx.h"

namespace store {

/// How things stand: what waits for a person, and how much there is.
struct Standing {
    std::int64_t heldOrders = 0;
    std::int64_t deadMessages = 0;
    std::int64_t owed = 0;      ///< open obligations
    std::int64_t keptBack = 0;  ///< for partners, without a way to them or not to leave as they are
    std::int64_t dueMessages = 0;
    std::optional<base::Time> oldestDue;  ///< since when the longest waiting message waits
    std::int64_t partners = 0;
    std::int64_t products = 0;
    std::int64_t orders = 0;
    std::int64_t messages = 0;
};

Standing standing(ReadTx& tx);

}  // namespace store
