#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/model/json.h"
#include "gateway/store/dialect.h"
#include "gateway/store/product_row.h"

namespace store {
namespace {

std::optional<std::string> orNull(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return text;
}

// Who is above and below whom, for the category and everything below it.
void renewPaths(Tx& tx, const std::string& id) {
    tx.run(
        "DELETE FROM category_path\n"
        "WHERE category_id IN (SELECT category_id FROM category_path WHERE ancestor_id = :id)",
        {id});
    tx.run(
        "WITH RECURSIVE below (id) AS (\n"
        "    SELECT id FROM category WHERE id = :id\n"
        "    UNION\n"
        "    SELECT child.id FROM category AS child JOIN below ON child.parent_id = below.id\n"
        "), path (category_id, ancestor_id) AS (\n"
        "    SELECT id, id FROM below\n"
        "    UNION\n"
        "    SELECT path.category_id, category.parent_id\n"
        "    FROM path\n"
        "    JOIN category ON category.id = path.ancestor_id\n"
        "    WHERE category.parent_id IS NOT NULL\n"
        ")\n"
        "INSERT INTO category_path (category_id, ancestor_id)\n"
        "SELECT category_id, ancestor_id FROM path",
        {id});
}

void writeProduct(Tx& tx, const model::Product& product) {
    tx.run(
        "INSERT INTO product (sku, name, description, category_id, unspsc, unit, pack_size,\n"
        "    pack_unit, minimum_quantity, quantity_step, manufacturer, manufacturer_part,\n"
        "    lead_time_days, stock, picture, attributes)\n"
        "VALUES (:sku, :name, :description, :category_id, :unspsc, :unit, :pack_size,\n"
        "    :pack_unit, :minimum_quantity, :quantity_step, :manufacturer, :manufacturer_part,\n"
        "    :lead_time_days, :stock, :picture, :attributes)\n"
        "ON CONFLICT (sku) DO UPDATE SET\n"
        "    name = excluded.name,\n"
        "    description = excluded.description,\n"
        "    category_id = excluded.category_id,\n"
        "    unspsc = excluded.unspsc,\n"
        "    unit = excluded.unit,\n"
        "    pack_size = excluded.pack_size,\n"
        "    pack_unit = excluded.pack_unit,\n"
        "    minimum_quantity = excluded.minimum_quantity,\n"
        "    quantity_step = excluded.quantity_step,\n"
        "    manufacturer = excluded.manufacturer,\n"
        "    manufacturer_part = excluded.manufacturer_part,\n"
        "    lead_time_days = excluded.lead_time_days,\n"
        "    stock = excluded.stock,\n"
        "    picture = excluded.picture,\n"
        "    attributes = excluded.attributes",
        {product.sku, product.name, product.description, orNull(product.categoryId), product.unspsc,
         product.unit, product.packSize, product.packUnit, product.minimumQuantity,
         product.quantityStep, product.manufacturer, product.manufacturerPart, product.leadTimeDays,
         product.stock ? product.stock->str() : std::string(), product.picture,
         model::toJson(product.attributes)});
}

std::vector<std::string> membersOf(ReadTx& tx, const std::string& assortmentId) {
    std::vector<std::string> members;
    for (const auto& [category] : tx.select<1>("SELECT category_id\n"
                                               "FROM assortment_category\n"
                                               "WHERE assortment_id = :assortment_id\n"
                                               "ORDER BY category_id",
                                               {assortmentId}))
        members.push_back(category.text());
    return members;
}

}  // namespace

std::set<std::string> pictureNames(ReadTx& tx) {
    std::set<std::string> names;
    for (const auto& [name] : tx.select<1>("SELECT name FROM picture", {}))
        names.insert(name.text());
    return names;
}

bool saveCategory(Tx& tx, const model::Category& category) {
    const auto before = findCategory(tx, category.id);
    if (before == category) return false;
    tx.run(
        "INSERT INTO category (id, parent_id, name, picture, position)\n"
        "VALUES (:id, :parent_id, :name, :picture, :position)\n"
        "ON CONFLICT (id) DO UPDATE SET\n"
        "    parent_id = excluded.parent_id,\n"
        "    name = excluded.name,\n"
        "    picture = excluded.picture,\n"
        "    position = excluded.position",
        {category.id, orNull(category.parentId), category.name, category.picture,
         category.position});
    if (!before || before->parentId != category.parentId) renewPaths(tx, category.id);
    return true;
}

bool saveProduct(Tx& tx, const model::Product& product) {
    const auto before = findProduct(tx, product.sku);
    auto wanted = product;
    if (before && !wanted.stock) wanted.stock = before->stock;
    if (before == wanted) return false;
    const auto& index = tx.dialect().search();
    if (before) index.remove(tx, product.sku);
    writeProduct(tx, wanted);
    index.add(tx, product.sku);
    return true;
}

bool savePrice(Tx& tx, const model::Price& price) {
    const auto all = prices(tx, price.priceList, price.sku);
    if (std::find(all.begin(), all.end(), price) != all.end()) return false;
    tx.run(
        "INSERT INTO price (price_list, sku, currency, from_quantity, amount, basis)\n"
        "VALUES (:price_list, :sku, :currency, :from_quantity, :amount, :basis)\n"
        "ON CONFLICT (price_list, sku, currency, from_quantity) DO UPDATE SET\n"
        "    amount = excluded.amount,\n"
        "    basis = excluded.basis",
        {price.priceList, price.sku, price.price.currency, price.fromQuantity.plain(),
         price.price.amount, price.basis});
    return true;
}

bool saveStock(Tx& tx, std::string_view sku, const base::Decimal& quantity) {
    return tx.run("UPDATE product SET stock = :stock WHERE sku = :sku AND stock <> :same",
                  {quantity, sku, quantity}) > 0;
}

bool forgetStock(Tx& tx, std::string_view sku) {
    return tx.run("UPDATE product SET stock = '' WHERE sku = :sku AND stock <> ''", {sku}) > 0;
}

bool removeProduct(Tx& tx, std::string_view sku) {
    if (!hasProduct(tx, sku)) return false;
    tx.dialect().search().remove(tx, std::string(sku));
    tx.run("DELETE FROM price WHERE sku = :sku", {sku});
    return tx.run("DELETE FROM product WHERE sku = :sku", {sku}) > 0;
}

bool removePrice(Tx& tx, const model::Price& price) {
    return tx.run(
               "DELETE FROM price\n"
               "WHERE price_list = :price_list AND sku = :sku AND currency = :currency\n"
               "    AND from_quantity = :from_quantity",
               {price.priceList, price.sku, price.price.currency, price.fromQuantity.plain()}) > 0;
}

int removeProductsBut(Tx& tx, const std::set<std::string>& named) {
    int removed = 0;
    for (const auto& [sku] : tx.select<1>("SELECT sku FROM product", {}))
        if (!named.contains(sku.text())) removed += removeProduct(tx, sku.text()) ? 1 : 0;
    return removed;
}

int removePricesBut(Tx& tx, std::string_view priceList, const std::set<std::string>& named) {
    int removed = 0;
    for (const auto& [sku] :
         tx.select<1>("SELECT DISTINCT sku FROM price WHERE price_list = :price_list", {priceList}))
        if (!named.contains(sku.text()))
            removed += static_cast<int>(
                tx.run("DELETE FROM price WHERE price_list = :price_list AND sku = :sku",
                       {priceList, sku.text()}));
    return removed;
}

bool saveAssortment(Tx& tx, const model::Assortment& assortment) {
    auto wanted = assortment.categories;
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    const bool added =
        tx.run("INSERT INTO assortment (id) VALUES (:id) ON CONFLICT (id) DO NOTHING",
               {assortment.id}) == 1;
    if (!added && membersOf(tx, assortment.id) == wanted) return false;
    tx.run("DELETE FROM assortment_category WHERE assortment_id = :id", {assortment.id});
    for (const auto& category : wanted)
        tx.run(
            "INSERT INTO assortment_category (assortment_id, category_id)\n"
            "VALUES (:assortment_id, :category_id)",
            {assortment.id, category});
    return true;
}

bool savePicture(Tx& tx, const Picture& picture) {
    return tx.run(
               "INSERT INTO picture (name, type, base64)\n"
               "VALUES (:name, :type, :base64)\n"
               "ON CONFLICT (name) DO UPDATE SET\n"
               "    type = excluded.type,\n"
               "    base64 = excluded.base64\n"
               "WHERE picture.type <> excluded.type OR picture.base64 <> excluded.base64",
               {picture.name, picture.type, base::base64(picture.bytes)}) == 1;
}

}  // namespace store
