#pragma once

#include <vector>

#include "gateway/base/fault.h"
#include "gateway/base/wire.h"

namespace cxml {

/// What the installed DTDs say of the document in a request that was read before; nothing when
/// none are installed, or none for such a document.
std::vector<base::Problem> judgeRequest(const base::Wire& request);

}  // namespace cxml
