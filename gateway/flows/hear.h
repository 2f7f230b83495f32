#pragma once

#include <string_view>

#include "gateway/flows/context.h"

namespace flows {

/// What a back office posted to us: its connector authenticates and reads it, then everything in it
/// takes effect and is logged in one transaction, or nothing does. What was heard before has no
/// effect again. Returns how many documents had one. Throws what Connector::read throws, and Fault
/// (notFound) for a back office nobody set up; what could not be taken is in the message log.
int hear(Context& context, std::string_view backOffice, const base::Wire& request);

}  // namespace flows
