#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// How the system at a place is doing: a back office by its id, a partner's own system as
/// `partner/ID`. While its circuit is open nobody goes there; then one goes and tries.
struct Place {
    std::string id;
    int failures = 0;                       ///< in a row, that no connection came about
    std::optional<base::Time> openUntil{};  ///< nothing: the circuit is closed, as it should be
    std::optional<base::Time> lastSuccessAt{};
    std::optional<base::Time> lastFailureAt{};
    std::string lastFailure{};
    std::int64_t stale = 0;  ///< reports that came when another had the message already
    /// Since when it has taken nothing it was brought; nothing: it takes what it gets.
    std::optional<base::Time> failingSince{};
};

std::optional<Place> findPlace(ReadTx& tx, std::string_view id);
std::vector<Place> allPlaces(ReadTx& tx);

/// Something was taken there: the circuit is closed. The moment is kept to the second.
void placeTook(Tx& tx, std::string_view id, base::Time now);
/// It answered, but took nothing: the circuit is closed.
void placeAnswered(Tx& tx, std::string_view id, base::Time now, std::string_view why);
/// No connection. The circuit is open until then, or (nothing) as it was.
void placeUnreachable(Tx& tx, std::string_view id, base::Time now, std::string_view why,
                      int failures, std::optional<base::Time> openUntil);
/// A person wants it tried now, whatever the circuit says.
void tryNow(Tx& tx, std::string_view id, base::Time now);
/// The circuit stays open while one tries.
void keepOpen(Tx& tx, std::string_view id, base::Time until);
/// A report came when another had the message already.
void countStale(Tx& tx, std::string_view id);

}  // namespace store
