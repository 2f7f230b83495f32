#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/store/orders.h"

namespace store {

/// An order something is wrong with, or a message (`orderNumber` is its kind then).
struct Unmatched {
    std::string id;
    std::string orderNumber;
    std::string partnerId;
    base::Time since;
};

/// Accepted orders that no message brings, or ever brought, to a back office; oldest first.
std::vector<Unmatched> acceptedButNotQueued(ReadTx& tx, int limit);
/// Orders that were sent before that moment and of which the back office has said nothing.
std::vector<Unmatched> sentButNotAnswered(ReadTx& tx, base::Time before, int limit);
/// Orders whose message was delivered and that do not know it.
std::vector<Unmatched> deliveredButNotSent(ReadTx& tx, int limit);
/// Due messages that wait behind nothing, or for no moment: nobody would ever take them.
std::vector<Unmatched> stuckMessages(ReadTx& tx, int limit);
/// Makes a stuck message one that can be taken.
void release(Tx& tx, std::string_view messageId, base::Time now);
/// Messages that are dead or unknown: a person decides.
std::vector<Unmatched> undecidedMessages(ReadTx& tx, int limit);

/// What a back office took of what was made since that moment, newest first. Quick however long the
/// log is: it looks at the place's newest `limit` messages only.
struct Taken {
    std::string messageId;
    std::string orderId;
    std::string partnerId;
    std::string orderNumber;
    std::string erpReference;
    base::Time since;
};
std::vector<Taken> takenBy(ReadTx& tx, std::string_view place, base::Time since, int limit);

/// What a comparison found, as JSON, and when.
struct Reconciliation {
    base::Time at;
    std::string findings;
};
void saveReconciliation(Tx& tx, const Reconciliation& reconciliation);
std::optional<Reconciliation> lastReconciliation(ReadTx& tx);

}  // namespace store
