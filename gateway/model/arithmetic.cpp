// Whether an invoice's sums close: what it states, compared with what its figures come to.
#include <algorithm>

#include "gateway/base/where.h"
#include "gateway/model/fields.h"
#include "gateway/model/invoice_sums.h"

namespace model {
namespace {

using base::Decimal;
using base::Where;

constexpr const char* kLineSubtotal = "quantity × price ÷ basis";
constexpr const char* kDetails = "its details";
constexpr const char* kGross = "subtotal + tax + special handling + shipping";
constexpr const char* kNet = "gross − discount + charges − allowances";
constexpr const char* kLines = "the lines";
constexpr const char* kLinesTax = "the lines' taxes and those of charges";
constexpr const char* kWithoutTax =
    "subtotal + special handling + shipping + charges − allowances − discount";

bool isCredit(const Invoice& invoice) {
    return invoice.purpose == InvoicePurpose::creditMemo ||
           invoice.purpose == InvoicePurpose::lineLevelCreditMemo;
}

class Check {
public:
    explicit Check(const Invoice& invoice)
        : invoice_(invoice),
          should_(computed(figuresOf(invoice))),
          currency_(currencyOf(invoice)) {}

    std::vector<base::Problem> run() {
        currencies("", invoice_);
        for (std::size_t i = 0; i < invoice_.orders.size(); ++i)
            for (std::size_t j = 0; j < invoice_.orders[i].lines.size(); ++j)
                line(Where(Where("orders", i), ".lines", j) + ".", invoice_.orders[i].lines[j],
                     should_.orders[i].lines[j]);
        summary(invoice_.summary, should_.summary);
        return std::move(problems_);
    }

private:
    void wrong(const Where& where, std::string what) {
        problems_.push_back({where.str(), std::move(what)});
    }

    void same(const Where& where, const char* rule, const Money& stated, const Money& should) {
        if (stated.amount == should.amount) return;
        wrong(where, "is " + str(stated) + ", but " + rule + " come to " + str(should));
    }
    void same(const Where& where, const char* rule, const std::optional<Money>& stated,
              const std::optional<Money>& should) {
        if (stated && should) same(where, rule, *stated, *should);
    }
    // A charge the lines name and the summary does not would be lost.
    void same(const Where& where, const std::optional<Charge>& stated,
              const std::optional<Charge>& should) {
        if (should) same(where, kLines, stated.value_or(Charge{}).amount, should->amount);
    }

    void line(const Where& at, const InvoiceLine& stated, const InvoiceLine& should) {
        if (stated.priceBasis <= Decimal{})
            wrong(at + "priceBasis", "is " + stated.priceBasis.str() + ": no price is for that");
        if (stated.priceFactor <= Decimal{})
            wrong(at + "priceFactor", "is " + stated.priceFactor.str() + ": no unit is so many");
        same(at + "subtotal", kLineSubtotal, stated.subtotal, should.subtotal);
        if (stated.tax) tax(at + "tax", kDetails, *stated.tax, should.tax->amount, 1);
        if (stated.tax && !invoice_.taxInLine)
            wrong(at + "tax", "counts only where the invoice says taxInLine (cXML isTaxInLine)");
        modifications(at, stated.modifications, should.modifications);
        same(at + "gross", kGross, stated.gross, should.gross);
        same(at + "net", kNet, stated.net, should.net);
        sign(at + "subtotal", stated.subtotal, invoice_.purpose == InvoicePurpose::standard);
    }

    void modifications(const Where& at, const std::vector<Modification>& stated,
                       const std::vector<Modification>& should) {
        for (std::size_t i = 0; i < stated.size(); ++i) {
            const Where where(at, "modifications", i);
            if (!stated[i].amount && !stated[i].percent)
                wrong(where, "has neither an amount nor a percentage");
            if (stated[i].tax)
                tax(where + ".tax", kDetails, *stated[i].tax, should[i].tax->amount, 1);
        }
    }

    // `roundings`: how many rounded amounts may have been added up to one detail.
    void tax(const Where& at, const char* rule, const Tax& stated, const Money& should,
             std::size_t roundings) {
        same(at + ".amount", rule, stated.amount, should);
        for (std::size_t i = 0; i < stated.details.size(); ++i)
            detail(Where(at, ".details", i) + ".amount", stated.details[i], roundings);
    }

    void detail(const Where& where, const TaxDetail& detail, std::size_t roundings) {
        if (!detail.percent || !detail.taxable) return;
        const int digits = minorDigits(currency_);
        const Decimal should =
            (detail.taxable->amount * *detail.percent).dividedBy(Decimal(100), digits);
        const Decimal off = detail.amount.amount - should;
        const Decimal most(static_cast<base::Int128>(roundings), digits);
        if (off > most || -off > most)
            wrong(where, "is " + str(detail.amount) + ", but " + detail.percent->plain() +
                             " % of " + str(*detail.taxable) + " is " + str({should, currency_}));
    }

