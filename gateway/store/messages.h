#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/delivery.h"
#include "gateway/store/tx.h"

namespace store {

enum class Direction { in, out };

/// in: accepted, declined (understood, recorded, said no), refused (no effect), parked (waits for a
/// message it refers to), dead (waited in vain). out: due, delivered, dead (given up; never
/// deleted).
enum class MessageState { accepted, declined, refused, parked, due, delivered, dead };

/// A row of the message log; an outgoing Message *is* the outbox entry. `body` and `answer` are
/// UTF-8 with secrets replaced; `bodyHash` is of the bytes as received.
struct Message {
    std::string id;  ///< msg_…
    Direction direction = Direction::in;
    MessageState state = MessageState::accepted;
    std::string partnerId;    ///< empty when nobody could be recognised
    std::string protocol;     ///< "cxml", "oci"; for outgoing to a connector "connector"
    std::string kind;         ///< "OrderRequest"
    std::string destination;  ///< out: the connector's name
    std::string payloadId;
    std::string bodyHash;
    /// Left empty in a message with an orderId it is the order's document, which is there already
    /// and never changes; read, it is always whole.
    std::string body;
    int answerStatus = 200;  ///< HTTP
    std::string answerType;  ///< Content-Type
    std::string answer;      ///< in: the bytes said back; a repeat gets them again
    std::string note;        ///< why refused; problems tolerated
    std::string orderId;     ///< the order it belongs to, if any
    std::string peer;
    base::Time createdAt;
    std::optional<base::Time> nextAt;  ///< out and due: not before
    int attempts = 0;
    std::int64_t epoch = 0;  ///< fencing: grows with every claim
};

struct Attempt {
    int number = 0;
    base::Time startedAt;
    base::Time finishedAt;
    model::Outcome outcome = model::Outcome::retry;
    std::string detail;
};

void insertMessage(Tx& tx, const Message& message);
/// The message this partner sent under that payload id, unless it was refused: that one had no
/// effect.
std::optional<Message> findByPayloadId(ReadTx& tx, std::string_view partnerId,
                                       std::string_view payloadId);
std::optional<Message> findMessage(ReadTx& tx, std::string_view id);
std::vector<Attempt> attempts(ReadTx& tx, std::string_view messageId);

struct MessageFilter {
    std::string partnerId;  ///< empty: any
    std::string state;
    std::string kind;
    std::string orderId;
    std::string before;  ///< id to page on from (newest first)
    int limit = 50;
};
std::vector<Message> recentMessages(ReadTx& tx, const MessageFilter& filter);

/// Which messages a worker takes: those for back offices, those for partners' own systems, or both.
enum class Lane { all, backOffices, partners };

/// Takes up to `limit` due messages whose lease is free, oldest first, and holds them until
/// `leaseUntil`; each claim raises the epoch. At most one per order at a time, lowest first.
std::vector<Message> claimDue(Tx& tx, base::Time now, base::Time leaseUntil, int limit,
                              Lane lane = Lane::all);
/// Writes an attempt and where the message goes from here. False, and nothing written, when the
/// epoch is not the message's any more: somebody else holds it.
bool recordAttempt(Tx& tx, const Message& claimed, const Attempt& attempt, MessageState state,
                   std::optional<base::Time> nextAt);
/// Of which kinds something waits for a partner that asks by itself (destination `poll`).
std::vector<std::string> kindsWaitingFor(ReadTx& tx, std::string_view partnerId);
/// What of that kind waits for it: not older than `since`, or never handed out; oldest first.
std::vector<Message> waitingFor(ReadTx& tx, std::string_view partnerId, std::string_view kind,
                                base::Time since, int limit);
/// Notes that the partner was given it; it may ask again.
void fetched(Tx& tx, std::string_view messageId);
/// The partner has everything older than that: those messages are delivered. How many there were.
int acknowledgeBefore(Tx& tx, std::string_view partnerId, base::Time before, base::Time now);

/// When the earliest due message wants to go; nothing when none waits.
std::optional<base::Time> nextDue(ReadTx& tx);
/// Makes a dead or delivered message to a connector or a partner's system due again, under the same
/// id. False for any other, also for a cart that went through the buyer's browser.
bool replay(Tx& tx, std::string_view messageId, base::Time now);

std::string_view name(MessageState state);
std::string_view name(Direction direction);

}  // namespace store
