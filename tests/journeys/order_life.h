#pragma once

#include <string>

#include "tests/journeys/world.h"

/// What a journey asks and does about the life of an order; `NUMBER of PARTNER` as in play.cpp.
namespace journeys {

/// All versions, oldest first: "1 replaced, 2 accepted".
std::string versionsOf(World& world, const std::string& order);
/// From the version before the newest to it: "1 Quantity 2 -> 3; 2 Line none -> 1 EA, …".
std::string changesOf(World& world, const std::string& order);
/// What the back office is told about it, in order: "create update".
std::string toldAbout(World& world, const std::string& order);
/// What its blanket order has left: "15; SC-100 6" (in all, and by line).
std::string leftOf(World& world, const std::string& order);
/// The state of the message with that payload id: `PAYLOADID of PARTNER`.
std::string messageState(World& world, const std::string& message);
/// The kinds of documents about it, oldest first: "ConfirmationRequest ShipNoticeRequest".
std::string papersOf(World& world, const std::string& order);
/// What is noted on the newest of that kind that went to them: `PunchOutOrderMessage of PARTNER`.
std::string noteOf(World& world, const std::string& message);
/// How many answers are owed to a partner.
int owedTo(World& world, const std::string& partner);
/// A person decides on the newest version: `accept`, or `refuse REASON`.
void decide(World& world, const std::string& order, const std::string& decision);

}  // namespace journeys
