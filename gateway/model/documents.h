#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gateway/model/item.h"

namespace model {

enum class PunchoutOperation { create, edit, inspect };

/// A buyer opens a shop session: cXML PunchOutSetupRequest, OCI call-up.
struct PunchoutSetup {
    PunchoutOperation operation = PunchoutOperation::create;
    std::string buyerCookie;  ///< opaque, echoed byte for byte; never a session key of ours
    std::string returnUrl;    ///< BrowserFormPost, HOOK_URL; may be empty in cXML
    std::string userEmail;    ///< from the first Contact or Extrinsic that gives one
    std::string userName;
    std::optional<Address> shipTo;
    std::vector<Contact> contacts;
    std::optional<ItemId> selected;  ///< SelectedItem, OCI DETAIL: where to land
    std::vector<Item> items;         ///< the buyer's lines on edit and inspect
    Extras extras;                   ///< every Extrinsic; every other OCI field

    friend bool operator==(const PunchoutSetup&, const PunchoutSetup&) = default;
};

/// What goes home: cXML PunchOutOrderMessage, OCI NEW_ITEM form.
struct Cart {
    std::string buyerCookie;
    PunchoutOperation operationAllowed = PunchoutOperation::edit;
    bool cancelled = false;  ///< on edit: Status 204, "change nothing"
    Money total;             ///< of the lines, without tax and shipping
    std::string offerId;
    std::vector<Item> items;

    friend bool operator==(const Cart&, const Cart&) = default;
};

enum class OrderOperation { create, update, cancel };  ///< cXML type new, update, delete

struct Order {
    std::string number;  ///< the buyer's orderID
    std::string date;    ///< ISO 8601 as received
    OrderOperation operation = OrderOperation::create;
    std::string type = "regular";  ///< regular, release, blanket …
    int version = 1;
    Money total;
    Address billTo;
    std::optional<Address> shipTo;
    std::vector<Contact> contacts;
    std::string note;
    std::optional<Money> tax;
    std::optional<Money> shipping;
    std::vector<Item> items;
    Extras extras;

    friend bool operator==(const Order&, const Order&) = default;
};

enum class ConfirmationType { accept, reject, except, detail, backordered };

struct ConfirmationLine {
    int lineNumber = 0;
    base::Decimal quantity;
    std::string unit;
    ConfirmationType type = ConfirmationType::accept;
    std::string comment;

    friend bool operator==(const ConfirmationLine&, const ConfirmationLine&) = default;
};

/// What the supplier says to an order: cXML ConfirmationRequest; from our side, an ERP's answer.
struct Confirmation {
    std::string id;            ///< the ERP's number for it; the same confirmation has the same id
    std::string orderNumber;   ///< the buyer's
    std::string orderId;       ///< ours (`ord_…`) when known
    std::string erpReference;  ///< the order's number in the ERP
    std::string date;
    ConfirmationType type = ConfirmationType::accept;
    std::string comment;
    std::vector<ConfirmationLine> lines;

    friend bool operator==(const Confirmation&, const Confirmation&) = default;
};

/// cXML ProfileRequest: "what can you do?"
struct ProfileRequest {
    friend bool operator==(const ProfileRequest&, const ProfileRequest&) = default;
};

/// A document we recognise by name and answer 450: read only as far as its envelope.
struct Other {
    std::string kind;

    friend bool operator==(const Other&, const Other&) = default;
};

/// Every business document there is. A flow that handles documents overloads over this; a missing
/// overload does not compile.
using Document = std::variant<PunchoutSetup, Cart, Order, Confirmation, ProfileRequest, Other>;

/// The document's name in cXML's words, whatever protocol it came by: `PunchOutSetupRequest`.
std::string kind(const Document& document);

std::string_view name(PunchoutOperation operation);
std::string_view name(OrderOperation operation);
std::string_view name(ConfirmationType type);

}  // namespace model
