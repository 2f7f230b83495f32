// Index(@loadmode)
//   SupplierID+(@domain) … IndexItem+ / IndexItemAdd+ | IndexItemDelete+ | IndexItemPunchout+
// IndexItemAdd / ItemID ItemDetail IndexItemDetail
//   IndexItemDetail / LeadTime ExpirationDate? EffectiveDate? …
// IndexItemDelete / ItemID
// IndexItemPunchout / ItemID PunchoutDetail(@punchoutLevel)
//   Description+ URL Classification+ UnitPrice? … ExpirationDate? EffectiveDate? …: an ItemDetail's
//   parts in another order
#include <algorithm>

#include "protocols/cxml/carried.h"
#include "protocols/cxml/catalogue.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/price_basis.h"
#include "protocols/cxml/sendable.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;
using Line = model::CatalogUpload::Line;
using Entry = model::CatalogUpload::Entry;

constexpr std::string_view kItemDetail = "ItemDetail";
constexpr std::string_view kIndexDetail = "IndexItemDetail";
constexpr std::string_view kPunchout = "PunchoutDetail";
constexpr std::string_view kExpires = "ExpirationDate";
constexpr std::string_view kEffective = "EffectiveDate";
constexpr std::string_view kLevel = "punchoutLevel";

std::string_view elementOf(Entry entry) {
    switch (entry) {
        case Entry::add:
            return "IndexItemAdd";
        case Entry::remove:
            return "IndexItemDelete";
        case Entry::punchout:
            return "IndexItemPunchout";
    }
    return {};
}

// The days stand in the ItemDetail too; only what differs is kept.
void readLeadTime(Node node, Line& line) {
    const auto text = xml::trimmed(node);
    const auto days = base::Decimal::parse(text);
    const bool whole = days && days->isWhole() && !days->isNegative() && text.size() < 9;
    if (whole && !line.item.leadTimeDays) line.item.leadTimeDays = std::stoi(text);
    if (text.empty() && !line.item.leadTimeDays) return;
    if (!line.item.leadTimeDays || text != std::to_string(*line.item.leadTimeDays))
        carry(line.carried, node, kIndexDetail);
}

void readIndexDetail(Node detail, Line& line) {
    carryAttributes(line.carried, detail, kIndexDetail);
    xml::eachElement(detail, [&](Node child, std::string_view name) {
        if (name == "LeadTime")
            readLeadTime(child, line);
        else if (name == kExpires)
            keepLeaf(line.expires, line.carried, child, kIndexDetail);
        else if (name == kEffective)
            keepLeaf(line.effective, line.carried, child, kIndexDetail);
        else
            carry(line.carried, child, kIndexDetail);
    });
}

// What an ItemDetail has not was carried as its own.
void readPunchoutDetail(Node detail, Line& line, Reading& reading) {
    readItemDetail(detail, line.item, reading);
    line.punchoutUrl = std::move(line.item.url);
    line.item.url.clear();
    line.punchoutLevel = detail.attribute(kLevel.data()).value();
    line.expires = xml::trimmed(detail.child(kExpires.data()));
    line.effective = xml::trimmed(detail.child(kEffective.data()));
    std::erase_if(line.item.carried, [](const model::CarriedPart& part) {
        return part.place == kItemDetail &&
               (part.name == "@punchoutLevel" || part.name == kExpires || part.name == kEffective);
    });
}

Line readLine(Node node, Entry entry, Reading& reading) {
    Line line;
    line.entry = entry;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        reading.once(child);
        if (name == "ItemID")
            line.item.id = readItemId(child, reading);
        else if (name == kItemDetail)
            readItemDetail(child, line.item, reading);
        else if (name == kPunchout)
            readPunchoutDetail(child, line, reading);
        else if (name != kIndexDetail)
            carry(line.carried, child);
    });
    readIndexDetail(node.child(kIndexDetail.data()), line);
    return line;
}

void readItem(Node item, model::CatalogUpload& read, Reading& reading) {
    xml::eachElement(item, [&](Node child, std::string_view name) {
        for (const auto entry : {Entry::add, Entry::remove, Entry::punchout})
            if (name == elementOf(entry)) read.lines.push_back(readLine(child, entry, reading));
    });
}

