#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connectors/connector.h"
#include "connectors/shop/vendure/client.h"
#include "gateway/base/clock.h"

namespace vendure {

/// How events become documents.
struct Reading {
    int daysOnTheWay = 3;  ///< Vendure keeps no delivery date, a ship notice needs one
    /// Events younger than this wait: one that is written later may bear an earlier time.
    base::Milliseconds settle{2000};
};

/// What happened to orders of ours since the cursor (`<time> <history id>` of the last event that
/// was told): payment taken is a confirmation, cancelled a rejecting one, a fulfilment that was
/// shipped a ship notice. Throws as Client::run.
connectors::Batch eventsSince(Client& client, std::string_view cursor, std::size_t limit,
                              base::Time now, const Reading& reading);

}  // namespace vendure
