#pragma once

#include "gateway/model/order.h"

namespace model {

/// Of the whole: accept, allDetail, detail, backordered, except, reject, requestToPay, replace.
/// Of a line: accept, allDetail, detail, backordered, reject, requestToPay, unknown.
enum class ConfirmationType {
    accept,
    allDetail,
    detail,
    backordered,
    except,
    reject,
    requestToPay,
    replace,
    unknown
};

/// What becomes of some quantity of one line. A line that is split stands here once per part.
struct ConfirmationLine {
    int lineNumber = 0;
    base::Decimal quantity;
    std::string unit;
    ConfirmationType type = ConfirmationType::accept;
    std::string comment;
    std::optional<Money> unitPrice{};  ///< detail: the price that will be charged instead
    base::Decimal priceBasis{1};
    base::Decimal priceFactor{1};  ///< as Item's
    std::string priceUnit{};       ///< as Item's
    std::string deliveryDate{};
    std::string shipmentDate{};
    std::optional<Item> substitute{};  ///< detail: what will come instead
    std::optional<Tax> tax{};
    std::optional<Charge> shipping{};
    Extras extras{};
    Carried
        carried{};  ///< places: "" ConfirmationStatus, "ConfirmationItem" (of a line's first part)

    friend bool operator==(const ConfirmationLine&, const ConfirmationLine&) = default;
};

/// What the supplier says to an order: cXML ConfirmationRequest; from our side, an ERP's answer.
struct Confirmation {
    std::string id;  ///< the ERP's number for it; constant over its updates
    Operation operation = Operation::create;
    std::string previous;     ///< of an update: the payload id of the confirmation it replaces
    std::string orderNumber;  ///< the buyer's
    std::string orderId;      ///< ours (`ord_…`) when known; never on the wire
    std::string orderPayloadId;
    std::string orderDate;
    std::string erpReference;  ///< the order's number in the ERP
    std::string date;          ///< noticeDate
    ConfirmationType type = ConfirmationType::accept;
    std::string comment;
    std::optional<Money> total;
    std::optional<Tax> tax;
    std::optional<Charge> shipping;
    std::vector<Contact> contacts;
    std::vector<ConfirmationLine> lines;
    Extras extras;
    Carried
        carried{};  ///< places: "" the ConfirmationHeader, "OrderReference", "ConfirmationRequest"

    friend bool operator==(const Confirmation&, const Confirmation&) = default;
};

std::string_view name(ConfirmationType type);

}  // namespace model
