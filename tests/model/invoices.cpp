#include "tests/model/invoices.h"

using base::Decimal;
using namespace model;

namespace {

class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {
        static const std::vector<std::string> kCurrencies{"EUR", "USD", "JPY", "KWD", "CLF"};
        currency_ = kCurrencies[static_cast<std::size_t>(random_.below(5))];
        digits_ = minorDigits(currency_);
    }

    Invoice make() {
        Invoice invoice;
        invoice.purpose = static_cast<InvoicePurpose>(random_.below(5));
        credit_ = invoice.purpose == InvoicePurpose::creditMemo ||
                  invoice.purpose == InvoicePurpose::lineLevelCreditMemo;
        invoice.headerInvoice = invoice.purpose == InvoicePurpose::creditMemo ||
                                invoice.purpose == InvoicePurpose::debitMemo;
        invoice.taxInLine = !invoice.headerInvoice && maybe();
        for (int orders = 1 + random_.below(2); orders > 0 && !invoice.headerInvoice; --orders) {
            auto& order = invoice.orders.emplace_back();
            for (int lines = 1 + random_.below(4); lines > 0; --lines)
                order.lines.push_back(line(invoice.taxInLine));
        }
        if (invoice.headerInvoice) invoice.summary.subtotal = large();
        addCharges(invoice.summary);
        if (!invoice.taxInLine) invoice.summary.tax = tax();
        return invoice;
    }

private:
    bool maybe() { return random_.below(2) == 0; }
    bool rarely() { return random_.below(4) == 0; }
    Money money(int limit) {
        const auto minor = static_cast<base::Int128>(1 + random_.below(limit));
        return {Decimal(credit_ ? -minor : minor, digits_), currency_};
    }
    // Goods cost more than what is taken off them: a sum never changes its sign.
    Money large() { return {money(1000).amount + Decimal(credit_ ? -50'000 : 50'000), currency_}; }
    Charge charge() {
        Charge made;
        made.amount = money(90);
        return made;
    }

    TaxDetail detail() {
        TaxDetail made;
        made.category = "vat";
        made.amount = money(900);
        if (rarely()) return made;
        made.percent = Decimal(base::Int128{1 + random_.below(250)}, 1);
        made.taxable = money(100'000);
        made.amount.amount =
            (made.taxable->amount * *made.percent).dividedBy(Decimal(100), digits_);
        return made;
    }

    Tax tax() {
        Tax made;
        if (maybe())
            made.amount = money(900);
        else
            for (int count = 1 + random_.below(3); count > 0; --count)
                made.details.push_back(detail());
        return made;
    }

    Modification modification() {
        Modification made;
        made.allowance = maybe();
        if (maybe())
            made.amount = money(90);
        else
            made.percent = Decimal(base::Int128{1 + random_.below(30)}, 1);
        return made;
    }

    // A line's tax counts only when the invoice says so.
    InvoiceLine line(bool taxInLine) {
        InvoiceLine made;
        const Decimal whole(base::Int128{1 + random_.below(9999)}, random_.below(4));
        made.quantity = credit_ ? -whole : whole;
        made.priceBasis = Decimal(maybe() ? 1 : 1 + random_.below(1000));
        made.unitPrice =
            Money{Decimal(50'000) * made.priceBasis +
                      Decimal(base::Int128{1 + random_.below(999'999)}, random_.below(7)),
                  currency_};
        if (rarely()) made.shipping = charge();
        if (rarely()) made.specialHandling = charge();
        if (rarely()) made.discount = charge();
        if (rarely()) made.modifications = {modification()};
        if (taxInLine && maybe()) made.tax = tax();
        return made;
    }

    void addCharges(Invoice::Summary& sums) {
        if (maybe()) sums.shipping = charge();
        if (rarely()) sums.specialHandling = charge();
        if (maybe()) sums.discount = charge();
        if (rarely()) sums.modifications = {modification(), modification()};
        if (rarely()) sums.deposit = money(90);
    }

    Generator random_;
    std::string currency_;
    int digits_ = 2;
    bool credit_ = false;
};

}  // namespace

Invoice anyInvoice(unsigned seed) {
    return Maker(seed).make();
}
