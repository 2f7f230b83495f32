#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gateway/model/confirmation.h"
#include "gateway/model/exchange.h"
#include "gateway/model/invoice.h"
#include "gateway/model/item.h"
#include "gateway/model/order.h"
#include "gateway/model/ship_notice.h"

namespace model {

enum class PunchoutOperation { create, edit, inspect, source };

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
    Carried carried{};

    friend bool operator==(const PunchoutSetup&, const PunchoutSetup&) = default;
};

/// What goes home: cXML PunchOutOrderMessage, OCI NEW_ITEM form.
struct Cart {
    std::string buyerCookie;
    PunchoutOperation operationAllowed = PunchoutOperation::edit;
    bool cancelled = false;  ///< on edit: Status 204, "change nothing"
    Money total;             ///< of the lines, without tax and shipping
    std::string offerId;
    std::optional<Address> shipTo;
    std::optional<Charge> shipping;
    std::optional<Tax> tax;
    std::string quoteStatus = "final";  ///< final; pending: the price is not settled yet
    std::vector<Item> items;
    Carried carried{};  ///< places: "" the header, "PunchOutOrderMessage"

    friend bool operator==(const Cart&, const Cart&) = default;
};

/// cXML ProfileRequest: "what can you do?"
struct ProfileRequest {
    friend bool operator==(const ProfileRequest&, const ProfileRequest&) = default;
};

/// A document we know by name and carry whole: taken note of, or answered 450.
struct Other {
    std::string kind;
    std::string markup{};  ///< the document's element

    friend bool operator==(const Other&, const Other&) = default;
};

/// Every business document there is. A flow that handles documents overloads over this; a missing
/// overload does not compile.
using Document = std::variant<PunchoutSetup, Cart, Order, Confirmation, ShipNotice, Receipt,
                              Invoice, StatusUpdate, Reply, Pending, DataRequest, Copy, Remittance,
                              Quote, CatalogUpload, ProfileRequest, Other>;

/// The document's name in cXML's words, whatever protocol it came by: `PunchOutSetupRequest`.
std::string kind(const Document& document);

std::string_view name(PunchoutOperation operation);

}  // namespace model
