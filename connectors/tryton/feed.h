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

/// The next records behind the position, oldest change first, `room` at the most; the position then
/// stands behind them. `wanted`: a domain.
Json newRecords(Rpc& rpc, const std::string& model, Json wanted,
                const std::vector<std::string>& fields, Position& position, std::size_t room);

/// What happened in Tryton since the cursor: sales decided, shipments done, invoices posted;
/// products, prices and stock when the settings ask for them. Throws RpcFault, and Fault(invalid)
/// for a cursor not ours.
connectors::Batch collect(Rpc& rpc, const Settings& settings, base::Time now,
                          std::string_view cursor, std::size_t limit);

}  // namespace tryton
