#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "gateway/base/fault.h"
#include "gateway/model/json_text.h"

namespace app {

/// What stands in the file. Throws Fault(notFound).
std::string fileText(const std::filesystem::path& file);

/// The JSON in the file. Throws Fault(notFound), and Fault(malformed) with the file's name and the
/// place in it.
nlohmann::json jsonIn(const std::filesystem::path& file, const model::JsonRules& rules = {});

/// What `read` makes of the JSON in the file. Throws what jsonIn throws, Fault(malformed) with the
/// file's name when it is not the JSON that `read` looks for, and what `read` throws.
template <class Read>
auto fromJsonFile(const std::filesystem::path& file, Read read) {
    const auto json = jsonIn(file);
    try {
        return read(json);
    } catch (const nlohmann::json::exception& e) {
        throw base::Fault(base::FaultCode::malformed, file.string() + ": " + e.what());
    }
}

}  // namespace app
