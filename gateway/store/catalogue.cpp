#include "gateway/store/catalogue.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/store/product_row.h"

namespace store {
namespace {

using Children = std::map<std::string, std::vector<model::Category>>;

model::Category categoryOf(const Row<5>& row) {
    const auto& [id, parentId, name, picture, position] = row;
    return {id.text(), parentId.text(), name.text(), picture.text(),
            static_cast<int>(position.number())};
}

void appendBelow(const std::string& parentId, Children& children,
                 std::vector<model::Category>& tree) {
    const auto found = children.extract(parentId);
    if (found.empty()) return;
    for (const auto& category : found.mapped()) {
        tree.push_back(category);
        appendBelow(category.id, children, tree);
    }
}

}  // namespace

std::vector<model::Category> categories(ReadTx& tx) {
    Children children;
    for (const auto& row : tx.select<5>("SELECT id, parent_id, name, picture, position\n"
                                        "FROM category\n"
                                        "ORDER BY position, name, id")) {
        auto category = categoryOf(row);
        children[category.parentId].push_back(std::move(category));
    }
    std::vector<model::Category> tree;
    appendBelow("", children, tree);
    return tree;
}

std::optional<model::Category> findCategory(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<5>(
        "SELECT id, parent_id, name, picture, position\n"
        "FROM category\n"
        "WHERE id = :id",
        {id});
    if (!row) return std::nullopt;
    return categoryOf(*row);
}

Offerings inCategory(ReadTx& tx, const View& view, std::string_view categoryId, Page page) {
    Offerings found;
    found.total = static_cast<int>(
        tx.selectOne<1>("SELECT COUNT(*)\n"
                        "FROM category_path AS path\n"
                        "JOIN product ON product.category_id = path.category_id\n"
                        "WHERE path.ancestor_id = :category AND " PASSERELLE_IN_VIEW,
                        {categoryId, view.priceList, view.currency, view.currency, view.assortment,
                         view.assortment})
            ->at(0)
            .number());
    for (const auto& row :
         tx.select<16>("SELECT " PASSERELLE_PRODUCT_COLUMNS "FROM category_path AS path\n"
                       "JOIN product ON product.category_id = path.category_id\n"
                       "WHERE path.ancestor_id = :category AND " PASSERELLE_IN_VIEW
                       "ORDER BY product.name, product.sku\n"
                       "LIMIT :limit OFFSET :offset",
                       {categoryId, view.priceList, view.currency, view.currency, view.assortment,
                        view.assortment, page.limit, page.offset}))
        found.rows.push_back(offeringOf(tx, view, row));
    return found;
}

std::optional<Offering> findOffering(ReadTx& tx, const View& view, std::string_view sku) {
    const auto row = tx.selectOne<16>(
        "SELECT " PASSERELLE_PRODUCT_COLUMNS
        "FROM product\n"
        "WHERE product.sku = :sku AND " PASSERELLE_IN_VIEW,
        {sku, view.priceList, view.currency, view.currency, view.assortment, view.assortment});
    if (!row) return std::nullopt;
    return offeringOf(tx, view, *row);
}

std::vector<model::Price> prices(ReadTx& tx, std::string_view priceList, std::string_view sku) {
    std::vector<model::Price> found;
    for (const auto& [currency, fromQuantity, amount, basis] :
         tx.select<4>("SELECT currency, from_quantity, amount, basis\n"
                      "FROM price\n"
                      "WHERE price_list = :price_list AND sku = :sku\n"
                      "ORDER BY currency",
                      {priceList, sku}))
        found.push_back({.priceList = std::string(priceList),
                         .sku = std::string(sku),
                         .fromQuantity = fromQuantity.decimal(),
                         .price = {amount.decimal(), currency.text()},
                         .basis = basis.decimal()});
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.fromQuantity < b.fromQuantity; });
    return found;
}

std::vector<model::Price> prices(ReadTx& tx, std::string_view sku) {
    std::vector<model::Price> all;
    for (const auto& [list] : tx.select<1>("SELECT DISTINCT price_list\n"
                                           "FROM price\n"
                                           "WHERE sku = :sku\n"
                                           "ORDER BY price_list",
                                           {sku})) {
        auto steps = prices(tx, list.text(), sku);
        std::ranges::move(steps, std::back_inserter(all));
    }
    return all;
}

std::vector<model::Price> prices(ReadTx& tx, const View& view, std::string_view sku) {
    auto steps = prices(tx, view.priceList, sku);
    std::erase_if(steps, [&](const auto& step) { return step.price.currency != view.currency; });
    return steps;
}

std::optional<model::Price> priceFor(ReadTx& tx, const View& view, std::string_view sku,
                                     const base::Decimal& quantity) {
    std::optional<model::Price> best;
    for (auto& step : prices(tx, view, sku))
        if (!best || step.fromQuantity <= quantity) best = std::move(step);
    return best;
}

std::vector<std::pair<std::string, int>> countByCategory(ReadTx& tx, const View& view) {
    std::vector<std::pair<std::string, int>> counts;
    for (const auto& [category, count] : tx.select<2>(
             "SELECT product.category_id, COUNT(*)\n"
             "FROM product\n"
             "WHERE product.category_id IS NOT NULL AND " PASSERELLE_IN_VIEW
             "GROUP BY product.category_id\n"
             "ORDER BY product.category_id",
             {view.priceList, view.currency, view.currency, view.assortment, view.assortment}))
        counts.emplace_back(category.text(), static_cast<int>(count.number()));
    return counts;
}

std::optional<Picture> picture(ReadTx& tx, std::string_view name) {
    const auto row = tx.selectOne<2>("SELECT type, base64 FROM picture WHERE name = :name", {name});
    if (!row) return std::nullopt;
    const auto& [type, encoded] = *row;
    return Picture{std::string(name), type.text(), base::unbase64(encoded.text()).value_or("")};
}

std::optional<model::Product> findProduct(ReadTx& tx, std::string_view sku) {
    const auto row = tx.selectOne<16>("SELECT " PASSERELLE_PRODUCT_COLUMNS
                                      "FROM product\n"
                                      "WHERE product.sku = :sku",
                                      {sku});
    if (!row) return std::nullopt;
    return productOf(*row);
}

bool hasProduct(ReadTx& tx, std::string_view sku) {
    return tx.selectOne<1>("SELECT sku FROM product WHERE sku = :sku", {sku}).has_value();
}

}  // namespace store
