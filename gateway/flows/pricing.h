#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/partner.h"
#include "gateway/store/catalogue.h"
#include "gateway/store/punchouts.h"

namespace flows {

/// How the catalogue looks to this partner.
store::View viewOf(const model::Partner& partner);

/// The price of the partner's list and currency that counts for this quantity (store::priceFor);
/// nothing when the partner can't buy it.
std::optional<model::Price> priceFor(store::ReadTx& tx, const model::Partner& partner,
                                     std::string_view sku, const base::Decimal& quantity);

/// A cart line with everything that goes home about it.
struct PricedLine {
    store::CartLine line;
    model::Item item;                       ///< as it will go home
    std::optional<model::Product> product;  ///< nothing: no longer sold, goes home as it came
    bool priceHeld = false;                 ///< price from an offer that still holds
};
struct PricedCart {
    std::vector<PricedLine> lines;
    model::Money total;  ///< in the partner's currency, of all that may go home

    /// Why a line can't go home; empty: it can. A cart has one currency.
    std::string objectionTo(const model::Item& item) const;
    bool mayGoHome() const;
};
/// A line that refers to an offer still valid keeps the offered price if the quantity has not
/// fallen and today's is not lower; others get today's.
PricedCart priceCart(store::ReadTx& tx, const model::Partner& partner,
                     const std::vector<store::CartLine>& lines, base::Time now);

}  // namespace flows
