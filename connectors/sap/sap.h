#pragma once

#include "connectors/connectors.h"

namespace sap {

/// ECC and S/4 by IDoc XML over HTTP (`/sap/bc/idoc_xml`), both ways: orders and their changes go
/// out, what SAP's own HTTP port posts comes in.
connectors::Kind idocKind();

/// S/4 by the OData V2 service API_SALES_ORDER_SRV: orders are looked for and then entered, and
/// asked about later.
connectors::Kind odataKind();

}  // namespace sap
