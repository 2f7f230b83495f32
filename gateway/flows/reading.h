#pragma once

#include <optional>
#include <string>

#include "gateway/base/readings.h"
#include "gateway/flows/context.h"

namespace flows {

/// Raises an alert for each thing that base::readings set aside, once.
void tellSetAside(Context& context);

/// Counts that this is about to be read, until the mark goes; nothing where nothing is counted.
/// Throws Fault(invalid) instead, and has it told, when it ended the program three times: `name`
/// says in a sentence what it is.
std::optional<base::Readings::Mark> beginReading(Context& context, const std::string& what,
                                                 const std::string& name);

}  // namespace flows
