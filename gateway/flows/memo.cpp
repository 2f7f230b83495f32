#include "gateway/flows/memo.h"

#include <algorithm>

#include "gateway/flows/fulfilled.h"

namespace flows {
namespace {

using base::Decimal;
using model::InvoicePurpose;

Decimal size(const Decimal& quantity) {
    return quantity.isNegative() ? -quantity : quantity;
}

Decimal quantityOf(const model::Invoice& invoice, const std::string& orderId, int lineNumber) {
    Decimal sum;
    for (const auto& order : invoice.orders)
        if (order.order.orderId == orderId)
            for (const auto& line : order.lines)
                if (line.lineNumber == lineNumber) sum = sum + size(line.quantity);
    return sum;
}

// A debit memo may charge again what was charged in full.
bool charges(const model::Invoice& invoice, const model::Invoice& memo) {
    const bool gives = memo.purpose == InvoicePurpose::lineLevelCreditMemo;
    for (const auto& order : memo.orders)
        for (const auto& line : order.lines) {
            const auto& id = order.order.orderId;
            const auto charged = quantityOf(invoice, id, line.lineNumber);
            if (charged.isZero()) return false;
            if (gives && charged < quantityOf(memo, id, line.lineNumber)) return false;
        }
    return true;
}

}  // namespace

bool lacksInvoice(const model::Invoice& memo) {
    const bool isOfLines = memo.purpose == InvoicePurpose::lineLevelCreditMemo ||
                           memo.purpose == InvoicePurpose::lineLevelDebitMemo;
    return isOfLines && memo.previous.empty() && memo.previousInvoice.empty();
}

std::string invoiceMeant(store::ReadTx& tx, const model::Invoice& memo) {
    if (memo.orders.empty()) return {};
    auto invoices =
        lastStates<model::Invoice>(store::papers(tx, memo.orders.front().order.orderId));
    std::erase_if(invoices, [&](const model::Invoice& one) {
        return one.purpose != InvoicePurpose::standard || one.informationOnly ||
               !charges(one, memo);
    });
    return invoices.size() == 1 ? invoices.front().id : std::string();
}

}  // namespace flows
