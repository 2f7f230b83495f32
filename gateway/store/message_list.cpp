// Messages by what an administrator asks for, newest first. A statement for each index.
#include "gateway/store/message_row.h"
#include "gateway/store/obligations.h"

namespace store {
namespace {

using Rows = std::vector<Row<kMessageColumns>>;

// Behind every id.
constexpr std::string_view kLast = "\x7f";

std::string_view before(const MessageFilter& filter) {
    return filter.before.empty() ? kLast : filter.before;
}

std::string since(const MessageFilter& filter) {
    return filter.since ? base::iso(*filter.since) : std::string();
}

Rows ofAll(ReadTx& tx, const MessageFilter& filter) {
    return tx.select<kMessageColumns>("SELECT " PASSERELLE_MESSAGE_COLUMNS
                                      "FROM message\n"
                                      "WHERE id < :before AND created_at >= :since\n"
                                      "    AND (:any_state = '' OR state = :state)\n"
                                      "    AND (:any_kind = '' OR kind = :kind)\n"
                                      "ORDER BY id DESC\n"
                                      "LIMIT :limit",
                                      {before(filter), since(filter), filter.state, filter.state,
                                       filter.kind, filter.kind, filter.limit});
}

Rows ofPartner(ReadTx& tx, const MessageFilter& filter) {
    return tx.select<kMessageColumns>(
        "SELECT " PASSERELLE_MESSAGE_COLUMNS
        "FROM message\n"
        "WHERE partner_id = :partner_id AND id < :before AND created_at >= :since\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND (:any_kind = '' OR kind = :kind)\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {filter.partnerId, before(filter), since(filter), filter.state, filter.state, filter.kind,
         filter.kind, filter.limit});
}

Rows ofPlace(ReadTx& tx, const MessageFilter& filter) {
    return tx.select<kMessageColumns>(
        "SELECT " PASSERELLE_MESSAGE_COLUMNS
        "FROM message\n"
        "WHERE place = :place AND place <> '' AND id < :before AND created_at >= :since\n"
        "    AND (:any_partner = '' OR partner_id = :partner_id)\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND (:any_kind = '' OR kind = :kind)\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {filter.place, before(filter), since(filter), filter.partnerId, filter.partnerId,
         filter.state, filter.state, filter.kind, filter.kind, filter.limit});
}

Rows ofOrder(ReadTx& tx, const MessageFilter& filter) {
    return tx.select<kMessageColumns>(
        "SELECT " PASSERELLE_MESSAGE_COLUMNS
        "FROM message\n"
        "WHERE order_id = :order_id AND order_id <> '' AND id < :before AND created_at >= :since\n"
        "    AND (:any_place = '' OR place = :place)\n"
        "    AND (:any_partner = '' OR partner_id = :partner_id)\n"
        "    AND (:any_state = '' OR state = :state)\n"
        "    AND (:any_kind = '' OR kind = :kind)\n"
        "ORDER BY id DESC\n"
        "LIMIT :limit",
        {filter.orderId, before(filter), since(filter), filter.place, filter.place,
         filter.partnerId, filter.partnerId, filter.state, filter.state, filter.kind, filter.kind,
         filter.limit});
}

Rows rows(ReadTx& tx, const MessageFilter& filter) {
    if (!filter.orderId.empty()) return ofOrder(tx, filter);
    if (!filter.place.empty()) return ofPlace(tx, filter);
    if (!filter.partnerId.empty()) return ofPartner(tx, filter);
    return ofAll(tx, filter);
}

}  // namespace

std::vector<Message> keptBack(ReadTx& tx, int limit) {
    std::vector<Message> found;
    for (const auto& row :
         tx.select<kMessageColumns>("SELECT " PASSERELLE_MESSAGE_COLUMNS "FROM message\n"
                                    "WHERE " PASSERELLE_KEPT_BACK "ORDER BY id\n"
                                    "LIMIT :limit",
                                    {limit}))
        found.push_back(messageOf(row));
    return found;
}

std::vector<Message> recentMessages(ReadTx& tx, const MessageFilter& filter) {
    std::vector<Message> messages;
    for (const auto& row : rows(tx, filter)) messages.push_back(messageOf(row));
    return messages;
}

std::vector<std::string> outgoingIds(ReadTx& tx, const MessageFilter& filter) {
    std::vector<std::string> ids;
    for (const auto& [id] :
         tx.select<1>("SELECT id\n"
                      "FROM message\n"
                      "WHERE state = :state AND direction = 'out' AND created_at >= :since\n"
                      "    AND destination NOT LIKE '%://%'\n"
                      "    AND (:any_place = '' OR place = :place)\n"
                      "    AND (:any_partner = '' OR partner_id = :partner_id)\n"
                      "    AND (:any_kind = '' OR kind = :kind)\n"
                      "ORDER BY seq\n"
                      "LIMIT :limit",
                      {filter.state, since(filter), filter.place, filter.place, filter.partnerId,
                       filter.partnerId, filter.kind, filter.kind, filter.limit}))
        ids.push_back(id.text());
    return ids;
}

}  // namespace store
