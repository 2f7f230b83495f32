// What an invoice may say (cXML Reference Guide, InvoiceDetailRequest).
#include "protocols/cxml/invoice_rules.h"

#include <set>

#include "protocols/cxml/carried.h"
#include "protocols/cxml/invoice_parts.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/price_basis.h"
#include "protocols/cxml/sendable.h"

namespace cxml {
namespace {

using Purpose = model::InvoicePurpose;

constexpr const char* kPurpose = "InvoiceDetailRequestHeader/@purpose";
constexpr int kDebitOfLines = 37;  // lineLevelDebitMemo came with 1.2.037

bool isOfLines(Purpose purpose) {
    return purpose == Purpose::lineLevelCreditMemo || purpose == Purpose::lineLevelDebitMemo;
}

bool isOfHeader(Purpose purpose) {
    return purpose == Purpose::creditMemo || purpose == Purpose::debitMemo;
}

void checkHeader(const model::Invoice& invoice, Sendable& sendable) {
    const bool named = !invoice.previous.empty() || !invoice.previousInvoice.empty();
    sendable.present(invoice.id, "InvoiceDetailRequestHeader/@invoiceID");
    sendable.present(invoice.date, "InvoiceDetailRequestHeader/@invoiceDate");
    sendable.oneOf(invoice.origin, "InvoiceDetailRequestHeader/@invoiceOrigin",
                   {"supplier", "buyer"});
    sendable.must(invoice.operation != model::Operation::update,
                  "InvoiceDetailRequestHeader/@operation",
                  "an invoice is never updated: delete it, or send another one");
    sendable.must(invoice.operation != model::Operation::cancel || !invoice.previous.empty(),
                  "InvoiceDetailRequestHeader/DocumentReference",
                  "missing: the invoice to be deleted");
    sendable.must(!isOfLines(invoice.purpose) || !invoice.headerInvoice, kPurpose,
                  "a memo about lines has lines");
    sendable.must(!isOfHeader(invoice.purpose) || invoice.headerInvoice, kPurpose,
                  "a memo about a whole invoice has no lines");
    sendable.must(!isOfLines(invoice.purpose) || named,
                  "InvoiceDetailRequestHeader/DocumentReference",
                  "missing: the invoice the memo is about");
    sendable.must(invoice.purpose != Purpose::creditMemo || invoice.summary.due.has_value(),
                  "InvoiceDetailSummary/DueAmount", "missing: what is credited");
    sendable.must(!invoice.orders.empty(), "InvoiceDetailOrder", "missing");
}

void checkVersion(const model::Invoice& invoice, const Writing& out, Sendable& sendable) {
    const bool modified = !invoice.summary.modifications.empty();
    sendable.must(invoice.purpose != Purpose::lineLevelDebitMemo || out.version() >= kDebitOfLines,
                  kPurpose, "the receiver's version has no word for it");
    sendable.must(!modified || out.knows("InvoiceDetailSummary", "InvoiceHeaderModifications"),
                  "InvoiceDetailSummary/InvoiceHeaderModifications",
                  "the receiver's version has no place for it");
}

// Without them the amounts would say something else.
void checkLineVersion(const model::InvoiceLine& line, const Place& where, const Writing& out,
                      Sendable& sendable) {
    const std::string_view element =
        line.service ? "InvoiceDetailServiceItem" : "InvoiceDetailItem";
    sendable.must(line.modifications.empty() || out.knows(element, "InvoiceItemModifications"),
                  where, "InvoiceItemModifications", "the receiver's version has no place for it");
    sendable.must(!line.unitPrice || maybePriceFor(out, element, model::pricePer(line)), where,
                  "UnitPrice", [&] {
                      return model::priceText(line) +
                             " is no price for one with nine digits behind the point, and the "
                             "receiver's version has no others";
                  });
}

void checkItem(const model::InvoiceLine& line, const Place& where, Sendable& sendable) {
    sendable.present(line.unit, where, "UnitOfMeasure");
    sendable.must(line.unitPrice.has_value(), where, "UnitPrice", "missing");
    sendable.must(
        line.lineNumber > 0 || carries(line.carried, "@lineNumber", "InvoiceDetailItemReference"),
        where, "InvoiceDetailItemReference/@lineNumber", "missing");
}

void checkLine(const model::InvoiceLine& line, const model::Invoice& invoice, const Place& where,
               Sendable& sendable) {
    sendable.must(line.number > 0 || carries(line.carried, "@invoiceLineNumber"), where,
                  "@invoiceLineNumber", "missing");
    if (invoice.headerInvoice) {
        sendable.must(!line.unitPrice && line.modifications.empty(), where, "",
                      "an invoice without lines gives amounts alone");
        return;
    }
    if (!line.service) return checkItem(line, where, sendable);
    sendable.must(!line.shipping, where, "InvoiceDetailLineShipping", "no service has it");
    sendable.must(!line.specialHandling, where, "InvoiceDetailLineSpecialHandling",
                  "no service has it");
}

void checkOrder(const model::InvoiceOrder& order, const model::Invoice& invoice, const Place& where,
                Sendable& sendable) {
    sendable.must(
        names(order.order) || !order.supplierOrder.empty() || carriesIn(order.carried, kOrderInfo),
        where, "InvoiceDetailOrderInfo", "names no order");
    sendable.must(!order.lines.empty(), where, "", "has no lines");
    sendable.must(!invoice.headerInvoice || order.lines.size() <= 1, where, "",
                  "an invoice without lines gives one sum for an order");
}

}  // namespace

void checkSendable(const model::Invoice& invoice, const Writing& out) {
    Sendable sendable("InvoiceDetailRequest");
    checkHeader(invoice, sendable);
    checkVersion(invoice, out, sendable);
    std::set<int> numbers;
    for (std::size_t i = 0; i < invoice.orders.size(); ++i) {
        const auto& order = invoice.orders[i];
        const Place where("InvoiceDetailOrder", i);
        checkOrder(order, invoice, where, sendable);
        for (std::size_t k = 0; k < order.lines.size(); ++k) {
            const auto& line = order.lines[k];
            const Place place(where,
                              line.service ? "InvoiceDetailServiceItem" : "InvoiceDetailItem", k);
            checkLine(line, invoice, place, sendable);
            checkLineVersion(line, place, out, sendable);
            sendable.must(line.number == 0 || numbers.insert(line.number).second, place,
                          "@invoiceLineNumber", "stands there already");
        }
    }
    sendable.add(model::arithmetic(invoice));
    sendable.conclude();
}

}  // namespace cxml
