#pragma once

#include <string>
#include <vector>

#include "gateway/flows/context.h"
#include "gateway/store/orders.h"

namespace flows {

/// Line by line, what differs from what we sell. A line that refers to an offer (by
/// SupplierPartAuxiliaryID) is held against it: what was ordered, a reference to nothing we
/// offered, an offer that has ended by `now`. One without reference is held against the catalogue
/// by part number, price list and currency, where the partner has a price list of ours; so are not
/// the lines of blanket orders, their releases and stock transports. What the receiver's own limits
/// made of the offer (a description cut, a unit by its other name) is no difference.
std::vector<store::Difference> compareWithOffers(store::ReadTx& tx, const model::Partner& partner,
                                                 const model::Order& order, base::Time now);

/// The order's total and its currency against the lines.
std::vector<store::Difference> compareTotal(const model::Order& order);

/// A person's decision on a held order: accepted goes on to the back office (and replaces the
/// version before it), refused ends here. Where an answer is owed the buyer gets it by
/// StatusUpdate; a refusal is told in any case, with the reason. Throws Fault(conflict) when it is
/// not held (any more). Audited.
void releaseOrder(Context& context, std::string_view orderId, std::string_view actor);
void refuseOrder(Context& context, std::string_view orderId, const std::string& reason,
                 std::string_view actor);

/// Puts the order into the outbox for the partner's connector; within the caller's transaction. It
/// goes behind everything that goes there about the same order, in any version.
void enqueueForConnector(Context& context, store::Tx& tx, const store::StoredOrder& order,
                         const model::Partner& partner);
/// The same for a change of an order the back office never saw.
void enqueueAsNew(Context& context, store::Tx& tx, const store::StoredOrder& order,
                  const model::Partner& partner);

}  // namespace flows
