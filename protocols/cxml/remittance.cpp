// PaymentRemittanceRequest
//   PaymentRemittanceRequestHeader(@paymentRemittanceID @paymentDate @paymentReferenceNumber)
//     PaymentMethod(@type) PaymentPartner+ … Comments? Extrinsic*
//   PaymentRemittanceSummary / NetAmount GrossAmount DiscountAmount? AdjustmentAmount?
//   RemittanceDetail*(@lineNumber)
//     PayableInfo / PayableInvoiceInfo / InvoiceReference | InvoiceIDInfo, PayableOrderInfo? …
//     NetAmount GrossAmount DiscountAmount? AdjustmentAmount* Comments? Extrinsic*
#include "protocols/cxml/remittance.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/sendable.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kRequest = "PaymentRemittanceRequest";
constexpr std::string_view kHeader = "PaymentRemittanceRequestHeader";
constexpr std::string_view kSummary = "PaymentRemittanceSummary";
constexpr std::string_view kDetail = "RemittanceDetail";
constexpr std::string_view kMethod = "PaymentMethod";
constexpr std::string_view kPayable = "PayableInfo";
constexpr std::string_view kInvoice = "PayableInfo/PayableInvoiceInfo";
constexpr std::string_view kOrder = "PayableInfo/PayableInvoiceInfo/PayableOrderInfo";
constexpr std::string_view kOrderAlone = "PayableInfo/PayableOrderInfo";

// What a payment and each of its lines have in common. Whether it was one of these.
template <class Amounts>
bool readAmount(Node node, std::string_view name, Amounts& read, std::string_view place,
                Reading& reading) {
    auto& carried = read.carried;
    if (name == "NetAmount")
        read.net = keepMoney(node, reading, carried, below(place, name));
    else if (name == "GrossAmount")
        read.gross = keepMoney(node, reading, carried, below(place, name));
    else if (name == "DiscountAmount")
        read.discount = keepMoney(node, reading, carried, below(place, name));
    else if (name == "AdjustmentAmount" && !read.adjustment)
        read.adjustment = keepMoney(node, reading, carried, below(place, name));
    else
        return false;
    if (name != "AdjustmentAmount") reading.once(node);
    return true;
}

template <class Amounts>
void writeAmounts(Writing& out, const Amounts& from, std::string_view place) {
    const auto& carried = from.carried;
    writeMoney(out, "NetAmount", from.net, carried, below(place, "NetAmount"));
    writeMoney(out, "GrossAmount", from.gross, carried, below(place, "GrossAmount"));
    writeMoney(out, "DiscountAmount", from.discount, carried, below(place, "DiscountAmount"));
    writeMoney(out, "AdjustmentAmount", from.adjustment, carried, below(place, "AdjustmentAmount"));
}

void readHeader(Node header, model::Remittance& read) {
    auto& carried = read.carried;
    read.id = header.attribute("paymentRemittanceID").value();
    read.date = header.attribute("paymentDate").value();
    read.reference = header.attribute("paymentReferenceNumber").value();
    carryAttributes(carried, header, {},
                    {"paymentRemittanceID", "paymentDate", "paymentReferenceNumber"});
    xml::eachElement(header, [&](Node child, std::string_view name) {
        if (name == kMethod && read.method.empty()) {
            read.method = child.attribute("type").value();
            carryRest(carried, child, kMethod, {"type"}, {});
        } else if (name == "Comments") {
            keepNote(read.note, carried, child);
        } else if (name == "Extrinsic") {
            keepExtrinsic(read.extras, carried, child);
        } else {
            carry(carried, child);
        }
    });
}

void readSummary(Node summary, model::Remittance& read, Reading& reading) {
    carryAttributes(read.carried, summary, kSummary);
    xml::eachElement(summary, [&](Node child, std::string_view name) {
        if (!readAmount(child, name, read, kSummary, reading)) carry(read.carried, child, kSummary);
    });
}

void readInvoice(Node node, model::Remittance::Line& line) {
    line.invoice = node.attribute("invoiceID").value();
    line.invoiceDate = node.attribute("invoiceDate").value();
    const auto place = below(kInvoice, node.name());
    carryAttributes(line.carried, node, place, {"invoiceID", "invoiceDate"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "DocumentReference")
            keepReference(line.payloadId, line.carried, child, place);
        else
            carry(line.carried, child, place);
    });
}

void readOrder(Node node, model::Remittance::Line& line, std::string_view place) {
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if ((name == "OrderReference" || name == "OrderIDInfo") && !names(line.order))
            line.order = readOrderReference(child);
        else
            carry(line.carried, child, place);
    });
}

void readPayable(Node payable, model::Remittance::Line& line) {
    xml::eachElement(payable, [&](Node info, std::string_view kind) {
        if (kind == "PayableOrderInfo") return readOrder(info, line, kOrderAlone);
        if (kind != "PayableInvoiceInfo") return carry(line.carried, info, kPayable);
        xml::eachElement(info, [&](Node child, std::string_view name) {
            if (name == "InvoiceReference" || name == "InvoiceIDInfo")
                readInvoice(child, line);
            else if (name == "PayableOrderInfo")
                readOrder(child, line, kOrder);
            else
                carry(line.carried, child, kInvoice);
        });
    });
}

