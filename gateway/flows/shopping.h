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

/// What tells browsers apart where no cookie can be relied on, hashed: the address the request came
/// from and its User-Agent.
std::string browserOf(const base::Wire& request);

/// Uses up a start link and opens the session: the session token, to stand in every address of the
/// visit. A link works once, and once more for whoever used it: until it is five minutes old, the
/// browser that opened it gets the same visit again (reloaded or pressed twice while it opened,
/// which would lose the visit). To others a used link stays shut: it may have been read in a log.
/// Throws Fault(gone) then, and when the link is older than five minutes.
std::string enterShop(Context& context, std::string_view startToken, std::string_view browser);
/// Opens the visit of a link that leads to it, see enterShop.
void openVisit(Context& context, std::string_view startToken, std::string_view browser,
               base::Time expires);
/// Whether the link would still open, and for whom: for the page that posts it. Throws like
/// enterShop and uses nothing up.
Visit peekShop(Context& context, std::string_view startToken, std::string_view browser);
/// The token of a visit. Derived, as a start link is: it can be said again and stands nowhere.
std::string sessionToken(const Context& context, std::string_view punchoutId);

/// The visit of a session token. Throws Fault(gone) when it is over (returned, cancelled, expired)
/// and Fault(notFound) when there never was one.
Visit visit(Context& context, std::string_view sessionToken);

/// The cart as it stands, priced now.
PricedCart cart(Context& context, const Visit& visit);

/// What a person puts into the cart. `form` names the form they pressed: one that is pressed twice
/// adds once; empty: always adds.
struct Choice {
    std::string sku;
    base::Decimal quantity;
    std::string note{};
    std::string form{};
};
/// Each extends the session. Quantities are checked against the product's minimum and step; a
/// wrong one throws Fault(invalid) with a sentence for the person. Throws Fault(forbidden) on
/// inspect. False: the form had added already; the line is not in the cart (it was removed in
/// another window), or is there again.
bool addToCart(Context& context, const Visit& visit, const Choice& choice);
/// The same as part of something larger, which extends the session itself.
bool addToCart(store::Tx& tx, const Visit& visit, const Choice& choice);
bool changeLine(Context& context, const Visit& visit, int number, const base::Decimal& quantity,
                std::string_view note);
bool removeLine(Context& context, const Visit& visit, int number);
/// Takes back a removal.
bool restoreLine(Context& context, const Visit& visit, int number);

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
