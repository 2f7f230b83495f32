#pragma once

#include <filesystem>
#include <memory>

#include "connectors/connectors.h"
#include "gateway/base/clock.h"

namespace sandbox {

/// A pretend ERP inside the program. Its ledger is a file of its own (`ledger`), one JSON line per
/// order, on disk before deliver answers; an order is confirmed once it is `confirmAfter` old.
/// A message id that is in the ledger is not entered again. What came with orders lies in a folder
/// beside it (`ledger.attachments`), each file once and named by its SHA-256.
///
/// To show what can happen: an order whose number contains `REJECT` is rejected; lines whose
/// part number contains `BACKORDER` are confirmed as backordered; everything else is accepted,
/// shipped, invoiced, and of an order whose number contains `CREDIT` the last line is credited. A
/// change replaces what was ordered before and has not been shipped; a cancel ends it.
///
/// The file is opened, locked against a second program and read at first use; an unfinished last
/// line (the machine went down in the middle of a write nobody was told of) is cut off.
/// How old an order is when it is confirmed, shipped and invoiced; zero: never shipped, never
/// invoiced.
struct Pace {
    base::Milliseconds confirmAfter{2000};
    base::Milliseconds shipAfter{0};
    base::Milliseconds invoiceAfter{0};
};
std::unique_ptr<connectors::Connector> connector(const std::filesystem::path& ledger,
                                                 const Pace& pace, const base::Clock& clock);

/// The kind as the list of connectors names it. Without a pace of its own a back office of this
/// kind goes by the program's (Setup).
connectors::Kind kind();

}  // namespace sandbox
