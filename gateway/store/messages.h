#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/delivery.h"
#include "gateway/store/tx.h"

namespace store {

enum class Direction { in, out };

/// in: accepted, declined (understood, recorded, said no), refused (no effect), parked (waits for a
/// message it refers to), dead (waited in vain). out: due, delivered, unknown (it may have arrived
/// and nobody but a person can find out), dead (given up; never deleted), dropped (a person decided
/// that it need not go any more).
enum class MessageState {
    accepted,
    declined,
    refused,
    parked,
    due,
    delivered,
    unknown,
    dead,
    dropped
};

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
    /// out: the system it goes to, a back office or `partner/ID`. Made from the above when
    /// inserted.
    std::string place{};
    base::Time since{};       ///< its time to be delivered runs from here; inserted: createdAt
    int tries = 0;            ///< those the schedule counts: all but those that reached nobody
    int failures = 0;         ///< how often the place would not have it while it took others
    int crashes = 0;          ///< how often whoever delivered it was never heard of again
    std::string successor{};  ///< the message written anew in its stead
};

struct Attempt {
    int number = 0;
    base::Time startedAt;
    base::Time finishedAt;  ///< not heard of the end: startedAt
    /// How it ended; nothing: under way, or (`crashed`) never heard of again.
    std::optional<model::Outcome> outcome = model::Outcome::retry;
    std::string detail;
    bool crashed = false;
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
    std::string place{};                ///< a back office, or `partner/ID`
    std::optional<base::Time> since{};  ///< not made before
};
std::vector<Message> recentMessages(ReadTx& tx, const MessageFilter& filter);
/// The ids of the outgoing messages of that state, oldest first; those that went through a buyer's
/// browser are none of them.
std::vector<std::string> outgoingIds(ReadTx& tx, const MessageFilter& filter);

/// Of which kinds something waits for a partner that asks by itself (destination `poll`).
std::vector<std::string> kindsWaitingFor(ReadTx& tx, std::string_view partnerId);
/// What of that kind waits for it: not older than `since`, or never handed out; oldest first.
std::vector<Message> waitingFor(ReadTx& tx, std::string_view partnerId, std::string_view kind,
                                base::Time since, int limit);
/// Notes that the partner was given it; it may ask again.
void fetched(Tx& tx, std::string_view messageId);
/// The partner has everything older than that: those messages are delivered. How many there were.
int acknowledgeBefore(Tx& tx, std::string_view partnerId, base::Time before, base::Time now);

std::string_view name(MessageState state);
std::string_view name(Direction direction);

}  // namespace store
