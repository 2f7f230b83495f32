#pragma once

#include "gateway/base/wire.h"
#include "gateway/flows/context.h"
#include "protocols/protocol.h"

namespace flows {

/// The one door for documents: read → partner → verify → one transaction {inbox, effect, outbox,
/// audit, the answer bytes} → durable → answer. A repeat gets the stored answer byte for byte; the
/// same payload id with another body is a conflict. Never throws: every failure is an answer in
/// the protocol's own language, and a row in the log.
base::Wire receive(Context& context, const protocols::Protocol& protocol,
                   const base::Wire& request);

}  // namespace flows
