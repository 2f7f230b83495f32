// What waits until a partner asks for it.
#include "gateway/store/message_row.h"

namespace store {

std::vector<std::string> kindsWaitingFor(ReadTx& tx, std::string_view partnerId) {
    std::vector<std::string> kinds;
    for (const auto& [kind] : tx.select<1>("SELECT DISTINCT kind FROM message\n"
                                           "WHERE state = 'due' AND destination = 'poll'\n"
                                           "    AND partner_id = :partner_id\n"
                                           "ORDER BY kind",
                                           {partnerId}))
        kinds.push_back(kind.text());
    return kinds;
}

std::vector<Message> waitingFor(ReadTx& tx, std::string_view partnerId, std::string_view kind,
                                base::Time since, int limit) {
    std::vector<Message> found;
    for (const auto& row :
         tx.select<kMessageColumns>("SELECT " PASSERELLE_MESSAGE_COLUMNS "FROM message\n"
                                    "WHERE state = 'due' AND destination = 'poll'\n"
                                    "    AND partner_id = :partner_id\n"
                                    "    AND (created_at >= :since OR attempts = 0)\n"
                                    "    AND kind = :kind\n"
                                    "ORDER BY seq\n"
                                    "LIMIT :limit",
                                    {partnerId, since, kind, limit}))
        found.push_back(messageOf(row));
    return found;
}

int acknowledgeBefore(Tx& tx, std::string_view partnerId, base::Time before, base::Time now) {
    const auto rows = tx.select<2>(
        "SELECT id, attempts FROM message\n"
        "WHERE state = 'due' AND destination = 'poll' AND partner_id = :partner_id\n"
        "    AND created_at < :before AND attempts > 0\n"
        "ORDER BY seq",
        {partnerId, before});
    for (const auto& [id, attempts] : rows) {
        tx.run("UPDATE message SET state = 'delivered' WHERE id = :id", {id.text()});
        tx.run(
            "INSERT INTO attempt (message_id, number, started_at, finished_at, outcome, detail)\n"
            "VALUES (:message_id, :number, :started_at, :finished_at, 'accepted', :detail)",
            {id.text(), attempts.number(), now, now, "fetched; the partner asked for newer ones"});
    }
    return static_cast<int>(rows.size());
}

void fetched(Tx& tx, std::string_view messageId) {
    tx.run("UPDATE message SET attempts = attempts + 1 WHERE id = :id", {messageId});
}

}  // namespace store
