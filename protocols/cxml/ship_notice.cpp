// ShipNoticeRequest
//   ShipNoticeHeader(@shipmentID @operation @noticeDate @shipmentDate @deliveryDate @shipmentType
//                    @fulfillmentType @reason)
//     DocumentReference? Contact* Comments* Extrinsic* …
//   ShipControl*
//   ShipNoticePortion*
//     OrderReference, Contact* Comments* Extrinsic*
//     ShipNoticeItem*(@quantity @lineNumber @shipNoticeLineNumber)
//       ItemID? ShipNoticeItemDetail?/Description UnitOfMeasure Packaging* Batch*
//       AssetInfo*(@serialNumber) Comments* Extrinsic* …
#include "protocols/cxml/ship_notice.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/packaging.h"
#include "protocols/cxml/party.h"
#include "protocols/cxml/sendable.h"
#include "protocols/cxml/ship_control.h"
#include "protocols/cxml/ship_notice_rules.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kRequest = "ShipNoticeRequest";
constexpr std::string_view kHeader = "ShipNoticeHeader";
constexpr std::string_view kDetail = "ShipNoticeItemDetail";
constexpr std::string_view kAsset = "AssetInfo";

void readHeader(Node header, model::ShipNotice& read, Reading& reading) {
    auto& carried = read.carried;
    read.id = header.attribute("shipmentID").value();
    read.operation = keepOperation(header, read.carried, reading);
    read.date = reading.date(header, "noticeDate");
    read.shipmentDate = reading.date(header, "shipmentDate");
    read.deliveryDate = reading.date(header, "deliveryDate");
    read.type = header.attribute("shipmentType").value();
    read.fulfillment = header.attribute("fulfillmentType").value();
    read.reason = header.attribute("reason").value();
    carryAttributes(carried, header, {},
                    {"shipmentID", "operation", "noticeDate", "shipmentDate", "deliveryDate",
                     "shipmentType", "fulfillmentType", "reason"});
    xml::eachElement(header, [&](Node child, std::string_view name) {
        if (name == "DocumentReference")
            keepReference(read.previous, carried, child);
        else if (name == "Contact")
            read.contacts.push_back(readContact(child));
        else if (name == "Comments")
            keepNote(read.note, carried, child);
        else if (name == "Extrinsic")
            keepExtrinsic(read.extras, carried, child);
        else
            carry(carried, child);
    });
}

void readDetail(Node detail, model::ShipNoticeLine& line) {
    carryAttributes(line.carried, detail, kDetail);
    xml::eachElement(detail, [&](Node child, std::string_view name) {
        if (name == "Description")
            keepDescription(line.description, line.language, line.carried, child, true, kDetail);
        else
            carry(line.carried, child, kDetail);
    });
}

void readAsset(Node asset, model::ShipNoticeLine& line) {
    const std::string_view serial = asset.attribute("serialNumber").value();
    if (serial.empty()) return carry(line.carried, asset);
    carryRest(line.carried, asset, nth(kAsset, line.serialNumbers.size()), {"serialNumber"}, {});
    line.serialNumbers.emplace_back(serial);
}

void readLinePart(Node node, std::string_view name, model::ShipNoticeLine& line, Reading& reading) {
    if (name == "ItemID" || name == kDetail || name == "UnitOfMeasure") reading.once(node);
    if (name == "ItemID")
        line.id = readItemId(node, reading);
    else if (name == kDetail)
        readDetail(node, line);
    else if (name == "UnitOfMeasure")
        line.unit = keepText(line.carried, node, name);
    else if (name == "Packaging")
        line.packages.push_back(readPackage(node));
    else if (name == "Batch")
        line.batches.push_back(readBatch(node));
    else if (name == kAsset)
        readAsset(node, line);
    else if (name == "Comments")
        keepNote(line.note, line.carried, node);
    else if (name == "Extrinsic")
        keepExtrinsic(line.extras, line.carried, node);
    else
        carry(line.carried, node);
}

model::ShipNoticeLine readLine(Node node, Reading& reading) {
    model::ShipNoticeLine line;
    line.lineNumber = keepLineNumber(node, "lineNumber", line.carried);
    line.noticeLine = keepLineNumber(node, "shipNoticeLineNumber", line.carried);
    line.quantity = reading.quantity(node, "quantity");
    carryAttributes(line.carried, node, {}, {"quantity", "lineNumber", "shipNoticeLineNumber"});
    xml::eachElement(
        node, [&](Node child, std::string_view name) { readLinePart(child, name, line, reading); });
    return line;
}

