#pragma once

#include "gateway/model/invoice.h"
#include "tests/model/generator.h"

/// An invoice or memo of any kind as an ERP would give it: quantities, prices, taxes and charges,
/// without its sums. The same one for the same seed.
model::Invoice anyInvoice(unsigned seed);
