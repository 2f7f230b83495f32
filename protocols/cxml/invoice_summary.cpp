// InvoiceDetailSummary
//   SubtotalAmount Tax SpecialHandlingAmount? ShippingAmount? GrossAmount? InvoiceDetailDiscount?
//   InvoiceHeaderModifications?/Modification+ … TotalCharges? TotalAllowances?
//   TotalAmountWithoutTax? NetAmount DepositAmount? DueAmount? …
#include "protocols/cxml/invoice_summary.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/invoice_amounts.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;
using Summary = model::Invoice::Summary;
using OptionalMoney = std::optional<model::Money>;

constexpr std::string_view kModifications = "InvoiceHeaderModifications";

OptionalMoney* memberFor(std::string_view name, Summary& summary) {
    if (name == "GrossAmount") return &summary.gross;
    if (name == "TotalCharges") return &summary.charges;
    if (name == "TotalAllowances") return &summary.allowances;
    if (name == "TotalAmountWithoutTax") return &summary.withoutTax;
    if (name == "DepositAmount") return &summary.deposit;
    if (name == "DueAmount") return &summary.due;
    return nullptr;
}

void readPart(Node node, std::string_view name, Summary& read, Reading& reading) {
    reading.once(node);
    if (auto* member = memberFor(name, read))
        *member = keepMoney(node, reading, read.carried, name);
    else if (name == "SubtotalAmount")
        read.subtotal = keepMoney(node, reading, read.carried, name);
    else if (name == "NetAmount")
        read.net = keepMoney(node, reading, read.carried, name);
    else if (name == "Tax")
        read.tax = readTax(node, reading);
    else if (name == "SpecialHandlingAmount")
        read.specialHandling = readCharge(node, reading);
    else if (name == "ShippingAmount")
        read.shipping = readCharge(node, reading);
    else if (name == "InvoiceDetailDiscount")
        read.discount = readCharge(node, reading);
    else if (name == kModifications)
        readModifications(node, read.modifications, read.carried, reading);
    else
        carry(read.carried, node);
}

}  // namespace

Summary readInvoiceSummary(Node node, Reading& reading) {
    Summary read;
    carryAttributes(read.carried, node, {});
    xml::eachElement(
        node, [&](Node child, std::string_view name) { readPart(child, name, read, reading); });
    for (const auto* needed : {"SubtotalAmount", "NetAmount"})
        if (!node.child(needed)) reading.reject(node, std::string("has no ") + needed);
    return read;
}

void write(Writing& out, const Summary& summary) {
    const auto& carried = summary.carried;
    out.open("InvoiceDetailSummary").carrying(carried);
    writeMoney(out, "SubtotalAmount", summary.subtotal, carried, "SubtotalAmount");
    write(out, summary.tax);
    writeInvoiceCharge(out, "SpecialHandlingAmount", summary.specialHandling);
    writeInvoiceCharge(out, "ShippingAmount", summary.shipping);
    writeMoney(out, "GrossAmount", summary.gross, carried, "GrossAmount");
    writeInvoiceCharge(out, "InvoiceDetailDiscount", summary.discount);
    writeModifications(out, kModifications, summary.modifications, carried);
    writeMoney(out, "TotalCharges", summary.charges, carried, "TotalCharges");
    writeMoney(out, "TotalAllowances", summary.allowances, carried, "TotalAllowances");
    writeMoney(out, "TotalAmountWithoutTax", summary.withoutTax, carried, "TotalAmountWithoutTax");
    writeMoney(out, "NetAmount", summary.net, carried, "NetAmount");
    writeMoney(out, "DepositAmount", summary.deposit, carried, "DepositAmount");
    writeMoney(out, "DueAmount", summary.due, carried, "DueAmount");
    out.close();
}

}  // namespace cxml
