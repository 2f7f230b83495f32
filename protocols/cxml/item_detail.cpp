// ItemDetail | BlanketItemDetail
//   UnitPrice/Money, Description(@xml:lang)+ / ShortName?, UnitOfMeasure, PriceBasisQuantity?,
//   Classification(@domain)+, ManufacturerPartID?, ManufacturerName?, URL?, LeadTime?, Extrinsic*
//   of a blanket order: MaxAmount? MinAmount? MaxQuantity? MinQuantity?, in another order
#include <charconv>

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/price_basis.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kDetail = "ItemDetail";
constexpr std::string_view kDescription = "ItemDetail/Description";
constexpr std::string_view kUnspsc = "UNSPSC";

void readShortName(Node shortName, std::string text, model::Item& item) {
    item.description = xml::trimmed(shortName);
    // A short text alone still is one: the text it stands in is empty.
    if (text.empty()) item.carried.push_back({std::string(kDescription), "#", {}});
    item.longDescription = std::move(text);
    for (auto more = shortName.next_sibling("ShortName"); xml::present(more);
         more = more.next_sibling("ShortName"))
        carry(item.carried, more, kDescription);
}

void readDescription(Node node, model::Item& item) {
    // The first language is the sender's own.
    const auto shortName = node.child("ShortName");
    if (!xml::present(shortName) || !item.description.empty() || !item.language.empty())
        return keepDescription(item.description, item.language, item.carried, node, false, kDetail);
    item.language = node.attribute("xml:lang").value();
    readShortName(shortName, xml::trimmed(node), item);
    carryRest(item.carried, node, kDescription, {"xml:lang"}, {"ShortName"});
}

void readPrice(Node node, std::string_view name, model::Item& item, Reading& reading) {
    reading.once(node);
    if (name == "UnitPrice")
        item.unitPrice = keepMoney(node, reading, item.carried, "ItemDetail/UnitPrice");
    else if (name == "UnitOfMeasure")
        item.unit = reading.id(node);
}

// No classification at all is written as an empty one, for the DTD wants one.
void readClassification(Node node, model::Item& item) {
    auto code = xml::trimmed(node);
    const std::string_view domain = node.attribute("domain").value();
    if (!code.empty() || domain != kUnspsc)
        item.classifications.push_back({std::string(domain), std::move(code)});
}

// Whether every one of them has a place in the list.
bool areClassificationsPlain(Node detail, const model::Item& item) {
    std::size_t count = 0;
    for (auto node = detail.child("Classification"); xml::present(node);
         node = node.next_sibling("Classification")) {
        ++count;
        if (node.first_attribute().next_attribute()) return false;
    }
    return count == item.classifications.size() || (count == 1 && item.classifications.empty());
}

void writeClassifications(Writing& out, const model::Item& item) {
    if (carries(item.carried, "Classification", kDetail)) return;
    for (const auto& entry : item.classifications)
        out.leaf("Classification", entry.code, {{"domain", entry.domain}});
    if (item.classifications.empty() && !item.blanket)
        out.empty("Classification", {{"domain", kUnspsc}});
}

void readLeadTime(Node node, model::Item& item) {
    const auto text = xml::trimmed(node);
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error == std::errc{} && end == text.data() + text.size() && days >= 0)
        item.leadTimeDays = days;
    if (!item.leadTimeDays || text != std::to_string(days)) carry(item.carried, node, kDetail);
}

void readLimit(Node node, std::string_view name, model::Item& item, Reading& reading) {
    auto& limits = *item.blanket;
    auto* amount = name == "MaxAmount"   ? &limits.maxAmount
                   : name == "MinAmount" ? &limits.minAmount
                                         : nullptr;
    auto* quantity = name == "MaxQuantity"   ? &limits.maxQuantity
                     : name == "MinQuantity" ? &limits.minQuantity
                                             : nullptr;
    if (amount) *amount = keepMoney(node, reading, item.carried, below(kDetail, name));
    if (quantity) *quantity = base::Decimal::parse(xml::trimmed(node));
    if (!amount && !(quantity && *quantity)) carry(item.carried, node, kDetail);
}

void readMaker(Node node, std::string_view name, model::Item& item, Reading& reading) {
    auto& carried = item.carried;
    if (name == "ManufacturerPartID")
        keepLeaf(item.manufacturerPart, carried, node, kDetail);
    else if (name == "ManufacturerName")
        keepLeaf(item.manufacturer, carried, node, kDetail);
    else if (name == "URL")
        keepLeaf(item.url, carried, node, kDetail);
    else if (name == "LeadTime" && !item.leadTimeDays)
        readLeadTime(node, item);
    else if (name == "Extrinsic")
        keepExtrinsic(item.extras, carried, node, kDetail);
    else if (item.blanket)
        readLimit(node, name, item, reading);
    else
        carry(carried, node, kDetail);
}

