// InvoiceDetailItem(@invoiceLineNumber @quantity)
//   UnitOfMeasure UnitPrice PriceBasisQuantity?
//   InvoiceDetailItemReference(@lineNumber)
//     ItemID? Description? … (ManufacturerPartID ManufacturerName)? …
//   … SubtotalAmount? Tax? InvoiceDetailLineSpecialHandling? InvoiceDetailLineShipping? …
//   GrossAmount? InvoiceDetailDiscount? InvoiceItemModifications? … NetAmount? … Comments?
//   Extrinsic*
// InvoiceDetailServiceItem: the same in another order, without special handling and shipping
// InvoiceDetailOrderSummary(@invoiceLineNumber): the amounts alone
#include "protocols/cxml/invoice_line.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/invoice_amounts.h"
#include "protocols/cxml/invoice_partner.h"
#include "protocols/cxml/invoice_parts.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/price_basis.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;
using Line = model::InvoiceLine;

constexpr std::string_view kItem = "InvoiceDetailItem";
constexpr std::string_view kService = "InvoiceDetailServiceItem";
constexpr std::string_view kSummary = "InvoiceDetailOrderSummary";
constexpr std::string_view kBasis = "PriceBasisQuantity";
constexpr std::string_view kShipping = "InvoiceDetailLineShipping";
constexpr std::string_view kHandling = "InvoiceDetailLineSpecialHandling";
constexpr std::string_view kDiscount = "InvoiceDetailDiscount";
constexpr std::string_view kModifications = "InvoiceItemModifications";

// Of a credit it may be negative.
base::Decimal readQuantity(Node node, Reading& reading) {
    const auto text = node.attribute("quantity");
    if (!text && node.name() != kItem) return base::Decimal{1};
    if (const auto value = base::Decimal::parse(xml::trim(text.value()))) return *value;
    reading.reject(node, "quantity", *text.value() ? "no quantity" : "missing");
    return {};
}

// Where the goods went is the same for every line, as a rule.
model::Charge readShipping(Node node, const model::Invoice& invoice, Reading& reading) {
    auto charge = readCharge(node, reading);
    const auto usual = invoiceShippingMarkup(invoice);
    std::erase_if(charge.carried, [&](const model::CarriedPart& part) {
        return part.name == "InvoiceDetailShipping" && part.text == usual;
    });
    return charge;
}

// Whether it was an amount.
bool readAmount(Node node, std::string_view name, Line& line, const model::Invoice& invoice,
                Reading& reading) {
    auto& carried = line.carried;
    if (name == "SubtotalAmount")
        line.subtotal = keepMoney(node, reading, carried, name);
    else if (name == "Tax")
        line.tax = readTax(node, reading);
    else if (name == kHandling)
        line.specialHandling = readCharge(node, reading);
    else if (name == kShipping)
        line.shipping = readShipping(node, invoice, reading);
    else if (name == "GrossAmount")
        line.gross = keepMoney(node, reading, carried, name);
    else if (name == kDiscount)
        line.discount = readCharge(node, reading);
    else if (name == kModifications)
        readModifications(node, line.modifications, carried, reading);
    else if (name == "NetAmount")
        line.net = keepMoney(node, reading, carried, name);
    else
        return false;
    reading.once(node);
    return true;
}

void readPart(Node node, std::string_view name, Line& line, Reading& reading) {
    auto& carried = line.carried;
    if (name == "UnitOfMeasure" || name == "UnitPrice" || name == kBasis) reading.once(node);
    if (name == "UnitOfMeasure")
        line.unit = keepText(carried, node, name);
    else if (name == "UnitPrice")
        line.unitPrice = keepMoney(node, reading, carried, name);
    else if (isLineReference(name))
        readLineReference(node, line, reading);
    else if (name == "Comments")
        keepNote(line.note, carried, node);
    else if (name == "Extrinsic")
        keepExtrinsic(line.extras, carried, node);
    else if (name != kBasis)
        carry(carried, node);
}

