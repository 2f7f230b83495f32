// The order's total held against its lines.
#include "gateway/flows/orders.h"

namespace flows {
namespace {

using base::Decimal;

// Of all lines together; nothing where one has no price.
std::optional<Decimal> sumOf(const model::Order& order) {
    Decimal sum;
    for (const auto& item : order.items) {
        if (item.operation == "delete" || item.parentLine > 0) continue;
        const auto amount = model::amount(item);
        if (!amount) return std::nullopt;
        sum = sum + amount->amount;
    }
    return sum;
}

// The header's own, else what the lines say.
template <class Said>
Decimal beside(const std::optional<Said>& header, const model::Order& order,
               std::optional<Said> model::Item::*ofLine) {
    if (header) return header->amount.amount;
    Decimal sum;
    for (const auto& item : order.items)
        if (item.*ofLine) sum = sum + (item.*ofLine)->amount.amount;
    return sum;
}

// Each line may have been rounded another way.
bool agrees(const model::Money& total, const Decimal& sum, std::size_t lines) {
    auto difference = total.amount - sum;
    if (difference.isNegative()) difference = -difference;
    const Decimal smallest(1, model::minorDigits(total.currency));
    return !(smallest * Decimal(static_cast<std::int64_t>(lines)) < difference * Decimal{2});
}

}  // namespace

// cXML Reference Guide, OrderRequestHeader, Total: of the items without tax and shipping; many
// senders count one or both in.
std::vector<store::Difference> compareTotal(const model::Order& order) {
    if (order.type != "regular") return {};
    for (const auto& item : order.items)
        if (item.unitPrice && item.unitPrice->currency != order.total.currency)
            return {{0, "Currency", item.unitPrice->currency, order.total.currency, ""}};
    const auto sum = sumOf(order);
    if (!sum) return {};
    const auto tax = beside(order.tax, order, &model::Item::tax);
    const auto shipping = beside(order.shipping, order, &model::Item::shipping);
    for (const auto& whole : {*sum, *sum + tax, *sum + shipping, *sum + tax + shipping})
        if (agrees(order.total, whole, order.items.size())) return {};
    return {{0, "Total", sum->plain(), order.total.amount.plain(), ""}};
}

}  // namespace flows
