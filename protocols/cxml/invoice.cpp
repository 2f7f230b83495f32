// InvoiceDetailRequest
//   InvoiceDetailRequestHeader(@invoiceID @purpose @operation @invoiceDate @invoiceOrigin
//                              @isInformationOnly)
//     InvoiceDetailHeaderIndicator(@isHeaderInvoice) InvoiceDetailLineIndicator(@isTaxInLine …)
//     InvoicePartner* DocumentReference? InvoiceIDInfo? … InvoiceDetailShipping? …
//     PaymentTerm* … Comments? … Extrinsic*
//   InvoiceDetailOrder+ | InvoiceDetailHeaderOrder+
//   InvoiceDetailSummary
#include "protocols/cxml/invoice.h"

#include "gateway/base/text.h"
#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/invoice_line.h"
#include "protocols/cxml/invoice_lines_say.h"
#include "protocols/cxml/invoice_partner.h"
#include "protocols/cxml/invoice_rules.h"
#include "protocols/cxml/invoice_summary.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;
using Purpose = model::InvoicePurpose;

constexpr std::string_view kRequest = "InvoiceDetailRequest";
constexpr std::string_view kHeader = "InvoiceDetailRequestHeader";
constexpr std::string_view kHeaderIndicator = "InvoiceDetailHeaderIndicator";
constexpr std::string_view kLineIndicator = "InvoiceDetailLineIndicator";
constexpr std::string_view kInvoiceId = "InvoiceIDInfo";
constexpr std::string_view kOldTerm = "InvoiceDetailPaymentTerm";

bool isYes(Node node, const char* attribute) {
    return node.attribute(attribute).value() == std::string_view("yes");
}

Purpose keepPurpose(Node header, model::Carried& carried, Reading& reading) {
    const auto given = header.attribute("purpose");
    const std::string_view word = given.as_string("standard");
    if (!given) carryUnsaid(carried, "@purpose");
    for (const auto purpose : {Purpose::standard, Purpose::creditMemo, Purpose::debitMemo,
                               Purpose::lineLevelCreditMemo, Purpose::lineLevelDebitMemo})
        if (model::name(purpose) == word) return purpose;
    reading.reject(base::FaultCode::unsupported, xml::where(header, "purpose"),
                   '"' + base::cutCharacters(word, 40) + "\" is no purpose of an invoice");
    return Purpose::standard;
}

void readAttributes(Node header, model::Invoice& read, Reading& reading) {
    read.id = reading.name(header, "invoiceID");
    read.informationOnly = isYes(header, "isInformationOnly");
    read.purpose = keepPurpose(header, read.carried, reading);
    read.operation = keepOperation(header, read.carried, reading);
    read.date = reading.date(header, "invoiceDate");
    read.origin = header.attribute("invoiceOrigin").value();
    carryAttributes(
        read.carried, header, {},
        {"invoiceID", "isInformationOnly", "purpose", "operation", "invoiceDate", "invoiceOrigin"});
}

// The term of before 1.2.011 says the same in two attributes.
model::PaymentTerm readTerm(Node node) {
    auto term = readPaymentTerm(node);
    if (node.name() != kOldTerm) return term;
    const auto percent = base::Decimal::parse(xml::trim(node.attribute("percentageRate").value()));
    if (!percent) return term;
    term.percent = percent;
    std::erase_if(term.carried, [](const auto& part) { return part.name == "@percentageRate"; });
    return term;
}

void readInvoiceId(Node node, model::Invoice& read) {
    read.previousInvoice = node.attribute("invoiceID").value();
    carryAttributes(read.carried, node, kInvoiceId, {"invoiceID"});
}

void readHeaderPart(Node node, std::string_view name, model::Invoice& read, Reading& reading) {
    auto& carried = read.carried;
    const bool once = name == kHeaderIndicator || name == kLineIndicator || name == kInvoiceId ||
                      name == "InvoiceDetailShipping";
    if (once) reading.once(node);
    if (name == kHeaderIndicator)
        carryAttributes(carried, node, kHeaderIndicator, {"isHeaderInvoice"});
    else if (name == "InvoicePartner")
        read.partners.push_back(readInvoicePartner(node));
    else if (name == "DocumentReference")
        keepReference(read.previous, carried, node);
    else if (name == kInvoiceId)
        readInvoiceId(node, read);
    else if (name == "InvoiceDetailShipping")
        readInvoiceShipping(node, read);
    else if (name == "PaymentTerm" || name == kOldTerm)
        read.paymentTerms.push_back(readTerm(node));
    else if (name == "Comments")
        keepNote(read.note, carried, node);
    else if (name == "Extrinsic")
        keepExtrinsic(read.extras, carried, node);
    else if (name != kLineIndicator)
        carry(carried, node);
}

