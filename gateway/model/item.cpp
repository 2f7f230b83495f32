#include "gateway/model/item.h"

namespace model {

std::optional<Money> amount(const Item& item) {
    if (!item.unitPrice) return {};
    return lineAmount(item.quantity, *item.unitPrice, item.priceBasis, item.priceFactor);
}

}  // namespace model
