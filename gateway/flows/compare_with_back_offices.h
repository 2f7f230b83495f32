#pragma once

#include <vector>

#include "gateway/flows/reconcile.h"

namespace flows {

/// Asks every active back office whether it has what it said it took in the last days, as far as it
/// can be asked, and names what it has not. A back office that does not answer is itself a finding.
/// Asks over the network: never within a transaction.
std::vector<Finding> compareWithBackOffices(Context& context);

}  // namespace flows
