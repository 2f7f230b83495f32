#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "gateway/base/wire.h"

namespace support {

/// The description as it is served, to somebody without a key.
const nlohmann::json& description();

/// What `{"$ref":…}` stands for, else the node itself. Throws when it leads nowhere.
const nlohmann::json& resolved(const nlohmann::json& node);

/// Everything in which the value is not what the schema says, a line each: the part of JSON Schema
/// the description uses, and a keyword it does not know is a line too.
std::string mismatch(const nlohmann::json& schema, const nlohmann::json& value,
                     const std::string& at = {});

/// The address of an operation with its example values in it.
std::string exampleAddress(const std::string& pattern, const nlohmann::json& operation);

/// The operation as the description has it.
const nlohmann::json& described(const std::string& method, const std::string& pattern);

/// In what an answer is not what the description says of that operation; empty: in nothing.
std::string undescribed(const nlohmann::json& operation, const base::Wire& answer);

}  // namespace support
