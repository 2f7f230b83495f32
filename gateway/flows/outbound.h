#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/flows/context.h"
#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"
#include "gateway/store/messages.h"

namespace flows {

/// Puts a document for the partner's own system into the outbox, within the caller's transaction,
/// and returns the message's id. By the partner's transport (`cxml.transport`) it is posted to the
/// partner's address or waits until the partner asks (GetPending). Its payload id is made here and
/// stays the same however often it is sent. Empty, and nothing written, when the partner takes no
/// such document (`confirmation.wanted` …) or documents are meant to stay here; that is noted in
/// the log. One that has no way to the partner is kept like what may not leave: see keepBack.
/// Throws Fault(invalid) when it may not leave: an invoice whose sums do not close, a figure the
/// receiver cannot take.
/// `notes`: what was done to the document before, for the message's note.
std::string enqueueForPartner(Context& context, store::Tx& tx, const model::Partner& partner,
                              const model::Document& document, std::string_view orderId,
                              const std::vector<std::string>& notes = {});

/// Puts a document that may not leave among the dead letters, with the reason, and returns the
/// message's id: once a person has put things right it can be sent again.
std::string keepBack(Context& context, store::Tx& tx, const model::Partner& partner,
                     const model::Document& document, std::string_view orderId,
                     const base::Fault& fault);

/// Puts a document that need not leave into the log as set aside, with the reason, and returns the
/// message's id.
std::string setAside(Context& context, store::Tx& tx, const model::Partner& partner,
                     const model::Document& document, std::string_view orderId,
                     const std::string& why);

/// The setting for want of which such a document has no way to the partner, in words: "the address
/// for our documents (cxml.url) is missing". Empty: it has one, or is meant to stay here.
std::string missingWay(const model::Partner& partner, const std::string& kind);
/// What waits for a partner follows its settings as they are now: to the address instead of being
/// fetched; what is fetched now, or has no way any more, is kept with the reason, to be written
/// anew. Within the transaction that saves the partner.
void followSettings(store::Tx& tx, const model::Partner& partner, base::Time now);
/// The setting by which the partner gets no such document; empty: it gets them. `orderId` names the
/// order that may have asked for one.
std::string unwantedBy(store::ReadTx& tx, const model::Partner& partner,
                       const model::Document& document, std::string_view orderId);

/// Brings a message of the outbox to the partner's own system.
model::Delivery deliverToPartner(Context& context, const store::Message& message);

/// The document as the partner gets it, secret replaced: for the log and the admin page.
std::string asSent(Context& context, const store::Message& message);

}  // namespace flows
