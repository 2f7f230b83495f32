#pragma once

#include "gateway/flows/context.h"
#include "protocols/protocol.h"

namespace flows {

/// Now, and a payload id unique in space and time: `datetime.process.random@host` as the cXML
/// guide recommends (3.1.6.1).
protocols::Stamp newStamp(Context& context);

}  // namespace flows
