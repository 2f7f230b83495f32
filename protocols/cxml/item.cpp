// ItemIn, ItemOut(@quantity @lineNumber @requestedDeliveryDate @requisitionID)
//   ItemID / SupplierPartID SupplierPartAuxiliaryID? BuyerPartID?
//   ItemDetail | BlanketItemDetail
//     UnitPrice/Money, Description(@xml:lang)+ / ShortName?, UnitOfMeasure, PriceBasisQuantity?,
//     Classification(@domain)+, ManufacturerPartID?, ManufacturerName?, URL?, LeadTime?, Extrinsic*
//   ShipTo?, Comments*, Extrinsic*
#include "protocols/cxml/item.h"

#include <charconv>

#include "gateway/base/text.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

void readDescription(Node node, model::Item& item) {
    // The first language is the sender's own.
    if (!item.description.empty()) return;
    item.language = node.attribute("xml:lang").value();
    auto text = xml::trimmed(node);
    if (const auto shortName = node.child("ShortName")) {
        item.description = xml::trimmed(shortName);
        item.longDescription = std::move(text);
    } else {
        item.description = std::move(text);
    }
}

// cXML Reference Guide, PriceBasisQuantity: the price is for @quantity of its unit, and one unit of
// the order is @conversionFactor of these.
base::Decimal readBasis(Node node, Reading& reading) {
    const auto quantity = reading.quantity(node, "quantity");
    auto factor = base::Decimal{1};
    if (node.attribute("conversionFactor")) factor = reading.quantity(node, "conversionFactor");
    if (quantity.isZero() || factor.isZero()) {
        reading.reject(node, "a price for nothing");
        return base::Decimal{1};
    }
    if (factor == base::Decimal{1}) return quantity;
    const auto basis = quantity.dividedBy(factor, 9);
    if (basis.isZero() || !(basis * factor == quantity)) {
        reading.reject(node, "conversionFactor", "cannot be reckoned exactly");
        return base::Decimal{1};
    }
    return basis;
}

void readPrice(Node node, std::string_view name, model::Item& item, Reading& reading) {
    reading.once(node);
    if (name == "UnitPrice")
        item.unitPrice = reading.moneyIn(node);
    else if (name == "UnitOfMeasure")
        item.unit = reading.id(node);
    else
        item.priceBasis = readBasis(node, reading);
}

std::optional<int> readLeadTime(Node node) {
    const auto text = xml::trimmed(node);
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error != std::errc{} || end != text.data() + text.size() || days < 0) return std::nullopt;
    return days;
}

void readDetail(Node detail, model::Item& item, Reading& reading) {
    xml::eachElement(detail, [&](Node node, std::string_view name) {
        if (name == "UnitPrice" || name == "UnitOfMeasure" || name == "PriceBasisQuantity")
            readPrice(node, name, item, reading);
        else if (name == "Description")
            readDescription(node, item);
        else if (name == "Classification")
            item.classifications.push_back({node.attribute("domain").value(), xml::trimmed(node)});
        else if (name == "ManufacturerPartID")
            item.manufacturerPart = xml::trimmed(node);
        else if (name == "ManufacturerName")
            item.manufacturer = xml::trimmed(node);
        else if (name == "URL")
            item.url = xml::trimmed(node);
        else if (name == "LeadTime")
            item.leadTimeDays = readLeadTime(node);
        else if (name == "Extrinsic")
            addExtrinsic(item.extras, node);
    });
}

void readAttributes(Node node, int position, model::Item& item, Reading& reading) {
    item.quantity = reading.quantity(node, "quantity");
    item.lineNumber = position;
    for (auto attribute = node.first_attribute(); attribute;
         attribute = attribute.next_attribute()) {
        const std::string_view name = attribute.name();
        if (name == "lineNumber")
            item.lineNumber = reading.number(node, attribute).value_or(position);
        else if (name == "requestedDeliveryDate")
            item.requestedDelivery = attribute.value();
        else if (name == "requisitionID")
            item.extras.emplace_back(name, attribute.value());
    }
}