model::Remittance::Line readLine(Node node, Reading& reading) {
    model::Remittance::Line line;
    auto& carried = line.carried;
    line.number = keepLineNumber(node, "lineNumber", carried);
    carryAttributes(carried, node, {}, {"lineNumber"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == kPayable)
            readPayable(child, line);
        else if (name == "Comments")
            keepNote(line.note, carried, child);
        else if (name == "Extrinsic")
            keepExtrinsic(line.extras, carried, child);
        else if (!readAmount(child, name, line, {}, reading))
            carry(carried, child);
    });
    return line;
}

void writeHeader(Writing& out, const model::Remittance& remittance) {
    const auto& carried = remittance.carried;
    out.open(kHeader, {{"paymentRemittanceID", remittance.id},
                       {"paymentDate", remittance.date},
                       {"paymentReferenceNumber", remittance.reference}});
    out.carrying(carried);
    out.open(kMethod, {{"type", remittance.method}}).carrying(carried, kMethod).close();
    writeNote(out, remittance.note, carried);
    out.extrinsics(remittance.extras).close();
}

void writeInvoice(Writing& out, const model::Remittance::Line& line) {
    const auto& carried = line.carried;
    const std::string_view name = line.payloadId.empty() ? "InvoiceIDInfo" : "InvoiceReference";
    const auto place = below(kInvoice, name);
    out.open(name, {{"invoiceID", line.invoice}, {"invoiceDate", line.invoiceDate}});
    out.carrying(carried, place);
    writeReference(out, line.payloadId, carried, place);
    out.close();
}

void writeOrder(Writing& out, const model::Remittance::Line& line, std::string_view place) {
    if (!names(line.order) && !carriesIn(line.carried, place)) return;
    out.open("PayableOrderInfo").carrying(line.carried, place);
    writeOrderNamed(out, line.order);
    out.close();
}

void writePayable(Writing& out, const model::Remittance::Line& line) {
    const bool invoiced =
        !line.invoice.empty() || !line.payloadId.empty() || carriesIn(line.carried, kInvoice);
    out.open(kPayable).carrying(line.carried, kPayable);
    if (invoiced) {
        out.open("PayableInvoiceInfo").carrying(line.carried, kInvoice);
        writeInvoice(out, line);
        writeOrder(out, line, kOrder);
        out.close();
    } else {
        writeOrder(out, line, kOrderAlone);
    }
    out.close();
}

void writeLine(Writing& out, const model::Remittance::Line& line) {
    out.open(kDetail, {{"lineNumber", numberText(line.number, line.carried, "@lineNumber")}});
    out.carrying(line.carried);
    writePayable(out, line);
    writeAmounts(out, line, {});
    writeNote(out, line.note, line.carried);
    out.extrinsics(line.extras).close();
}

void checkSendable(const model::Remittance& remittance) {
    Sendable sendable(kRequest);
    sendable.present(remittance.id, "PaymentRemittanceRequestHeader/@paymentRemittanceID");
    sendable.present(remittance.date, "PaymentRemittanceRequestHeader/@paymentDate");
    sendable.present(remittance.method, "PaymentRemittanceRequestHeader/PaymentMethod/@type");
    sendable.must(carries(remittance.carried, "PaymentPartner"),
                  "PaymentRemittanceRequestHeader/PaymentPartner", "missing");
    sendable.must(remittance.gross.has_value(), "PaymentRemittanceSummary/GrossAmount", "missing");
    for (std::size_t i = 0; i < remittance.lines.size(); ++i) {
        const auto& line = remittance.lines[i];
        const bool named = !line.invoice.empty() || !line.payloadId.empty() || names(line.order) ||
                           carriesIn(line.carried, kPayable);
        sendable.must(line.number > 0 || carries(line.carried, "@lineNumber"), Place(kDetail, i),
                      "@lineNumber", "missing");
        sendable.must(named, Place(kDetail, i), kPayable, "names neither an invoice nor an order");
        sendable.must(line.gross.has_value(), Place(kDetail, i), "GrossAmount", "missing");
    }
    sendable.conclude();
}

}  // namespace

model::Remittance readRemittance(Node node, Reading& reading) {
    model::Remittance read;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == kHeader || name == kSummary) reading.once(child);
        if (name == kHeader)
            readHeader(child, read);
        else if (name == kSummary)
            readSummary(child, read, reading);
        else if (name == kDetail)
            read.lines.push_back(readLine(child, reading));
        else
            carry(read.carried, child, kRequest);
    });
    return read;
}

void write(Writing& out, const model::Remittance& remittance) {
    checkSendable(remittance);
    out.open(kRequest).carrying(remittance.carried, kRequest);
    writeHeader(out, remittance);
    out.open(kSummary).carrying(remittance.carried, kSummary);
    writeAmounts(out, remittance, kSummary);
    out.close();
    for (const auto& line : remittance.lines) writeLine(out, line);
    out.close();
}

}  // namespace cxml
