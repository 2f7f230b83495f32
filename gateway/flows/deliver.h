#pragma once

#include <memory>
#include <optional>
#include <string>

#include "gateway/flows/context.h"
#include "gateway/flows/deliver_schedule.h"
#include "gateway/store/messages.h"

namespace flows {

/// How messages for one place, a back office or a partner's own system, are brought there.
struct Service {
    std::string place;
    std::shared_ptr<connectors::Connector> connector{};  ///< none: a partner's own system
    int atOnce = 4;
    int perMinute = 0;  ///< 0: no limit
    connectors::Repeat repeat = connectors::Repeat::keyed;
    base::Milliseconds horizon{};  ///< so long a message is tried
};

/// Nothing when nobody serves the place: no such back office, switched off, no such partner.
std::optional<Service> serviceOf(Context& context, const std::string& place);

/// Holds one message of the place that is due, or nothing: none is, or its circuit is open. While
/// it is held (a lease of a minute, see holdOn) nobody else takes it.
std::optional<store::Message> takeNext(Context& context, const Service& service);
/// Goes on holding messages that take long. Those somebody else has got are logged.
void holdOn(Context& context, const std::vector<store::Message>& held);
/// Brings it there. Never throws for what happens on the way: that is a Delivery.
Tried bring(Context& context, const Service& service, const store::Message& message);
/// Writes down what came of it, tells who has to be told, and, when asked, takes the next one in
/// the same transaction. What came too late, when somebody else had the message, is not written.
std::optional<store::Message> settle(Context& context, const Service& service, const Tried& tried,
                                     bool andTakeNext);

/// Brings up to `limit` due messages where they go, one after the other, on this thread. Returns
/// how many it took; 0 means nothing is due.
int deliverDue(Context& context, int limit);

/// Gives up what has waited for longer than its place's horizon without anybody being reached.
/// Returns how many.
int giveUpOverdue(Context& context);

/// Asks a back office what happened there since last time and handles what it says, each document
/// once; products, prices and stock go into the catalogue. Returns how much of it had an effect.
/// Throws what Connector::collect throws.
int collectFrom(Context& context, const KnownBackOffice& known, int limit);
/// The same for all of them; a failure is in the log.
int collect(Context& context, int limit);

}  // namespace flows
