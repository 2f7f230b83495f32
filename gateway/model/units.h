#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// The unit's code in another vocabulary (`unece`, `x12`, `sap-iso`), whatever vocabulary it is
/// written in. Nothing when it is not known there: a unit is never guessed.
std::optional<std::string> unitIn(std::string_view vocabulary, std::string_view unit);

}  // namespace model
