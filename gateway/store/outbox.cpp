// The outgoing side of the message log. A message that may go has state = 'due' and waits = 0; a
// claim moves its next_at to the end of the lease, so that one nobody finished comes up again by
// itself, and raises the epoch, so that who was too slow finds its report refused.
#include "gateway/store/outbox.h"

#include <utility>

#include "gateway/store/message_row.h"

namespace store {
namespace {

// Whoever began that attempt was never heard of again.
int crashed(Tx& tx, const Message& message, base::Time now) {
    const auto ended = tx.run(
        "UPDATE attempt\n"
        "SET outcome = 'crashed', finished_at = :now,\n"
        "    detail = 'whoever delivered it was never heard of again'\n"
        "WHERE message_id = :message_id AND outcome = 'started'",
        {now, message.id});
    return static_cast<int>(ended);
}

bool take(Tx& tx, Message& message, base::Time now, base::Time leaseUntil) {
    const auto before = message.epoch;
    message.epoch += 1;
    message.nextAt = leaseUntil;
    message.crashes += crashed(tx, message, now);
    message.attempts += 1;
    const auto taken = tx.run(
        "UPDATE message\n"
        "SET epoch = :epoch, next_at = :lease_until, attempts = :attempts, crashes = :crashes\n"
        "WHERE id = :id AND epoch = :before AND state = 'due'",
        {message.epoch, leaseUntil, message.attempts, message.crashes, message.id, before});
    if (taken == 0) return false;
    tx.run(
        "INSERT INTO attempt (message_id, number, started_at, finished_at, outcome, detail)\n"
        "VALUES (:message_id, :number, :started_at, :finished_at, 'started', '')",
        {message.id, message.attempts, now, now});
    return true;
}

// What was never claimed has no beginning: a partner asked for it, and it can't be written.
void writeAttempt(Tx& tx, std::string_view messageId, const Attempt& attempt) {
    const std::string outcome(attempt.outcome ? model::name(*attempt.outcome) : "crashed");
    const auto ended = tx.run(
        "UPDATE attempt\n"
        "SET started_at = :started_at, finished_at = :finished_at, outcome = :outcome,\n"
        "    detail = :detail\n"
        "WHERE message_id = :message_id AND number = :number AND outcome = 'started'",
        {attempt.startedAt, attempt.finishedAt, outcome, attempt.detail, messageId,
         attempt.number});
    if (ended > 0) return;
    tx.run(
        "INSERT INTO attempt (message_id, number, started_at, finished_at, outcome, detail)\n"
        "VALUES (:message_id, :number, :started_at, :finished_at, :outcome, :detail)",
        {messageId, attempt.number, attempt.startedAt, attempt.finishedAt, outcome,
         attempt.detail});
}

// Somebody may be stopping the program again and again: that is over then, or it is the message.
constexpr base::Seconds kAfterSecondCrash{5};

// Whoever held it last was never heard of again: it may be the message's doing.
bool isSuspect(ReadTx& tx, const std::string& id) {
    return tx
        .selectOne<1>(
            "SELECT number FROM attempt\n"
            "WHERE message_id = :id AND outcome = 'started'\n"
            "LIMIT 1",
            {id})
        .has_value();
}

// A CROSS JOIN, for SQLite to begin with what is under way and not with everything that waits.
bool isSuspectHeld(ReadTx& tx, std::string_view place, base::Time now) {
    return tx
        .selectOne<1>(
            "SELECT message.id\n"
            "FROM attempt CROSS JOIN message\n"
            "WHERE attempt.outcome = 'started' AND message.id = attempt.message_id\n"
            "    AND message.place = :place\n"
            "    AND message.state = 'due' AND message.crashes > 0 AND message.next_at > :now\n"
            "LIMIT 1",
            {place, now})
        .has_value();
}

using MessageRows = std::vector<Row<kMessageColumns>>;

MessageRows anyDue(ReadTx& tx, std::string_view place, base::Time now, int limit) {
    return tx.select<kMessageColumns>("SELECT " PASSERELLE_MESSAGE_COLUMNS
                                      "FROM message\n"
                                      "WHERE place = :place AND state = 'due'\n"
                                      "    AND waits = 0 AND next_at <= :now\n"
                                      "ORDER BY next_at, seq\n"
                                      "LIMIT :limit",
                                      {place, now, limit});
}

MessageRows unsuspectedDue(ReadTx& tx, std::string_view place, base::Time now, int limit) {
    return tx.select<kMessageColumns>(
        "SELECT " PASSERELLE_MESSAGE_COLUMNS
        "FROM message\n"
        "WHERE place = :place AND state = 'due'\n"
        "    AND waits = 0 AND next_at <= :now\n"
        "    AND NOT EXISTS (SELECT 1 FROM attempt\n"
        "        WHERE attempt.message_id = message.id AND attempt.outcome = 'started')\n"
        "ORDER BY next_at, seq\n"
        "LIMIT :limit",
        {place, now, limit});
}

}  // namespace

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
        "    ) AND NOT EXISTS (\n"
        "        SELECT 1 FROM message open\n"
        "        WHERE open.order_id IN (SELECT id FROM version) AND open.state = 'unknown'\n"
        "            AND open.destination = message.destination AND open.seq < message.seq\n"
        "    ) THEN 0 ELSE 1 END\n"
        "WHERE order_id IN (SELECT id FROM version) AND state = 'due'",
        {orderId, orderId});
}

