#pragma once

#include "gateway/base/fault.h"
#include "gateway/base/wire.h"

namespace web {

/// The HTTP status a program hears for a fault.
int statusOf(base::FaultCode code);

/// A fault as application/problem+json (RFC 9457): title, status, detail, and `errors` with the
/// place of each problem.
base::Wire problem(const base::Fault& fault);

}  // namespace web
