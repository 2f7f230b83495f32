#pragma once

#include <vector>

#include "gateway/model/party.h"

namespace flows {

/// A party is recognised by one credential we know, and by none that contradicts what we know.
bool recognised(const std::vector<model::Credential>& claimed,
                const std::vector<model::Credential>& known);

}  // namespace flows
