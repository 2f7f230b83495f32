#pragma once

#include <filesystem>
#include <memory>

#include "connectors/connector.h"
#include "gateway/base/clock.h"

namespace sandbox {

/// A pretend ERP inside the program. Its ledger is a file of its own (`ledger`), one JSON line per
/// order, on disk before deliver answers; an order is confirmed once it is `confirmAfter` old.
/// A message id that is in the ledger is not entered again.
std::unique_ptr<connectors::Connector> connector(const std::filesystem::path& ledger,
                                                 base::Milliseconds confirmAfter,
                                                 const base::Clock& clock);

}  // namespace sandbox
