#pragma once

#include <string>

#include "gateway/model/invoice.h"
#include "gateway/store/tx.h"

namespace flows {

/// Whether this is a memo about lines of an invoice it does not name: it can't leave like that
/// (cXML Reference Guide, InvoiceDetailRequestHeader, purpose).
bool lacksInvoice(const model::Invoice& memo);

/// The number of the one invoice among its orders' papers that charges every line the memo speaks
/// of, and of each at least as much as is credited. Empty when there is none, and when several do:
/// which of them is meant is not guessed.
std::string invoiceMeant(store::ReadTx& tx, const model::Invoice& memo);

}  // namespace flows
