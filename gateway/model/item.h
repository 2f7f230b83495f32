#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/amounts.h"
#include "gateway/model/money.h"
#include "gateway/model/party.h"

namespace model {

/// What names an item between buyer and supplier. The auxiliary id is ours: we issue it, the
/// buyer must return it unchanged, and it leads back to the offer the price came from.
struct ItemId {
    std::string supplierPart;
    std::string auxiliary;
    std::string buyerPart;
    Carried carried{};

    friend bool operator==(const ItemId&, const ItemId&) = default;
};

struct Classification {
    std::string domain;  ///< "UNSPSC", "eCl@ss" …
    std::string code;

    friend bool operator==(const Classification&, const Classification&) = default;
};

/// A part of a line's quantity wanted by itself (cXML ScheduleLine).
struct ScheduleLine {
    base::Decimal quantity;
    std::string unit;
    std::string requestedDelivery;
    int lineNumber = 0;
    Carried carried{};

    friend bool operator==(const ScheduleLine&, const ScheduleLine&) = default;
};

/// What a line of a blanket order allows to be released in all (cXML BlanketItemDetail).
struct BlanketLimits {
    std::optional<Money> maxAmount;
    std::optional<Money> minAmount;
    std::optional<base::Decimal> maxQuantity;
    std::optional<base::Decimal> minQuantity;

    friend bool operator==(const BlanketLimits&, const BlanketLimits&) = default;
};

/// By how much what we deliver may differ from what was ordered; in percent or absolute.
struct Tolerances {
    std::optional<base::Decimal> quantityPercent;
    std::optional<base::Decimal> quantityValue;
    std::optional<base::Decimal> pricePercent;
    std::optional<Money> priceValue;
    Carried carried{};

    friend bool operator==(const Tolerances&, const Tolerances&) = default;
};

/// What the buyer wants or forbids us to send about an order or a line of it (cXML ControlKeys):
/// `allowed`, `notAllowed`, `required`, `requiredBeforeASN` …; empty: nothing said.
struct Instructions {
    std::string confirmations;
    std::string shipNotices;
    std::string invoices;

    friend bool operator==(const Instructions&, const Instructions&) = default;
};

/// One line of a cart or an order.
struct Item {
    int lineNumber = 0;  ///< the buyer's in an order, from 1 in a cart
    ItemId id;
    base::Decimal quantity{1};
    std::string unit;                ///< UN/ECE Recommendation 20, as written by the peer
    std::optional<Money> unitPrice;  ///< per `priceBasis` units; absent when the peer gave none
    base::Decimal priceBasis{1};     ///< cXML PriceBasisQuantity, OCI PRICEUNIT
    base::Decimal priceFactor{
        1};  ///< how many price units one unit of the line is (cXML conversionFactor)
    std::string priceUnit{};  ///< the unit the price is for; empty: the line's
    std::string description;  ///< short text first, whole
    std::string longDescription;
    std::string language;  ///< of the description, BCP 47
    std::vector<Classification> classifications;
    std::string manufacturer;
    std::string manufacturerPart;
    std::optional<int> leadTimeDays;
    std::string url;
    std::string note;               ///< the buyer's words (Comments)
    std::string requestedDelivery;  ///< ISO 8601 as received
    std::string operation;          ///< of a changed order's line: "delete", "block"; a hint only
    int parentLine = 0;             ///< the line this one is a part of; 0: none
    std::optional<Address> shipTo;
    std::optional<Charge> shipping;
    std::optional<Tax> tax;
    std::vector<Distribution> distributions;
    std::vector<ScheduleLine> schedule;
    std::optional<BlanketLimits> blanket;
    std::optional<Tolerances> tolerances;
    std::string agreement;  ///< the master agreement's number
    Instructions instructions{};
    std::optional<DeliveryTerms> deliveryTerms{};
    std::vector<std::string> attachmentUrls{};  ///< what the buyer left for us to fetch
    Extras extras;
    Carried carried{};

    friend bool operator==(const Item&, const Item&) = default;
};

/// Quantity × price of the line; nothing when it has no price.
std::optional<Money> amount(const Item& item);

}  // namespace model
