#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/flows/shopping.h"
#include "gateway/store/offers.h"
#include "protocols/protocol.h"

namespace flows {

/// A cart about to go home, from our shop or from the supplier's own.
struct Basket {
    struct Line {
        model::Item item;      ///< an auxiliary id it has stays: it is part of what the line is
        bool promised = true;  ///< no: goes home as it came, and is no promise of ours
    };
    std::vector<Line> lines;
    model::Money total;  ///< of the lines, without tax and shipping
    std::optional<model::Charge> shipping{};
    std::optional<model::Tax> tax{};
    std::string note{};  ///< for the message log
};

/// Ends the visit: stores the offer and the message, and gives the form that carries the cart home,
/// fitted to its receiver. Throws Fault(gone) when the visit is over and Fault(invalid) for what
/// can't survive there; nothing has happened then.
protocols::Form goHome(Context& context, store::Tx& tx, const Visit& visit, Basket basket,
                       base::Time now);
/// Ends the visit without a cart: nothing changes at the buyer's.
protocols::Form goHomeEmpty(Context& context, store::Tx& tx, const Visit& visit,
                            const protocols::Stamp& stamp);

/// The form that carried this offer home, in the same message; the one of a visit without a cart.
protocols::Form formAgain(const Context& context, const Visit& visit, const store::Offer& offer);
protocols::Form emptyFormAgain(const Visit& visit, const protocols::Stamp& stamp);

}  // namespace flows
