#include <algorithm>
#include <nlohmann/json.hpp>

#include "gateway/base/text.h"
#include "gateway/base/unseen.h"
#include "gateway/model/fields_catalogue.h"
#include "gateway/model/json_check.h"
#include "gateway/model/json_in.h"
#include "gateway/model/told.h"

namespace model {
namespace {

constexpr std::size_t kLongestSku = 200;

/// Collects what is wrong with one value.
class Mistakes {
public:
    void note(std::string member, std::string what) {
        all_.push_back({std::move(member), std::move(what)});
    }
    void needed(std::string member, const std::string& value) {
        if (value.empty()) note(std::move(member), "is needed");
    }
    void aboveZero(std::string member, const base::Decimal& figure) {
        if (figure.isNegative() || figure.isZero()) note(std::move(member), "has to be above zero");
    }
    void notBelowZero(std::string member, const base::Decimal& figure) {
        if (figure.isNegative()) note(std::move(member), "is below zero");
    }
    // Two numbers that look alike have to be one number.
    void sku(const std::string& sku) {
        if (sku.empty() || sku.size() > kLongestSku)
            note("sku", "is needed, up to 200 bytes");
        else if (base::trim(sku) != sku)
            note("sku", "begins or ends with a space");
        else if (base::hasUnseen(sku))
            note("sku", "holds a character nobody sees, such as a soft hyphen: write it without");
    }
    template <Described T>
    void texts(const T& value) {
        eachField<T>([&](const auto& field) { fits(field.name, value.*field.member); });
    }
    void fits(std::string_view member, const std::string& text) {
        if (!fitsDocuments(text)) note(std::string(member), std::string(kUnfit));
    }
    std::vector<base::Problem> all() { return std::move(all_); }

private:
    template <class T>
    void fits(std::string_view, const T&) {}
    void fits(std::string_view member, const Extras& pairs) {
        for (const auto& [name, text] : pairs)
            if (!fitsDocuments(name) || !fitsDocuments(text))
                return note(std::string(member), std::string(kUnfit));
    }

    std::vector<base::Problem> all_;
};

bool isUnspsc(const std::string& code) {
    return code.size() == 8 &&
           std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

// What would read as zero when it is left out.
void figure(JsonCheck& check, const nlohmann::json& json, const char* where,
            const std::string& at) {
    const nlohmann::json::json_pointer place(where);
    if (!json.contains(place) || json[place].is_null()) check.note(at + where, "is needed");
}

void figures(JsonCheck&, const nlohmann::json&, const std::string&, const Product*) {}
void figures(JsonCheck& check, const nlohmann::json& json, const std::string& at, const Price*) {
    figure(check, json, "/price/amount", at);
}
void figures(JsonCheck& check, const nlohmann::json& json, const std::string& at, const Stock*) {
    figure(check, json, "/quantity", at);
}

template <class T>
std::optional<T> told(const nlohmann::json& json, const std::string& at,
                      std::vector<base::Problem>& problems) {
    JsonCheck check(problems);
    check.value(json, at, static_cast<const T*>(nullptr));
    auto rest = json;
    if (!check.takeOutWrong(rest, at)) return std::nullopt;
    auto value = read<T>(In(rest));
    figures(check, rest, at, &value);
    for (auto& one : mistakesIn(value)) check.note(at + '/' + one.where, std::move(one.what));
    if (!check.isClean()) return std::nullopt;
    return value;
}

}  // namespace

std::vector<base::Problem> mistakesIn(const Category& category) {
    Mistakes found;
    found.fits("name", category.name);
    found.fits("picture", category.picture);
    return found.all();
}

std::vector<base::Problem> mistakesIn(const Product& product) {
    Mistakes found;
    found.texts(product);
    found.sku(product.sku);
    found.needed("name", product.name);
    found.needed("unit", product.unit);
    if (!product.unspsc.empty() && !isUnspsc(product.unspsc))
        found.note("unspsc", "has to be 8 digits");
    found.aboveZero("packSize", product.packSize);
    found.aboveZero("minimumQuantity", product.minimumQuantity);
    found.aboveZero("quantityStep", product.quantityStep);
    if (product.leadTimeDays.value_or(0) < 0) found.note("leadTimeDays", "is below zero");
    if (product.stock) found.notBelowZero("stock", *product.stock);
    return found.all();
}

std::vector<base::Problem> mistakesIn(const Price& price) {
    Mistakes found;
    found.texts(price);
    found.sku(price.sku);
    found.needed("priceList", price.priceList);
    if (!isCurrency(price.price.currency))
        found.note("price/currency", "has to be an ISO 4217 currency like EUR");
    found.notBelowZero("price/amount", price.price.amount);
    found.aboveZero("fromQuantity", price.fromQuantity);
    found.aboveZero("basis", price.basis);
    return found.all();
}

std::vector<base::Problem> mistakesIn(const Stock& stock) {
    Mistakes found;
    found.texts(stock);
    found.sku(stock.sku);
    found.notBelowZero("quantity", stock.quantity);
    return found.all();
}

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