Line readLine(Node node, const model::Invoice& invoice, Reading& reading) {
    Line line;
    line.service = node.name() == kService;
    line.number = keepLineNumber(node, "invoiceLineNumber", line.carried);
    line.quantity = readQuantity(node, reading);
    carryAttributes(line.carried, node, {}, {"invoiceLineNumber", "quantity"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (!readAmount(child, name, line, invoice, reading)) readPart(child, name, line, reading);
    });
    if (const auto basis = node.child(kBasis.data())) readBasis(basis, line, reading);
    if (node.child("SubtotalAmount")) return line;
    if (line.unitPrice)
        line.subtotal =
            model::lineAmount(line.quantity, *line.unitPrice, line.priceBasis, line.priceFactor);
    else
        reading.reject(node, "has neither SubtotalAmount nor UnitPrice");
    return line;
}

void writePrice(Writing& out, const Line& line) {
    const auto& carried = line.carried;
    if (line.service && !line.unitPrice) return;
    writeText(out, "UnitOfMeasure", line.unit, carried, "UnitOfMeasure");
    // What the receiver's version cannot say is found before anything is written.
    const auto per = maybePriceFor(out, line.service ? kService : kItem, model::pricePer(line))
                         .value_or(model::pricePer(line));
    writeMoney(out, "UnitPrice", moneyOf(line, per), carried, "UnitPrice");
    writeBasis(out, per, line.unit, carried);
}

void writeSubtotal(Writing& out, const Line& line) {
    writeMoney(out, "SubtotalAmount", line.subtotal, line.carried, "SubtotalAmount");
}

void writeShipping(Writing& out, const Line& line, const model::Invoice& invoice) {
    if (!line.shipping) return;
    auto charge = *line.shipping;
    constexpr std::string_view kWay = "InvoiceDetailShipping";
    if (!carries(charge.carried, kWay))
        charge.carried.push_back({{}, std::string(kWay), invoiceShippingMarkup(invoice)});
    writeInvoiceCharge(out, kShipping, charge);
}

// What comes behind the subtotal, in whatever line.
void writeAmounts(Writing& out, const Line& line, const model::Invoice& invoice) {
    const auto& carried = line.carried;
    write(out, line.tax);
    writeInvoiceCharge(out, kHandling, line.specialHandling);
    writeShipping(out, line, invoice);
    writeMoney(out, "GrossAmount", line.gross, carried, "GrossAmount");
    writeInvoiceCharge(out, kDiscount, line.discount);
    writeModifications(out, kModifications, line.modifications, carried);
    writeMoney(out, "NetAmount", line.net, carried, "NetAmount");
    writeNote(out, line.note, carried);
    out.extrinsics(line.extras).close();
}

void writeLine(Writing& out, const Line& line, const model::Invoice& invoice) {
    const auto number = numberText(line.number, line.carried, "@invoiceLineNumber");
    out.open(line.service ? kService : kItem,
             {{"invoiceLineNumber", number}, {"quantity", line.quantity.str()}});
    out.carrying(line.carried);
    if (!line.service) writePrice(out, line);
    writeLineReference(out, line);
    writeSubtotal(out, line);
    if (line.service) writePrice(out, line);
    writeAmounts(out, line, invoice);
}

void writeOrderSummary(Writing& out, const Line& line, const model::Invoice& invoice) {
    const auto number = numberText(line.number, line.carried, "@invoiceLineNumber");
    out.open(kSummary, {{"invoiceLineNumber", number}}).carrying(line.carried);
    writeSubtotal(out, line);
    writeAmounts(out, line, invoice);
}

}  // namespace

model::InvoiceOrder readInvoiceOrder(Node node, const model::Invoice& invoice, Reading& reading) {
    model::InvoiceOrder read;
    carryAttributes(read.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == kOrderInfo) {
            reading.once(child);
            readOrderInfo(child, read);
        } else if (name == kItem || name == kService || name == kSummary) {
            read.lines.push_back(readLine(child, invoice, reading));
        } else {
            carry(read.carried, child);
        }
    });
    return read;
}

void writeInvoiceOrder(Writing& out, const model::InvoiceOrder& order,
                       const model::Invoice& invoice) {
    out.open(invoice.headerInvoice ? "InvoiceDetailHeaderOrder" : "InvoiceDetailOrder");
    out.carrying(order.carried);
    writeOrderInfo(out, order);
    for (const auto& line : order.lines)
        invoice.headerInvoice ? writeOrderSummary(out, line, invoice)
                              : writeLine(out, line, invoice);
    out.close();
}

}  // namespace cxml