void writeDetail(xml::Writer& out, const model::Item& item) {
    const std::string language = item.language.empty() ? "en" : item.language;
    out.open("ItemDetail");
    out.open("UnitPrice")
        .leaf("Money", item.unitPrice->amount.str(), {{"currency", item.unitPrice->currency}})
        .close();
    out.open("Description", {{"xml:lang", language}});
    if (item.longDescription.empty())
        out.text(item.description);
    else
        out.leaf("ShortName", item.description).text(item.longDescription);
    out.close();
    out.leaf("UnitOfMeasure", item.unit);
    if (!(item.priceBasis == base::Decimal{1}))
        out.open("PriceBasisQuantity",
                 {{"quantity", item.priceBasis.plain()}, {"conversionFactor", "1"}})
            .leaf("UnitOfMeasure", item.unit)
            .close();
    for (const auto& entry : item.classifications)
        out.leaf("Classification", entry.code, {{"domain", entry.domain}});
    // The DTD wants one; an empty one claims nothing.
    if (item.classifications.empty()) out.empty("Classification", {{"domain", "UNSPSC"}});
    if (!item.manufacturerPart.empty()) out.leaf("ManufacturerPartID", item.manufacturerPart);
    if (!item.manufacturer.empty()) out.leaf("ManufacturerName", item.manufacturer);
    if (!item.url.empty()) out.leaf("URL", item.url);
    if (item.leadTimeDays) out.leaf("LeadTime", std::to_string(*item.leadTimeDays));
    for (const auto& [name, value] : item.extras) out.leaf("Extrinsic", value, {{"name", name}});
    out.close();
}

}  // namespace

model::ItemId readItemId(Node itemId, Reading& reading) {
    model::ItemId id;
    bool named = false;
    xml::eachElement(itemId, [&](Node node, std::string_view name) {
        if (name == "SupplierPartID") {
            reading.once(node);
            id.supplierPart = reading.id(node);
            named = true;
        } else if (name == "SupplierPartAuxiliaryID") {
            reading.once(node);
            id.auxiliary = reading.exact(node);
        } else if (name == "BuyerPartID") {
            id.buyerPart = reading.id(node);
        }
    });
    if (!named) reading.reject(itemId, "has no SupplierPartID");
    return id;
}

model::Item& addItem(std::vector<model::Item>& items, Node node, Reading& reading) {
    constexpr std::size_t kUsualLines = 16;
    if (items.empty()) items.reserve(kUsualLines);
    const int position = static_cast<int>(items.size()) + 1;
    auto& item = items.emplace_back();
    readAttributes(node, position, item, reading);
    bool named = false;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "ItemID") {
            reading.once(child);
            item.id = readItemId(child, reading);
            named = true;
        } else if (name == "ItemDetail" || name == "BlanketItemDetail") {
            reading.once(child);
            readDetail(child, item, reading);
        } else if (name == "ShipTo") {
            item.extras.emplace_back("ShipTo", oneLine(readAddress(child.child("Address"))));
        } else if (name == "Comments") {
            addComment(item.note, child);
        } else if (name == "Extrinsic") {
            addExtrinsic(item.extras, child);
        }
    });
    if (!named) reading.reject(node, "has no ItemID");
    return item;
}

void writeItemIn(xml::Writer& out, const model::Item& item, int position) {
    if (!item.unitPrice)
        throw base::Fault(base::FaultCode::invalid, "A line without a price cannot go home",
                          item.id.supplierPart);
    const auto line = std::to_string(item.lineNumber > 0 ? item.lineNumber : position);
    out.open("ItemIn", {{"quantity", item.quantity.plain()}, {"lineNumber", line}});
    out.open("ItemID").leaf("SupplierPartID", item.id.supplierPart);
    if (!item.id.auxiliary.empty()) out.leaf("SupplierPartAuxiliaryID", item.id.auxiliary);
    if (!item.id.buyerPart.empty()) out.leaf("BuyerPartID", item.id.buyerPart);
    out.close();
    writeDetail(out, item);
    if (!item.note.empty()) out.leaf("Comments", item.note);
    out.close();
}

void addComment(std::string& note, Node comments) {
    auto text = xml::trimmed(comments);
    if (text.empty()) return;
    if (!note.empty()) note += '\n';
    note += text;
}

}  // namespace cxml
