#pragma once

#include <string>
#include <vector>

#include "gateway/flows/context.h"
#include "gateway/store/orders.h"

namespace flows {

/// Line by line, what differs from the offers the order's lines refer to (by
/// SupplierPartAuxiliaryID): what was ordered, a reference to nothing we offered, an offer that has
/// ended by `now`. A line without reference has none, nor has what the receiver's own limits made
/// of the offer: a description cut, a unit by its other name.
std::vector<store::Difference> compareWithOffers(store::ReadTx& tx, const model::Partner& partner,
                                                 const model::Order& order, base::Time now);

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