    void summary(const Invoice::Summary& stated, const Invoice::Summary& should) {
        same("summary.subtotal", kLines, stated.subtotal, should.subtotal);
        summaryTax(stated.tax, should.tax.amount);
        same("summary.specialHandling.amount", stated.specialHandling, should.specialHandling);
        same("summary.shipping.amount", stated.shipping, should.shipping);
        same("summary.discount.amount", stated.discount, should.discount);
        modifications("summary.", stated.modifications, should.modifications);
        same("summary.gross", kGross, stated.gross, should.gross);
        same("summary.charges", "the modifications that add", stated.charges, should.charges);
        same("summary.allowances", "the modifications that take away", stated.allowances,
             should.allowances);
        same("summary.withoutTax", kWithoutTax, stated.withoutTax, should.withoutTax);
        same("summary.net", kNet, stated.net, should.net);
        same("summary.due", "net − deposit", stated.due, should.due);
        sign("summary.subtotal", stated.subtotal, false);
        sign("summary.net", stated.net, false);
        if (isCredit(invoice_) && stated.due) sign("summary.due", *stated.due, false);
    }

    void summaryTax(const Tax& stated, const Money& should) {
        std::size_t lines = 1;
        for (const auto& order : invoice_.orders) lines += order.lines.size();
        tax("summary.tax", invoice_.taxInLine ? kLinesTax : kDetails, stated, should, lines);
        if (!invoice_.taxInLine || stated.details.empty()) return;
        Decimal sum;
        for (const auto& detail : stated.details) sum = sum + detail.amount.amount;
        if (sum != stated.amount.amount)
            wrong("summary.tax.details",
                  "come to " + str({sum, currency_}) + ", not to " + str(stated.amount));
    }

    // cXML Reference Guide, InvoiceDetailRequestHeader purpose: a credit's amounts are negative.
    void sign(const Where& where, const Money& money, bool either) {
        if (isCredit(invoice_)) {
            if (money.amount > Decimal{})
                wrong(where, "is " + str(money) + ": amounts of a credit memo are negative");
        } else if (money.amount.isNegative() && !either) {
            wrong(where, "is " + str(money) + ": only a credit memo's are negative");
        }
    }

    template <class T>
    void currencies(const Where& /*at*/, const T& /*value*/) {}
    void currencies(const Where& at, const Money& money) {
        if (money.currency.empty())
            wrong(at, "has no currency");
        else if (!isCurrency(money.currency))
            wrong(at, "is in " + money.currency + ", which is no ISO 4217 currency");
        else if (money.currency != currency_)
            wrong(at, "is in " + money.currency + ", the invoice in " + currency_);
        else if (at.last() != "unitPrice" &&
                 money.amount != money.amount.rounded(minorDigits(currency_)))
            wrong(at, "is " + str(money) + ": finer than this currency is paid in");
    }
    template <class T>
    void currencies(const Where& at, const std::optional<T>& value) {
        if (value) currencies(at, *value);
    }
    template <class T>
    void currencies(const Where& at, const std::vector<T>& values) {
        for (std::size_t i = 0; i < values.size(); ++i) currencies(Where(at, "", i), values[i]);
    }
    template <Described T>
    requires(!std::is_same_v<T, Money>) void currencies(const Where& at, const T& value) {
        eachField<T>([&](const auto& field) {
            currencies(at + (at.empty() ? "" : ".") + field.name, value.*field.member);
        });
    }

    const Invoice& invoice_;
    Invoice should_;
    std::string currency_;
    std::vector<base::Problem> problems_;
};

bool hasCharges(const InvoiceLine& line, bool taxInLine) {
    return (taxInLine && line.tax) || line.shipping || line.specialHandling || line.discount ||
           !line.modifications.empty();
}

bool isModified(const Invoice& invoice) {
    return !invoice.summary.modifications.empty() ||
           std::ranges::any_of(invoice.orders, [](const auto& order) {
               return std::ranges::any_of(
                   order.lines, [](const auto& line) { return !line.modifications.empty(); });
           });
}

// Sums nobody asked for and that say nothing new stay out.
Invoice withoutRepetition(Invoice sums, const Invoice& given) {
    for (std::size_t i = 0; i < sums.orders.size(); ++i)
        for (std::size_t j = 0; j < sums.orders[i].lines.size(); ++j) {
            auto& line = sums.orders[i].lines[j];
            const auto& before = given.orders[i].lines[j];
            if (hasCharges(line, sums.taxInLine)) continue;
            if (!before.gross) line.gross.reset();
            if (!before.net) line.net.reset();
        }
    if (isModified(sums)) return sums;
    if (!given.summary.charges) sums.summary.charges.reset();
    if (!given.summary.allowances) sums.summary.allowances.reset();
    if (!given.summary.withoutTax) sums.summary.withoutTax.reset();
    return sums;
}

}  // namespace

std::vector<base::Problem> arithmetic(const Invoice& invoice) {
    return Check(invoice).run();
}

Invoice summedUp(Invoice invoice) {
    auto& tax = invoice.summary.tax.amount;
    if (tax.currency.empty() && tax.amount.isZero())
        tax = {Decimal(base::Int128{0}, minorDigits(currencyOf(invoice))), currencyOf(invoice)};
    auto sums = withoutRepetition(computed(invoice), invoice);
    auto problems = arithmetic(sums);
    if (!problems.empty()) {
        const auto told = "The invoice's sums do not close: " + base::summary(problems);
        throw base::Fault(base::FaultCode::invalid, told, {}, std::move(problems));
    }
    return sums;
}

}  // namespace model
