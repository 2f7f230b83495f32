#pragma once

#include <string>

#include "gateway/flows/handle.h"
#include "gateway/store/orders.h"

namespace flows {

/// Notes that the message at hand is answered "you will hear more": a StatusUpdate is owed for it.
void owe(Work& work, const std::string& orderNumber);

/// What became of a document, for its sender.
struct Outcome {
    int code = 200;
    std::string text = "OK";
    std::string detail{};
};
/// Puts the StatusUpdate for that message into the outbox, with the papers of its order, and
/// settles what is owed for it; where the partner has no way to be told, that message is kept and
/// waits for one. An obligation stays open when documents are meant to stay here, or when what is
/// to be said may not leave (that is in the log); neither stops the caller.
void tell(Context& context, store::Tx& tx, const model::Partner& partner,
          const store::StoredOrder& order, const Outcome& outcome);
void tell(Context& context, store::Tx& tx, const model::Partner& partner,
          const std::string& messageId, const std::string& payloadId, const Outcome& outcome);
/// As tell, when something is owed for that order's message; else nothing.
void tellIfOwed(Context& context, store::Tx& tx, const model::Partner& partner,
                const store::StoredOrder& order, const Outcome& outcome);

/// A person told the partner another way. Throws Fault(conflict) when nothing is owed (any more).
/// Audited.
void settleByHand(Context& context, const std::string& messageId, std::string_view actor);

}  // namespace flows
