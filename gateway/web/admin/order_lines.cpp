#include "gateway/base/text.h"
#include "gateway/flows/in_words.h"
#include "gateway/model/price.h"
#include "gateway/web/admin/order_parts.h"

namespace web::admin {
namespace {

std::string priceOf(const model::Item& item) {
    return model::priceText(item);
}

Data lineRow(const model::Item& item, const std::vector<store::Difference>& differences) {
    Data row;
    row.set("line", item.lineNumber).set("part", item.id.supplierPart);
    row.set("description", item.description);
    row.set("quantity", item.quantity.plain() + " " + item.unit);
    put(row, "price", priceOf(item));
    const auto amount = model::amount(item);
    put(row, "amount", amount ? model::str(*amount) : "");
    put(row, "note", item.note);
    row.set("differs", std::ranges::any_of(differences, [&](const auto& difference) {
                return difference.lineNumber == item.lineNumber;
            }));
    return row;
}

}  // namespace

std::string addressLine(const model::Address& address) {
    return base::join(
        {address.name, base::join(address.deliverTo, ", "), base::join(address.street, ", "),
         base::join({address.postalCode, address.city}, " "), address.state,
         address.countryName.empty() ? address.country : address.countryName},
        ", ");
}

Data::List lineRows(const model::Order& order, const std::vector<store::Difference>& differences) {
    Data::List rows;
    for (const auto& item : order.items) rows.push_back(lineRow(item, differences));
    return rows;
}

Data::List differenceRows(const std::vector<store::Difference>& differences) {
    Data::List rows;
    for (const auto& difference : differences) {
        Data row;
        put(row, "line", difference.lineNumber == 0 ? "" : std::to_string(difference.lineNumber));
        row.set("field", difference.field);
        row.set("offered", difference.offered).set("ordered", difference.ordered);
        row.set("offer", difference.offerId);
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List textRows(const std::vector<std::string>& texts) {
    Data::List rows;
    for (const auto& text : texts) {
        Data row;
        row.set("text", text);
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List reasonRows(const std::vector<store::Difference>& differences) {
    std::vector<std::string> texts;
    for (const auto& difference : differences) texts.push_back(flows::inWords(difference));
    return textRows(texts);
}

}  // namespace web::admin
