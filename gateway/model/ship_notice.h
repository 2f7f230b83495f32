#pragma once

#include "gateway/model/order.h"

namespace model {

/// One package or pallet (cXML Packaging).
struct Package {
    std::string code;                         ///< PackagingCode: "pallet"
    std::string level;                        ///< PackagingLevelCode: "0001"
    std::string serialCode;                   ///< ShippingContainerSerialCode (SSCC)
    std::string serialReference;              ///< of the package this one is in
    std::string packageId;                    ///< the carrier's or our own mark
    std::optional<base::Decimal> dispatched;  ///< how much of the line is in it
    std::string unit;
    std::vector<Measure> dimensions;
    Carried carried{};

    friend bool operator==(const Package&, const Package&) = default;
};

/// A production lot.
struct Batch {
    std::string supplierBatch;
    std::string buyerBatch;
    std::string produced;  ///< productionDate
    std::string expires;   ///< expirationDate
    std::optional<base::Decimal> quantity;
    std::string unit;
    Carried carried{};

    friend bool operator==(const Batch&, const Batch&) = default;
};

/// One leg of the way; in the order travelled.
struct Carrier {
    std::vector<Credential> names;             ///< CarrierIdentifier: domain and value
    std::vector<std::string> trackingNumbers;  ///< ShipmentIdentifier
    std::string startDate;                     ///< none on the first leg
    std::string method;                        ///< Route/@method: ground, air …
    std::vector<Contact> contacts;
    Carried carried{};

    friend bool operator==(const Carrier&, const Carrier&) = default;
};

struct ShipNoticeLine {
    int lineNumber = 0;  ///< the order's
    int noticeLine = 0;  ///< ours, when a line of the order is split; 0: none
    base::Decimal quantity;
    std::string unit;
    ItemId id;
    std::string description;
    std::string language;
    std::string note;
    std::vector<Package> packages;
    std::vector<Batch> batches;
    std::vector<std::string> serialNumbers;
    Extras extras;
    Carried carried{};

    friend bool operator==(const ShipNoticeLine&, const ShipNoticeLine&) = default;
};

/// The lines of one order in a shipment; no lines: all of the order is in it.
struct ShipNoticePortion {
    OrderReference order;
    std::string note;
    std::vector<Contact> contacts;
    std::vector<ShipNoticeLine> lines;
    Extras extras;
    Carried carried{};

    friend bool operator==(const ShipNoticePortion&, const ShipNoticePortion&) = default;
};

/// What is on its way: cXML ShipNoticeRequest.
struct ShipNotice {
    std::string id;  ///< shipmentID
    Operation operation = Operation::create;
    std::string previous;      ///< of an update or delete: the payload id of the notice it replaces
    std::string date;          ///< noticeDate
    std::string shipmentDate;  ///< needed unless deleted
    std::string deliveryDate;  ///< needed unless deleted
    std::string type;          ///< actual, planned
    std::string fulfillment;   ///< partial, complete
    std::string reason;        ///< return
    std::string note;
    std::vector<Contact> contacts;  ///< roles shipFrom, shipTo …
    std::vector<Carrier> carriers;
    std::vector<ShipNoticePortion> portions;
    Extras extras;
    Carried carried{};  ///< places: "" the ShipNoticeHeader, "ShipNoticeRequest"

    friend bool operator==(const ShipNotice&, const ShipNotice&) = default;
};

/// What the buyer says has arrived or goes back: cXML ReceiptRequest.
struct ReceiptLine {
    int lineNumber = 0;
    int receiptLine = 0;
    std::string type;  ///< received, returned
    base::Decimal quantity;
    std::string unit;
    std::optional<Money> unitPrice;
    std::optional<Money> amount;  ///< ReceivedAmount
    ItemId id;
    std::string description;
    std::string language;
    std::string note;
    Extras extras;
    Carried carried{};

    friend bool operator==(const ReceiptLine&, const ReceiptLine&) = default;
};

struct Receipt {
    struct Portion {
        OrderReference order;
        std::vector<ReceiptLine> lines;
        Carried carried{};

        friend bool operator==(const Portion&, const Portion&) = default;
    };
    std::string id;  ///< receiptID
    std::string date;
    Operation operation = Operation::create;
    std::string previous;
    std::string note;
    std::optional<Money> total;
    std::vector<Portion> portions;
    Extras extras;
    Carried carried{};

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

}  // namespace model
