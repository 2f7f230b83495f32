#include "gateway/web/shop/offers.h"

#include <charconv>

#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

constexpr int kMaxPage = 100'000;

std::string maker(const model::Product& product) {
    if (product.manufacturer.empty() || product.manufacturerPart.empty())
        return product.manufacturer;
    return product.manufacturer + " " + product.manufacturerPart;
}

std::string inCart(const Scene& scene, const model::Product& product) {
    base::Decimal quantity;
    for (const auto& line : scene.cart.lines)
        if (line.line.sku == product.sku) quantity = quantity + line.line.quantity;
    if (quantity.isZero()) return {};
    const auto text = quantityOf(quantity, product.unit, scene.marks) + " in your cart";
    const bool isBeyond =
        product.stock && product.stock > base::Decimal{0} && !isThere(product, quantity);
    return isBeyond ? text + ": " + availabilityOf(product, quantity, scene.marks) : text;
}

std::string pageUrl(const std::string& address, int number) {
    if (number <= 1) return address;
    return address + (address.find('?') == std::string::npos ? "?" : "&") +
           "page=" + std::to_string(number);
}

}  // namespace

Data offerRow(const Scene& scene, const store::Offering& offering, std::string_view back) {
    const auto& product = offering.product;
    const auto& marks = scene.marks;
    Data row;
    row.set("sku", product.sku).set("name", product.name).set("back", std::string(back));
    row.set("url", productUrl(scene, product.sku)).set("picture", pictureUrl(product.picture));
    row.set("packaging", packaging(product, marks));
    row.set("availability", availability(product, marks));
    row.set("inStock", product.stock && *product.stock > base::Decimal{0});
    row.set("price", money(offering.price.price, marks))
        .set("per", perUnit(product, offering.price.basis, marks));
    row.set("minimum", base::entered(smallest(product), marks));
    row.set("units", unitWord(product.unit, base::Decimal{2}));
    put(row, "maker", maker(product));
    put(row, "rule", orderingRule(product, marks));
    put(row, "inCart", inCart(scene, product));
    return row;
}

Data::List offerRows(const Scene& scene, const store::Offerings& offerings, std::string_view back) {
    Data::List rows;
    for (const auto& offering : offerings.rows) rows.push_back(offerRow(scene, offering, back));
    return rows;
}

std::string pictureUrl(std::string_view name) {
    return name.empty() ? assetUrl("no-picture.svg") : "/pictures/" + base::percentEncode(name);
}

std::string productUrl(const Scene& scene, std::string_view sku) {
    return scene.base + "/product/" + base::percentEncode(sku);
}

std::string categoryUrl(const Scene& scene, std::string_view id) {
    return scene.base + "/category/" + base::percentEncode(id);
}

Data::List crumbs(const Scene& scene, const Tree& tree, std::string_view categoryId,
                  std::string_view here) {
    Data::List rows;
    for (const auto* step : tree.path(categoryId)) {
        const bool current = here.empty() && step->id == categoryId;
        rows.push_back(Data().set("name", step->name).set("current", current));
        if (!current) rows.back().set("url", categoryUrl(scene, step->id));
    }
    if (!here.empty()) rows.push_back(Data().set("name", std::string(here)).set("current", true));
    return rows;
}

int askedPage(const Request& request) {
    const auto text = request.field("page");
    int number = 1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc::result_out_of_range && !text.starts_with('-')) number = kMaxPage;
    return std::clamp(number, 1, kMaxPage);
}

Shelf shelfAt(int number, const std::function<store::Offerings(store::Page)>& look) {
    auto found = look({(number - 1) * kPageSize, kPageSize});
    if (!found.rows.empty() || found.total == 0) return {std::move(found), number};
    number = (found.total + kPageSize - 1) / kPageSize;
    return {look({(number - 1) * kPageSize, kPageSize}), number};
}

Data pager(const std::string& address, int number, int total) {
    const int pages = (total + kPageSize - 1) / kPageSize;
    Data data;
    data.set("several", pages > 1).set("page", number).set("pages", pages);
    put(data, "previous", number > 1 ? pageUrl(address, std::min(number - 1, pages)) : "");
    put(data, "next", number < pages ? pageUrl(address, number + 1) : "");
    return data;
}

}  // namespace web::shop
