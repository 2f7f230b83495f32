#include "gateway/model/json_text.h"
#include "gateway/web/api/openapi_schemas.h"

namespace web::api {
namespace {

constexpr auto kDecimal = R"({
  "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$", "examples": ["12.50"],
  "description": "A decimal number as a text: no digit is lost on the way."
})";

constexpr auto kProblem = R"({
  "type": "object", "required": ["type", "title", "status", "code", "detail"],
  "description": "What went wrong (RFC 9457).",
  "properties": {
    "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
    "code": {"type": "string", "description": "One word a program may branch on."},
    "detail": {"type": "string"},
    "errors": {"type": "array", "description": "Everything that is wrong, at once.", "items": {
      "type": "object", "required": ["detail"], "properties": {
        "pointer": {"type": "string", "description": "Where in the body: a JSON pointer."},
        "parameter": {"type": "string", "description": "Which parameter or header."},
        "position": {"type": "string", "description": "The byte what is no JSON ends at."},
        "detail": {"type": "string"}}}}}
})";

constexpr auto kOrderSummary = R"({
  "type": "object", "required": ["id", "number", "partner", "state", "version", "total", "createdAt",
    "changedAt"],
  "properties": {
    "id": {"type": "string", "description": "Our id of this version of the order: ord_…"},
    "number": {"type": "string", "description": "The buyer's order number."},
    "partner": {"type": "string"},
    "state": {"type": "string"}, "version": {"type": "integer"},
    "date": {"type": "string"},
    "total": {"$ref": "#/components/schemas/Money"},
    "backOfficeReference": {"type": "string", "description": "Its number in the back office."},
    "firstVersion": {"type": "string"}, "replaces": {"type": "string"},
    "createdAt": {"type": "string", "format": "date-time"},
    "changedAt": {"type": "string", "format": "date-time"}}
})";

constexpr auto kStoredOrder = R"({
  "allOf": [{"$ref": "#/components/schemas/OrderSummary"}, {
    "type": "object", "required": ["document", "papers", "differences", "notTold"],
    "properties": {
      "document": {"$ref": "#/components/schemas/Order"},
      "papers": {"type": "array", "description": "What was said about it, oldest first.",
        "items": {"type": "object", "required": ["kind", "direction", "createdAt", "document"],
          "properties": {
            "kind": {"type": "string", "examples": ["ConfirmationRequest"]},
            "id": {"type": "string"}, "direction": {"type": "string", "enum": ["in", "out"]},
            "createdAt": {"type": "string", "format": "date-time"},
            "messageId": {"type": "string"}, "document": {"type": "object"}}}},
      "notTold": {"type": "array", "items": {"type": "string"},
        "description": "What the order says that the back office has no place for."},
      "differences": {"type": "array",
        "description": "Where the order is not what was offered.",
        "items": {"type": "object", "required": ["lineNumber", "field", "offered", "ordered"],
          "properties": {
            "lineNumber": {"type": "integer"}, "field": {"type": "string"},
            "offered": {"type": "string"}, "ordered": {"type": "string"}}}}}}]
})";

constexpr auto kPartner = R"({
  "type": "object", "required": ["id", "name", "active", "profile", "currency", "language",
    "priceList", "backOffice"],
  "properties": {
    "id": {"type": "string"}, "name": {"type": "string"}, "active": {"type": "boolean"},
    "profile": {"type": "string"}, "currency": {"type": "string"}, "language": {"type": "string"},
    "priceList": {"type": "string"}, "assortment": {"type": "string"},
    "backOffice": {"type": "string", "description": "Where the partner's orders go."}}
})";

