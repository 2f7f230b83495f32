#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "gateway/base/fault.h"

namespace app {

/// What stands in the file. Throws Fault(notFound).
std::string fileText(const std::filesystem::path& file);

/// What `read` makes of the JSON in the file; members in the order they stand there. Throws
/// Fault(notFound), Fault(malformed) with the file's name when it is not JSON or not the JSON that
/// `read` looks for, and what `read` throws.
template <class Read>
auto fromJsonFile(const std::filesystem::path& file, Read read) {
    try {
        return read(nlohmann::ordered_json::parse(fileText(file)));
    } catch (const nlohmann::json::exception& e) {
        throw base::Fault(base::FaultCode::malformed, file.string() + ": " + e.what());
    }
}

}  // namespace app
