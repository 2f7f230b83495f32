#pragma once

#include <filesystem>

#include "connectors/sandbox/sandbox.h"
#include "gateway/flows/back_offices.h"

namespace support {

/// The back office `sandbox`, its ledger in that folder.
inline void addSandbox(flows::BackOffices& offices, const std::filesystem::path& folder,
                       const base::Clock& clock, const sandbox::Pace& pace) {
    offices.put({{.id = "sandbox", .connector = "sandbox", .atOnce = 32, .lookEvery = 0},
                 sandbox::connector(folder / "sandbox.jsonl", pace, clock)});
}

}  // namespace support
