#include "gateway/store/reconciliation.h"

#include "gateway/store/outbox.h"

namespace store {
namespace {

std::vector<Unmatched> all(const std::vector<Row<4>>& rows) {
    std::vector<Unmatched> found;
    for (const auto& [id, number, partnerId, since] : rows)
        found.push_back({id.text(), number.text(), partnerId.text(), since.time()});
    return found;
}

}  // namespace

std::vector<Unmatched> acceptedButNotQueued(ReadTx& tx, int limit) {
    return all(
        tx.select<4>("SELECT id, number, partner_id, created_at\n"
                     "FROM orders\n"
                     "WHERE state = 'accepted' AND NOT EXISTS (\n"
                     "    SELECT 1 FROM message\n"
                     "    WHERE message.order_id = orders.id AND message.order_id <> ''\n"
                     "        AND direction = 'out' AND protocol = 'connector')\n"
                     "ORDER BY id\n"
                     "LIMIT :limit",
                     {limit}));
}

std::vector<Unmatched> sentButNotAnswered(ReadTx& tx, base::Time before, int limit) {
    return all(
        tx.select<4>("SELECT id, number, partner_id, changed_at\n"
                     "FROM orders\n"
                     "WHERE state = 'sent' AND changed_at < :before AND NOT EXISTS (\n"
                     "    SELECT 1 FROM paper\n"
                     "    WHERE paper.order_id = orders.id AND direction = 'out'\n"
                     "        AND kind <> 'StatusUpdateRequest')\n"
                     "ORDER BY id\n"
                     "LIMIT :limit",
                     {before, limit}));
}

std::vector<Unmatched> deliveredButNotSent(ReadTx& tx, int limit) {
    return all(tx.select<4>(
        "SELECT id, number, partner_id, created_at\n"
        "FROM orders\n"
        "WHERE state = 'accepted' AND EXISTS (\n"
        "    SELECT 1 FROM message\n"
        "    WHERE message.order_id = orders.id AND message.order_id <> ''\n"
        "        AND direction = 'out' AND protocol = 'connector' AND state = 'delivered')\n"
        "ORDER BY id\n"
        "LIMIT :limit",
        {limit}));
}

std::vector<Unmatched> stuckMessages(ReadTx& tx, int limit) {
    // One question for each index.
    return all(tx.select<4>(
        "SELECT id, kind, partner_id, created_at\n"
        "FROM message\n"
        "WHERE state = 'due' AND destination <> 'poll' AND (next_at IS NULL OR waits = 1\n"
        "    AND NOT EXISTS (\n"
        "        SELECT 1 FROM message before\n"
        "        WHERE before.order_id = message.order_id AND before.state = 'due'\n"
        "            AND before.destination = message.destination AND before.seq < message.seq)\n"
        "    AND NOT EXISTS (\n"
        "        SELECT 1 FROM message before\n"
        "        WHERE before.order_id = message.order_id AND before.state = 'unknown'\n"
        "            AND before.destination = message.destination AND before.seq < message.seq)\n"
        "    AND NOT EXISTS (\n"
        "        SELECT 1 FROM orders mine\n"
        "        JOIN orders other ON other.root = mine.root\n"
        "        JOIN message before ON before.order_id = other.id AND before.order_id <> ''\n"
        "        WHERE mine.id = message.order_id AND before.state IN ('due', 'unknown')\n"
        "            AND before.destination = message.destination\n"
        "            AND before.seq < message.seq))\n"
        "ORDER BY seq\n"
        "LIMIT :limit",
        {limit}));
}

void release(Tx& tx, std::string_view messageId, base::Time now) {
    const auto row = tx.selectOne<1>(
        "UPDATE message\n"
        "SET waits = 0, next_at = COALESCE(next_at, :now)\n"
        "WHERE id = :id AND state = 'due' AND destination <> 'poll'\n"
        "RETURNING order_id",
        {now, messageId});
    if (row) lineUp(tx, row->at(0).text());
}

std::vector<Unmatched> undecidedMessages(ReadTx& tx, int limit) {
    return all(
        tx.select<4>("SELECT id, kind || ' to ' || place, partner_id, created_at\n"
                     "FROM message\n"
                     "WHERE direction = 'out' AND state IN ('dead', 'unknown')\n"
                     "ORDER BY id\n"
                     "LIMIT :limit",
                     {limit}));
}

std::vector<Taken> takenBy(ReadTx& tx, std::string_view place, base::Time since, int limit) {
    std::vector<Taken> taken;
    for (const auto& [id, orderId, partnerId, number, reference, at] :
         tx.select<6>("SELECT newest.id, o.id, o.partner_id, o.number, o.erp_reference,\n"
                      "    newest.created_at\n"
                      "FROM (\n"
                      "    SELECT id, order_id, state, created_at\n"
                      "    FROM message\n"
                      "    WHERE place = :place AND place <> '' AND direction = 'out'\n"
                      "    ORDER BY id DESC\n"
                      "    LIMIT :limit) newest\n"
                      "JOIN orders o ON o.id = newest.order_id\n"
                      "WHERE newest.state = 'delivered' AND newest.created_at >= :since\n"
                      "ORDER BY newest.id DESC",
                      {place, limit, since}))
        taken.push_back({id.text(), orderId.text(), partnerId.text(), number.text(),
                         reference.text(), at.time()});
    return taken;
}

void saveReconciliation(Tx& tx, const Reconciliation& reconciliation) {
    tx.run("INSERT INTO reconciliation (at, findings) VALUES (:at, :findings)",
           {reconciliation.at, reconciliation.findings});
}

std::optional<Reconciliation> lastReconciliation(ReadTx& tx) {
    const auto row = tx.selectOne<2>(
        "SELECT at, findings\n"
        "FROM reconciliation\n"
        "ORDER BY seq DESC\n"
        "LIMIT 1");
    if (!row) return std::nullopt;
    return Reconciliation{row->at(0).time(), row->at(1).text()};
}

}  // namespace store
