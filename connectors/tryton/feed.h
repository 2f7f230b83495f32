#pragma once

#include <map>
#include <string>
#include <string_view>

#include "connectors/connector.h"
#include "connectors/tryton/rpc.h"

namespace tryton {

/// How far one kind of record was read: the newest change seen, and which records were seen of
/// those changed shortly before it. Tryton stamps a change when its transaction begins, so one that
/// ends late appears behind those seen already; hence the second look.
struct Position {
    std::string moment;                ///< "" before the first
    std::map<Id, std::string> recent;  ///< record and its change

    bool hasSeen(Id id, const std::string& changed) const;
    void see(Id id, const std::string& changed);
    /// Nothing that begins later can still appear before this.
    std::string from() const;
};

/// What happened in Tryton since the cursor: sales decided, shipments done, invoices posted.
/// Throws RpcFault, and Fault(invalid) for a cursor not ours.
connectors::Batch collect(Rpc& rpc, const Settings& settings, std::string_view cursor,
                          std::size_t limit);

}  // namespace tryton
