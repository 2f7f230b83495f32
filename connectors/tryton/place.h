#pragma once

#include "connectors/tryton/rpc.h"
#include "gateway/model/delivery.h"
#include "gateway/model/order.h"

namespace tryton {

/// Makes the order a sale, or changes or cancels the sale it is. Looks for what an earlier attempt
/// may have left before it makes anything, and goes on from there. Throws RpcFault, and what Call
/// throws: invalid is Tryton's no.
model::Delivery place(Rpc& rpc, const Settings& settings, const model::Shipment& shipment,
                      const model::Order& order);

/// The ids of the messages no sale of the company knows. Throws as above.
std::vector<std::string> missing(Rpc& rpc, const std::vector<connectors::Placed>& placed);

}  // namespace tryton
