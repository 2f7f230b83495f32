#pragma once

#include "gateway/flows/context.h"

namespace flows {

/// What a back office said about an order (confirmation, ship notice, invoice): kept once,
/// the order's state follows, and the document goes on to the buyer. Said again with other words a
/// confirmation or ship notice goes out as an update of the one before, which it names (cXML
/// Reference Guide, ConfirmationHeader and ShipNoticeHeader, operation). One that may not leave (an
/// invoice whose sums do not close, or whose number went out with other figures) is kept and stands
/// among the dead letters with the reason. A QuoteMessage goes to whoever asked for it. False when
/// it was known already: nothing happened. Throws Fault(invalid) for one that speaks of no order or
/// request that this back office has, or mixes partners.
bool applyFromBackOffice(Context& context, store::Tx& tx, std::string_view backOffice,
                         const model::Document& document);

}  // namespace flows
