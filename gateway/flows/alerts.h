#pragma once

#include <string>

#include "gateway/flows/context.h"

namespace flows {

/// Has the administrators told, by every herald there is, at most once an hour for a subject;
/// within the caller's transaction. It stands on the page of deliveries in any case. `text` never
/// holds a secret.
void raiseAlert(Context& context, store::Tx& tx, const std::string& subject,
                const std::string& text);

/// Raises an alert for each place whose oldest message has waited for longer than
/// Settings::alertAfter. Returns how many places.
int watchAges(Context& context);

/// Tells what is to be told. What can't be told is tried again for a day. Returns how many were.
int sendAlerts(Context& context);

}  // namespace flows
