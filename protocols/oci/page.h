#pragma once

#include <string>

#include "gateway/base/fault.h"
#include "gateway/base/wire.h"
#include "protocols/protocol.h"

namespace oci {

/// OCI has no status of its own: what the purchaser sees in the frame is this page.
base::Wire refusalPage(base::FaultCode code, const std::string& told,
                       const std::vector<base::Problem>& problems, const protocols::Stamp& stamp);
/// Nothing is wrong and there is nothing to show.
base::Wire notePage(const std::string& text);

}  // namespace oci
