#pragma once

#include "connectors/sap/odata_orders.h"

namespace sap {

// What follows on sales orders. Field names are those of SAP's public API reference:
// https://api.sap.com/api/OP_API_OUTBOUND_DELIVERY_SRV_0002 (A_OutbDeliveryHeader, version 2) and
// https://api.sap.com/api/OP_API_BILLING_DOCUMENT_SRV_0001 (A_BillingDocument).

/// The sales documents its items come from.
std::set<std::string> ordersOfDelivery(const model::In& delivery);
std::set<std::string> ordersOfBilling(const model::In& billing);

/// An A_OutbDeliveryHeader with to_DeliveryDocumentItem, whose goods have left. Nothing: no item of
/// it comes from an order of ours; items of other orders stay out. Throws Fault(malformed).
std::optional<model::ShipNotice> readOutboundDelivery(const model::In& delivery,
                                                      const KnownOrders& orders,
                                                      const Names& names);

/// An A_BillingDocument with to_Item: invoice (SDDocumentCategory M), debit memo (P), credit memo
/// (O), and what cancels those (N, S). Nothing: no item of it comes from an order of ours. Throws
/// Fault(malformed), and Fault(invalid) when some items do not or when its sums do not close.
std::optional<model::Invoice> readBilling(const model::In& billing, const KnownOrders& orders,
                                          const Names& names);

}  // namespace sap
