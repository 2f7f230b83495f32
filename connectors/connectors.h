#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "connectors/connector.h"
#include "gateway/base/clock.h"

namespace connectors {

/// What connectors are made from at start.
struct Setup {
    std::filesystem::path dataFolder;
    base::Milliseconds sandboxConfirmAfter{2000};
    const base::Clock& clock;
    base::Milliseconds sandboxShipAfter{0};     ///< zero: never
    base::Milliseconds sandboxInvoiceAfter{0};  ///< zero: never
};

/// Every connector there is, by name; one explicit line each.
std::map<std::string, std::unique_ptr<Connector>> all(const Setup& setup);

}  // namespace connectors
