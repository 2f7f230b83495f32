#pragma once

#include "connectors/filedrop/place.h"
#include "connectors/filedrop/settings.h"

namespace filedrop {

/// Tries what deliveries and collecting need, with a file it takes away again: the steps in order,
/// ending with the first that failed. Never throws.
std::vector<connectors::Check> probe(const Settings& settings, Place& place,
                                     const std::string& mark);

}  // namespace filedrop
