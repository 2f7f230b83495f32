#pragma once

#include <string>

#include "connectors/shop/vendure/client.h"
#include "gateway/model/delivery.h"
#include "gateway/model/order.h"

namespace vendure {

/// How orders are placed.
struct Habits {
    std::string shippingMethod;  ///< its code; empty: the first eligible
    std::string paymentMethod;
};

/// Places the order, or finds that it is placed already, and gives Vendure's code for it. Throws as
/// Client::run, and Fault(invalid) for what this shop can't take: a part it does not have, half a
/// piece, another price than the shop's own.
std::string place(Client& client, const Habits& habits, const model::Shipment& shipment,
                  const model::Order& order);

/// Cancels what was placed of the order the cancellation speaks of; its code. Throws likewise.
std::string cancel(Client& client, const model::Shipment& shipment, const model::Order& order);

}  // namespace vendure
