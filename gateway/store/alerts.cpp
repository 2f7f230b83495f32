#include "gateway/store/alerts.h"

namespace store {
namespace {

Alert alertOf(const Row<8>& row) {
    const auto& [seq, at, subject, text, again, tries, nextAt, failure] = row;
    Alert alert{seq.number(), at.time(),      subject.text(),
                text.text(),  again.number(), static_cast<int>(tries.number())};
    if (!nextAt.null()) alert.nextAt = nextAt.time();
    alert.failure = failure.text();
    return alert;
}

}  // namespace

bool raiseAlert(Tx& tx, std::string_view subject, std::string_view text, base::Time now,
                base::Time since, bool send) {
    const auto counted = tx.run(
        "UPDATE alert\n"
        "SET again = again + 1\n"
        "WHERE seq = (SELECT MAX(seq) FROM alert WHERE subject = :subject AND at > :since)",
        {subject, since});
    if (counted > 0) return false;
    tx.run(
        "INSERT INTO alert (at, subject, text, again, tries, next_at, failure)\n"
        "VALUES (:at, :subject, :text, 0, 0, :next_at, '')",
        {now, subject, text, send ? std::optional(now) : std::nullopt});
    return true;
}

std::vector<Alert> alertsDue(ReadTx& tx, base::Time now, int limit) {
    std::vector<Alert> found;
    for (const auto& row :
         tx.select<8>("SELECT seq, at, subject, text, again, tries, next_at, failure\n"
                      "FROM alert\n"
                      "WHERE next_at <= :now\n"
                      "ORDER BY next_at, seq\n"
                      "LIMIT :limit",
                      {now, limit}))
        found.push_back(alertOf(row));
    return found;
}

void alertTried(Tx& tx, const Alert& alert, std::optional<base::Time> nextAt,
                std::string_view failure) {
    tx.run(
        "UPDATE alert\n"
        "SET tries = tries + 1, next_at = :next_at, failure = :failure\n"
        "WHERE seq = :seq",
        {nextAt, failure, alert.seq});
}

std::vector<Alert> recentAlerts(ReadTx& tx, int limit) {
    std::vector<Alert> found;
    for (const auto& row :
         tx.select<8>("SELECT seq, at, subject, text, again, tries, next_at, failure\n"
                      "FROM alert\n"
                      "ORDER BY seq DESC\n"
                      "LIMIT :limit",
                      {limit}))
        found.push_back(alertOf(row));
    return found;
}

}  // namespace store
