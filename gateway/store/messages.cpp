#include "gateway/store/messages.h"

#include "gateway/store/message_row.h"
#include "gateway/store/named.h"
#include "gateway/store/outbox.h"

namespace store {
namespace {

// Behind every id.
constexpr std::string_view kLast = "\x7f";

Direction direction(const Cell& cell) {
    using enum Direction;
    return named(cell.text(), {in, out});
}

MessageState state(const Cell& cell) {
    using enum MessageState;
    return named(cell.text(), {accepted, declined, refused, parked, due, delivered, dead});
}

std::optional<base::Time> maybeTime(const Cell& cell) {
    if (cell.null()) return std::nullopt;
    return cell.time();
}

std::string_view before(const MessageFilter& filter) {
    return filter.before.empty() ? kLast : filter.before;
}

std::vector<Row<20>> recentOfAll(ReadTx& tx, const MessageFilter& filter) {
    return tx.select<20>(
        "SELECT " PASSERELLE_MESSAGE_COLUMNS
        "FROM message\n"
        "WHERE id < :before\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND (:any_kind = '' OR kind = :kind)\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {before(filter), filter.state, filter.state, filter.kind, filter.kind, filter.limit});
}

std::vector<Row<20>> recentOfPartner(ReadTx& tx, const MessageFilter& filter) {
    return tx.select<20>("SELECT " PASSERELLE_MESSAGE_COLUMNS
                         "FROM message\n"
                         "WHERE partner_id = :partner_id AND id < :before\n"
                         "    AND (:any_state = '' OR state = :state)\n"
                         "    AND (:any_kind = '' OR kind = :kind)\n"
                         "ORDER BY id DESC\n"
                         "LIMIT :limit",
                         {filter.partnerId, before(filter), filter.state, filter.state, filter.kind,
                          filter.kind, filter.limit});
}

std::vector<Row<20>> recentOfOrder(ReadTx& tx, const MessageFilter& filter) {
    return tx.select<20>("SELECT " PASSERELLE_MESSAGE_COLUMNS
                         "FROM message\n"
                         "WHERE order_id = :order_id AND order_id <> '' AND id < :before\n"
                         "    AND (:any_partner = '' OR partner_id = :partner_id)\n"
                         "    AND (:any_state = '' OR state = :state)\n"
                         "    AND (:any_kind = '' OR kind = :kind)\n"
                         "ORDER BY id DESC\n"
                         "LIMIT :limit",
                         {filter.orderId, before(filter), filter.partnerId, filter.partnerId,
                          filter.state, filter.state, filter.kind, filter.kind, filter.limit});
}

std::vector<Row<20>> recentRows(ReadTx& tx, const MessageFilter& filter) {
    if (!filter.orderId.empty()) return recentOfOrder(tx, filter);
    if (!filter.partnerId.empty()) return recentOfPartner(tx, filter);
    return recentOfAll(tx, filter);
}

}  // namespace

Message messageOf(const Row<20>& row) {
    const auto& [id, directionName, stateName, partnerId, protocol, kind, destination, payloadId,
                 bodyHash, body, answerStatus, answerType, answer, note, orderId, peer, createdAt,
                 nextAt, attempts, epoch] = row;
    return {.id = id.text(),
            .direction = direction(directionName),
            .state = state(stateName),
            .partnerId = partnerId.text(),
            .protocol = protocol.text(),
            .kind = kind.text(),
            .destination = destination.text(),
            .payloadId = payloadId.text(),
            .bodyHash = bodyHash.text(),
            .body = body.text(),
            .answerStatus = static_cast<int>(answerStatus.number()),
            .answerType = answerType.text(),
            .answer = answer.text(),
            .note = note.text(),
            .orderId = orderId.text(),
            .peer = peer.text(),
            .createdAt = createdAt.time(),
            .nextAt = maybeTime(nextAt),
            .attempts = static_cast<int>(attempts.number()),
            .epoch = epoch.number()};
}

void insertMessage(Tx& tx, const Message& message) {
    tx.run(
        "INSERT INTO message (id, direction, state, partner_id, protocol, kind, destination,\n"
        "    payload_id, body_hash, order_id, peer, created_at, next_at, attempts, epoch, waits,\n"
        "    answer_status, answer_type, note, answer, body)\n"
        "VALUES (:id, :direction, :state, :partner_id, :protocol, :kind, :destination,\n"
        "    :payload_id, :body_hash, :order_id, :peer, :created_at, :next_at, :attempts, :epoch, "
        "0,\n"
        "    :answer_status, :answer_type, :note, :answer, :body)",
        {message.id,          name(message.direction),
         name(message.state), message.partnerId,
         message.protocol,    message.kind,
         message.destination, message.payloadId,
         message.bodyHash,    message.orderId,
         message.peer,        message.createdAt,
         message.nextAt,      message.attempts,
         message.epoch,       message.answerStatus,
         message.answerType,  message.note,
         message.answer,      message.body});
    if (message.state == MessageState::due) lineUp(tx, message.orderId);
}

std::optional<Message> findByPayloadId(ReadTx& tx, std::string_view partnerId,
                                       std::string_view payloadId) {
    const auto row = tx.selectOne<20>(
        "SELECT " PASSERELLE_MESSAGE_COLUMNS
        "FROM message\n"
        "WHERE partner_id = :partner_id AND payload_id = :payload_id AND payload_id <> ''\n"
        "    AND direction = 'in' AND state IN ('accepted', 'declined', 'parked', 'dead')",
        {partnerId, payloadId});
    if (!row) return std::nullopt;
    return messageOf(*row);
}

std::optional<Message> findMessage(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<20>("SELECT " PASSERELLE_MESSAGE_COLUMNS
                                      "FROM message\n"
                                      "WHERE id = :id",
                                      {id});
    if (!row) return std::nullopt;
    return messageOf(*row);
}

std::vector<Message> recentMessages(ReadTx& tx, const MessageFilter& filter) {
    std::vector<Message> messages;
    for (const auto& row : recentRows(tx, filter)) messages.push_back(messageOf(row));
    return messages;
}

std::string_view name(MessageState state) {
    switch (state) {
        case MessageState::accepted:
            return "accepted";
        case MessageState::declined:
            return "declined";
        case MessageState::refused:
            return "refused";
        case MessageState::parked:
            return "parked";
        case MessageState::due:
            return "due";
        case MessageState::delivered:
            return "delivered";
        case MessageState::dead:
            return "dead";
    }
    return {};
}

std::string_view name(Direction direction) {
    switch (direction) {
        case Direction::in:
            return "in";
        case Direction::out:
            return "out";
    }
    return {};
}

}  // namespace store
