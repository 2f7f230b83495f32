#include "gateway/store/messages.h"

#include "gateway/store/message_row.h"
#include "gateway/store/named.h"
#include "gateway/store/outbox.h"

namespace store {
namespace {

Direction direction(const Cell& cell) {
    using enum Direction;
    return named(cell.text(), {in, out});
}

MessageState state(const Cell& cell) {
    using enum MessageState;
    return named(cell.text(),
                 {accepted, declined, refused, parked, due, delivered, unknown, dead, dropped});
}

std::optional<base::Time> maybeTime(const Cell& cell) {
    if (cell.null()) return std::nullopt;
    return cell.time();
}

std::string placeOf(const Message& message) {
    if (message.direction == Direction::in) return {};
    return message.destination == "partner" ? "partner/" + message.partnerId : message.destination;
}

}  // namespace

Message messageOf(const Row<kMessageColumns>& row) {
    const auto& [id, directionName, stateName, partnerId, protocol, kind, destination, payloadId,
                 bodyHash, body, answerStatus, answerType, answer, note, orderId, peer, createdAt,
                 nextAt, attempts, epoch, place, since, tries, failures, crashes, successor] = row;
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
            .epoch = epoch.number(),
            .place = place.text(),
            .since = since.text().empty() ? createdAt.time() : since.time(),
            .tries = static_cast<int>(tries.number()),
            .failures = static_cast<int>(failures.number()),
            .crashes = static_cast<int>(crashes.number()),
            .successor = successor.text()};
}

void insertMessage(Tx& tx, const Message& message) {
    tx.run(
        "INSERT INTO message (id, direction, state, partner_id, protocol, kind, destination,\n"
        "    payload_id, body_hash, order_id, peer, created_at, next_at, attempts, epoch, waits,\n"
        "    place, since, answer_status, answer_type, note, answer, body)\n"
        "VALUES (:id, :direction, :state, :partner_id, :protocol, :kind, :destination,\n"
        "    :payload_id, :body_hash, :order_id, :peer, :created_at, :next_at, :attempts, :epoch, "
        "0,\n"
        "    :place, :since, :answer_status, :answer_type, :note, :answer, :body)",
        {message.id,          name(message.direction),
         name(message.state), message.partnerId,
         message.protocol,    message.kind,
         message.destination, message.payloadId,
         message.bodyHash,    message.orderId,
         message.peer,        message.createdAt,
         message.nextAt,      message.attempts,
         message.epoch,       placeOf(message),
         message.createdAt,   message.answerStatus,
         message.answerType,  message.note,
         message.answer,      message.body});
    if (message.state == MessageState::due) lineUp(tx, message.orderId);
}

std::optional<Message> findByPayloadId(ReadTx& tx, std::string_view partnerId,
                                       std::string_view payloadId) {
    const auto row = tx.selectOne<kMessageColumns>(
        "SELECT " PASSERELLE_MESSAGE_COLUMNS
        "FROM message\n"
        "WHERE partner_id = :partner_id AND payload_id = :payload_id AND payload_id <> ''\n"
        "    AND direction = 'in' AND state IN ('accepted', 'declined', 'parked', 'dead')",
        {partnerId, payloadId});
    if (!row) return std::nullopt;
    return messageOf(*row);
}

std::optional<Message> findMessage(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<kMessageColumns>("SELECT " PASSERELLE_MESSAGE_COLUMNS
                                                   "FROM message\n"
                                                   "WHERE id = :id",
                                                   {id});
    if (!row) return std::nullopt;
    return messageOf(*row);
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
        case MessageState::unknown:
            return "unknown";
        case MessageState::dead:
            return "dead";
        case MessageState::dropped:
            return "dropped";
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
