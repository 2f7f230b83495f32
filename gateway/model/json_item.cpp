#include "gateway/model/json_parts.h"

namespace model {
namespace {

std::string classificationJson(const Classification& classification) {
    return Object().text("domain", classification.domain).text("code", classification.code).str();
}

Classification readClassification(const In& in) {
    return Classification{.domain = in.text("domain"), .code = in.text("code")};
}

}  // namespace

std::string itemIdJson(const ItemId& id) {
    return Object()
        .text("supplierPart", id.supplierPart)
        .text("auxiliary", id.auxiliary)
        .text("buyerPart", id.buyerPart)
        .str();
}

ItemId readItemId(const In& in) {
    return ItemId{.supplierPart = in.text("supplierPart"),
                  .auxiliary = in.text("auxiliary"),
                  .buyerPart = in.text("buyerPart")};
}

std::string toJson(const Item& item) {
    return Object()
        .number("lineNumber", item.lineNumber)
        .json("id", itemIdJson(item.id))
        .decimal("quantity", item.quantity)
        .text("unit", item.unit)
        .maybe("unitPrice", item.unitPrice, moneyJson)
        .decimal("priceBasis", item.priceBasis)
        .text("description", item.description)
        .text("longDescription", item.longDescription)
        .text("language", item.language)
        .json("classifications", array(item.classifications, classificationJson))
        .text("manufacturer", item.manufacturer)
        .text("manufacturerPart", item.manufacturerPart)
        .maybe("leadTimeDays", item.leadTimeDays)
        .text("url", item.url)
        .text("note", item.note)
        .text("requestedDelivery", item.requestedDelivery)
        .json("extras", toJson(item.extras))
        .str();
}

Item readItem(const In& in) {
    return Item{.lineNumber = in.number("lineNumber"),
                .id = in.one("id", readItemId),
                .quantity = in.decimal("quantity", base::Decimal{1}),
                .unit = in.text("unit"),
                .unitPrice = in.maybe("unitPrice", readMoney),
                .priceBasis = in.decimal("priceBasis", base::Decimal{1}),
                .description = in.text("description"),
                .longDescription = in.text("longDescription"),
                .language = in.text("language"),
                .classifications = in.list("classifications", readClassification),
                .manufacturer = in.text("manufacturer"),
                .manufacturerPart = in.text("manufacturerPart"),
                .leadTimeDays = in.maybeNumber("leadTimeDays"),
                .url = in.text("url"),
                .note = in.text("note"),
                .requestedDelivery = in.text("requestedDelivery"),
                .extras = in.one("extras", readExtras)};
}

std::string itemsJson(const std::vector<Item>& items) {
    return array(items, [](const Item& item) { return toJson(item); });
}

Item itemFromJson(std::string_view json) {
    return readItem(Json(json).root());
}

}  // namespace model
