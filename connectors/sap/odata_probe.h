#pragma once

#include <vector>

#include "connectors/connector.h"
#include "connectors/sap/odata_feed.h"

namespace sap {

/// Tries every service that is to be used, the field of our order id, the sales area and every
/// customer of the table, and changes nothing. The steps in order; never throws. Sales area and
/// customers are looked for in API_BUSINESS_PARTNER (A_CustomerSalesArea,
/// https://api.sap.com/api/API_BUSINESS_PARTNER); without that service they are not, and that is
/// said.
std::vector<connectors::Check> probeOdata(OdataSession& session, const Access& access,
                                          const OdataStyle& style, OdataNews news);

}  // namespace sap