void writeIndexDetail(Writing& out, const Line& line) {
    const auto& carried = line.carried;
    out.open(kIndexDetail).carrying(carried, kIndexDetail);
    if (!carries(carried, "LeadTime", kIndexDetail))
        out.leaf("LeadTime", line.item.leadTimeDays ? std::to_string(*line.item.leadTimeDays) : "");
    writeLeaf(out, kExpires, line.expires, carried, kIndexDetail);
    writeLeaf(out, kEffective, line.effective, carried, kIndexDetail);
    out.close();
}

// The parts of an ItemDetail, to be put in PunchoutDetail's order.
model::Carried partsOf(const Writing& out, const Line& line) {
    Writing detail;
    auto item = line.item;
    if (item.unitPrice)
        model::setPrice(item, priceFor(out, kPunchout, model::pricePer(item),
                                       model::priceText(item), item.id.supplierPart));
    item.url = line.punchoutUrl;
    writeItemDetail(detail, item);
    const auto text = detail.done();
    pugi::xml_document tree;
    tree.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                     pugi::encoding_utf8);
    model::Carried parts;
    for (const auto part : tree.document_element())
        if (!(part.name() == std::string_view("UnitOfMeasure") && item.unit.empty()))
            carry(parts, part);
    if (item.url.empty()) parts.push_back({{}, "URL", "<URL/>"});
    return parts;
}

void writePunchoutDetail(Writing& out, const Line& line) {
    const auto parts = partsOf(out, line);
    out.open(kPunchout, {{kLevel, line.punchoutLevel}}).carrying(parts);
    out.leafIf(kExpires, line.expires).leafIf(kEffective, line.effective).close();
}

void writeLine(Writing& out, const Line& line) {
    out.open(elementOf(line.entry)).carrying(line.carried);
    write(out, line.item.id);
    switch (line.entry) {
        case Entry::add:
            writeItemDetail(out, line.item);
            writeIndexDetail(out, line);
            break;
        case Entry::remove:
            break;
        case Entry::punchout:
            writePunchoutDetail(out, line);
            break;
    }
    out.close();
}

// cXML DTD, IndexItem: entries of one kind each.
void writeLines(Writing& out, const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].entry != lines[i - 1].entry) out.open("IndexItem");
        writeLine(out, lines[i]);
        if (i + 1 == lines.size() || lines[i].entry != lines[i + 1].entry) out.close();
    }
}

void checkSendable(const model::CatalogUpload& upload) {
    Sendable sendable("Index");
    sendable.must(!upload.suppliers.empty(), "SupplierID", "missing");
    sendable.must(!upload.lines.empty(), "IndexItem", "missing");
    sendable.oneOf(upload.loadMode, "@loadmode", {"Full", "Incremental"});
    for (std::size_t i = 0; i < upload.lines.size(); ++i) {
        const auto& line = upload.lines[i];
        const Place where("IndexItem", i);
        sendable.must(line.entry != Entry::add || line.item.unitPrice.has_value(), where,
                      "UnitPrice", "missing");
        sendable.must(line.entry != Entry::punchout || !line.punchoutUrl.empty(), where, "URL",
                      "missing");
        sendable.oneOf(line.punchoutLevel, where, "@punchoutLevel",
                       {"store", "aisle", "shelf", "product"});
    }
    sendable.conclude();
}

}  // namespace

model::CatalogUpload readIndex(Node node, Reading& reading) {
    model::CatalogUpload read;
    read.indexOnly = true;
    read.loadMode = node.attribute("loadmode").value();
    carryAttributes(read.carried, node, "Index", {"loadmode"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "SupplierID")
            read.suppliers.push_back({child.attribute("domain").value(), xml::trimmed(child)});
        else if (name == "IndexItem")
            readItem(child, read, reading);
        else
            carry(read.carried, child, "Index");
    });
    return read;
}

void writeIndex(Writing& out, const model::CatalogUpload& upload) {
    checkSendable(upload);
    out.open("Index", {{"loadmode", upload.loadMode}}).carrying(upload.carried, "Index");
    for (const auto& [domain, identity] : upload.suppliers)
        out.leaf("SupplierID", identity, {{"domain", domain}});
    writeLines(out, upload.lines);
    out.close();
}

}  // namespace cxml
