#pragma once

#include <cstddef>
#include <filesystem>

#include "gateway/base/id.h"
#include "gateway/base/secret.h"

namespace base {

/// The key in that file; makes the file (mode 0600, whole or not at all, on disk before this
/// returns) when there is none. Throws Fault(internal), in words for who starts the program,
/// when others than the owner may use the file or it has another length.
Secret keyFromFile(const std::filesystem::path& file, std::size_t bytes, Random& random);

}  // namespace base
