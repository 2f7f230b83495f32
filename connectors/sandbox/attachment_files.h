#pragma once

#include <filesystem>

#include "gateway/model/delivery.h"

namespace sandbox {

/// Brings what the shipment came with into the folder, each file under its SHA-256: on disk when
/// this returns, whole or not there at all. What is there already stays. Throws Fault(unavailable),
/// and what the shipment's bytesOf throws.
void keepAttachments(const std::filesystem::path& folder, const model::Shipment& shipment);

}  // namespace sandbox
