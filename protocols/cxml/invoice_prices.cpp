#include "protocols/cxml/invoice_prices.h"

#include "protocols/cxml/outgoing.h"
#include "protocols/cxml/price_basis.h"

namespace cxml {

std::vector<base::Problem> pricesNoInvoiceSays(const model::Order& order,
                                               const model::Partner& partner) {
    std::vector<base::Problem> problems;
    const auto out = forPartner(partner, "InvoiceDetailRequest");
    for (const auto& item : order.items)
        if (item.unitPrice && !maybePriceFor(out, "InvoiceDetailItem", model::pricePer(item)))
            problems.push_back({"line " + std::to_string(item.lineNumber), model::priceText(item)});
    return problems;
}

}  // namespace cxml