void readHeader(Node header, model::Invoice& read, Reading& reading) {
    readAttributes(header, read, reading);
    read.headerInvoice = isYes(header.child(kHeaderIndicator.data()), "isHeaderInvoice");
    read.taxInLine = isYes(header.child(kLineIndicator.data()), "isTaxInLine");
    xml::eachElement(header, [&](Node child, std::string_view name) {
        readHeaderPart(child, name, read, reading);
    });
}

void readOrder(Node node, std::string_view name, model::Invoice& read, Reading& reading) {
    const bool ofHeader = name == "InvoiceDetailHeaderOrder";
    if (ofHeader != read.headerInvoice && read.orders.empty()) {
        reading.tolerate(xml::where(node), "does not go with isHeaderInvoice");
        read.headerInvoice = ofHeader;
    }
    read.orders.push_back(readInvoiceOrder(node, read, reading));
}

// What the lines say themselves is not kept.
void readLineIndicator(Node node, model::Invoice& read) {
    for (const auto attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (name != "isTaxInLine" && !(isYes(node, attribute.name()) && linesSay(read, name)))
            carry(read.carried, attribute, kLineIndicator);
    }
}

void writeIndicators(Writing& out, const model::Invoice& invoice) {
    const auto yes = [](bool so) { return std::string_view(so ? "yes" : ""); };
    const auto said = [&](std::string_view flag) { return yes(linesSay(invoice, flag)); };
    out.open(kHeaderIndicator, {{"isHeaderInvoice", yes(invoice.headerInvoice)}});
    out.carrying(invoice.carried, kHeaderIndicator).close();
    out.open(kLineIndicator, {{"isTaxInLine", yes(invoice.taxInLine)},
                              {kHandlingInLine, said(kHandlingInLine)},
                              {kShippingInLine, said(kShippingInLine)},
                              {kDiscountInLine, said(kDiscountInLine)},
                              {kAccountingInLine, said(kAccountingInLine)},
                              {kAdjustmentInLine, said(kAdjustmentInLine)}});
    out.carrying(invoice.carried, kLineIndicator).close();
}

void writeHeader(Writing& out, const model::Invoice& invoice) {
    const auto& carried = invoice.carried;
    const bool unsaid = invoice.purpose == Purpose::standard && isUnsaid(carried, "@purpose");
    out.open(kHeader, {{"invoiceID", invoice.id},
                       {"isInformationOnly", invoice.informationOnly ? "yes" : ""},
                       {"purpose", unsaid ? "" : model::name(invoice.purpose)},
                       {"operation", word(invoice.operation, invoice.carried)},
                       {"invoiceDate", invoice.date},
                       {"invoiceOrigin", invoice.origin}});
    out.carrying(carried);
    writeIndicators(out, invoice);
    for (const auto& partner : invoice.partners) write(out, partner);
    writeReference(out, invoice.previous, carried);
    if (!invoice.previousInvoice.empty())
        out.open(kInvoiceId, {{"invoiceID", invoice.previousInvoice}})
            .carrying(carried, kInvoiceId)
            .close();
    writeInvoiceShipping(out, invoice);
    for (const auto& term : invoice.paymentTerms) write(out, term);
    writeNote(out, invoice.note, carried);
    out.extrinsics(invoice.extras).close();
}

}  // namespace

model::Invoice readInvoice(Node node, Reading& reading) {
    model::Invoice read;
    const auto header = node.child(kHeader.data());
    if (header)
        readHeader(header, read, reading);
    else
        reading.reject(base::FaultCode::invalid, xml::where(node) + '/' + std::string(kHeader),
                       "missing");
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == kHeader || name == "InvoiceDetailSummary") reading.once(child);
        if (name == "InvoiceDetailOrder" || name == "InvoiceDetailHeaderOrder")
            readOrder(child, name, read, reading);
        else if (name == "InvoiceDetailSummary")
            read.summary = readInvoiceSummary(child, reading);
        else if (name != kHeader)
            carry(read.carried, child, kRequest);
    });
    readLineIndicator(header.child(kLineIndicator.data()), read);
    return read;
}

void write(Writing& out, const model::Invoice& invoice) {
    checkSendable(invoice, out);
    out.open(kRequest).carrying(invoice.carried, kRequest);
    writeHeader(out, invoice);
    for (const auto& order : invoice.orders) writeInvoiceOrder(out, order, invoice);
    write(out, invoice.summary);
    out.close();
}

}  // namespace cxml
