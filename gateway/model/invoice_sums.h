#pragma once

#include "gateway/model/invoice.h"

namespace model {

/// The invoice as it would be with every sum computed from what is no sum: quantities and prices,
/// taxes by their details, charges, modifications, deposit. Lines without a price and invoices
/// without lines keep the subtotal they state. All optional sums stand there.
Invoice computed(Invoice invoice);

/// What of an invoice has a part in its sums, and nothing else.
Invoice figuresOf(const Invoice& invoice);

/// Of the first amount that names one; empty when none does.
std::string currencyOf(const Invoice& invoice);

/// What a modification comes to: its amount, else its percentage of `base`.
base::Decimal amountOf(const Modification& modification, const Money& base);

/// True for a tax that belongs to a charge of the whole invoice: no line's tax holds it.
bool isOfCharge(const TaxDetail& detail);

}  // namespace model
