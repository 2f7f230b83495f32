#pragma once

#include "connectors/connectors.h"

namespace webhook {

/// Any system with a web address: orders are posted there as signed JSON (Standard Webhooks), and
/// it posts what became of them to `/in/{back office}`, signed likewise. A repeat has the same
/// `webhook-id`, `Idempotency-Key` and body; the system does nothing twice.
connectors::Kind kind();

}  // namespace webhook
