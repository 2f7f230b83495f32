#include "gateway/store/places.h"

namespace store {
namespace {

std::optional<base::Time> maybeTime(const Cell& cell) {
    if (cell.null()) return std::nullopt;
    return cell.time();
}

Place placeOf(const Row<8>& row) {
    const auto& [id, failures, openUntil, lastSuccessAt, lastFailureAt, lastFailure, stale,
                 failingSince] = row;
    return {.id = id.text(),
            .failures = static_cast<int>(failures.number()),
            .openUntil = maybeTime(openUntil),
            .lastSuccessAt = maybeTime(lastSuccessAt),
            .lastFailureAt = maybeTime(lastFailureAt),
            .lastFailure = lastFailure.text(),
            .stale = stale.number(),
            .failingSince = maybeTime(failingSince)};
}

void ensure(Tx& tx, std::string_view id) {
    tx.run(
        "INSERT INTO place (id, failures, last_failure, stale)\n"
        "VALUES (:id, 0, '', 0)\n"
        "ON CONFLICT (id) DO NOTHING",
        {id});
}

}  // namespace

std::optional<Place> findPlace(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<8>(
        "SELECT id, failures, open_until, last_success_at, last_failure_at, last_failure, stale,\n"
        "    failing_since\n"
        "FROM place\n"
        "WHERE id = :id",
        {id});
    if (!row) return std::nullopt;
    return placeOf(*row);
}

std::vector<Place> allPlaces(ReadTx& tx) {
    std::vector<Place> all;
    for (const auto& row : tx.select<8>(
             "SELECT id, failures, open_until, last_success_at, last_failure_at, last_failure,\n"
             "    stale, failing_since\n"
             "FROM place\n"
             "ORDER BY id"))
        all.push_back(placeOf(row));
    return all;
}

// A row that many touch: written once a second, not once a message.
void placeTook(Tx& tx, std::string_view id, base::Time now) {
    const auto written = tx.run(
        "UPDATE place\n"
        "SET failures = 0, open_until = NULL, last_success_at = :now, failing_since = NULL\n"
        "WHERE id = :id AND (failures > 0 OR open_until IS NOT NULL OR last_success_at IS NULL\n"
        "    OR failing_since IS NOT NULL OR last_success_at < :before)",
        {now, id, now - base::Seconds(1)});
    if (written > 0 || findPlace(tx, id)) return;
    ensure(tx, id);
    tx.run("UPDATE place SET last_success_at = :now WHERE id = :id", {now, id});
}

void placeAnswered(Tx& tx, std::string_view id, base::Time now, std::string_view why) {
    ensure(tx, id);
    tx.run(
        "UPDATE place\n"
        "SET failures = 0, open_until = NULL, last_failure_at = :now1, last_failure = :why,\n"
        "    failing_since = COALESCE(failing_since, :now2)\n"
        "WHERE id = :id",
        {now, why, now, id});
}

void placeUnreachable(Tx& tx, std::string_view id, base::Time now, std::string_view why,
                      int failures, std::optional<base::Time> openUntil) {
    ensure(tx, id);
    tx.run(
        "UPDATE place\n"
        "SET failures = :failures, last_failure_at = :now1, last_failure = :why,\n"
        "    open_until = COALESCE(:open_until, open_until),\n"
        "    failing_since = COALESCE(failing_since, :now2)\n"
        "WHERE id = :id",
        {failures, now, why, openUntil, now, id});
}

void tryNow(Tx& tx, std::string_view id, base::Time now) {
    tx.run("UPDATE place SET open_until = :now1 WHERE id = :id AND open_until > :now2",
           {now, id, now});
}

void keepOpen(Tx& tx, std::string_view id, base::Time until) {
    tx.run("UPDATE place SET open_until = :until WHERE id = :id", {until, id});
}

void countStale(Tx& tx, std::string_view id) {
    ensure(tx, id);
    tx.run("UPDATE place SET stale = stale + 1 WHERE id = :id", {id});
}

}  // namespace store
