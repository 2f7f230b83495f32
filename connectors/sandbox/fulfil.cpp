#include "connectors/sandbox/fulfil.h"

#include <algorithm>

namespace sandbox {
namespace {

constexpr int kTaxPercent = 19;

std::vector<Entry::Line> shippedLines(const Entry& entry) {
    auto lines = entry.lines;
    std::erase_if(lines, isBackordered);
    return lines;
}

model::OrderReference orderOf(const Entry& entry) {
    model::OrderReference order;
    order.orderId = entry.orderId;
    order.number = entry.orderNumber;
    return order;
}

std::string numbered(const char* kind, std::size_t position) {
    return kind + reference(position).substr(2);
}

model::InvoiceLine invoiced(const Entry& entry, const Entry::Line& line, int number) {
    model::InvoiceLine said;
    said.number = number;
    said.lineNumber = line.number;
    said.quantity = line.quantity;
    said.unit = line.unit;
    said.unitPrice = line.price.value_or(model::Money{{}, entry.currency});
    said.priceBasis = line.priceBasis;
    said.priceFactor = line.priceFactor;
    said.priceUnit = line.priceUnit;
    said.id.supplierPart = line.part;
    said.description = line.description;
    said.language = "en";
    said.subtotal =
        model::lineAmount(said.quantity, *said.unitPrice, said.priceBasis, said.priceFactor);
    return said;
}

model::Tax taxOn(const model::Money& amount) {
    const auto scale = model::minorDigits(amount.currency);
    const auto share = base::Decimal(kTaxPercent).dividedBy(base::Decimal(100), 2);
    model::TaxDetail detail;
    detail.category = "vat";
    detail.percent = base::Decimal(kTaxPercent);
    detail.taxable = amount;
    detail.amount = {(amount.amount * share).rounded(scale), amount.currency};
    model::Tax tax;
    tax.amount = detail.amount;
    tax.description = "Value added tax";
    tax.language = "en";
    tax.details.push_back(std::move(detail));
    return tax;
}

model::Invoice closed(model::Invoice invoice, const Entry& entry) {
    model::Money subtotal{base::Decimal(0, model::minorDigits(entry.currency)), entry.currency};
    for (const auto& line : invoice.orders.front().lines)
        subtotal.amount = subtotal.amount + line.subtotal.amount;
    invoice.summary.tax = taxOn(subtotal);
    return model::summedUp(std::move(invoice));
}

}  // namespace

bool isShipped(const Entry& entry) {
    return entry.operation != model::Operation::cancel && !isRejected(entry) &&
           !shippedLines(entry).empty();
}

bool isCredited(const Entry& entry) {
    return entry.orderNumber.find("CREDIT") != std::string::npos;
}

model::ShipNotice shipNotice(const Entry& entry, std::size_t position, base::Time at) {
    model::ShipNotice notice;
    notice.id = numbered("SN", position);
    notice.date = base::isoWithOffset(at);
    notice.shipmentDate = notice.date;
    notice.deliveryDate = base::isoWithOffset(at + std::chrono::hours(48));
    notice.type = "actual";
    notice.fulfillment = shippedLines(entry).size() == entry.lines.size() ? "complete" : "partial";
    model::Carrier carrier;
    carrier.names = {{"companyName", "Sandbox Parcel"}};
    carrier.trackingNumbers = {numbered("1Z", position)};
    notice.carriers.push_back(std::move(carrier));
    model::ShipNoticePortion portion;
    portion.order = orderOf(entry);
    for (const auto& line : shippedLines(entry)) {
        model::ShipNoticeLine said;
        said.lineNumber = line.number;
        said.quantity = line.quantity;
        said.unit = line.unit;
        said.id.supplierPart = line.part;
        portion.lines.push_back(std::move(said));
    }
    notice.portions.push_back(std::move(portion));
    return notice;
}

model::Invoice invoice(const Entry& entry, std::size_t position, base::Time at) {
    model::Invoice said;
    said.id = numbered("IN", position);
    said.date = base::isoWithOffset(at);
    said.origin = "supplier";
    model::InvoiceOrder charged;
    charged.order = orderOf(entry);
    int number = 0;
    for (const auto& line : shippedLines(entry))
        charged.lines.push_back(invoiced(entry, line, ++number));
    said.orders.push_back(std::move(charged));
    return closed(std::move(said), entry);
}

model::Invoice creditMemo(const Entry& entry, std::size_t position, base::Time at) {
    model::Invoice said;
    said.id = numbered("CM", position);
    said.purpose = model::InvoicePurpose::lineLevelCreditMemo;
    said.date = base::isoWithOffset(at);
    said.origin = "supplier";
    said.previousInvoice = numbered("IN", position);
    said.note = "Returned goods";
    model::InvoiceOrder charged;
    charged.order = orderOf(entry);
    auto line = invoiced(entry, shippedLines(entry).back(), 1);
    line.quantity = -line.quantity;
    line.subtotal.amount = -line.subtotal.amount;
    charged.lines.push_back(std::move(line));
    said.orders.push_back(std::move(charged));
    return closed(std::move(said), entry);
}

}  // namespace sandbox
