// cXML Reference Guide, chapter InvoiceDetail: amounts of a line are rounded to the currency's
// digits, the summary is the sum of rounded lines.
#include "gateway/model/invoice_sums.h"

#include <algorithm>

namespace model {
namespace {

using base::Decimal;

Decimal amount(const std::optional<Charge>& charge) {
    return charge ? charge->amount.amount : Decimal{};
}

Decimal taxOf(const std::vector<Modification>& modifications) {
    Decimal sum;
    for (const auto& one : modifications)
        if (one.tax) sum = sum + one.tax->amount.amount;
    return sum;
}

Decimal sumOf(const std::vector<Modification>& modifications, const Money& base, bool allowances) {
    Decimal sum;
    for (const auto& one : modifications)
        if (one.allowance == allowances) sum = sum + amountOf(one, base);
    return sum;
}

template <class Amount>
Decimal overLines(const Invoice& invoice, Amount amountOfLine) {
    Decimal sum;
    for (const auto& order : invoice.orders)
        for (const auto& line : order.lines) sum = sum + amountOfLine(line);
    return sum;
}

bool anyLine(const Invoice& invoice, std::optional<Charge> InvoiceLine::*charge) {
    return std::ranges::any_of(invoice.orders, [&](const auto& order) {
        return std::ranges::any_of(order.lines,
                                   [&](const auto& line) { return (line.*charge).has_value(); });
    });
}

// Without lines there is nothing to add up: a header invoice, a memo on a whole invoice.
bool hasLines(const Invoice& invoice) {
    return std::ranges::any_of(invoice.orders,
                               [](const auto& order) { return !order.lines.empty(); });
}

bool subtotalIsGiven(const Invoice& invoice) {
    return !hasLines(invoice) &&
           (invoice.headerInvoice || invoice.purpose == InvoicePurpose::creditMemo ||
            invoice.purpose == InvoicePurpose::debitMemo);
}

class Computation {
public:
    explicit Computation(std::string currency)
        : currency_(std::move(currency)), digits_(minorDigits(currency_)) {}

    Invoice of(Invoice invoice) const {
        for (auto& order : invoice.orders)
            for (auto& line : order.lines) line = lineOf(std::move(line), invoice.taxInLine);
        sumUp(invoice);
        return invoice;
    }

private:
    // As many digits as the currency has, at least: 12.5 EUR is written 12.50.
    Money money(const Decimal& sum) const {
        return {sum + Decimal(base::Int128{0}, digits_), currency_};
    }

    Tax taxOfDetails(Tax tax) const {
        if (tax.details.empty()) return tax;
        Decimal sum;
        for (const auto& detail : tax.details) sum = sum + detail.amount.amount;
        tax.amount = money(sum);
        return tax;
    }

    std::vector<Modification> taxed(std::vector<Modification> modifications) const {
        for (auto& one : modifications)
            if (one.tax) one.tax = taxOfDetails(std::move(*one.tax));
        return modifications;
    }

    InvoiceLine lineOf(InvoiceLine line, bool taxInLine) const {
        // A basis that divides nothing is reported by itself.
        if (line.unitPrice && line.priceBasis > Decimal{})
            line.subtotal = money(lineAmount(line.quantity, {line.unitPrice->amount, currency_},
                                             line.priceBasis, line.priceFactor)
                                      .amount);
        if (line.tax) line.tax = taxOfDetails(std::move(*line.tax));
        line.modifications = taxed(std::move(line.modifications));
        const Decimal tax =
            taxInLine ? (line.tax ? line.tax->amount.amount : Decimal{}) + taxOf(line.modifications)
                      : Decimal{};
        const Decimal gross =
            line.subtotal.amount + tax + amount(line.specialHandling) + amount(line.shipping);
        line.gross = money(gross);
        line.net =
            money(gross - amount(line.discount) + sumOf(line.modifications, line.subtotal, false) -
                  sumOf(line.modifications, line.subtotal, true));
        return line;
    }

    // A charge its lines name is their sum; else it stands as it was given.
    std::optional<Charge> charge(const Invoice& invoice, std::optional<Charge> given,
                                 std::optional<Charge> InvoiceLine::*ofLine) const {
        if (!anyLine(invoice, ofLine)) return given;
        Charge sum = given.value_or(Charge{});
        sum.amount =
            money(overLines(invoice, [&](const auto& line) { return amount(line.*ofLine); }));
        return sum;
    }

