#pragma once

#include <string>

#include "gateway/flows/context.h"
#include "gateway/model/documents.h"

namespace flows {

/// Puts a document for the partner's own system into the outbox, within the caller's transaction,
/// and returns the message's id. By the partner's transport (`cxml.transport`) it is posted to the
/// partner's address or waits until the partner asks (GetPending). Its payload id is made here and
/// stays the same however often it is sent. Empty, and nothing written, when the partner takes no
/// such document (`confirmation.wanted` …); that is noted in the log. Throws Fault(invalid) when it
/// may not leave: an invoice whose sums do not close, a figure the receiver cannot take.
std::string enqueueForPartner(Context& context, store::Tx& tx, const model::Partner& partner,
                              const model::Document& document, std::string_view orderId);

/// What a back office said about an order: kept once, logged, the order's state follows, and the
/// document goes on to the buyer. False when it was known already, or speaks of no order of ours.
bool applyFromBackOffice(Context& context, store::Tx& tx, const model::Document& document);

}  // namespace flows
