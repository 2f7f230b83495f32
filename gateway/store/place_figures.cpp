#include "gateway/store/place_figures.h"

namespace store {
namespace {

// From place to place along the index.
std::vector<std::string> placesInUse(ReadTx& tx) {
    std::vector<std::string> found;
    for (const auto& [place] :
         tx.select<1>("WITH RECURSIVE used (place) AS (\n"
                      "    SELECT MIN(place) FROM message WHERE place <> ''\n"
                      "    UNION ALL\n"
                      "    SELECT (SELECT MIN(place) FROM message\n"
                      "            WHERE message.place <> '' AND message.place > used.place)\n"
                      "    FROM used WHERE used.place IS NOT NULL\n"
                      ")\n"
                      "SELECT place FROM used\n"
                      "WHERE place IS NOT NULL AND place <> 'poll' AND place NOT LIKE '%://%'"))
        found.push_back(place.text());
    return found;
}

PlaceFigures figuresOf(ReadTx& tx, const std::string& place, base::Time now) {
    PlaceFigures figures{place};
    const auto due = tx.selectOne<2>(
        "SELECT COUNT(*), MIN(since) FROM message WHERE place = :place AND state = 'due'", {place});
    figures.waiting = (*due)[0].number();
    if (!(*due)[1].null()) figures.oldest = (*due)[1].time();
    const auto count = [&](const char* sql) {
        return (*tx.selectOne<1>(sql, {place}))[0].number();
    };
    figures.unknown =
        count("SELECT COUNT(*) FROM message WHERE state = 'unknown' AND place = :place");
    figures.dead = count("SELECT COUNT(*) FROM message WHERE state = 'dead' AND place = :place");
    // The newest only: a busy hour counts as "5000".
    figures.lastHour =
        (*tx.selectOne<1>("SELECT COUNT(*) FROM (\n"
                          "    SELECT state, created_at FROM message\n"
                          "    WHERE place = :place AND place <> ''\n"
                          "    ORDER BY id DESC\n"
                          "    LIMIT 5000) AS newest\n"
                          "WHERE state = 'delivered' AND created_at > :since",
                          {place, now - std::chrono::hours(1)}))[0]
            .number();
    return figures;
}

}  // namespace

std::vector<PlaceFigures> placeFigures(ReadTx& tx, base::Time now) {
    std::vector<PlaceFigures> all;
    for (const auto& place : placesInUse(tx)) all.push_back(figuresOf(tx, place, now));
    return all;
}

}  // namespace store
