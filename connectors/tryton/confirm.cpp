#include "connectors/tryton/confirm.h"

#include <algorithm>

namespace tryton {
namespace {

using base::Decimal;
using model::ConfirmationLine;
using enum model::ConfirmationType;

constexpr int kPriceDigits = 4;

ConfirmationLine said(const Ordered& ordered, const Decimal& quantity,
                      model::ConfirmationType type) {
    ConfirmationLine line;
    line.lineNumber = ordered.lineNumber;
    line.quantity = quantity;
    line.unit = ordered.unit;
    line.type = type;
    return line;
}

bool sameUnit(const Ordered& ordered, const SaleLine& line) {
    return ordered.unit.empty() || ordered.unit == line.unit;
}

ConfirmationLine promised(const TrackedSale& sale, const Ordered& ordered, const SaleLine& line) {
    auto part = said(ordered, line.quantity, accept);
    part.unit = line.unit;
    const bool samePrice = !ordered.price || ordered.price->amount.dividedBy(
                                                 ordered.basis, kPriceDigits) == line.price;
    if (!samePrice) {
        part.unitPrice = model::Money{line.price * ordered.basis, sale.currency};
        part.priceBasis = ordered.basis;
    }
    if (!samePrice || !sameUnit(ordered, line)) part.type = detail;
    return part;
}

// A line that was taken out or made smaller is refused for what is missing.
void confirmLine(const TrackedSale& sale, const Ordered& ordered, model::Confirmation& whole) {
    Decimal open = ordered.quantity;
    bool comparable = true;
    for (const auto& line : sale.lines) {
        if (line.number != ordered.lineNumber || line.quantity <= Decimal()) continue;
        auto part = promised(sale, ordered, line);
        comparable = comparable && sameUnit(ordered, line);
        if (comparable && line.quantity > open) part.type = detail;
        open = open - line.quantity;
        whole.lines.push_back(std::move(part));
    }
    if (comparable && open > Decimal()) {
        auto missing = said(ordered, open, reject);
        missing.comment = "Not delivered.";
        whole.lines.push_back(std::move(missing));
    }
}

model::ConfirmationType typeOf(const model::Confirmation& whole) {
    const auto all = [&](auto type) {
        return std::ranges::all_of(whole.lines,
                                   [&](const auto& line) { return line.type == type; });
    };
    if (all(accept)) return accept;
    return all(reject) ? reject : except;
}

model::Confirmation begun(const TrackedSale& sale) {
    model::Confirmation whole;
    whole.id = sale.number;
    whole.orderNumber = sale.reference;
    whole.orderId = sale.mark.orderId;
    whole.erpReference = sale.number;
    whole.date = sale.date;
    return whole;
}

model::Confirmation cancelledOf(const TrackedSale& sale) {
    auto whole = begun(sale);
    whole.type = reject;
    whole.comment = "The order is cancelled.";
    whole.date = timeOf(sale.changed);
    // A sale has its date from the day it was confirmed: the buyer heard of that.
    if (!sale.date.empty()) whole.operation = model::Operation::update;
    if (whole.id.empty()) whole.id = sale.mark.orderId;
    for (const auto& ordered : sale.ordered)
        whole.lines.push_back(said(ordered, ordered.quantity, reject));
    return whole;
}

}  // namespace

std::optional<model::Confirmation> confirmationOf(const TrackedSale& sale) {
    if (sale.state == "cancelled")
        return sale.mark.cancelled ? std::nullopt : std::optional(cancelledOf(sale));
    if (sale.state != "confirmed" && sale.state != "processing" && sale.state != "done")
        return std::nullopt;
    auto whole = begun(sale);
    for (const auto& ordered : sale.ordered) confirmLine(sale, ordered, whole);
    whole.type = typeOf(whole);
    return whole;
}

}  // namespace tryton
