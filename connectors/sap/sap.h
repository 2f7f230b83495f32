#pragma once

#include "connectors/connectors.h"

namespace sap {

/// ECC and S/4 by IDoc XML over HTTP (`/sap/bc/idoc_xml`), both ways: orders and their changes go
/// out, what SAP's own HTTP port posts comes in.
connectors::Kind idocKind();

/// S/4 by OData V2: orders are looked for and then entered (API_SALES_ORDER_SRV), and asked about
/// later, with the deliveries and billing documents that follow on them.
connectors::Kind odataKind();

}  // namespace sap
