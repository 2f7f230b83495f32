#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace corpus {

/// The folder of further documents below PASSERELLE_CORPUS (or ../shared/corpus beside the
/// checkout); nothing, and one line saying so, when it is not there.
inline std::optional<std::filesystem::path> folder(std::string_view below = "") {
    const char* named = std::getenv("PASSERELLE_CORPUS");
    std::filesystem::path path =
        named && *named ? std::filesystem::path(named)
                        : std::filesystem::path(PASSERELLE_SOURCE) / ".." / "shared" / "corpus";
    if (!below.empty()) path /= below;
    if (std::filesystem::is_directory(path)) return path;
    std::cout << "no corpus at " << path.string() << ": skipped\n";
    return std::nullopt;
}

/// The whole file.
inline std::string bytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace corpus
