#pragma once

#include <string>
#include <string_view>

#include "gateway/flows/context.h"
#include "gateway/store/messages.h"

namespace flows {

/// Sends a dead, delivered or unknown message on its way again, under the same id and with a fresh
/// start. Throws Fault(conflict) for any other, and for an order when a later version of it is
/// there already or went in its stead: the older would undo or double it; Fault(precondition)
/// naming the setting when it has no way to the partner. Audited.
void replayMessage(Context& context, std::string_view messageId, std::string_view actor);
/// The same within the caller's transaction, who wakes delivery after it.
void replayMessage(Context& context, store::Tx& tx, std::string_view messageId,
                   std::string_view actor);

/// A message that waits is tried at once, whatever its schedule and its destination's circuit say.
/// Throws Fault(conflict), with what keeps it, when it does not wait, waits behind another of its
/// order, is fetched by the partner, goes nowhere or is just being delivered; Fault(precondition)
/// naming the setting when it has no way to the partner. Audited.
void sendNow(Context& context, std::string_view messageId, std::string_view actor);

struct Replayed {
    int sent = 0;
    /// A later version of the order has taken their place, or they have no way to the partner.
    int left = 0;
};
/// The same for every outgoing message of that state (dead or delivered) the filter names, oldest
/// first. With `dry` nothing is done but counting. Throws Fault(invalid) for another state, and
/// where it is `delivered` and no place or no moment is named.
Replayed replayAll(Context& context, store::MessageFilter filter, std::string_view actor, bool dry);

/// Writes a document for a partner anew, with today's settings and a payload id of its own, and
/// sets the old message aside; it points to the new one, whose id this returns. Throws
/// Fault(conflict) when the message is not a dead one for a partner or the partner takes no such
/// document, Fault(precondition) when it has no way to it, both naming the setting; Fault(invalid)
/// when it may not leave. Its paper goes on in the new one. Audited.
std::string renderAgain(Context& context, std::string_view messageId, std::string_view actor);

/// A person says of a message that is dead or unknown that it need not go any more, or (unknown)
/// that it arrived. Throws Fault(conflict) when it is none of these (any more), Fault(invalid)
/// without a reason to drop it. Audited.
void dropMessage(Context& context, std::string_view messageId, const std::string& reason,
                 std::string_view actor);
void noteArrival(Context& context, std::string_view messageId, std::string_view actor);

}  // namespace flows
