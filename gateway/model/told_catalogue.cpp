#include <algorithm>
#include <nlohmann/json.hpp>

#include "gateway/model/fields_catalogue.h"
#include "gateway/model/json_check.h"
#include "gateway/model/json_in.h"
#include "gateway/model/told.h"

namespace model {
namespace {

constexpr std::size_t kLongestSku = 200;

void above(JsonCheck& check, const base::Decimal& figure, const std::string& at) {
    if (figure.isNegative() || figure.isZero()) check.note(at, "has to be above zero");
}

// What would read as zero when it is left out.
void figure(JsonCheck& check, const nlohmann::json& json, const char* where,
            const std::string& at) {
    const nlohmann::json::json_pointer place(where);
    if (!json.contains(place) || json[place].is_null()) check.note(at + where, "is needed");
}

void skuOf(JsonCheck& check, const std::string& sku, const std::string& at) {
    if (sku.empty() || sku.size() > kLongestSku) check.note(at, "is needed, up to 200 bytes");
}

void whatIsWrong(JsonCheck& check, const nlohmann::json& /*json*/, const Product& product,
                 const std::string& at) {
    skuOf(check, product.sku, at + "/sku");
    if (product.name.empty()) check.note(at + "/name", "is needed");
    if (product.unit.empty()) check.note(at + "/unit", "is needed");
    const bool digits =
        std::ranges::all_of(product.unspsc, [](char c) { return c >= '0' && c <= '9'; });
    if (!product.unspsc.empty() && (product.unspsc.size() != 8 || !digits))
        check.note(at + "/unspsc", "has to be 8 digits");
    above(check, product.packSize, at + "/packSize");
    above(check, product.minimumQuantity, at + "/minimumQuantity");
    above(check, product.quantityStep, at + "/quantityStep");
    if (product.leadTimeDays.value_or(0) < 0) check.note(at + "/leadTimeDays", "is negative");
}

void whatIsWrong(JsonCheck& check, const nlohmann::json& json, const Price& price,
                 const std::string& at) {
    skuOf(check, price.sku, at + "/sku");
    if (price.priceList.empty()) check.note(at + "/priceList", "is needed");
    if (!isCurrency(price.price.currency)) check.note(at + "/price/currency", "is needed, as EUR");
    figure(check, json, "/price/amount", at);
    if (price.price.amount.isNegative()) check.note(at + "/price/amount", "is negative");
    above(check, price.fromQuantity, at + "/fromQuantity");
    above(check, price.basis, at + "/basis");
}

void whatIsWrong(JsonCheck& check, const nlohmann::json& json, const Stock& stock,
                 const std::string& at) {
    skuOf(check, stock.sku, at + "/sku");
    figure(check, json, "/quantity", at);
    if (stock.quantity.isNegative()) check.note(at + "/quantity", "is negative");
}

template <class T>
std::optional<T> told(const nlohmann::json& json, const std::string& at,
                      std::vector<base::Problem>& problems) {
    JsonCheck check(problems);
    check.value(json, at, static_cast<const T*>(nullptr));
    auto rest = json;
    if (!check.takeOutWrong(rest, at)) return std::nullopt;
    auto value = read<T>(In(rest));
    whatIsWrong(check, rest, value, at);
    if (!check.isClean()) return std::nullopt;
    return value;
}

}  // namespace

std::optional<Product> toldProduct(const nlohmann::json& json, const std::string& at,
                                   std::vector<base::Problem>& problems) {
    return told<Product>(json, at, problems);
}

std::optional<Price> toldPrice(const nlohmann::json& json, const std::string& at,
                               std::vector<base::Problem>& problems) {
    return told<Price>(json, at, problems);
}

std::optional<Stock> toldStock(const nlohmann::json& json, const std::string& at,
                               std::vector<base::Problem>& problems) {
    return told<Stock>(json, at, problems);
}

}  // namespace model
