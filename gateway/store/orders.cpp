#include "gateway/store/orders.h"

#include "gateway/model/json.h"
#include "gateway/store/named.h"
#include "gateway/store/order_row.h"

namespace store {
namespace {

// Behind every id, and behind every number that begins with the same characters.
constexpr std::string_view kLast = "\U0010FFFF";

OrderState state(const Cell& cell) {
    using enum OrderState;
    return named(cell.text(),
                 {accepted, held, refused, sent, confirmed, rejected, replaced, cancelled});
}

std::vector<OrderRow> recentOfAll(ReadTx& tx, const OrderFilter& filter) {
    return tx.select<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE id < :before\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND number >= :number AND number < :number_end\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {filter.before.empty() ? kLast : filter.before, filter.state, filter.state, filter.number,
         filter.number + std::string(kLast), filter.limit});
}

std::vector<OrderRow> recentOfPartner(ReadTx& tx, const OrderFilter& filter) {
    return tx.select<kOrderColumns>(
        "SELECT " PASSERELLE_ORDER_COLUMNS
        "FROM orders\n"
        "WHERE partner_id = :partner_id AND id < :before\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND number >= :number AND number < :number_end\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {filter.partnerId, filter.before.empty() ? kLast : filter.before, filter.state,
         filter.state, filter.number, filter.number + std::string(kLast), filter.limit});
}

// A document of a back office asks for its order several times within one transaction; to read it
// once is a sixth of what such a document costs.
const model::Order& orderIn(const std::string& document) {
    constexpr std::size_t kMostKept = 1U << 18U;
    thread_local std::string text;
    thread_local model::Order order;
    if (text.empty() || document != text) {
        text.clear();
        order = model::orderFromJson(document);
        if (document.size() <= kMostKept) text = document;
    }
    return order;
}

}  // namespace

StoredOrder orderOf(const OrderRow& row) {
    const auto& [id, partnerId, messageId, stateName, erpReference, createdAt, changedAt, payloadId,
                 version, root, replaces, agreement, document] = row;
    return {.id = id.text(),
            .partnerId = partnerId.text(),
            .messageId = messageId.text(),
            .state = state(stateName),
            .erpReference = erpReference.text(),
            .order = orderIn(document.text()),
            .createdAt = createdAt.time(),
            .changedAt = changedAt.time(),
            .payloadId = payloadId.text(),
            .version = static_cast<int>(version.number()),
            .root = root.text(),
            .replaces = replaces.text(),
            .agreement = agreement.text()};
}

void insertOrder(Tx& tx, const StoredOrder& order) {
    tx.run(
        "INSERT INTO orders (id, partner_id, number, version, message_id, state, erp_reference,\n"
        "    payload_id, root, replaces, agreement, created_at, changed_at, document)\n"
        "VALUES (:id, :partner_id, :number, :version, :message_id, :state, :erp_reference,\n"
        "    :payload_id, :root, :replaces, :agreement, :created_at, :changed_at, :document)",
        {order.id, order.partnerId, order.order.number,
         order.version == 0 ? order.order.version : order.version, order.messageId,
         name(order.state), order.erpReference, order.payloadId,
         order.root.empty() ? order.id : order.root, order.replaces, order.agreement,
         order.createdAt, order.changedAt,
         order.json.empty() ? model::toJson(order.order) : order.json});
}

std::optional<StoredOrder> findOrder(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<kOrderColumns>("SELECT " PASSERELLE_ORDER_COLUMNS
                                                 "FROM orders\n"
                                                 "WHERE id = :id",
                                                 {id});
    if (!row) return std::nullopt;
    return orderOf(*row);
}

std::optional<StoredOrder> findOrderByNumber(ReadTx& tx, std::string_view partnerId,
                                             std::string_view number) {
    const auto row =
        tx.selectOne<kOrderColumns>("SELECT " PASSERELLE_ORDER_COLUMNS
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
        "SET state = CASE WHEN state IN ('replaced', 'cancelled') THEN state ELSE :state END,\n"
        "    erp_reference = CASE WHEN :none = '' THEN erp_reference ELSE :erp_reference END,\n"
        "    changed_at = :now\n"
        "WHERE id = :id",
        {name(state), erpReference, erpReference, now, id});
}

void markSent(Tx& tx, std::string_view id, std::string_view erpReference, base::Time now) {
    tx.run(
        "UPDATE orders\n"
        "SET state = CASE WHEN state = 'accepted' THEN 'sent' ELSE state END,\n"
        "    erp_reference = CASE WHEN :none = '' THEN erp_reference ELSE :erp_reference END,\n"
        "    changed_at = CASE WHEN state = 'accepted' THEN :now ELSE changed_at END\n"
        "WHERE id = :id",
        {erpReference, erpReference, now, id});
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
        case OrderState::replaced:
            return "replaced";
        case OrderState::cancelled:
            return "cancelled";
    }
    return {};
}

}  // namespace store
