#pragma once

#include <string>
#include <vector>

#include "gateway/store/connection.h"

namespace store {

/// Takes the embedded steps the database has not taken yet, in the order of their names, each in a
/// transaction of its own; returns the names of those taken now. Several programs may do this at
/// once. Throws Fault(precondition) when the database has taken a step this program does not know.
std::vector<std::string> migrate(Connection& connection);

}  // namespace store
