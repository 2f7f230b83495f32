#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/money.h"
#include "gateway/model/party.h"

namespace model {

/// What names an item between buyer and supplier. The auxiliary id is ours: we issue it, the
/// buyer must return it unchanged, and it leads back to the offer the price came from.
struct ItemId {
    std::string supplierPart;
    std::string auxiliary;
    std::string buyerPart;

    friend bool operator==(const ItemId&, const ItemId&) = default;
};

struct Classification {
    std::string domain;  ///< "UNSPSC", "eCl@ss" …
    std::string code;

    friend bool operator==(const Classification&, const Classification&) = default;
};

/// One line of a cart or an order.
struct Item {
    int lineNumber = 0;  ///< the buyer's in an order, from 1 in a cart
    ItemId id;
    base::Decimal quantity{1};
    std::string unit;                ///< UN/ECE Recommendation 20, as written by the peer
    std::optional<Money> unitPrice;  ///< per `priceBasis` units; absent when the peer gave none
    base::Decimal priceBasis{1};     ///< cXML PriceBasisQuantity, OCI PRICEUNIT
    std::string description;         ///< short text first, whole
    std::string longDescription;
    std::string language;  ///< of the description, BCP 47
    std::vector<Classification> classifications;
    std::string manufacturer;
    std::string manufacturerPart;
    std::optional<int> leadTimeDays;
    std::string url;
    std::string note;               ///< the buyer's words (Comments)
    std::string requestedDelivery;  ///< ISO 8601 as received
    Extras extras;

    friend bool operator==(const Item&, const Item&) = default;
};

/// Quantity × price of the line; nothing when it has no price.
std::optional<Money> amount(const Item& item);

}  // namespace model
