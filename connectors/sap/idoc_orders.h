#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "connectors/sap/idoc.h"
#include "connectors/sap/sent_book.h"

namespace sap {

/// The settings of IdocRoute beside the names and the client.
const std::vector<model::Option>& routeOptions();
/// Throws Fault(invalid) with every line of a table that can't be used.
IdocRoute routeOf(const model::BackOffice& office);

/// Orders as IDocs, and which lines of each went out the last time. Safe from many threads; one
/// order is written by one at a time.
class IdocOrders {
public:
    /// `folder` is made when it is first needed.
    IdocOrders(IdocRoute route, const std::filesystem::path& folder, const base::Clock& clock)
        : route_(std::move(route)), book_(folder), clock_(clock) {}

    /// Throws like writeIdoc.
    std::string write(const model::Order& order, const model::Shipment& shipment) const;
    /// It was delivered. Never throws: failing then would send it again.
    void note(const std::string& orderId, const model::Order& order) const;

    /// See connectors::Connector.
    std::vector<std::string> notTold(const model::Order& order) const {
        return notToldByIdoc(order, route_);
    }

    const IdocRoute& route() const { return route_; }

private:
    const IdocRoute route_;
    const SentBook book_;
    const base::Clock& clock_;
};

}  // namespace sap
