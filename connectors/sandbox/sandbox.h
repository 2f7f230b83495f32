#pragma once

#include <filesystem>
#include <memory>

#include "connectors/connector.h"
#include "gateway/base/clock.h"

namespace sandbox {

/// A pretend ERP inside the program. Its ledger is a file of its own (`ledger`), one JSON line per
/// order, on disk before deliver answers; an order is confirmed once it is `confirmAfter` old.
/// A message id that is in the ledger is not entered again.
///
/// To show what can happen: an order whose number contains `REJECT` is rejected; lines whose
/// part number contains `BACKORDER` are confirmed as backordered; everything else is accepted.
///
/// The file is opened, locked against a second program and read at first use; an unfinished last
/// line (the machine went down in the middle of a write nobody was told of) is cut off.
std::unique_ptr<connectors::Connector> connector(const std::filesystem::path& ledger,
                                                 base::Milliseconds confirmAfter,
                                                 const base::Clock& clock);

}  // namespace sandbox