void writeQuantity(Writing& out, std::string_view name, const std::optional<base::Decimal>& value) {
    if (value) out.leaf(name, value->str());
}

void writeText(Writing& out, const model::Item& item) {
    const auto& carried = item.carried;
    if (item.longDescription.empty() && !carriedText(carried, "#", kDescription))
        return writeDescription(out, item.description, item.language, carried, kDetail);
    const std::string_view language = item.language;
    out.open("Description", {{"xml:lang", language.empty() ? "en" : language}});
    out.carrying(carried, kDescription);
    out.leaf("ShortName", item.description).text(item.longDescription).close();
}

model::PricePer priceOf(const Writing& out, const model::Item& item) {
    const auto per = model::pricePer(item);
    if (!item.unitPrice) return per;
    return priceFor(out, item.blanket ? "BlanketItemDetail" : kDetail, per, model::priceText(item),
                    item.id.supplierPart);
}

void writePrice(Writing& out, const model::Item& item, const model::PricePer& per) {
    writeMoney(out, "UnitPrice", moneyOf(item, per), item.carried, "ItemDetail/UnitPrice");
}

void writeBlanket(Writing& out, const model::Item& item, const model::PricePer& per) {
    const auto& limits = *item.blanket;
    out.open("BlanketItemDetail").carrying(item.carried, kDetail);
    writeText(out, item);
    writeMoney(out, "MaxAmount", limits.maxAmount, item.carried, "ItemDetail/MaxAmount");
    writeMoney(out, "MinAmount", limits.minAmount, item.carried, "ItemDetail/MinAmount");
    writeQuantity(out, "MaxQuantity", limits.maxQuantity);
    writeQuantity(out, "MinQuantity", limits.minQuantity);
    writePrice(out, item, per);
    out.leafIf("UnitOfMeasure", item.unit);
}

}  // namespace

void readItemDetail(Node detail, model::Item& item, Reading& reading) {
    if (std::string_view(detail.name()) == "BlanketItemDetail") item.blanket.emplace();
    Node basis;
    carryAttributes(item.carried, detail, kDetail);
    xml::eachElement(detail, [&](Node node, std::string_view name) {
        if (name == "PriceBasisQuantity") basis = node;
        if (name == "UnitPrice" || name == "UnitOfMeasure" || name == "PriceBasisQuantity")
            readPrice(node, name, item, reading);
        else if (name == "Description")
            readDescription(node, item);
        else if (name == "Classification")
            readClassification(node, item);
        else
            readMaker(node, name, item, reading);
    });
    if (xml::present(basis)) readBasis(basis, item, reading, kDetail);
    if (areClassificationsPlain(detail, item)) return;
    for (const auto node : detail.children("Classification")) carry(item.carried, node, kDetail);
}

bool hasDetail(const model::Item& item) {
    return item.blanket || item.unitPrice || item.leadTimeDays || !item.description.empty() ||
           !item.language.empty() || !item.unit.empty() || !item.classifications.empty() ||
           !item.manufacturer.empty() || !item.manufacturerPart.empty() || !item.url.empty() ||
           !item.extras.empty() || carriesIn(item.carried, kDetail);
}

void writeItemDetail(Writing& out, const model::Item& item) {
    const auto& carried = item.carried;
    const auto per = priceOf(out, item);
    if (item.blanket) {
        writeBlanket(out, item, per);
    } else {
        out.open(kDetail).carrying(carried, kDetail);
        writePrice(out, item, per);
        writeText(out, item);
        out.leaf("UnitOfMeasure", item.unit);
    }
    writeBasis(out, per, item.unit, carried, kDetail);
    writeClassifications(out, item);
    writeLeaf(out, "ManufacturerPartID", item.manufacturerPart, carried, kDetail);
    writeLeaf(out, "ManufacturerName", item.manufacturer, carried, kDetail);
    writeLeaf(out, "URL", item.url, carried, kDetail);
    if (item.leadTimeDays && !carries(carried, "LeadTime", kDetail))
        out.leaf("LeadTime", std::to_string(*item.leadTimeDays));
    out.extrinsics(item.extras).close();
}

}  // namespace cxml
