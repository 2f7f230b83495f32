#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/messages.h"

namespace store {

/// Of the due messages of the order, in any of its versions, the first may go, the others wait
/// behind it; all wait behind an earlier one of which nobody knows whether it arrived. Called
/// whenever one becomes due or is done; does nothing for an empty order.
void lineUp(Tx& tx, std::string_view orderId);

/// A place that has something to go.
struct DuePlace {
    std::string place;
    base::Time nextAt;     ///< when the first of them wants to go
    base::Time oldest;     ///< since when the oldest waits
    std::int64_t ready{};  ///< how many may go now; not counted beyond 64
};
/// Every place with messages that may go, now or later. Quick however many wait.
std::vector<DuePlace> placesDue(ReadTx& tx, base::Time now);

/// Takes up to `limit` messages for that place that are due and whose lease is free, oldest first,
/// and holds them until `leaseUntil`. Each claim raises the epoch and writes down that an attempt
/// has begun; an attempt whose end was never heard of is counted as a crash. At most one per order
/// at a time, lowest first.
std::vector<Message> claimDue(Tx& tx, std::string_view place, base::Time now, base::Time leaseUntil,
                              int limit);
/// Ends every lease: what was held by a program that is gone can be claimed at once, and five
/// seconds later what went down with a program before. Only for who knows that nobody else
/// delivers. Returns how many there were.
int releaseHeld(Tx& tx, base::Time now);
/// Goes on holding it. False when somebody else has it.
bool extendLease(Tx& tx, const Message& claimed, base::Time leaseUntil);

/// Where a message goes from an attempt.
struct Onward {
    MessageState state = MessageState::due;
    std::optional<base::Time> nextAt{};  ///< due: not before
    bool counts = true;                  ///< for the schedule
    bool failure = false;                ///< the place would not have it, and takes others
};
/// Writes an attempt and where the message goes from here. False, and nothing written, when the
/// epoch is not the message's any more: somebody else holds it.
bool recordAttempt(Tx& tx, const Message& claimed, const Attempt& attempt, const Onward& onward);
/// When the attempt before that one ended; nothing when there was none.
std::optional<base::Time> attemptBefore(ReadTx& tx, const Message& claimed);

/// Makes a dead, delivered or unknown message to a connector or a partner's system due again, under
/// the same id and with a fresh start. False for any other, also for a cart that went through the
/// buyer's browser.
bool replay(Tx& tx, std::string_view messageId, base::Time now);
/// A due message nobody holds may go at once, whatever its schedule and its place's circuit. False
/// for any other, for one that waits behind another of its order, and for one that is fetched.
bool sendNow(Tx& tx, const Message& message, base::Time now);
/// What is due for a partner, by where it goes (`partner`, `poll`) and kind.
struct DueKind {
    std::string destination;
    std::string kind;
};
std::vector<DueKind> dueKindsFor(ReadTx& tx, std::string_view partnerId);
/// How the note of a message begins that has no way to its partner; what lacks follows.
inline constexpr std::string_view kNoWay = "no way to the partner: ";
/// Due messages of that kind go to the partner's own system from now on instead of being fetched.
void sendInstead(Tx& tx, std::string_view partnerId, const DueKind& due, base::Time now);
/// Those nobody is just bringing stay here, in that state and with that note; nothing of their
/// orders waits behind them any more.
void keepInstead(Tx& tx, std::string_view partnerId, const DueKind& due, MessageState state,
                 std::string_view note);
/// The message that one waits behind: the first of its order that is to go, or of which nobody
/// knows whether it arrived. Empty: none.
std::string waitsBehind(ReadTx& tx, const Message& message);
/// The id of a later message about the same order, to the same place, that makes sending this one
/// again a mistake: it was delivered already, or went as if this one never had. Empty: none.
std::string laterThan(ReadTx& tx, const Message& message);
/// A person decided what becomes of a message that is dead or unknown. False when it is neither.
bool decide(Tx& tx, std::string_view messageId, MessageState state, std::string_view note);
/// Notes the message written anew in its stead.
void succeed(Tx& tx, std::string_view messageId, std::string_view successor);
/// Due messages of the place whose time ran out, not held by anybody.
std::vector<Message> overdue(ReadTx& tx, std::string_view place, base::Time since, base::Time now,
                             int limit);
/// Gives up a due message nobody holds. False when somebody took it meanwhile.
bool giveUp(Tx& tx, const Message& message, std::string_view why);

}  // namespace store