    Tax summaryTax(const Invoice& invoice) const {
        Tax tax = invoice.summary.tax;
        if (!invoice.taxInLine) return taxOfDetails(std::move(tax));
        Decimal sum =
            taxOf(invoice.summary.modifications) + overLines(invoice, [](const auto& line) {
                return (line.tax ? line.tax->amount.amount : Decimal{}) + taxOf(line.modifications);
            });
        for (const auto& detail : tax.details)
            if (isOfCharge(detail)) sum = sum + detail.amount.amount;
        tax.amount = money(sum);
        return tax;
    }

    Decimal modifications(const Invoice& invoice, bool allowances) const {
        return sumOf(invoice.summary.modifications, invoice.summary.subtotal, allowances) +
               overLines(invoice, [&](const auto& line) {
                   return sumOf(line.modifications, line.subtotal, allowances);
               });
    }

    void sumUp(Invoice& invoice) const {
        auto& sums = invoice.summary;
        if (!subtotalIsGiven(invoice))
            sums.subtotal =
                money(overLines(invoice, [](const auto& line) { return line.subtotal.amount; }));
        sums.modifications = taxed(std::move(sums.modifications));
        sums.tax = summaryTax(invoice);
        sums.specialHandling = charge(invoice, sums.specialHandling, &InvoiceLine::specialHandling);
        sums.shipping = charge(invoice, sums.shipping, &InvoiceLine::shipping);
        sums.discount = charge(invoice, sums.discount, &InvoiceLine::discount);
        const auto charges = modifications(invoice, false);
        const auto allowances = modifications(invoice, true);
        sums = totals(std::move(sums), charges, allowances);
    }

    Invoice::Summary totals(Invoice::Summary sums, const Decimal& charges,
                            const Decimal& allowances) const {
        const Decimal goods =
            sums.subtotal.amount + amount(sums.specialHandling) + amount(sums.shipping);
        const Decimal reduced = charges - allowances - amount(sums.discount);
        const Decimal net = goods + sums.tax.amount.amount + reduced;
        sums.gross = money(goods + sums.tax.amount.amount);
        sums.charges = money(charges);
        sums.allowances = money(allowances);
        sums.withoutTax = money(goods + reduced);
        sums.net = money(net);
        sums.due = money(net - (sums.deposit ? sums.deposit->amount : Decimal{}));
        return sums;
    }

    std::string currency_;
    int digits_;
};

}  // namespace

base::Decimal amountOf(const Modification& modification, const Money& base) {
    if (modification.amount) return modification.amount->amount;
    if (!modification.percent) return {};
    return (base.amount * *modification.percent)
        .dividedBy(Decimal(100), minorDigits(base.currency));
}

bool isOfCharge(const TaxDetail& detail) {
    return detail.purpose == "shippingTax" || detail.purpose == "specialHandlingTax";
}

std::string currencyOf(const Invoice& invoice) {
    for (const auto& order : invoice.orders)
        for (const auto& line : order.lines) {
            if (line.unitPrice && !line.unitPrice->currency.empty())
                return line.unitPrice->currency;
            if (!line.subtotal.currency.empty()) return line.subtotal.currency;
        }
    for (const auto* money :
         {&invoice.summary.subtotal, &invoice.summary.net, &invoice.summary.tax.amount})
        if (!money->currency.empty()) return money->currency;
    return {};
}

// Names, texts and what is carried are no part of any sum, and most of an invoice.
Invoice figuresOf(const Invoice& invoice) {
    Invoice figures;
    figures.purpose = invoice.purpose;
    figures.headerInvoice = invoice.headerInvoice;
    figures.taxInLine = invoice.taxInLine;
    figures.summary = invoice.summary;
    figures.orders.resize(invoice.orders.size());
    for (std::size_t i = 0; i < invoice.orders.size(); ++i)
        for (const auto& line : invoice.orders[i].lines) {
            auto& figure = figures.orders[i].lines.emplace_back();
            figure.quantity = line.quantity;
            figure.unitPrice = line.unitPrice;
            figure.priceBasis = line.priceBasis;
            figure.priceFactor = line.priceFactor;
            figure.subtotal = line.subtotal;
            figure.tax = line.tax;
            figure.shipping = line.shipping;
            figure.specialHandling = line.specialHandling;
            figure.discount = line.discount;
            figure.modifications = line.modifications;
            figure.gross = line.gross;
            figure.net = line.net;
        }
    return figures;
}

Invoice computed(Invoice invoice) {
    auto currency = currencyOf(invoice);
    return Computation(std::move(currency)).of(std::move(invoice));
}

}  // namespace model
