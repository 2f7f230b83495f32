#pragma once

#include <optional>
#include <string>
#include <vector>

#include "connectors/connector.h"
#include "gateway/base/encoding.h"
#include "gateway/model/documents.h"
#include "gateway/model/partner.h"

namespace shop {

/// A buyer's person about to enter the supplier's web shop: what the shop is told of them.
struct Arrival {
    std::string visit;  ///< our punchout's id: what the cart names
    const model::Partner& partner;
    const model::PunchoutSetup& setup;
    std::string homeUrl;  ///< where the shop sends the browser at the end
    std::string cartUrl;  ///< where the shop posts the cart
    base::Time expires;   ///< the visit's end: no cart is taken after it
};

/// Where the browser goes: a form that posts the fields (the token stands in no address), or an
/// address to be followed when there are none.
struct Entrance {
    std::string url;
    base::Fields fields;
};

/// What the shop posted at the end of a visit.
struct PostedCart {
    std::string visit;
    bool cancelled = false;          ///< the person left without a cart: nothing changes
    bool emptied = false;            ///< no lines on purpose: on edit it deletes the buyer's
    std::vector<model::Item> items;  ///< numbered from 1; auxiliary ids as the shop gave them
    std::optional<model::Charge> shipping;
    std::optional<model::Tax> tax;
};

/// A back office that is a web shop, where people of our partners choose. Thread-safe.
class Storefront : public connectors::Connector {
public:
    /// Opens a visit: signs a token for it and, where the shop wants that, calls it first. Throws
    /// Fault(unavailable) when the shop does not open.
    virtual Entrance open(const Arrival& arrival) = 0;

    /// The origins a browser is led to: what a content policy has to allow.
    virtual std::string origins() const = 0;

    /// Reads a cart the shop posted. Authenticates it first: Fault(unauthenticated). Throws
    /// Fault(malformed) and Fault(invalid) with every place.
    virtual PostedCart readCart(const base::Wire& request) const = 0;

    /// Whose price goes home for a product we have a price for too: ours, or (false) the shop's.
    virtual bool oursCount() const = 0;
};

}  // namespace shop
