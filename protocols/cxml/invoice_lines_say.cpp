#include "protocols/cxml/invoice_lines_say.h"

#include <algorithm>

#include "protocols/cxml/carried.h"

namespace cxml {
namespace {

bool says(const model::InvoiceLine& line, std::string_view flag) {
    if (flag == kHandlingInLine) return line.specialHandling.has_value();
    if (flag == kShippingInLine) return line.shipping.has_value();
    if (flag == kDiscountInLine) return line.discount.has_value();
    if (flag == kAccountingInLine) return carries(line.carried, "Distribution");
    if (flag == kAdjustmentInLine) return !line.modifications.empty();
    return false;
}

}  // namespace

bool linesSay(const model::Invoice& invoice, std::string_view flag) {
    if (invoice.headerInvoice) return false;
    return std::any_of(invoice.orders.begin(), invoice.orders.end(), [&](const auto& order) {
        return std::any_of(order.lines.begin(), order.lines.end(),
                           [&](const auto& line) { return says(line, flag); });
    });
}

}  // namespace cxml
