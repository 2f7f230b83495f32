// A_SalesOrder > to_Item > to_ScheduleLine as a confirmation.
#include "connectors/sap/confirmed.h"
#include "connectors/sap/odata_json.h"
#include "connectors/sap/odata_order.h"

namespace sap {
namespace {

using base::Decimal;
using model::ConfirmationLine;
using model::ConfirmationType;

template <class Visit>
void eachOf(const model::In& parent, std::string_view set, Visit visit) {
    parent.one(set, [&](const model::In& found) {
        return found.list("results", [&](const model::In& one) {
            visit(one);
            return 0;
        });
    });
}

// SAP's own price; without it the amount of the whole quantity: exact either way.
void price(const model::In& item, const Decimal& quantity, ConfirmationLine& part) {
    const auto currency = item.text("TransactionCurrency");
    const auto net = item.decimal("NetAmount");
    const auto single = item.decimal("NetPriceAmount");
    const auto basis = item.decimal("NetPriceQuantity");
    if (isPricedPerItsUnit(item) && !single.isZero() && !basis.isZero()) {
        part.unitPrice = model::Money{single, currency};
        part.priceBasis = basis;
    } else if (!net.isZero() && !quantity.isZero()) {
        part.unitPrice = model::Money{net, currency};
        part.priceBasis = quantity;
    }
}

void add(std::vector<ConfirmationLine>& lines, ConfirmationLine part, const Decimal& quantity,
         ConfirmationType type) {
    if (quantity.isZero() || quantity.isNegative()) return;
    part.quantity = quantity;
    part.type = type;
    lines.push_back(std::move(part));
}

void readLine(const model::In& item, const Names& names, std::vector<ConfirmationLine>& lines) {
    const auto now = readItem(item);
    if (now.line == 0) return;
    ConfirmationLine part;
    part.lineNumber = now.line;
    part.unit = unitFrom(names, now.unit);
    if (now.rejected) return add(lines, part, now.quantity, ConfirmationType::reject);
    auto priced = part;
    price(item, now.quantity, priced);
    const auto good = priced.unitPrice ? ConfirmationType::detail : ConfirmationType::accept;
    auto rest = now.quantity;
    eachOf(item, "to_ScheduleLine", [&](const model::In& schedule) {
        const auto confirmed = schedule.decimal("ConfdOrderQtyByMatlAvailCheck");
        priced.deliveryDate = isoDay(schedule.text("ConfirmedDeliveryDate"));
        add(lines, priced, confirmed, good);
        rest = rest - confirmed;
    });
    add(lines, part, rest, ConfirmationType::backordered);
}

}  // namespace

std::optional<model::Confirmation> readSalesOrder(const model::In& salesOrder,
                                                  const OdataStyle& style) {
    model::Confirmation said;
    said.erpReference = salesOrder.text("SalesOrder");
    said.id = said.erpReference;
    said.orderId = salesOrder.text(style.marker);
    said.orderNumber = salesOrder.text("PurchaseOrderByCustomer");
    // Not when it was last touched: deliveries and invoices touch it too, and would make a new
    // confirmation of what was said already.
    said.date = isoDay(salesOrder.text("CreationDate"));
    eachOf(salesOrder, "to_Item",
           [&](const model::In& item) { readLine(item, style.names, said.lines); });
    if (said.lines.empty()) return std::nullopt;
    said.type = wholeOf(said.lines);
    return said;
}

}  // namespace sap
