#include "gateway/store/product_row.h"

#include "gateway/model/json.h"

namespace store {
namespace {

std::optional<int> maybeNumber(const Cell& cell) {
    if (cell.null()) return std::nullopt;
    return static_cast<int>(cell.number());
}

// Nothing is known of a stock that stands there empty.
std::optional<base::Decimal> maybeDecimal(const Cell& cell) {
    if (cell.text().empty()) return std::nullopt;
    return cell.decimal();
}

}  // namespace

model::Product productOf(const Row<16>& row) {
    const auto& [sku, name, description, categoryId, unspsc, unit, packSize, packUnit,
                 minimumQuantity, quantityStep, manufacturer, manufacturerPart, leadTimeDays, stock,
                 picture, attributes] = row;
    return {.sku = sku.text(),
            .name = name.text(),
            .description = description.text(),
            .categoryId = categoryId.text(),
            .unspsc = unspsc.text(),
            .unit = unit.text(),
            .packSize = packSize.decimal(),
            .packUnit = packUnit.text(),
            .minimumQuantity = minimumQuantity.decimal(),
            .quantityStep = quantityStep.decimal(),
            .manufacturer = manufacturer.text(),
            .manufacturerPart = manufacturerPart.text(),
            .leadTimeDays = maybeNumber(leadTimeDays),
            .stock = maybeDecimal(stock),
            .picture = picture.text(),
            .attributes = model::extrasFromJson(attributes.text())};
}

Offering offeringOf(ReadTx& tx, const View& view, const Row<16>& row) {
    Offering offering{productOf(row), {}};
    const auto& product = offering.product;
    if (auto price = priceFor(tx, view, product.sku, product.minimumQuantity))
        offering.price = std::move(*price);
    return offering;
}

}  // namespace store
