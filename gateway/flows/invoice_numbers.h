#pragma once

#include <string>

#include "gateway/model/documents.h"
#include "gateway/model/partner.h"
#include "gateway/store/tx.h"

namespace flows {

/// An invoice's number leaves once under each of our names (cXML Reference Guide,
/// InvoiceDetailRequestHeader, invoiceID), whichever order and buyer it is about. One whose message
/// died or was set aside is free again. Credit and debit memos are numbered with the invoices.

/// Why this document may not leave: another message has its number. Empty: it may; so it is for all
/// that is no new invoice. `messageId`: the document's own message, when it has one.
std::string numberObjection(store::ReadTx& tx, const model::Partner& partner,
                            const model::Document& document, std::string_view messageId = {});

/// The number leaves in that message. Two that claim one number at the same time cannot both: the
/// database has it once.
void claimNumber(store::Tx& tx, const model::Partner& partner, const model::Document& document,
                 std::string_view messageId);

}  // namespace flows
