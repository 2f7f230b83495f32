#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/item.h"

namespace model {

/// What a document does to one sent before: cXML new, update, delete. An update is always the whole
/// document.
enum class Operation { create, update, cancel };

struct Order {
    std::string number;  ///< the buyer's orderID
    std::string date;    ///< ISO 8601 as received
    Operation operation = Operation::create;
    std::string type = "regular";  ///< regular, release, blanket …
    int version = 1;
    std::string previous;       ///< of a change: the payload id of the order it replaces
    std::string supplierOrder;  ///< our order's number, when the buyer names it (SupplierOrderInfo)
    std::string agreement;      ///< of a release: the blanket order's number
    std::string agreementPayload;  ///< of a release: the blanket order's payload id
    std::string effective;         ///< of a blanket order: from when
    std::string expires;           ///< and until when
    std::string requisition;
    std::string
        confirmations;  ///< ControlKeys/OCInstruction: allowed, notAllowed, requiredBeforeASN
    Money total;
    Address billTo;
    std::optional<Address> shipTo;
    std::vector<Contact> contacts;
    std::string note;
    std::optional<Tax> tax;
    std::optional<Charge> shipping;
    std::vector<PaymentTerm> paymentTerms;
    std::string shipNotices{};   ///< ControlKeys/ASNInstruction, as `confirmations`
    std::string invoices{};      ///< ControlKeys/InvoiceInstruction, as `confirmations`
    std::string shipComplete{};  ///< "yes": all in one shipment
    std::string pickUpDate{};    ///< ISO 8601 as received
    std::string followUp{};      ///< the address the buyer wants news at
    std::optional<PaymentCard> card{};
    std::optional<DeliveryTerms> deliveryTerms{};
    std::vector<Credential> carriers{};         ///< who is to carry it: "companyName" "UPS"
    std::vector<std::string> attachmentUrls{};  ///< what the buyer left for us to fetch
    std::vector<Item> items;
    Extras extras;
    Carried carried{};

    friend bool operator==(const Order&, const Order&) = default;
};

/// Which order a document of ours speaks of.
struct OrderReference {
    std::string number;     ///< the buyer's orderID
    std::string date;       ///< the order's
    std::string payloadId;  ///< of the OrderRequest
    std::string orderId;    ///< ours (`ord_…`) when known; never on the wire
    Carried carried{};

    friend bool operator==(const OrderReference&, const OrderReference&) = default;
};

std::string_view name(Operation operation);

}  // namespace model
