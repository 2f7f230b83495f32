#pragma once

#include <filesystem>

namespace journeys {

/// Plays one conversation against a fresh World; throws std::runtime_error at the first line that
/// does not hold, saying which and what came instead.
void play(const std::filesystem::path& journey);

}  // namespace journeys
