#pragma once

#include <memory>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "connectors/shop/keys.h"

namespace shop {

/// What becomes of orders at one make of shop. Thread-safe.
class Orders {
public:
    virtual ~Orders() = default;

    virtual connectors::Repeat repeat() const = 0;
    virtual model::Delivery deliver(const model::Shipment& shipment, const model::Order& order) = 0;
    /// See connectors::Connector.
    virtual std::vector<std::string> notTold(const model::Order&) const { return {}; }
    virtual connectors::Batch collect(std::string_view cursor, std::size_t limit) = 0;
    /// The steps of a connection test.
    virtual std::vector<connectors::Check> probe() = 0;
};

/// Orders as canonical JSON to the setting `orderUrl`, signed; the message id is the key under
/// which the shop does nothing twice. Nothing is asked for: the shop posts what happens.
std::unique_ptr<Orders> genericOrders(const model::BackOffice& office,
                                      const connectors::Setup& setup, const Keys& keys);

}  // namespace shop
