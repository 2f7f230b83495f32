// What people decide about outgoing messages.
#include "gateway/store/message_row.h"
#include "gateway/store/outbox.h"
#include "gateway/store/places.h"

namespace store {

// A new epoch: whoever still works on the message from before has lost it. What went through a
// buyer's browser is not ours to send.
bool replay(Tx& tx, std::string_view messageId, base::Time now) {
    const auto row = tx.selectOne<1>(
        "UPDATE message\n"
        "SET state = 'due', epoch = epoch + 1, since = :since, tries = 0, failures = 0,\n"
        "    crashes = 0,\n"
        "    next_at = CASE WHEN destination = 'poll' THEN NULL ELSE :now END,\n"
        "    attempts = CASE WHEN destination = 'poll' THEN 0 ELSE attempts END,\n"
        "    note = CASE WHEN " PASSERELLE_HAS_NO_WAY
        " THEN '' ELSE note END\n"
        "WHERE id = :id AND direction = 'out' AND destination NOT LIKE '%://%'\n"
        "    AND state IN ('dead', 'delivered', 'unknown')\n"
        "RETURNING order_id",
        {now, now, messageId});
    if (!row) return false;
    lineUp(tx, row->at(0).text());
    return true;
}

// What somebody is just bringing has an attempt that began; its end decides.
bool sendNow(Tx& tx, const Message& message, base::Time now) {
    const auto hurried = tx.run(
        "UPDATE message\n"
        "SET next_at = :now\n"
        "WHERE id = :id AND direction = 'out' AND state = 'due' AND waits = 0\n"
        "    AND destination <> 'poll'\n"
        "    AND NOT EXISTS (SELECT 1 FROM attempt\n"
        "        WHERE attempt.message_id = message.id AND attempt.outcome = 'started')",
        {now, message.id});
    if (hurried == 0) return false;
    tryNow(tx, message.place, now);
    return true;
}

std::vector<DueKind> dueKindsFor(ReadTx& tx, std::string_view partnerId) {
    std::vector<DueKind> found;
    for (const auto& [destination, kind] :
         tx.select<2>("SELECT DISTINCT destination, kind FROM message\n"
                      "WHERE partner_id = :partner_id AND state = 'due' AND direction = 'out'\n"
                      "    AND destination IN ('partner', 'poll')",
                      {partnerId}))
        found.push_back({destination.text(), kind.text()});
    return found;
}

void sendInstead(Tx& tx, std::string_view partnerId, const DueKind& due, base::Time now) {
    const auto orders = tx.select<1>(
        "UPDATE message\n"
        "SET destination = 'partner', place = :place, next_at = :now, since = :since\n"
        "WHERE partner_id = :partner_id AND state = 'due' AND direction = 'out'\n"
        "    AND destination = :destination AND kind = :kind\n"
        "RETURNING order_id",
        {"partner/" + std::string(partnerId), now, now, partnerId, due.destination, due.kind});
    for (const auto& [order] : orders) lineUp(tx, order.text());
}

void keepInstead(Tx& tx, std::string_view partnerId, const DueKind& due, MessageState state,
                 std::string_view note) {
    const auto orders = tx.select<1>(
        "UPDATE message\n"
        "SET state = :state, note = :note, next_at = NULL, epoch = epoch + 1\n"
        "WHERE partner_id = :partner_id AND state = 'due' AND direction = 'out'\n"
        "    AND destination = :destination AND kind = :kind\n"
        "    AND NOT EXISTS (SELECT 1 FROM attempt\n"
        "        WHERE attempt.message_id = message.id AND attempt.outcome = 'started')\n"
        "RETURNING order_id",
        {name(state), note, partnerId, due.destination, due.kind});
    // What waited behind it may have a way.
    for (const auto& [order] : orders) lineUp(tx, order.text());
}

std::string waitsBehind(ReadTx& tx, const Message& message) {
    if (message.orderId.empty()) return {};
    const auto row = tx.selectOne<1>(
        "SELECT first.id\n"
        "FROM message mine\n"
        "JOIN message first ON first.seq < mine.seq AND first.destination = mine.destination\n"
        "    AND first.state IN ('due', 'unknown')\n"
        "WHERE mine.id = :id AND mine.waits = 1 AND first.order_id IN (\n"
        "    SELECT other.id FROM orders version JOIN orders other ON other.root = version.root\n"
        "    WHERE version.id = mine.order_id)\n"
        "ORDER BY first.seq\n"
        "LIMIT 1",
        {message.id});
    return row ? row->at(0).text() : std::string();
}

// A body of its own has an order that went as new because no version of it had arrived.
std::string laterThan(ReadTx& tx, const Message& message) {
    if (message.orderId.empty() || message.kind != "OrderRequest") return {};
    const auto row = tx.selectOne<1>(
        "SELECT later.id\n"
        "FROM message mine\n"
        "JOIN orders version ON version.id = mine.order_id\n"
        "JOIN orders other ON other.root = version.root\n"
        "JOIN message later ON later.order_id = other.id\n"
        "WHERE mine.id = :id AND later.order_id <> '' AND later.destination = mine.destination\n"
        "    AND later.direction = 'out' AND later.kind = 'OrderRequest'\n"
        "    AND later.seq > mine.seq\n"
        "    AND (later.state = 'delivered' OR later.state <> 'dropped' AND later.body <> '')\n"
        "ORDER BY later.seq DESC\n"
        "LIMIT 1",
        {message.id});
    return row ? row->at(0).text() : std::string();
}

bool decide(Tx& tx, std::string_view messageId, MessageState state, std::string_view note) {
    const auto row = tx.selectOne<1>(
        "UPDATE message\n"
        "SET state = :state, epoch = epoch + 1, next_at = NULL,\n"
        "    note = CASE WHEN note = '' THEN :note1 ELSE note || '; ' || :note2 END\n"
        "WHERE id = :id AND direction = 'out' AND state IN ('dead', 'unknown')\n"
        "RETURNING order_id",
        {name(state), note, note, messageId});
    if (!row) return false;
    lineUp(tx, row->at(0).text());
    return true;
}

void succeed(Tx& tx, std::string_view messageId, std::string_view successor) {
    tx.run("UPDATE message SET successor = :successor WHERE id = :id", {successor, messageId});
}

}  // namespace store
