#pragma once

#include "connectors/tryton/trail.h"

namespace tryton {

/// What these invoices and credit notes charge for our orders. `invoices`: posted records of
/// account.invoice with kInvoiceFields. Figures are Tryton's; what it charges beside the order's
/// lines, and the cent by which it rounds otherwise than cXML, stand as modifications of the whole.
std::vector<model::Invoice> invoicesOf(Rpc& rpc, const Settings& settings, const Json& invoices);

extern const std::vector<std::string> kInvoiceFields;

}  // namespace tryton
