// An invoice or memo held against its orders.
#include <algorithm>

#include "gateway/flows/against_order_parts.h"
#include "gateway/flows/differ.h"
#include "gateway/model/price.h"

namespace flows {
namespace {

using base::Decimal;

constexpr std::string_view kKind = "InvoiceDetailRequest";

bool isMemo(const model::Invoice& invoice) {
    return invoice.purpose == model::InvoicePurpose::creditMemo ||
           invoice.purpose == model::InvoicePurpose::lineLevelCreditMemo;
}

// What can be left out without another figure of the invoice changing.
bool isWorthNothing(const model::InvoiceLine& line) {
    return line.subtotal.amount.isZero() && (!line.tax || line.tax->amount.amount.isZero()) &&
           !line.shipping && !line.specialHandling && !line.discount && line.modifications.empty();
}

std::string whyNot(const KnownOrder& known, int line) {
    return known.line(line) ? banOn(known, line, kKind) : "the order has no such line";
}

// An unordered line is the receiver's to judge, a forbidden one is not.
void object(const KnownOrder& known, const model::InvoiceLine& line, const std::string& why,
            Findings& findings) {
    const auto what = "charges " + model::str(line.subtotal) + ", but " + why;
    if (known.line(line.lineNumber))
        findings.stop(placeOf(line.lineNumber), what + ": invoice the other lines by themselves");
    else
        findings.object(placeOf(line.lineNumber), what);
}

void takeOutWorthless(std::vector<model::InvoiceLine>& lines, const KnownOrder& known,
                      Findings& findings) {
    if (known.items().empty()) return;
    std::erase_if(lines, [&](const model::InvoiceLine& line) {
        const auto why = whyNot(known, line.lineNumber);
        if (why.empty()) return false;
        if (isWorthNothing(line)) {
            findings.note(placeOf(line.lineNumber), "left out: " + why);
            return true;
        }
        object(known, line, why, findings);
        return false;
    });
}

void comparePrice(const model::Item& ordered, const model::InvoiceLine& line, Findings& findings) {
    if (!ordered.unitPrice || !line.unitPrice ||
        ordered.unitPrice->currency != line.unitPrice->currency)
        return;
    auto most = model::pricePer(ordered);
    most.amount =
        most.amount *
        (Decimal{100} + tolerance(findings.partner, ordered, "UnitPrice").value_or(Decimal{}));
    most.basis = most.basis * Decimal{100};
    if (most < model::pricePer(line))
        findings.note(placeOf(line.lineNumber), "price " + model::priceText(line) +
                                                    ", ordered at " + model::priceText(ordered));
}

void compareLines(const model::Invoice& invoice, const model::InvoiceOrder& charged,
                  const KnownOrder& known, Findings& findings) {
    for (const auto& line : charged.lines) {
        const auto* ordered = known.line(line.lineNumber);
        if (!ordered) continue;
        compareUnit(*ordered, line.unit, findings);
        compareCurrency(*ordered, line.unitPrice ? line.unitPrice : std::optional(line.subtotal),
                        findings);
        if (signOf(invoice) > 0) comparePrice(*ordered, line, findings);
    }
}

void compareQuantities(const model::Invoice& invoice, const KnownOrder& known, Findings& findings) {
    const auto sums = invoicedQuantities(known.papers, known.order);
    if (signOf(invoice) > 0) return compareSums(known, sums, "invoiced", findings);
    for (const auto& [line, sum] : sums)
        if (signOf(invoice) < 0 && sum.isNegative())
            findings.object(placeOf(line), (-sum).plain() + " more credited than was invoiced");
}

Decimal absolute(const Decimal& value) {
    return value.isNegative() ? -value : value;
}

// An invoice of the order as a whole names no quantities: all that was charged comes to the order's
// total at the most, and no line may be left out.
void compareWhole(const model::Invoice& invoice, const KnownOrder& known, Findings& findings) {
    for (const auto& item : known.items())
        if (const auto ban = banOn(known, item.lineNumber, kKind); !ban.empty())
            findings.stop(placeOf(item.lineNumber),
                          ban + ": invoice the other lines by themselves");
    const auto& total = known.order.order.total;
    const auto& subtotal = invoice.summary.subtotal;
    if (total.currency != subtotal.currency)
        return findings.object("subtotal",
                               "is in " + subtotal.currency + ", ordered in " + total.currency);
    const auto sum = invoicedAmount(known.papers, known.order);
    if (!isMemo(invoice) && total.amount < sum)
        findings.object("subtotal", sum.plain() + " charged in all, the order comes to " +
                                        total.amount.plain());
}

// All memos that name one invoice give back what it charged at the most.
void compareCredit(const model::Invoice& memo, const KnownOrder& known, Findings& findings) {
    if (!isMemo(memo) || memo.previousInvoice.empty()) return;
    std::optional<model::Money> charged;
    Decimal credited;
    for (const auto& one : lastStates<model::Invoice>(known.papers)) {
        if (one.id == memo.previousInvoice) charged = one.summary.net;
        if (isMemo(one) && one.previousInvoice == memo.previousInvoice)
            credited = credited + absolute(one.summary.net.amount);
    }
    if (!charged) return;
    if (charged->currency != memo.summary.net.currency)
        findings.object("net", "credited in " + memo.summary.net.currency + ", invoice " +
                                   memo.previousInvoice + " is in " + charged->currency);
    else if (absolute(charged->amount) < credited)
        findings.object("net", credited.plain() + " credited in all, invoice " +
                                   memo.previousInvoice + " is about " + charged->amount.plain());
}

void holdOne(const model::Invoice& invoice, model::InvoiceOrder& charged, const KnownOrder& known,
             Findings& findings) {
    if (known.isOff && !isMemo(invoice))
        findings.stop("order " + known.order.order.number,
                      "it is " + std::string(store::name(known.order.state)) +
                          ": a person decides whether it is invoiced");
    if (invoice.headerInvoice) {
        compareWhole(invoice, known, findings);
    } else {
        takeOutWorthless(charged.lines, known, findings);
        compareLines(invoice, charged, known, findings);
        compareQuantities(invoice, known, findings);
    }
    compareCredit(invoice, known, findings);
}

}  // namespace

void holdAgainst(store::ReadTx& tx, model::Invoice& invoice, Findings& findings) {
    std::vector<std::string> bans;
    bool isAnyAllowed = false;
    for (auto& charged : invoice.orders) {
        const auto known = knownOrder(tx, charged.order.orderId);
        const auto ban = known ? banOnAll(*known, kKind) : std::string();
        isAnyAllowed |= ban.empty();
        if (!ban.empty()) bans.push_back("order " + known->order.order.number + ": " + ban);
        if (known && ban.empty()) holdOne(invoice, charged, *known, findings);
    }
    if (invoice.orders.empty() || bans.empty()) return;
    if (!isAnyAllowed) return findings.nothingLeft(bans.front());
    for (const auto& ban : bans)
        findings.stop("orders", ban + ": invoice the other orders by themselves");
}

}  // namespace flows
