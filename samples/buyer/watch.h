#pragma once

#include <string>

#include "samples/buyer/story.h"

namespace buyer {

/// Asks `passerelle order` until the order is confirmed; Failure with the last state after 15
/// seconds.
std::string awaitConfirmation(const StoryPlace& place, const std::string& partner,
                              const std::string& number);

}  // namespace buyer
