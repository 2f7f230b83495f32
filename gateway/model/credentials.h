#pragma once

#include <string>
#include <vector>

#include "gateway/model/party.h"

namespace model {

/// For people: `NetworkId AN01000000001, DUNS 123456789`.
std::string str(const std::vector<Credential>& credentials);

}  // namespace model
