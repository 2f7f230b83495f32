#include "gateway/store/obligations.h"

#define PASSERELLE_OBLIGATION_COLUMNS                                            \
    "message_id, partner_id, order_id, order_number, payload_id, kind, since,\n" \
    "    due_at, settled_at, outcome, settled_by\n"                              \
    "FROM obligation\n"

namespace store {
namespace {

Obligation obligationOf(const Row<11>& row) {
    const auto& [messageId, partnerId, orderId, orderNumber, payloadId, kind, since, dueAt,
                 settledAt, outcome, settledBy] = row;
    Obligation obligation{messageId.text(), partnerId.text(), orderId.text(), orderNumber.text(),
                          payloadId.text(), kind.text(),      since.time(),   dueAt.time()};
    if (!settledAt.null()) obligation.settledAt = settledAt.time();
    obligation.outcome = outcome.text();
    obligation.settledBy = settledBy.text();
    return obligation;
}

std::vector<Obligation> all(const std::vector<Row<11>>& rows) {
    std::vector<Obligation> found;
    for (const auto& row : rows) found.push_back(obligationOf(row));
    return found;
}

}  // namespace

void insertObligation(Tx& tx, const Obligation& obligation) {
    tx.run(
        "INSERT INTO obligation (message_id, partner_id, order_id, order_number, payload_id,\n"
        "    kind, since, due_at, settled_at, outcome, settled_by)\n"
        "VALUES (:message_id, :partner_id, :order_id, :order_number, :payload_id, :kind, :since,\n"
        "    :due_at, :settled_at, :outcome, :settled_by)",
        {obligation.messageId, obligation.partnerId, obligation.orderId, obligation.orderNumber,
         obligation.payloadId, obligation.kind, obligation.since, obligation.dueAt,
         obligation.settledAt, obligation.outcome, obligation.settledBy});
}

std::optional<Obligation> findObligation(ReadTx& tx, std::string_view messageId) {
    const auto row = tx.selectOne<11>(
        "SELECT " PASSERELLE_OBLIGATION_COLUMNS "WHERE message_id = :message_id", {messageId});
    if (!row) return std::nullopt;
    return obligationOf(*row);
}

void assignObligation(Tx& tx, std::string_view messageId, std::string_view orderId) {
    tx.run("UPDATE obligation SET order_id = :order_id WHERE message_id = :message_id",
           {orderId, messageId});
}

bool settleObligation(Tx& tx, std::string_view messageId, std::string_view outcome,
                      std::string_view settledBy, base::Time now) {
    return tx.run(
               "UPDATE obligation\n"
               "SET settled_at = :now, outcome = :outcome, settled_by = :settled_by\n"
               "WHERE message_id = :message_id AND settled_at IS NULL",
               {now, outcome, settledBy, messageId}) == 1;
}

std::vector<Obligation> openObligations(ReadTx& tx, int limit) {
    return all(tx.select<11>("SELECT " PASSERELLE_OBLIGATION_COLUMNS "WHERE settled_at IS NULL\n"
                             "ORDER BY since, message_id\n"
                             "LIMIT :limit",
                             {limit}));
}

std::vector<Obligation> obligationsOf(ReadTx& tx, std::string_view orderId) {
    return all(tx.select<11>("SELECT " PASSERELLE_OBLIGATION_COLUMNS
                             "WHERE order_id = :order_id AND order_id <> ''\n"
                             "ORDER BY since, message_id",
                             {orderId}));
}

}  // namespace store
