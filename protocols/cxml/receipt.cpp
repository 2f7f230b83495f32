// ReceiptRequest
//   ReceiptRequestHeader(@receiptID @receiptDate @operation)
//     DocumentReference? ShipNoticeIDInfo? Comments? Extrinsic*
//   ReceiptOrder+
//     ReceiptOrderInfo / OrderReference | OrderIDInfo …
//     ReceiptItem+(@receiptLineNumber @quantity @type)
//       ReceiptItemReference(@lineNumber)/ ItemID? Description? …
//       UnitRate / Money UnitOfMeasure …;  ReceivedAmount, Comments? Extrinsic* …
//   Total
#include "protocols/cxml/receipt.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/sendable.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kRequest = "ReceiptRequest";
constexpr std::string_view kTotal = "ReceiptRequest/Total";
constexpr std::string_view kOrderInfo = "ReceiptOrderInfo";
constexpr std::string_view kReference = "ReceiptItemReference";
constexpr std::string_view kRate = "UnitRate";

void readHeader(Node header, model::Receipt& read, Reading& reading) {
    auto& carried = read.carried;
    read.id = header.attribute("receiptID").value();
    read.date = header.attribute("receiptDate").value();
    read.operation = keepOperation(header, read.carried, reading);
    carryAttributes(carried, header, {}, {"receiptID", "receiptDate", "operation"});
    xml::eachElement(header, [&](Node child, std::string_view name) {
        if (name == "DocumentReference")
            keepReference(read.previous, carried, child);
        else if (name == "Comments")
            keepNote(read.note, carried, child);
        else if (name == "Extrinsic")
            keepExtrinsic(read.extras, carried, child);
        else
            carry(carried, child);
    });
}

void readReference(Node node, model::ReceiptLine& line, Reading& reading) {
    auto& carried = line.carried;
    line.lineNumber = keepLineNumber(node, "lineNumber", carried, kReference);
    carryAttributes(carried, node, kReference, {"lineNumber"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "ItemID")
            line.id = readItemId(child, reading);
        else if (name == "Description")
            keepDescription(line.description, line.language, carried, child, true, kReference);
        else
            carry(carried, child, kReference);
    });
}

void readRate(Node node, model::ReceiptLine& line, Reading& reading) {
    auto& carried = line.carried;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Money" || name == "UnitOfMeasure") reading.once(child);
        if (name == "Money")
            line.unitPrice = keepAmount(child, reading, carried, "UnitRate/Money");
        else if (name == "UnitOfMeasure")
            line.unit = keepText(carried, child, "UnitRate/UnitOfMeasure");
        else
            carry(carried, child, kRate);
    });
}

void readLinePart(Node node, std::string_view name, model::ReceiptLine& line, Reading& reading) {
    if (name == kReference || name == kRate || name == "ReceivedAmount") reading.once(node);
    if (name == kReference)
        readReference(node, line, reading);
    else if (name == kRate)
        readRate(node, line, reading);
    else if (name == "ReceivedAmount")
        line.amount = keepMoney(node, reading, line.carried, name);
    else if (name == "Comments")
        keepNote(line.note, line.carried, node);
    else if (name == "Extrinsic")
        keepExtrinsic(line.extras, line.carried, node);
    else
        carry(line.carried, node);
}

model::ReceiptLine readLine(Node node, Reading& reading) {
    model::ReceiptLine line;
    line.receiptLine = keepLineNumber(node, "receiptLineNumber", line.carried);
    line.quantity = reading.quantity(node, "quantity");
    line.type = node.attribute("type").value();
    carryAttributes(line.carried, node, {}, {"receiptLineNumber", "quantity", "type"});
    xml::eachElement(
        node, [&](Node child, std::string_view name) { readLinePart(child, name, line, reading); });
    return line;
}

void readOrderInfo(Node node, model::Receipt::Portion& read) {
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if ((name == "OrderReference" || name == "OrderIDInfo") && !names(read.order))
            read.order = readOrderReference(child);
        else
            carry(read.carried, child, kOrderInfo);
    });
}

model::Receipt::Portion readPortion(Node node, Reading& reading) {
    model::Receipt::Portion read;
    carryAttributes(read.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == kOrderInfo)
            readOrderInfo(child, read);
        else if (name == "ReceiptItem")
            read.lines.push_back(readLine(child, reading));
        else
            carry(read.carried, child);
    });
    return read;
}

