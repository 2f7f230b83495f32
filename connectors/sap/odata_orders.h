#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "connectors/sap/odata_json.h"
#include "connectors/sap/odata_order.h"
#include "connectors/sap/odata_session.h"

namespace sap {

/// A sales order of ours, as far as what follows on it names it.
struct KnownOrder {
    struct Item {
        int line = 0;                       ///< the buyer's
        std::optional<model::Money> price;  ///< per `basis`
        base::Decimal basis{1};
    };
    std::string orderId;                             ///< ours
    std::string number;                              ///< the buyer's
    std::map<std::string, Item, std::less<>> items;  ///< by SalesOrderItem, without zeros in front
};

/// By SalesOrder, without zeros in front.
using KnownOrders = std::map<std::string, KnownOrder, std::less<>>;

/// The path below the service root: `set?$filter=…`, and what `more` adds.
std::string filtered(std::string_view service, std::string_view set, const std::string& filter,
                     std::string_view more);

/// Those of these sales documents that are orders of ours. Throws what Call throws, and
/// Fault(unavailable) when SAP does not tell.
KnownOrders knownOrders(OdataSession& session, const OdataStyle& style,
                        const std::set<std::string>& numbers);

/// An answer's entities. Throws Fault(unavailable) for anything but a 200, Fault(malformed).
OdataJson entitiesIn(const base::Wire& answer);

}  // namespace sap
