// The outgoing side of the message log. A message that may go has state = 'due' and waits = 0; a
// claim moves its next_at to the end of the lease, so that one nobody finished comes up again by
// itself, and raises the epoch, so that who was too slow finds its report refused.
#include "gateway/store/outbox.h"

#include "gateway/store/message_row.h"
#include "gateway/store/named.h"

namespace store {

void lineUp(Tx& tx, std::string_view orderId) {
    if (orderId.empty()) return;
    // Of an order means of any of its versions.
    tx.run(
        "WITH version (id) AS (\n"
        "    SELECT other.id FROM orders mine JOIN orders other ON other.root = mine.root\n"
        "    WHERE mine.id = :order_id1\n"
        "    UNION SELECT :order_id2\n"
        ")\n"
        "UPDATE message\n"
        "SET waits = CASE WHEN seq = (\n"
        "        SELECT MIN(first.seq) FROM message first\n"
        "        WHERE first.order_id IN (SELECT id FROM version) AND first.state = 'due'\n"
        "            AND first.destination = message.destination\n"
        "    ) THEN 0 ELSE 1 END\n"
        "WHERE order_id IN (SELECT id FROM version) AND state = 'due'",
        {orderId, orderId});
}

std::vector<Message> claimDue(Tx& tx, base::Time now, base::Time leaseUntil, int limit, Lane lane) {
    const bool all = lane == Lane::all;
    const bool partners = lane == Lane::partners;
    std::vector<Message> claimed;
    for (const auto& row : tx.select<20>("SELECT " PASSERELLE_MESSAGE_COLUMNS "FROM message\n"
                                         "WHERE state = 'due' AND waits = 0 AND next_at <= :now\n"
                                         "    AND (:all_lanes = 1\n"
                                         "        OR (destination = 'partner') = (:partners = 1))\n"
                                         "ORDER BY next_at, seq\n"
                                         "LIMIT :limit",
                                         {now, all, partners, limit})) {
        claimed.push_back(messageOf(row));
        auto& message = claimed.back();
        message.epoch += 1;
        message.nextAt = leaseUntil;
        tx.run("UPDATE message SET epoch = :epoch, next_at = :lease_until WHERE id = :id",
               {message.epoch, leaseUntil, message.id});
    }
    return claimed;
}

bool recordAttempt(Tx& tx, const Message& claimed, const Attempt& attempt, MessageState state,
                   std::optional<base::Time> nextAt) {
    const auto written = tx.run(
        "UPDATE message\n"
        "SET state = :state, next_at = :next_at, attempts = :attempts\n"
        "WHERE id = :id AND epoch = :epoch AND state = 'due'",
        {name(state), nextAt, attempt.number, claimed.id, claimed.epoch});
    if (written == 0) return false;
    tx.run(
        "INSERT INTO attempt (message_id, number, started_at, finished_at, outcome, detail)\n"
        "VALUES (:message_id, :number, :started_at, :finished_at, :outcome, :detail)",
        {claimed.id, attempt.number, attempt.startedAt, attempt.finishedAt, name(attempt.outcome),
         attempt.detail});
    if (state != MessageState::due) lineUp(tx, claimed.orderId);
    return true;
}

std::vector<Attempt> attempts(ReadTx& tx, std::string_view messageId) {
    using enum model::Outcome;
    std::vector<Attempt> found;
    for (const auto& [number, startedAt, finishedAt, outcome, detail] :
         tx.select<5>("SELECT number, started_at, finished_at, outcome, detail\n"
                      "FROM attempt\n"
                      "WHERE message_id = :message_id\n"
                      "ORDER BY seq",
                      {messageId}))
        found.push_back({.number = static_cast<int>(number.number()),
                         .startedAt = startedAt.time(),
                         .finishedAt = finishedAt.time(),
                         .outcome = named(outcome.text(), {accepted, retry, refused, unknown}),
                         .detail = detail.text()});
    return found;
}

std::optional<base::Time> nextDue(ReadTx& tx) {
    const auto row = tx.selectOne<1>(
        "SELECT next_at\n"
        "FROM message\n"
        "WHERE state = 'due' AND waits = 0 AND next_at IS NOT NULL\n"
        "ORDER BY next_at\n"
        "LIMIT 1");
    if (!row) return std::nullopt;
    return row->at(0).time();
}

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
    for (const auto& row : tx.select<20>("SELECT " PASSERELLE_MESSAGE_COLUMNS "FROM message\n"
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

// A new epoch: whoever still works on the message from before has lost it. What went through a
// buyer's browser is not ours to send.
bool replay(Tx& tx, std::string_view messageId, base::Time now) {
    const auto row = tx.selectOne<1>(
        "UPDATE message\n"
        "SET state = 'due', epoch = epoch + 1,\n"
        "    next_at = CASE WHEN destination = 'poll' THEN NULL ELSE :now END,\n"
        "    attempts = CASE WHEN destination = 'poll' THEN 0 ELSE attempts END\n"
        "WHERE id = :id AND direction = 'out' AND destination NOT LIKE '%://%'\n"
        "    AND state IN ('dead', 'delivered')\n"
        "RETURNING order_id",
        {now, messageId});
    if (!row) return false;
    lineUp(tx, row->at(0).text());
    return true;
}

}  // namespace store