void writeHeader(Writing& out, const model::Receipt& receipt) {
    out.open("ReceiptRequestHeader", {{"receiptID", receipt.id},
                                      {"receiptDate", receipt.date},
                                      {"operation", word(receipt.operation, receipt.carried)}});
    out.carrying(receipt.carried);
    writeReference(out, receipt.previous, receipt.carried);
    writeNote(out, receipt.note, receipt.carried);
    out.extrinsics(receipt.extras).close();
}

void writeReferenceOf(Writing& out, const model::ReceiptLine& line) {
    const auto& carried = line.carried;
    const auto number = numberText(line.lineNumber, carried, "@lineNumber", kReference);
    out.open(kReference, {{"lineNumber", number}}).carrying(carried, kReference);
    if (!(line.id == model::ItemId{})) write(out, line.id);
    writeDescriptionIf(out, line.description, line.language, carried, kReference);
    out.close();
}

void writeLine(Writing& out, const model::ReceiptLine& line) {
    const auto& carried = line.carried;
    out.open("ReceiptItem",
             {{"receiptLineNumber", numberText(line.receiptLine, carried, "@receiptLineNumber")},
              {"quantity", line.quantity.str()},
              {"type", line.type}});
    out.carrying(carried);
    writeReferenceOf(out, line);
    out.open(kRate).carrying(carried, kRate);
    writeAmount(out, *line.unitPrice, carried, "UnitRate/Money");
    writeText(out, "UnitOfMeasure", line.unit, carried, "UnitRate/UnitOfMeasure");
    out.close();
    writeMoney(out, "ReceivedAmount", line.amount, carried, "ReceivedAmount");
    writeNote(out, line.note, carried);
    out.extrinsics(line.extras).close();
}

void checkLine(const model::ReceiptLine& line, const Place& where, Sendable& sendable) {
    sendable.must(line.receiptLine > 0 || carries(line.carried, "@receiptLineNumber"), where,
                  "@receiptLineNumber", "missing");
    sendable.must(line.lineNumber > 0 || carries(line.carried, "@lineNumber", kReference), where,
                  "ReceiptItemReference/@lineNumber", "missing");
    sendable.must(!line.quantity.isNegative(), where, "@quantity", "negative");
    sendable.must(line.unitPrice.has_value(), where, "UnitRate", "missing");
    sendable.must(line.amount.has_value(), where, "ReceivedAmount", "missing");
    sendable.oneOf(line.type, where, "@type", {"received", "returned"});
}

void checkSendable(const model::Receipt& receipt) {
    Sendable sendable(kRequest);
    sendable.present(receipt.id, "ReceiptRequestHeader/@receiptID");
    sendable.present(receipt.date, "ReceiptRequestHeader/@receiptDate");
    sendable.must(receipt.operation != model::Operation::update, "ReceiptRequestHeader/@operation",
                  "a receipt cannot be updated");
    sendable.must(!receipt.portions.empty(), "ReceiptOrder", "missing");
    sendable.must(receipt.total.has_value(), "Total", "missing");
    for (std::size_t i = 0; i < receipt.portions.size(); ++i) {
        const auto& [order, lines, carried] = receipt.portions[i];
        const Place where("ReceiptOrder", i);
        sendable.must(names(order) || carriesIn(carried, kOrderInfo), where, "ReceiptOrderInfo",
                      "names no order");
        sendable.must(!lines.empty(), where, "ReceiptItem", "missing");
        for (std::size_t k = 0; k < lines.size(); ++k)
            checkLine(lines[k], Place(where, "ReceiptItem", k), sendable);
    }
    sendable.conclude();
}

}  // namespace

model::Receipt readReceipt(Node node, Reading& reading) {
    model::Receipt read;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "ReceiptRequestHeader" || name == "Total") reading.once(child);
        if (name == "ReceiptRequestHeader")
            readHeader(child, read, reading);
        else if (name == "ReceiptOrder")
            read.portions.push_back(readPortion(child, reading));
        else if (name == "Total")
            read.total = keepMoney(child, reading, read.carried, kTotal);
        else
            carry(read.carried, child, kRequest);
    });
    return read;
}

void write(Writing& out, const model::Receipt& receipt) {
    checkSendable(receipt);
    out.open(kRequest).carrying(receipt.carried, kRequest);
    writeHeader(out, receipt);
    for (const auto& portion : receipt.portions) {
        out.open("ReceiptOrder").carrying(portion.carried);
        out.open(kOrderInfo).carrying(portion.carried, kOrderInfo);
        writeOrderNamed(out, portion.order);
        out.close();
        for (const auto& line : portion.lines) writeLine(out, line);
        out.close();
    }
    writeMoney(out, "Total", receipt.total, receipt.carried, kTotal);
    out.close();
}

}  // namespace cxml
