#pragma once

#include <vector>

#include "gateway/app/options.h"
#include "gateway/flows/context.h"

namespace app {

/// Who tells administrators what: a mail, a post to a webhook, both or nobody. Throws Fault
/// (invalid) for settings that can't be used.
std::vector<flows::Herald> heraldsOf(const Options& options);

}  // namespace app
