#pragma once

#include <string>

#include "gateway/base/clock.h"
#include "gateway/model/delivery.h"
#include "gateway/model/order.h"

namespace webhook {

/// `order.created`, `order.changed` or `order.cancelled`.
std::string typeOf(const model::Order& order);

/// The body of an order's message: {"type","id","timestamp","data":{"orderId",
/// "partner","order"[,"attachments"]}}. The same in every attempt: the timestamp is the message's,
/// `otherwise` when its id tells none. With `inlined` the attachments stand there as base64; throws
/// what `bytesOf` throws.
std::string envelope(const model::Shipment& shipment, const model::Order& order,
                     base::Time otherwise, bool inlined);

/// The body of a test of the connection.
std::string ping(const std::string& id, base::Time now);

}  // namespace webhook
