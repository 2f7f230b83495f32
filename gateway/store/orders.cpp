#include "gateway/store/orders.h"

#include "gateway/model/json.h"
#include "gateway/store/named.h"

namespace store {
namespace {

// Behind every id, and behind every number that begins with the same characters.
constexpr std::string_view kLast = "\U0010FFFF";

OrderState state(const Cell& cell) {
    using enum OrderState;
    return named(cell.text(), {accepted, held, refused, sent, confirmed, rejected});
}

StoredOrder orderOf(const Row<8>& row) {
    const auto& [id, partnerId, messageId, stateName, erpReference, createdAt, changedAt,
                 document] = row;
    return {.id = id.text(),
            .partnerId = partnerId.text(),
            .messageId = messageId.text(),
            .state = state(stateName),
            .erpReference = erpReference.text(),
            .order = model::orderFromJson(document.text()),
            .createdAt = createdAt.time(),
            .changedAt = changedAt.time()};
}

std::vector<Row<8>> recentOfAll(ReadTx& tx, const OrderFilter& filter) {
    return tx.select<8>(
        "SELECT id, partner_id, message_id, state, erp_reference, created_at, changed_at, "
        "document\n"
        "FROM orders\n"
        "WHERE id < :before\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND number >= :number AND number < :number_end\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {filter.before.empty() ? kLast : filter.before, filter.state, filter.state, filter.number,
         filter.number + std::string(kLast), filter.limit});
}

std::vector<Row<8>> recentOfPartner(ReadTx& tx, const OrderFilter& filter) {
    return tx.select<8>(
        "SELECT id, partner_id, message_id, state, erp_reference, created_at, changed_at, "
        "document\n"
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND id < :before\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND number >= :number AND number < :number_end\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {filter.partnerId, filter.before.empty() ? kLast : filter.before, filter.state,
         filter.state, filter.number, filter.number + std::string(kLast), filter.limit});
}

}  // namespace

void insertOrder(Tx& tx, const StoredOrder& order) {
    tx.run(
        "INSERT INTO orders (id, partner_id, number, version, message_id, state, erp_reference,\n"
        "    created_at, changed_at, document)\n"
        "VALUES (:id, :partner_id, :number, :version, :message_id, :state, :erp_reference,\n"
        "    :created_at, :changed_at, :document)",
        {order.id, order.partnerId, order.order.number, order.order.version, order.messageId,
         name(order.state), order.erpReference, order.createdAt, order.changedAt,
         order.json.empty() ? model::toJson(order.order) : order.json});
}

std::optional<StoredOrder> findOrder(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<8>(
        "SELECT id, partner_id, message_id, state, erp_reference, created_at, changed_at, "
        "document\n"
        "FROM orders\n"
        "WHERE id = :id",
        {id});
    if (!row) return std::nullopt;
    return orderOf(*row);
}

std::optional<StoredOrder> findOrderByNumber(ReadTx& tx, std::string_view partnerId,
                                             std::string_view number) {
    const auto row = tx.selectOne<8>(
        "SELECT id, partner_id, message_id, state, erp_reference, created_at, changed_at, "
        "document\n"
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND number = :number\n"
        "ORDER BY version DESC, created_at DESC\n"
        "LIMIT 1",
        {partnerId, number});
    if (!row) return std::nullopt;
    return orderOf(*row);
}

std::string orderInForce(ReadTx& tx, std::string_view partnerId, std::string_view number) {
    const auto row = tx.selectOne<1>(
        "SELECT id\n"
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND number = :number\n"
        "    AND state NOT IN ('refused', 'rejected')\n"
        "ORDER BY version DESC\n"
        "LIMIT 1",
        {partnerId, number});
    return row ? row->front().text() : std::string();
}

void setOrderState(Tx& tx, std::string_view id, OrderState state, std::string_view erpReference,
                   base::Time now) {
    tx.run(
        "UPDATE orders\n"
        "SET state = :state,\n"
        "    erp_reference = CASE WHEN :none = '' THEN erp_reference ELSE :erp_reference END,\n"
        "    changed_at = :now\n"
        "WHERE id = :id",
        {name(state), erpReference, erpReference, now, id});
}

void markSent(Tx& tx, std::string_view id, std::string_view erpReference, base::Time now) {
    tx.run(
        "UPDATE orders\n"
        "SET state = 'sent',\n"
        "    erp_reference = :erp_reference,\n"
        "    changed_at = :now\n"
        "WHERE id = :id AND state = 'accepted'",
        {erpReference, now, id});
}

std::string partnerOfOrder(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<1>("SELECT partner_id FROM orders WHERE id = :id", {id});
    return row ? row->front().text() : std::string();
}

std::vector<StoredOrder> recentOrders(ReadTx& tx, const OrderFilter& filter) {
    std::vector<StoredOrder> orders;
    for (const auto& row :
         filter.partnerId.empty() ? recentOfAll(tx, filter) : recentOfPartner(tx, filter))
        orders.push_back(orderOf(row));
    return orders;
}

std::string_view name(OrderState state) {
    switch (state) {
        case OrderState::accepted:
            return "accepted";
        case OrderState::held:
            return "held";
        case OrderState::refused:
            return "refused";
        case OrderState::sent:
            return "sent";
        case OrderState::confirmed:
            return "confirmed";
        case OrderState::rejected:
            return "rejected";
    }
    return {};
}

}  // namespace store
