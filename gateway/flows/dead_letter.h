#pragma once

#include <string>

#include "gateway/flows/context.h"
#include "gateway/store/messages.h"

namespace flows {

/// A message goes no further by itself (dead, or unknown): administrators get an alert, and the
/// buyer of an order that is dead hears by StatusUpdate that it did not reach the order system, as
/// far as it takes such documents. Within the transaction that wrote the state.
void tellOfDeadLetter(Context& context, store::Tx& tx, const Partners& partners,
                      const store::Message& message, store::MessageState state,
                      const std::string& why);

}  // namespace flows
