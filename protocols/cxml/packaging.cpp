// Packaging
//   PackagingCode+ | Dimension+, PackagingLevelCode? ShippingContainerSerialCode?
//   ShippingContainerSerialCodeReference? PackageID?/PackageTrackingID
//   DispatchQuantity?(@quantity)/UnitOfMeasure …
// Batch(@productionDate @expirationDate @batchQuantity) / BuyerBatchID? SupplierBatchID?
#include "protocols/cxml/packaging.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kCode = "PackagingCode";
constexpr std::string_view kId = "PackageID";
constexpr std::string_view kDispatch = "DispatchQuantity";

// An empty one stands there when nothing else says what it is.
void readCode(Node node, model::Package& read) {
    if (!read.code.empty()) return carry(read.carried, node);
    const bool hollow = xml::trimmed(node).empty();
    if (!hollow) read.code = keepNamed(read.carried, node, kCode);
    if (hollow && node.attribute("xml:lang").value() != std::string_view("en"))
        carry(read.carried, node);
}

void readId(Node node, model::Package& read) {
    carryAttributes(read.carried, node, kId);
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "PackageTrackingID")
            keepLeaf(read.packageId, read.carried, child, kId);
        else
            carry(read.carried, child, kId);
    });
}

void readDispatched(Node node, model::Package& read) {
    read.dispatched = keepDecimal(node, "quantity", read.carried, kDispatch);
    if (!read.dispatched) return carry(read.carried, node);
    carryAttributes(read.carried, node, kDispatch, {"quantity"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "UnitOfMeasure")
            keepLeaf(read.unit, read.carried, child, kDispatch);
        else
            carry(read.carried, child, kDispatch);
    });
}

void writeIn(Writing& out, const model::Package& package) {
    const auto& carried = package.carried;
    const bool hasCode = !package.code.empty() || carries(carried, kCode);
    if (!hasCode && package.dimensions.empty()) out.empty(kCode, {{"xml:lang", "en"}});
    if (!package.code.empty()) writeNamed(out, kCode, package.code, carried, kCode);
    for (const auto& dimension : package.dimensions) writeMeasure(out, "Dimension", dimension);
    writeLeaf(out, "PackagingLevelCode", package.level, carried);
    writeLeaf(out, "ShippingContainerSerialCode", package.serialCode, carried);
    writeLeaf(out, "ShippingContainerSerialCodeReference", package.serialReference, carried);
    if (!package.packageId.empty() || carriesIn(carried, kId)) {
        out.open(kId).carrying(carried, kId);
        writeLeaf(out, "PackageTrackingID", package.packageId, carried, kId);
        out.close();
    }
    if (!package.dispatched) return;
    out.open(kDispatch, {{"quantity", package.dispatched->str()}}).carrying(carried, kDispatch);
    writeLeaf(out, "UnitOfMeasure", package.unit, carried, kDispatch);
    out.close();
}

}  // namespace

model::Package readPackage(Node node) {
    model::Package read;
    auto& carried = read.carried;
    carryAttributes(carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == kCode)
            readCode(child, read);
        else if (name == "Dimension")
            read.dimensions.push_back(readMeasure(child));
        else if (name == "PackagingLevelCode")
            keepLeaf(read.level, carried, child);
        else if (name == "ShippingContainerSerialCode")
            keepLeaf(read.serialCode, carried, child);
        else if (name == "ShippingContainerSerialCodeReference")
            keepLeaf(read.serialReference, carried, child);
        else if (name == kId && read.packageId.empty())
            readId(child, read);
        else if (name == kDispatch && !read.dispatched)
            readDispatched(child, read);
        else
            carry(carried, child);
    });
    return read;
}

void write(Writing& out, const model::Package& package) {
    out.open("Packaging").carrying(package.carried);
    writeIn(out, package);
    out.close();
}

model::Batch readBatch(Node node) {
    model::Batch read;
    auto& carried = read.carried;
    read.produced = node.attribute("productionDate").value();
    read.expires = node.attribute("expirationDate").value();
    read.quantity = keepDecimal(node, "batchQuantity", carried);
    carryAttributes(carried, node, {}, {"productionDate", "expirationDate", "batchQuantity"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "BuyerBatchID")
            keepLeaf(read.buyerBatch, carried, child);
        else if (name == "SupplierBatchID")
            keepLeaf(read.supplierBatch, carried, child);
        else
            carry(carried, child);
    });
    return read;
}

void write(Writing& out, const model::Batch& batch) {
    out.open("Batch", {{"productionDate", batch.produced},
                       {"expirationDate", batch.expires},
                       {"batchQuantity", batch.quantity ? batch.quantity->str() : ""}});
    out.carrying(batch.carried);
    writeLeaf(out, "BuyerBatchID", batch.buyerBatch, batch.carried);
    writeLeaf(out, "SupplierBatchID", batch.supplierBatch, batch.carried);
    out.close();
}

}  // namespace cxml
