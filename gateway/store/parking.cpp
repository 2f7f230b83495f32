#include "gateway/store/parking.h"

#include "gateway/model/json.h"

namespace store {
namespace {

std::vector<Parked> all(const std::vector<Row<7>>& rows) {
    std::vector<Parked> found;
    for (const auto& [messageId, partnerId, payloadId, protocol, mode, expiresAt, document] : rows)
        found.push_back({messageId.text(), partnerId.text(), payloadId.text(), protocol.text(),
                         mode.text(), expiresAt.time(), model::orderFromJson(document.text())});
    return found;
}

}  // namespace

void park(Tx& tx, const Parked& parked) {
    tx.run(
        "INSERT INTO parked (message_id, partner_id, order_number, payload_id, protocol, mode,\n"
        "    expires_at, document)\n"
        "VALUES (:message_id, :partner_id, :order_number, :payload_id, :protocol, :mode,\n"
        "    :expires_at, :document)",
        {parked.messageId, parked.partnerId, parked.order.number, parked.payloadId, parked.protocol,
         parked.mode, parked.expiresAt, model::toJson(parked.order)});
}

std::vector<Parked> parkedFor(ReadTx& tx, std::string_view partnerId, std::string_view number) {
    return all(tx.select<7>(
        "SELECT message_id, partner_id, payload_id, protocol, mode, expires_at, document\n"
        "FROM parked\n"
        "WHERE partner_id = :partner_id AND order_number = :order_number\n"
        "ORDER BY seq",
        {partnerId, number}));
}

std::vector<Parked> parkedUntil(ReadTx& tx, base::Time now, int limit) {
    return all(tx.select<7>(
        "SELECT message_id, partner_id, payload_id, protocol, mode, expires_at, document\n"
        "FROM parked\n"
        "WHERE expires_at <= :now\n"
        "ORDER BY expires_at, seq\n"
        "LIMIT :limit",
        {now, limit}));
}

void unpark(Tx& tx, std::string_view messageId, MessageState state, std::string_view orderId,
            std::string_view note) {
    tx.run("DELETE FROM parked WHERE message_id = :message_id", {messageId});
    tx.run(
        "UPDATE message\n"
        "SET state = :state, order_id = :order_id, note = :note\n"
        "WHERE id = :id AND state = 'parked'",
        {name(state), orderId, note, messageId});
}

}  // namespace store