model::ShipNoticePortion readPortion(Node node, Reading& reading) {
    model::ShipNoticePortion read;
    carryAttributes(read.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "OrderReference") reading.once(child);
        if (name == "OrderReference")
            read.order = readOrderReference(child);
        else if (name == "Contact")
            read.contacts.push_back(readContact(child));
        else if (name == "Comments")
            keepNote(read.note, read.carried, child);
        else if (name == "Extrinsic")
            keepExtrinsic(read.extras, read.carried, child);
        else if (name == "ShipNoticeItem")
            read.lines.push_back(readLine(child, reading));
        else
            carry(read.carried, child);
    });
    return read;
}

void writeHeader(Writing& out, const model::ShipNotice& notice) {
    out.open(kHeader, {{"shipmentID", notice.id},
                       {"operation", word(notice.operation, notice.carried)},
                       {"noticeDate", notice.date},
                       {"shipmentDate", notice.shipmentDate},
                       {"deliveryDate", notice.deliveryDate},
                       {"shipmentType", notice.type},
                       {"fulfillmentType", notice.fulfillment},
                       {"reason", notice.reason}});
    out.carrying(notice.carried);
    writeReference(out, notice.previous, notice.carried);
    for (const auto& contact : notice.contacts) write(out, contact);
    writeNote(out, notice.note, notice.carried);
    out.extrinsics(notice.extras).close();
}

void writeLine(Writing& out, const model::ShipNoticeLine& line) {
    const auto& carried = line.carried;
    out.open("ShipNoticeItem", {{"quantity", line.quantity.str()},
                                {"lineNumber", numberText(line.lineNumber, carried, "@lineNumber")},
                                {"shipNoticeLineNumber",
                                 numberText(line.noticeLine, carried, "@shipNoticeLineNumber")}});
    out.carrying(carried);
    if (!(line.id == model::ItemId{})) write(out, line.id);
    if (!line.description.empty() || carriesIn(carried, kDetail)) {
        out.open(kDetail).carrying(carried, kDetail);
        writeDescriptionIf(out, line.description, line.language, carried, kDetail);
        out.close();
    }
    writeText(out, "UnitOfMeasure", line.unit, carried, "UnitOfMeasure");
    for (const auto& package : line.packages) write(out, package);
    for (const auto& batch : line.batches) write(out, batch);
    for (std::size_t i = 0; i < line.serialNumbers.size(); ++i)
        out.open(kAsset, {{"serialNumber", line.serialNumbers[i]}})
            .carrying(carried, nth(kAsset, i))
            .close();
    writeNote(out, line.note, carried);
    out.extrinsics(line.extras).close();
}

void writePortion(Writing& out, const model::ShipNoticePortion& portion) {
    out.open("ShipNoticePortion").carrying(portion.carried);
    writeOrderReference(out, portion.order);
    for (const auto& contact : portion.contacts) write(out, contact);
    writeNote(out, portion.note, portion.carried);
    out.extrinsics(portion.extras);
    for (const auto& line : portion.lines) writeLine(out, line);
    out.close();
}

}  // namespace

model::ShipNotice readShipNotice(Node node, Reading& reading) {
    model::ShipNotice read;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == kHeader) {
            reading.once(child);
            readHeader(child, read, reading);
        } else if (name == "ShipControl") {
            read.carriers.push_back(readCarrier(child));
        } else if (name == "ShipNoticePortion") {
            read.portions.push_back(readPortion(child, reading));
        } else {
            carry(read.carried, child, kRequest);
        }
    });
    if (!node.child(kHeader.data()))
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/ShipNoticeHeader", "missing");
    return read;
}

void write(Writing& out, const model::ShipNotice& notice) {
    checkSendable(notice);
    out.open(kRequest).carrying(notice.carried, kRequest);
    writeHeader(out, notice);
    for (const auto& carrier : notice.carriers) write(out, carrier);
    for (const auto& portion : notice.portions) writePortion(out, portion);
    out.close();
}

}  // namespace cxml
