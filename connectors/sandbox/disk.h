#pragma once

#include <filesystem>
#include <string_view>

namespace sandbox {

/// Writes all of it; false when that fails, with the reason in errno.
bool writeAll(int file, std::string_view bytes);

/// A new file is only there after a power cut when its folder is on disk too.
void syncFolderOf(const std::filesystem::path& path);

}  // namespace sandbox
