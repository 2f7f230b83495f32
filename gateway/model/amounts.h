#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/money.h"
#include "gateway/model/party.h"

namespace model {

/// One tax of several in a Tax. `category` is free text (vat, gst, sales, "CA"): cXML has no list.
struct TaxDetail {
    std::string category;
    std::string purpose;                   ///< "tax", "custom duty" …
    std::optional<base::Decimal> percent;  ///< 19 for 19 %
    std::optional<Money> taxable;
    Money amount;
    std::string location;
    std::string description;
    std::string language;
    std::string exempt;  ///< zeroRated, exempt; empty: neither
    Carried carried{};

    friend bool operator==(const TaxDetail&, const TaxDetail&) = default;
};

struct Tax {
    Money amount;
    std::string description;
    std::string language;
    std::vector<TaxDetail> details;
    Carried carried{};

    friend bool operator==(const Tax&, const Tax&) = default;
};

/// An amount with a text of its own: shipping, special handling, a discount.
struct Charge {
    Money amount;
    std::string description;
    std::string language;
    std::optional<base::Decimal> percent;  ///< of a discount
    Carried carried{};

    friend bool operator==(const Charge&, const Charge&) = default;
};

/// A named surcharge or allowance (cXML Modification): added to or taken from the price beside it.
struct Modification {
    bool allowance = false;  ///< AdditionalDeduction; else AdditionalCost
    std::optional<Money> amount;
    std::optional<base::Decimal> percent;
    std::string name;  ///< "Freight", "Volume Discount" …
    std::string description;
    std::string language;
    std::optional<Tax> tax;
    Carried carried{};

    friend bool operator==(const Modification&, const Modification&) = default;
};

/// Within so many days so much less; 0 % is the plain due date.
struct PaymentTerm {
    int days = 0;
    std::optional<base::Decimal> percent;
    Carried carried{};

    friend bool operator==(const PaymentTerm&, const PaymentTerm&) = default;
};

/// A purchasing card. Its number is never kept; what may be shown of it is.
struct PaymentCard {
    std::string kind;      ///< "visa", "amex" … when said or seen by the number
    std::string lastFour;  ///< digits
    std::string token;     ///< what a payment service knows it by, never the number
    std::string expires;   ///< as received
    std::string holder;
    Carried carried{};

    friend bool operator==(const PaymentCard&, const PaymentCard&) = default;
};

/// Who carries goods how far and who pays for it (cXML TermsOfDelivery).
struct DeliveryTerms {
    std::string code;  ///< TermsOfDeliveryCode: "PriceCondition", "TransportCondition" …
    std::string shippingPayment;  ///< ShippingPaymentMethod: "Collect", "Prepaid" …
    std::string transport;        ///< TransportTerms: "DDP", "FreeCarrier" …
    std::string comment;
    Carried carried{};

    friend bool operator==(const DeliveryTerms&, const DeliveryTerms&) = default;
};

/// A quantity with its unit.
struct Measure {
    std::string type;  ///< "weight", "length" …
    base::Decimal quantity;
    std::string unit;
    Carried carried{};

    friend bool operator==(const Measure&, const Measure&) = default;
};

/// One account the buyer books a line on (cXML Distribution).
struct Distribution {
    struct Segment {
        std::string name;  ///< "Cost Center"
        std::string id;    ///< "C-4711"
        std::string description;

        friend bool operator==(const Segment&, const Segment&) = default;
    };
    std::string accounting;  ///< Accounting/@name
    std::vector<Segment> segments;
    Money amount;
    Carried carried{};

    friend bool operator==(const Distribution&, const Distribution&) = default;
};

}  // namespace model
