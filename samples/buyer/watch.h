#pragma once

#include <functional>
#include <string>
#include <vector>

#include "samples/buyer/paper.h"
#include "samples/buyer/story.h"

namespace buyer {

/// Asks this buyer's own door what the shop has sent about the order until `enough` of it has come;
/// Failure with what came after a minute.
std::vector<Paper> awaitPapers(const StoryPlace& place, const std::string& order,
                               const std::function<bool(const std::vector<Paper>&)>& enough);

/// What `passerelle diff` says of the order, without its first line.
std::string difference(const StoryPlace& place, const std::string& order);

}  // namespace buyer
