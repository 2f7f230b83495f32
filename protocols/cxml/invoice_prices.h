#pragma once

#include "gateway/base/fault.h"
#include "gateway/model/order.h"
#include "gateway/model/partner.h"

namespace cxml {

/// Prices of an order that no invoice for this partner can say: its version of cXML
/// (`cxml.version.InvoiceDetailRequest`) has prices for one unit only, and these are none with nine
/// digits behind the point. Each with its line.
std::vector<base::Problem> pricesNoInvoiceSays(const model::Order& order,
                                               const model::Partner& partner);

}  // namespace cxml
