#pragma once

#include <optional>
#include <string>

#include "gateway/flows/context.h"
#include "gateway/flows/pricing.h"
#include "protocols/protocol.h"

namespace flows {

/// A person in the shop: their session and their partner.
struct Visit {
    store::Punchout punchout;
    model::Partner partner;

    bool readOnly() const;  ///< operation inspect
};

/// Uses up a start link and opens the session: the session token, to stand in every address of the
/// visit. Throws Fault(gone) when the link was used or is older than five minutes.
std::string enterShop(Context& context, std::string_view startToken);
/// The same for a session whose token and end somebody else determined.
void openVisit(Context& context, std::string_view startToken, std::string_view sessionToken,
               base::Time expires);
/// Whether the link would still open, and for whom: for the page that posts it. Throws like
/// enterShop and uses nothing up.
Visit peekShop(Context& context, std::string_view startToken);

/// The visit of a session token. Throws Fault(gone) when it is over (returned, cancelled, expired)
/// and Fault(notFound) when there never was one.
Visit visit(Context& context, std::string_view sessionToken);

/// The cart as it stands, priced now.
PricedCart cart(Context& context, const Visit& visit);

/// Each extends the session. Quantities are checked against the product's minimum and step; a
/// wrong one throws Fault(invalid) with a sentence for the person. Throws Fault(forbidden) on
/// inspect.
void addToCart(Context& context, const Visit& visit, std::string_view sku,
               const base::Decimal& quantity, std::string_view note);
void changeLine(Context& context, const Visit& visit, int number, const base::Decimal& quantity,
                std::string_view note);
void removeLine(Context& context, const Visit& visit, int number);

/// Ends the visit and gives the form that carries the cart home; the offer it makes is durable
/// first. An empty cart on edit deletes the buyer's lines: without `emptyConfirmed` it throws
/// Fault(precondition). An empty cart on create goes home as a cancel.
protocols::Form returnCart(Context& context, const Visit& visit, bool emptyConfirmed);
/// Ends the visit and tells the buyer's system that nothing changes.
protocols::Form cancelVisit(Context& context, const Visit& visit);

/// How a visit that is over went home, for as long as it could have lasted: a page that got lost on
/// the way, or a second click, is answered with the same cart in the same message. Nothing for
/// other visits.
struct Departure {
    model::Partner partner;
    protocols::Form form;
    bool withCart = false;
};
std::optional<Departure> lastDeparture(Context& context, std::string_view sessionToken);

}  // namespace flows
