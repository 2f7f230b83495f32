// Orders as versions of one another, and releases of blanket orders.
#include "gateway/store/order_row.h"

namespace store {
namespace {

std::optional<StoredOrder> maybe(const std::optional<OrderRow>& row) {
    if (!row) return std::nullopt;
    return orderOf(*row);
}

std::vector<StoredOrder> all(const std::vector<OrderRow>& rows) {
    std::vector<StoredOrder> orders;
    for (const auto& row : rows) orders.push_back(orderOf(row));
    return orders;
}

}  // namespace

std::optional<StoredOrder> findOrderByPayloadId(ReadTx& tx, std::string_view partnerId,
                                                std::string_view payloadId) {
    if (payloadId.empty()) return std::nullopt;
    return maybe(tx.selectOne<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND payload_id = :payload_id AND payload_id <> ''\n"
        "LIMIT 1",
        {partnerId, payloadId}));
}

std::optional<StoredOrder> findOrderByReference(ReadTx& tx, std::string_view partnerId,
                                                std::string_view erpReference) {
    if (erpReference.empty()) return std::nullopt;
    return maybe(tx.selectOne<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND erp_reference = :erp_reference\n"
        "    AND erp_reference <> ''\n"
        "ORDER BY id DESC\n"
        "LIMIT 1",
        {partnerId, erpReference}));
}

std::optional<StoredOrder> orderOfNumber(ReadTx& tx, std::string_view partnerId,
                                         std::string_view number) {
    return maybe(tx.selectOne<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND number = :number\n"
        "ORDER BY CASE WHEN state IN ('accepted', 'sent', 'confirmed') THEN 0\n"
        "        WHEN state = 'held' THEN 1 ELSE 2 END,\n"
        "    version DESC, created_at DESC\n"
        "LIMIT 1",
        {partnerId, number}));
}

std::vector<StoredOrder> versionsOf(ReadTx& tx, std::string_view root) {
    return all(tx.select<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE root = :root\n"
        "ORDER BY version, CASE WHEN state = 'refused' THEN 0 ELSE 1 END,\n"
        "    created_at, id",
        {root}));
}

std::vector<StoredOrder> releasesInForce(ReadTx& tx, std::string_view partnerId,
                                         std::string_view agreement) {
    return all(
        tx.select<kOrderColumns>("SELECT " PASSERELLE_ORDER_COLUMNS "FROM orders\n"
                                 "WHERE partner_id = :partner_id AND agreement = :agreement\n"
                                 "    AND agreement <> ''\n"
                                 "    AND state IN ('accepted', 'sent', 'confirmed')\n"
                                 "ORDER BY id",
                                 {partnerId, agreement}));
}

bool isWithBackOffice(ReadTx& tx, std::string_view root) {
    return tx
        .selectOne<1>(
            "SELECT 1\n"
            "FROM orders o\n"
            "JOIN message m ON m.order_id = o.id\n"
            "WHERE o.root = :root AND m.order_id <> '' AND m.direction = 'out'\n"
            "    AND m.protocol = 'connector' AND m.kind = 'OrderRequest'\n"
            "    AND m.state NOT IN ('dead', 'dropped')\n"
            "LIMIT 1",
            {root})
        .has_value();
}

bool isInForce(OrderState state) {
    return state == OrderState::accepted || state == OrderState::sent ||
           state == OrderState::confirmed;
}

void insertChanges(Tx& tx, std::string_view orderId, const std::vector<Change>& changes) {
    int position = 0;
    for (const auto& change : changes)
        tx.run(
            "INSERT INTO order_change (order_id, position, line_number, field, before, after)\n"
            "VALUES (:order_id, :position, :line_number, :field, :before, :after)",
            {orderId, position++, change.lineNumber, change.field, change.before, change.after});
}

std::vector<Change> changes(ReadTx& tx, std::string_view orderId) {
    std::vector<Change> found;
    for (const auto& [lineNumber, field, before, after] :
         tx.select<4>("SELECT line_number, field, before, after\n"
                      "FROM order_change\n"
                      "WHERE order_id = :order_id\n"
                      "ORDER BY position",
                      {orderId}))
        found.push_back(
            {static_cast<int>(lineNumber.number()), field.text(), before.text(), after.text()});
    return found;
}

}  // namespace store
