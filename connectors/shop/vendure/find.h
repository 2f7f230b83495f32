#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "connectors/shop/vendure/client.h"
#include "gateway/base/decimal.h"

namespace vendure {

/// An order as it stands in the shop.
struct Found {
    std::string id;
    std::string code;
    std::string state;
    std::string currency;
    std::map<std::string, std::int64_t> prices;  ///< net, in minor units, by sku

    std::optional<base::Decimal> priceOf(const std::string& sku, int precision) const;
};

/// All throw as Client::run.
Found orderById(Client& client, const std::string& id);
/// The order with a payment of that transaction id.
std::optional<Found> orderByMarker(Client& client, const std::string& marker);
/// The latest order of ours with that partner and number of the buyer's.
std::optional<Found> orderByNumber(Client& client, const std::string& partnerId,
                                   const std::string& number);
/// Orders that were begun and not placed, with our marker in a note.
std::vector<Found> unfinished(Client& client, const std::string& marker);

std::string customerByEmail(Client& client, const std::string& email);

/// How many digits of an amount stand behind the point, for every currency.
int precisionOf(Client& client);

}  // namespace vendure