constexpr auto kMessageSummary = R"({
  "type": "object", "required": ["id", "direction", "state", "kind", "protocol", "createdAt",
    "attempts"],
  "properties": {
    "id": {"type": "string"}, "direction": {"type": "string", "enum": ["in", "out"]},
    "state": {"type": "string"}, "kind": {"type": "string", "examples": ["OrderRequest"]},
    "protocol": {"type": "string"}, "partner": {"type": "string"}, "place": {"type": "string"},
    "orderId": {"type": "string"}, "payloadId": {"type": "string"},
    "note": {"type": "string", "description": "Why it stands where it stands."},
    "createdAt": {"type": "string", "format": "date-time"},
    "nextAt": {"type": "string", "format": "date-time", "description": "When it is tried again."},
    "attempts": {"type": "integer"}, "successor": {"type": "string"}}
})";

constexpr auto kMessage = R"({
  "allOf": [{"$ref": "#/components/schemas/MessageSummary"}, {
    "type": "object", "required": ["tries"],
    "properties": {"tries": {"type": "array", "items": {
      "type": "object", "required": ["number", "startedAt", "finishedAt"],
      "properties": {
        "number": {"type": "integer"},
        "startedAt": {"type": "string", "format": "date-time"},
        "finishedAt": {"type": "string", "format": "date-time"},
        "outcome": {"type": "string", "enum": ["accepted", "retry", "refused", "unknown"]},
        "crashed": {"type": "boolean"}, "detail": {"type": "string"}}}}}}]
})";

constexpr auto kTaken = R"({
  "type": "object", "required": ["kind", "id", "orderId", "new"],
  "properties": {
    "kind": {"type": "string"}, "id": {"type": "string"}, "orderId": {"type": "string"},
    "new": {"type": "boolean", "description": "false: it was said before, and nothing happened."},
    "message": {"$ref": "#/components/schemas/MessageSummary"}}
})";

constexpr auto kChanged = R"({
  "type": "object", "required": ["changed", "unchanged"],
  "properties": {"changed": {"type": "integer"}, "unchanged": {"type": "integer"}}
})";

constexpr auto kPriceSteps = R"({
  "type": "object", "required": ["steps"],
  "properties": {
    "priceList": {"type": "string", "readOnly": true}, "sku": {"type": "string", "readOnly": true},
    "steps": {"type": "array", "minItems": 1, "maxItems": 1000,
      "items": {"$ref": "#/components/schemas/PriceStep"}}}
})";

constexpr auto kPriceStep = R"({
  "type": "object", "required": ["price"], "additionalProperties": false,
  "properties": {
    "fromQuantity": {"$ref": "#/components/schemas/Decimal",
      "description": "From how many on it holds; 1 when not said."},
    "price": {"$ref": "#/components/schemas/Money"},
    "basis": {"$ref": "#/components/schemas/Decimal",
      "description": "The price is for this many; 1 when not said."}}
})";

// Up to a thousand at once.
Json rows(const char* list, const Json& row) {
    Json shape{
        {"type", "object"}, {"required", Json::array({list})}, {"additionalProperties", false}};
    shape["properties"][list] = {
        {"type", "array"}, {"minItems", 1}, {"maxItems", 1000}, {"items", row}};
    return shape;
}

Json withSku(std::string_view schema) {
    return {{"allOf", {refTo(schema), {{"type", "object"}, {"required", Json::array({"sku"})}}}}};
}

}  // namespace

Json ownSchemas() {
    Json all{{"Decimal", model::orderedJson(kDecimal)},
             {"Problem", model::orderedJson(kProblem)},
             {"OrderSummary", model::orderedJson(kOrderSummary)},
             {"StoredOrder", model::orderedJson(kStoredOrder)},
             {"Partner", model::orderedJson(kPartner)},
             {"MessageSummary", model::orderedJson(kMessageSummary)},
             {"Message", model::orderedJson(kMessage)},
             {"Taken", model::orderedJson(kTaken)},
             {"Changed", model::orderedJson(kChanged)},
             {"PriceSteps", model::orderedJson(kPriceSteps)},
             {"PriceStep", model::orderedJson(kPriceStep)}};
    all["Products"] = rows("products", withSku("Product"));
    all["Prices"] = rows("prices", refTo("Price"));
    all["StockRows"] = rows("stock", withSku("Stock"));
    return all;
}

}  // namespace web::api
