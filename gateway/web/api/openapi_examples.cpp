// What an example says can be sent as it stands: a test does. Everything speaks of one order, two
// boxes of HB-8 and one of GL-1.
#include <array>
#include <utility>

#include "gateway/model/json_text.h"
#include "gateway/web/api/openapi_schemas.h"

namespace web::api {
namespace {

using Example = std::pair<std::string_view, std::string_view>;

constexpr auto kBodies = std::to_array<Example>({
    {"Confirmation", R"({
  "id": "AB-7001",
  "orderId": "ord_1",
  "erpReference": "SO-4711",
  "date": "2026-03-02T10:00:00Z",
  "type": "detail",
  "lines": [
    {"lineNumber": 1, "quantity": "2", "unit": "BX", "type": "accept",
     "deliveryDate": "2026-03-05T12:00:00Z"},
    {"lineNumber": 2, "quantity": "1", "unit": "BX", "type": "detail",
     "unitPrice": {"amount": "12.75", "currency": "USD"}, "comment": "New price since March"}
  ]
})"},
    {"ShipNotice", R"({
  "id": "LS-8001",
  "date": "2026-03-04T15:00:00Z",
  "shipmentDate": "2026-03-04T16:00:00Z",
  "deliveryDate": "2026-03-05T12:00:00Z",
  "fulfillment": "partial",
  "carriers": [
    {"names": [{"domain": "companyName", "identity": "UPS"}],
     "trackingNumbers": ["1Z999AA10123456784"], "method": "ground"}
  ],
  "portions": [
    {"order": {"orderId": "ord_1"},
     "lines": [{"lineNumber": 1, "quantity": "2", "unit": "BX"}]}
  ]
})"},
    {"Invoice", R"({
  "id": "RE-9001",
  "date": "2026-03-06T09:00:00Z",
  "purpose": "standard",
  "orders": [
    {"order": {"orderId": "ord_1"},
     "lines": [
       {"number": 1, "lineNumber": 1, "quantity": "2", "unit": "BX",
        "unitPrice": {"amount": "12.50", "currency": "USD"},
        "subtotal": {"amount": "25.00", "currency": "USD"}}
     ]}
  ],
  "summary": {
    "subtotal": {"amount": "25.00", "currency": "USD"},
    "tax": {"amount": {"amount": "2.50", "currency": "USD"}, "description": "Sales tax"},
    "gross": {"amount": "27.50", "currency": "USD"},
    "net": {"amount": "27.50", "currency": "USD"},
    "due": {"amount": "27.50", "currency": "USD"}
  }
})"},
    {"Product", R"({
  "sku": "GL-1",
  "name": "Nitrile gloves",
  "description": "Powder-free, size M",
  "unspsc": "46181504",
  "unit": "BX",
  "packSize": "100",
  "packUnit": "EA",
  "leadTimeDays": 2,
  "attributes": [["Size", "M"], ["Colour", "blue"]]
})"},
    {"ProductChange", R"({
  "description": "Powder-free, size M, blue",
  "manufacturer": null
})"},
    {"Products", R"({
  "products": [
    {"sku": "GL-1", "name": "Nitrile gloves", "unit": "BX", "stock": "240"},
    {"sku": "GL-2", "name": "Leather gloves", "unit": "PR", "stock": "12"}
  ]
})"},
    {"PriceSteps", R"({
  "steps": [
    {"price": {"amount": "12.50", "currency": "USD"}},
    {"fromQuantity": "10", "price": {"amount": "11.90", "currency": "USD"}}
  ]
})"},
    {"Prices", R"({
  "prices": [
    {"priceList": "standard", "sku": "GL-1", "price": {"amount": "12.50", "currency": "USD"}},
    {"priceList": "standard", "sku": "GL-1", "fromQuantity": "10",
     "price": {"amount": "11.90", "currency": "USD"}}
  ]
})"},
    {"Stock", R"({"sku": "GL-1", "quantity": "240"})"},
    {"StockRows", R"({
  "stock": [
    {"sku": "GL-1", "quantity": "240"},
    {"sku": "HB-8", "quantity": "0"}
  ]
})"},
});

constexpr auto kAnswers = std::to_array<Example>({
    {"OrderSummary", R"({
  "id": "ord_1",
  "number": "PO-4500012345",
  "partner": "acme",
  "state": "accepted",
  "version": 1,
  "date": "2026-03-01T09:00:00+00:00",
  "total": {"amount": "37.50", "currency": "USD"},
  "createdAt": "2026-03-01T09:00:03Z",
  "changedAt": "2026-03-01T09:00:03Z"
})"},
    {"StoredOrder", R"({
  "id": "ord_1",
  "number": "PO-4500012345",
  "partner": "acme",
  "state": "accepted",
  "version": 1,
  "total": {"amount": "37.50", "currency": "USD"},
  "createdAt": "2026-03-01T09:00:03Z",
  "changedAt": "2026-03-01T09:00:03Z",
  "document": {
    "number": "PO-4500012345",
    "date": "2026-03-01T09:00:00+00:00",
    "total": {"amount": "37.50", "currency": "USD"},
    "items": [
      {"lineNumber": 1, "id": {"supplierPart": "HB-8"}, "quantity": "2", "unit": "BX",
       "unitPrice": {"amount": "12.50", "currency": "USD"}},
      {"lineNumber": 2, "id": {"supplierPart": "GL-1"}, "quantity": "1", "unit": "BX",
       "unitPrice": {"amount": "12.50", "currency": "USD"}}
    ]
  },
  "papers": [],
  "differences": [],
  "notTold": []
})"},
    {"Taken", R"({
  "kind": "ConfirmationRequest",
  "id": "AB-7001",
  "orderId": "ord_1",
  "new": true
})"},
    {"Changed", R"({"changed": 2, "unchanged": 0})"},
    {"Price", R"({
  "priceList": "standard",
  "sku": "GL-1",
  "fromQuantity": "1",
  "price": {"amount": "12.50", "currency": "USD"},
  "basis": "1"
})"},
    {"Partner", R"({
  "id": "acme",
  "name": "Acme Works",
  "active": true,
  "profile": "cxml",
  "currency": "USD",
  "language": "en-US",
  "priceList": "standard",
  "backOffice": "erp"
})"},
    {"MessageSummary", R"({
  "id": "msg_1",
  "direction": "out",
  "state": "dead",
  "kind": "OrderRequest",
  "protocol": "connector",
  "partner": "acme",
  "orderId": "ord_1",
  "note": "The back office knows no material HB-8.",
  "createdAt": "2026-03-01T09:00:03Z",
  "attempts": 1
})"},
    {"Message", R"({
  "id": "msg_1",
  "direction": "out",
  "state": "dead",
  "kind": "OrderRequest",
  "protocol": "connector",
  "partner": "acme",
  "orderId": "ord_1",
  "createdAt": "2026-03-01T09:00:03Z",
  "attempts": 1,
  "tries": [
    {"number": 1, "startedAt": "2026-03-01T09:00:04Z", "finishedAt": "2026-03-01T09:00:05Z",
     "outcome": "refused", "detail": "The back office knows no material HB-8."}
  ]
})"},
});

}  // namespace

Json exampleOf(std::string_view schema) {
    for (const std::span<const Example> examples :
         {std::span<const Example>(kBodies), std::span<const Example>(kAnswers)})
        for (const auto& [name, text] : examples)
            if (name == schema) return model::orderedJson(text);
    return nullptr;
}

}  // namespace web::api
