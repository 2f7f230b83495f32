#pragma once

#include <string>
#include <vector>

#include "connectors/sap/names.h"
#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"
#include "gateway/model/json_in.h"

namespace sap {

/// How orders look in one S/4 system. A value.
struct OdataStyle {
    Names names;
    std::string marker;           ///< the field of A_SalesOrder that carries our id of the order
    std::string shipTo;           ///< partner function of the ship-to party
    std::string priceCondition;   ///< condition type for the price ordered; empty: SAP prices
    std::string textId;           ///< of the text that holds the buyer's words; empty: not sent
    std::string rejectionReason;  ///< of lines that are taken back
};

/// An item as SAP has it now.
struct OdataItem {
    std::string number;  ///< SalesOrderItem
    int line = 0;        ///< UnderlyingPurchaseOrderItem; 0: not one of the buyer's
    std::string material;
    base::Decimal quantity;
    std::string unit;
    bool rejected = false;
    std::string etag;
};
OdataItem readItem(const model::In& item);

/// Whether NetPriceQuantity of an item is in the unit it is ordered in.
bool isPricedPerItsUnit(const model::In& item);

/// What has to be done to one item; nothing but that is sent.
struct OdataStep {
    std::string item;  ///< SalesOrderItem; empty: a new one
    std::string etag;
    std::string body;  ///< JSON
};

/// The new order with its items (deep insert). Throws Fault(precondition) with everything that has
/// no name in SAP.
std::string orderBody(const model::Order& order, const model::Shipment& shipment,
                      const OdataStyle& style);

/// What of the order has no place there, each in a few words for people.
std::vector<std::string> notTold(const model::Order& order, const OdataStyle& style);

/// From what SAP has to what the change says, item by item; none: it is as it should be. Of a
/// cancellation: every item is rejected. Throws like orderBody.
std::vector<OdataStep> steps(const model::Order& change, const std::vector<OdataItem>& now,
                             const OdataStyle& style);

/// How an order stands, as a confirmation: the same as long as nothing a buyer sees changes.
/// `salesOrder` is an A_SalesOrder with to_Item and to_Item/to_ScheduleLine. Throws
/// Fault(malformed) with the place. Nothing when no item is one of the buyer's lines: an acceptance
/// without lines would be one of the whole order.
std::optional<model::Confirmation> readSalesOrder(const model::In& salesOrder,
                                                  const OdataStyle& style);

}  // namespace sap
