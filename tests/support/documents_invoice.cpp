#include "tests/support/documents.h"

// Invoices and memos whose sums close.

using base::Decimal;
using Purpose = model::InvoicePurpose;

model::InvoicePartner Documents::partner(std::string_view role) {
    model::InvoicePartner made;
    made.contact = contact(role);
    if (maybe(4)) return made;
    made.address = address();
    made.address.name.clear();
    made.address.email.clear();
    made.address.phone.clear();
    made.address.carried.clear();
    return made;
}

void Documents::addCharges(model::InvoiceLine& line) {
    if (!line.service) {
        line.shipping = perhaps([&] { return charge(false); }, 3);
        line.specialHandling = perhaps([&] { return charge(maybe()); }, 4);
    }
    line.discount = perhaps(
        [&] {
            return model::Charge{.amount = {Decimal(0, 2), currency_},
                                 .description = {},
                                 .language = {},
                                 .percent = percent()};
        },
        5);
    if (!isOld()) line.modifications = some(1, [&] { return modification(); });
}

model::InvoiceLine Documents::invoiceLine(int number, bool credit, bool taxInLine) {
    model::InvoiceLine made;
    made.number = number;
    made.lineNumber = 1 + below(20);
    made.service = maybe(5);
    made.quantity = credit ? -quantity() : quantity();
    made.unit = unit();
    made.unitPrice = money();
    if (!isOld() && maybe(4)) made.priceBasis = Decimal(100);
    made.id = itemId();
    if (maybe()) {
        made.description = words();
        made.language = language();
    }
    if (!made.service && maybe(3)) {
        made.manufacturer = words(2);
        made.manufacturerPart = this->number("KC");
    }
    made.subtotal = model::lineAmount(made.quantity, *made.unitPrice, made.priceBasis);
    if (taxInLine) made.tax = taxOn(made.subtotal);
    if (!credit && maybe(3)) addCharges(made);
    if (maybe(4)) made.note = words();
    made.extras = extras();
    return made;
}

model::InvoiceLine Documents::invoiceSum(int number, bool credit) {
    model::InvoiceLine made;
    made.number = number;
    made.subtotal = money();
    if (credit) made.subtotal.amount = -made.subtotal.amount;
    if (maybe(3)) made.note = words();
    made.extras = extras();
    return made;
}

model::InvoiceOrder Documents::invoiceOrder(const model::Invoice& invoice, int& number) {
    const bool credit =
        invoice.purpose == Purpose::creditMemo || invoice.purpose == Purpose::lineLevelCreditMemo;
    model::InvoiceOrder made;
    made.order = reference();
    if (maybe(4)) made.order.payloadId.clear();
    if (maybe(3)) made.supplierOrder = this->number("SO");
    if (invoice.headerInvoice) {
        made.lines.push_back(invoiceSum(++number, credit));
        return made;
    }
    for (int count = 1 + below(3); count > 0; --count)
        made.lines.push_back(invoiceLine(++number, credit, invoice.taxInLine));
    return made;
}

model::Invoice Documents::invoice() {
    model::Invoice made;
    made.purpose = static_cast<Purpose>(below(isOld() ? 4 : 5));
    made.headerInvoice = made.purpose == Purpose::creditMemo ||
                         made.purpose == Purpose::debitMemo ||
                         (made.purpose == Purpose::standard && maybe(5));
    made.id = number("INV");
    made.operation = maybe(8) ? model::Operation::cancel : model::Operation::create;
    const bool refers =
        made.operation == model::Operation::cancel || made.purpose != Purpose::standard;
    if (refers) made.previous = number("m") + "@us.example";
    if (refers && maybe()) made.previousInvoice = number("INV");
    made.informationOnly = maybe(8);
    made.taxInLine = !made.headerInvoice && maybe();
    if (maybe()) made.origin = oneOf({"supplier", "buyer"});
    made.date = date();
    made.shipFrom = perhaps([&] { return partner("shipFrom"); }, 3);
    made.shipTo = perhaps([&] { return partner("shipTo"); }, 3);
    if (maybe(3)) made.shippingDate = date();
    if (maybe(3)) made.note = words();
    for (const auto* role : {"from", "billTo", "remitTo"}) {
        if (!maybe()) continue;
        auto& one = made.partners.emplace_back(partner(role));
        one.ids = some(2, [&] {
            return std::pair<std::string, std::string>{"vatID", number("DE")};
        });
    }
    made.paymentTerms = some(2, [&] { return term(); });
    made.extras = extras();
    int line = 0;
    for (int count = 1 + below(2); count > 0; --count)
        made.orders.push_back(invoiceOrder(made, line));
    auto& summary = made.summary;
    summary.tax.description = words();
    summary.tax.language = language();
    const bool plain = made.purpose == Purpose::standard && !made.taxInLine;
    if (plain) {
        model::Money sum{Decimal(0, 2), currency_};
        for (const auto& order : made.orders)
            for (const auto& one : order.lines) sum.amount = sum.amount + one.subtotal.amount;
        summary.tax = taxOn(sum);
    }
    if (plain && made.headerInvoice) summary.shipping = perhaps([&] { return charge(false); });
    if (plain && maybe(4)) summary.deposit = model::Money{Decimal(1, 2), currency_};
    summary.due = model::Money{Decimal(0, 2), currency_};
    return model::summedUp(std::move(made));
}
