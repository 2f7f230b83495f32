#pragma once

#include "connectors/filedrop/journal.h"
#include "connectors/filedrop/place.h"
#include "connectors/filedrop/settings.h"

namespace filedrop {

/// Brings the order's file into the outbox, its attachments' before it, and gives its name. What
/// was brought before stays brought, also when the back office has taken the file away since: then
/// nothing is written. The place is open. Throws Fault; calling again goes on from where it
/// stopped.
std::string bring(const Settings& settings, Place& place, Journal& journal,
                  const model::Shipment& shipment, const model::Order& order);

}  // namespace filedrop
