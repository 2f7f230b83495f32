// A_OutbDeliveryHeader of API_OUTBOUND_DELIVERY_SRV, version 2:
//
//   DeliveryDocument ActualGoodsMovementDate DeliveryDate BillOfLading
//     to_DeliveryDocumentItem   ReferenceSDDocument ReferenceSDDocumentItem: the sales order
//                               ActualDeliveryQuantity DeliveryQuantityUnit Material Batch
#include <algorithm>

#include "connectors/sap/odata_documents.h"
#include "connectors/sap/odata_json.h"

namespace sap {
namespace {

model::Batch batchOf(const model::In& item, const model::ShipNoticeLine& line) {
    model::Batch batch;
    batch.supplierBatch = item.text("Batch");
    batch.produced = isoDay(item.text("ManufactureDate"));
    batch.expires = isoDay(item.text("ShelfLifeExpirationDate"));
    batch.quantity = line.quantity;
    batch.unit = line.unit;
    return batch;
}

model::ShipNoticeLine lineOf(const model::In& item, int number, const Names& names) {
    model::ShipNoticeLine line;
    line.lineNumber = number;
    line.quantity = item.decimal("ActualDeliveryQuantity");
    line.unit = unitFrom(names, item.text("DeliveryQuantityUnit"));
    line.id.supplierPart = names.materials.ours(unpadded(item.text("Material")));
    line.id.buyerPart = item.text("MaterialByCustomer");
    line.description = item.text("DeliveryDocumentItemText");
    if (!item.text("Batch").empty()) line.batches.push_back(batchOf(item, line));
    return line;
}

model::ShipNoticePortion& portionOf(const KnownOrder& order, model::ShipNotice& said) {
    for (auto& portion : said.portions)
        if (portion.order.orderId == order.orderId) return portion;
    auto& portion = said.portions.emplace_back();
    portion.order.orderId = order.orderId;
    portion.order.number = order.number;
    return portion;
}

void take(const model::In& item, const KnownOrders& orders, const Names& names,
          model::ShipNotice& said) {
    const auto order = orders.find(unpadded(item.text("ReferenceSDDocument")));
    if (order == orders.end()) return;
    const auto& items = order->second.items;
    const auto source = items.find(unpadded(item.text("ReferenceSDDocumentItem")));
    // What SAP added by itself is no line of the buyer's.
    if (source == items.end() || source->second.line == 0) return;
    auto line = lineOf(item, source->second.line, names);
    // A line that is split by batches stands here with nothing, and its parts beside it.
    if (line.quantity.isZero()) return;
    portionOf(order->second, said).lines.push_back(std::move(line));
}

template <class Visit>
void eachItem(const model::In& delivery, Visit visit) {
    delivery.one("to_DeliveryDocumentItem", [&](const model::In& set) {
        return set.list("results", [&](const model::In& item) {
            visit(item);
            return 0;
        });
    });
}

}  // namespace

std::set<std::string> ordersOfDelivery(const model::In& delivery) {
    std::set<std::string> numbers;
    eachItem(delivery, [&](const model::In& item) {
        if (auto number = item.text("ReferenceSDDocument"); !number.empty())
            numbers.insert(std::move(number));
    });
    return numbers;
}

std::optional<model::ShipNotice> readOutboundDelivery(const model::In& delivery,
                                                      const KnownOrders& orders,
                                                      const Names& names) {
    model::ShipNotice said;
    said.id = unpadded(delivery.text("DeliveryDocument"));
    said.type = "actual";
    said.shipmentDate = isoDay(delivery.text("ActualGoodsMovementDate"));
    said.date = said.shipmentDate;
    said.deliveryDate = std::max(isoDay(delivery.text("DeliveryDate")), said.shipmentDate);
    if (const auto lading = delivery.text("BillOfLading"); !lading.empty())
        said.carriers.emplace_back().trackingNumbers.push_back(lading);
    eachItem(delivery, [&](const model::In& item) { take(item, orders, names, said); });
    if (said.portions.empty()) return {};
    return said;
}

}  // namespace sap
