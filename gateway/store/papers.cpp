#include "gateway/store/papers.h"

#include "gateway/base/encoding.h"
#include "gateway/model/json.h"
#include "gateway/store/named.h"

namespace store {
namespace {

#define PASSERELLE_PAPER_COLUMNS \
    "p.order_id, p.direction, p.kind, p.id, p.message_id, p.created_at, p.document "

Paper paperOf(const Row<7>& row) {
    const auto& [orderId, directionName, kind, id, messageId, createdAt, document] = row;
    using enum Direction;
    return {.orderId = orderId.text(),
            .direction = named(directionName.text(), {in, out}),
            .document = model::documentFromJson(kind.text(), document.text()),
            .id = id.text(),
            .messageId = messageId.text(),
            .createdAt = createdAt.time()};
}

std::optional<std::string> newestHash(ReadTx& tx, std::string_view orderId, std::string_view kind,
                                      std::string_view id) {
    const auto row = tx.selectOne<1>(
        "SELECT hash FROM paper\n"
        "WHERE order_id = :order_id AND kind = :kind AND id = :id\n"
        "ORDER BY seq DESC\n"
        "LIMIT 1",
        {orderId, kind, id});
    if (!row) return std::nullopt;
    return row->at(0).text();
}

}  // namespace

bool insertPaper(Tx& tx, const Paper& paper) {
    const auto kind = model::kind(paper.document);
    const auto json = model::toJson(paper.document);
    const auto hash = paper.hash.empty() ? base::sha256Hex(json) : paper.hash;
    if (newestHash(tx, paper.orderId, kind, paper.id) == hash) return false;
    tx.run(
        "INSERT INTO paper (order_id, direction, kind, id, hash, message_id, created_at,\n"
        "    document)\n"
        "VALUES (:order_id, :direction, :kind, :id, :hash, :message_id, :created_at,\n"
        "    :document)",
        {paper.orderId, name(paper.direction), kind, paper.id, hash, paper.messageId,
         paper.createdAt, json});
    return true;
}

std::vector<Paper> papers(ReadTx& tx, std::string_view orderId) {
    std::vector<Paper> found;
    for (const auto& row : tx.select<7>("SELECT " PASSERELLE_PAPER_COLUMNS "FROM paper p\n"
                                        "WHERE p.order_id IN (\n"
                                        "    SELECT o.id FROM orders o\n"
                                        "    JOIN orders mine ON mine.partner_id = o.partner_id\n"
                                        "        AND mine.number = o.number\n"
                                        "    WHERE mine.id = :order_id)\n"
                                        "ORDER BY p.seq",
                                        {orderId}))
        found.push_back(paperOf(row));
    return found;
}

std::optional<Paper> paperByPayloadId(ReadTx& tx, std::string_view partnerId,
                                      std::string_view payloadId) {
    if (payloadId.empty()) return std::nullopt;
    const auto row = tx.selectOne<7>("SELECT " PASSERELLE_PAPER_COLUMNS
                                     "FROM message m\n"
                                     "JOIN paper p ON p.message_id = m.id\n"
                                     "WHERE m.partner_id = :partner_id\n"
                                     "    AND m.payload_id = :payload_id\n"
                                     "ORDER BY p.seq DESC\n"
                                     "LIMIT 1",
                                     {partnerId, payloadId});
    if (!row) return std::nullopt;
    return paperOf(*row);
}

std::optional<Paper> paperByNumber(ReadTx& tx, std::string_view partnerId, std::string_view kind,
                                   std::string_view id) {
    const auto row = tx.selectOne<7>("SELECT " PASSERELLE_PAPER_COLUMNS
                                     "FROM paper p\n"
                                     "JOIN orders o ON o.id = p.order_id\n"
                                     "WHERE p.kind = :kind AND p.id = :id\n"
                                     "    AND o.partner_id = :partner_id\n"
                                     "ORDER BY p.seq DESC\n"
                                     "LIMIT 1",
                                     {kind, id, partnerId});
    if (!row) return std::nullopt;
    return paperOf(*row);
}

void sentAnew(Tx& tx, std::string_view before, std::string_view messageId) {
    tx.run(
        "UPDATE paper SET message_id = :message_id WHERE message_id = :before AND message_id <> ''",
        {messageId, before});
    tx.run(
        "UPDATE obligation SET settled_by = :message_id\n"
        "WHERE settled_by = :before AND settled_by <> ''",
        {messageId, before});
}

void sentIn(Tx& tx, std::string_view paperOrderId, std::string_view kind, std::string_view id,
            std::string_view messageId) {
    tx.run(
        "UPDATE paper SET message_id = :message_id\n"
        "WHERE message_id = '' AND seq = (\n"
        "    SELECT MAX(newest.seq) FROM paper newest\n"
        "    WHERE newest.order_id = :order_id AND newest.kind = :kind AND newest.id = :id)",
        {messageId, paperOrderId, kind, id});
}

std::string partnerOfQuoteRequest(ReadTx& tx, std::string_view payloadId) {
    const auto row = tx.selectOne<1>(
        "SELECT partner_id FROM message\n"
        "WHERE kind = 'QuoteRequest' AND payload_id = :payload_id AND state = 'accepted'\n"
        "ORDER BY seq DESC\n"
        "LIMIT 1",
        {payloadId});
    return row ? row->at(0).text() : "";
}

}  // namespace store
