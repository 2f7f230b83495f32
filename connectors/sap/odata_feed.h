#pragma once

#include "connectors/connector.h"
#include "connectors/sap/odata_order.h"
#include "connectors/sap/odata_session.h"
#include "gateway/base/clock.h"

namespace sap {

/// What is asked beside how orders stand.
struct OdataNews {
    bool deliveries = false;
    bool invoices = false;
};

/// Confirmations of orders, ship notices and invoices since the cursor. An entity that can't be
/// read is passed over; that is in the log. Throws what Call throws, Fault(unavailable) when SAP
/// does not tell, Fault(internal) for a cursor not ours.
connectors::Batch collect(OdataSession& session, const OdataStyle& style, OdataNews news,
                          base::Time now, std::string_view cursor, std::size_t limit);

}  // namespace sap