// From place to place along the index, instead of over everything that waits.
std::vector<DuePlace> placesDue(ReadTx& tx, base::Time now) {
    std::vector<DuePlace> found;
    for (const auto& [place, nextAt, oldest, ready] : tx.select<4>(
             "WITH RECURSIVE due (place) AS (\n"
             "    SELECT MIN(place) FROM message WHERE state = 'due' AND waits = 0\n"
             "    UNION ALL\n"
             "    SELECT (SELECT MIN(place) FROM message\n"
             "            WHERE state = 'due' AND waits = 0 AND message.place > due.place)\n"
             "    FROM due WHERE due.place IS NOT NULL\n"
             ")\n"
             "SELECT place,\n"
             "    (SELECT MIN(next_at) FROM message\n"
             "     WHERE message.place = due.place AND state = 'due' AND waits = 0),\n"
             "    (SELECT MIN(since) FROM message\n"
             "     WHERE message.place = due.place AND state = 'due'),\n"
             "    (SELECT COUNT(*) FROM (\n"
             "        SELECT 1 FROM message\n"
             "        WHERE message.place = due.place AND state = 'due' AND waits = 0\n"
             "            AND next_at <= :now\n"
             "        LIMIT 64) AS ready)\n"
             "FROM due WHERE place IS NOT NULL",
             {now}))
        if (!nextAt.null())
            found.push_back({place.text(), nextAt.time(), oldest.time(), ready.number()});
    return found;
}

// Of messages at which a program went down one goes at a time: when it happens again, it is known
// which of them it was, and the others are not blamed for it.
std::vector<Message> claimDue(Tx& tx, std::string_view place, base::Time now, base::Time leaseUntil,
                              int limit) {
    bool mayBeSuspect = !isSuspectHeld(tx, place, now);
    const auto rows =
        mayBeSuspect ? anyDue(tx, place, now, limit) : unsuspectedDue(tx, place, now, limit);
    std::vector<Message> claimed;
    for (const auto& row : rows) {
        auto message = messageOf(row);
        if (isSuspect(tx, message.id) && !std::exchange(mayBeSuspect, false)) continue;
        if (take(tx, message, now, leaseUntil)) claimed.push_back(std::move(message));
    }
    return claimed;
}

// Not what an earlier start has released already: where the program goes down again and again, that
// may be much.
int releaseHeld(Tx& tx, base::Time now) {
    return static_cast<int>(
        tx.run("UPDATE message\n"
               "SET next_at = CASE WHEN crashes = 0 THEN :now ELSE :later END\n"
               "WHERE state = 'due'\n"
               "    AND next_at > CASE WHEN crashes = 0 THEN :now2 ELSE :later2 END\n"
               "    AND id IN (SELECT message_id FROM attempt WHERE outcome = 'started')",
               {now, now + kAfterSecondCrash, now, now + kAfterSecondCrash}));
}

bool extendLease(Tx& tx, const Message& claimed, base::Time leaseUntil) {
    return tx.run(
               "UPDATE message\n"
               "SET next_at = :lease_until\n"
               "WHERE id = :id AND epoch = :epoch AND state = 'due'",
               {leaseUntil, claimed.id, claimed.epoch}) > 0;
}

bool recordAttempt(Tx& tx, const Message& claimed, const Attempt& attempt, const Onward& onward) {
    const auto written = tx.run(
        "UPDATE message\n"
        "SET state = :state, next_at = :next_at, attempts = :attempts, tries = tries + :counts,\n"
        "    failures = failures + :failure\n"
        "WHERE id = :id AND epoch = :epoch AND state = 'due'",
        {name(onward.state), onward.nextAt, attempt.number, onward.counts, onward.failure,
         claimed.id, claimed.epoch});
    if (written == 0) return false;
    writeAttempt(tx, claimed.id, attempt);
    if (onward.state != MessageState::due) lineUp(tx, claimed.orderId);
    return true;
}

std::optional<base::Time> attemptBefore(ReadTx& tx, const Message& claimed) {
    const auto row = tx.selectOne<1>(
        "SELECT MAX(finished_at) FROM attempt\n"
        "WHERE message_id = :message_id AND number < :number",
        {claimed.id, claimed.attempts});
    if (!row || row->at(0).null()) return std::nullopt;
    return row->at(0).time();
}

std::vector<Message> overdue(ReadTx& tx, std::string_view place, base::Time since, base::Time now,
                             int limit) {
    std::vector<Message> found;
    for (const auto& row : tx.select<kMessageColumns>(
             "SELECT " PASSERELLE_MESSAGE_COLUMNS "FROM message\n"
             "WHERE place = :place AND state = 'due' AND since < :since AND waits = 0\n"
             "    AND next_at <= :now\n"
             "ORDER BY since\n"
             "LIMIT :limit",
             {place, since, now, limit}))
        found.push_back(messageOf(row));
    return found;
}

bool giveUp(Tx& tx, const Message& message, std::string_view why) {
    const auto given = tx.run(
        "UPDATE message\n"
        "SET state = 'dead', next_at = NULL, epoch = epoch + 1, note = :note\n"
        "WHERE id = :id AND epoch = :epoch AND state = 'due'",
        {why, message.id, message.epoch});
    if (given > 0) lineUp(tx, message.orderId);
    return given > 0;
}

}  // namespace store
