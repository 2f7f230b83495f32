// What programs page through. A statement for each index.
#include "gateway/store/api_lists.h"

#include "gateway/store/order_row.h"
#include "gateway/store/product_row.h"

// Whether a back office has the order: one went there, or none went anywhere and its partner's
// would. Values: back office three times.
#define PASSERELLE_OF_BACK_OFFICE                                                    \
    "(:any_office = '' OR EXISTS (\n"                                                \
    "    SELECT 1 FROM message\n"                                                    \
    "    WHERE message.order_id = orders.id AND message.order_id <> ''\n"            \
    "        AND message.direction = 'out' AND message.protocol = 'connector'\n"     \
    "        AND message.destination = :office\n"                                    \
    ") OR (EXISTS (\n"                                                               \
    "    SELECT 1 FROM partner\n"                                                    \
    "    WHERE partner.id = orders.partner_id AND partner.connector = :its_office\n" \
    ") AND NOT EXISTS (\n"                                                           \
    "    SELECT 1 FROM message\n"                                                    \
    "    WHERE message.order_id = orders.id AND message.order_id <> ''\n"            \
    "        AND message.direction = 'out' AND message.protocol = 'connector'\n"     \
    ")))\n"

namespace store {
namespace {

// Behind every id.
constexpr std::string_view kLast = "\U0010FFFF";

std::string_view before(const ApiOrders& wanted) {
    return wanted.before.empty() ? kLast : wanted.before;
}

std::vector<OrderRow> ofNumber(ReadTx& tx, const ApiOrders& wanted) {
    return tx.select<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE number = :number AND id < :before\n"
        "    AND (:any_partner = '' OR partner_id = :partner_id)\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND " PASSERELLE_OF_BACK_OFFICE
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {wanted.number, before(wanted), wanted.partnerId, wanted.partnerId, wanted.state,
         wanted.state, wanted.backOffice, wanted.backOffice, wanted.backOffice, wanted.limit});
}

std::vector<OrderRow> ofPartner(ReadTx& tx, const ApiOrders& wanted) {
    return tx.select<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND id < :before\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND " PASSERELLE_OF_BACK_OFFICE
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {wanted.partnerId, before(wanted), wanted.state, wanted.state, wanted.backOffice,
         wanted.backOffice, wanted.backOffice, wanted.limit});
}

std::vector<OrderRow> ofAll(ReadTx& tx, const ApiOrders& wanted) {
    return tx.select<kOrderColumns>("SELECT " PASSERELLE_ORDER_COLUMNS
                                    "FROM orders\n"
                                    "WHERE id < :before\n"
                                    "    AND (:any_state = '' OR state = :state)\n"
                                    "    AND " PASSERELLE_OF_BACK_OFFICE
                                    "ORDER BY id DESC\n"
                                    "LIMIT :limit",
                                    {before(wanted), wanted.state, wanted.state, wanted.backOffice,
                                     wanted.backOffice, wanted.backOffice, wanted.limit});
}

std::vector<OrderRow> rows(ReadTx& tx, const ApiOrders& wanted) {
    if (!wanted.number.empty()) return ofNumber(tx, wanted);
    if (!wanted.partnerId.empty()) return ofPartner(tx, wanted);
    return ofAll(tx, wanted);
}

std::vector<Row<16>> inView(ReadTx& tx, const View& view, std::string_view sku, int limit) {
    return tx.select<16>("SELECT " PASSERELLE_PRODUCT_COLUMNS
                         "FROM product\n"
                         "WHERE product.sku > :after AND " PASSERELLE_IN_VIEW
                         "ORDER BY product.sku\n"
                         "LIMIT :limit",
                         {sku, view.priceList, view.currency, view.currency, view.assortment,
                          view.assortment, limit});
}

std::vector<Row<16>> inAll(ReadTx& tx, std::string_view sku, int limit) {
    return tx.select<16>("SELECT " PASSERELLE_PRODUCT_COLUMNS
                         "FROM product\n"
                         "WHERE product.sku > :after\n"
                         "ORDER BY product.sku\n"
                         "LIMIT :limit",
                         {sku, limit});
}

}  // namespace

std::vector<StoredOrder> apiOrders(ReadTx& tx, const ApiOrders& wanted) {
    std::vector<StoredOrder> orders;
    for (const auto& row : rows(tx, wanted)) orders.push_back(orderOf(row));
    return orders;
}

bool isOrderOf(ReadTx& tx, std::string_view orderId, std::string_view backOffice) {
    return tx
        .selectOne<1>(
            "SELECT id\n"
            "FROM orders\n"
            "WHERE id = :id AND " PASSERELLE_OF_BACK_OFFICE,
            {orderId, backOffice, backOffice, backOffice})
        .has_value();
}

std::vector<model::Product> productsAfter(ReadTx& tx, const std::optional<View>& view,
                                          std::string_view sku, int limit) {
    std::vector<model::Product> products;
    for (const auto& row : view ? inView(tx, *view, sku, limit) : inAll(tx, sku, limit))
        products.push_back(productOf(row));
    return products;
}

std::vector<model::Price> apiPrices(ReadTx& tx, const ApiPrices& wanted) {
    std::vector<model::Price> found;
    const auto& after = wanted.after;
    const auto from = after.sku.empty() ? std::string("0") : after.fromQuantity.plain();
    for (const auto& [priceList, sku, currency, fromQuantity, amount, basis] :
         tx.select<6>("SELECT price_list, sku, currency, from_quantity, amount, basis\n"
                      "FROM price\n"
                      "WHERE (sku, price_list, currency, CAST(from_quantity AS NUMERIC),\n"
                      "       from_quantity)\n"
                      "        > (:sku, :price_list, :currency, CAST(:from AS NUMERIC),\n"
                      "           :from_quantity)\n"
                      "    AND (:any_list = '' OR price_list = :wanted_list)\n"
                      "    AND (:any_sku = '' OR sku = :wanted_sku)\n"
                      "    AND (:any_currency = '' OR currency = :wanted_currency)\n"
                      "    AND (:any_assortment = '' OR EXISTS (\n"
                      "        SELECT 1 FROM product\n"
                      "        JOIN category_path AS shown\n"
                      "            ON shown.category_id = product.category_id\n"
                      "        JOIN assortment_category AS member\n"
                      "            ON member.category_id = shown.ancestor_id\n"
                      "        WHERE product.sku = price.sku\n"
                      "            AND member.assortment_id = :assortment))\n"
                      "ORDER BY sku, price_list, currency, CAST(from_quantity AS NUMERIC),\n"
                      "    from_quantity\n"
                      "LIMIT :limit",
                      {after.sku, after.priceList, after.price.currency, from, from,
                       wanted.priceList, wanted.priceList, wanted.sku, wanted.sku, wanted.currency,
                       wanted.currency, wanted.assortment, wanted.assortment, wanted.limit}))
        found.push_back({.priceList = priceList.text(),
                         .sku = sku.text(),
                         .fromQuantity = fromQuantity.decimal(),
                         .price = {amount.decimal(), currency.text()},
                         .basis = basis.decimal()});
    return found;
}

void removePrices(Tx& tx, std::string_view priceList, std::string_view sku) {
    tx.run("DELETE FROM price WHERE price_list = :price_list AND sku = :sku", {priceList, sku});
}

}  // namespace store
