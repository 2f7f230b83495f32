#pragma once

#include <string>

#include "samples/buyer/errands.h"

namespace buyer {

struct StoryPlace {
    Addresses addresses;
    std::string passerelle;  ///< the gateway's program, asked for the orders' state; may be empty
    std::string data;        ///< its data folder
};

/// Plays everything this buyer can do against a running shop, one line with its time per step.
/// False, with the step's name and the reason, when a step fails; the rest is then not played.
bool tellStory(const StoryPlace& place);

}  // namespace buyer
