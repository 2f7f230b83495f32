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

}  // namespace

bool insertPaper(Tx& tx, const Paper& paper) {
    const auto json = model::toJson(paper.document);
    return tx.run(
               "INSERT INTO paper (order_id, direction, kind, id, hash, message_id, created_at,\n"
               "    document)\n"
               "VALUES (:order_id, :direction, :kind, :id, :hash, :message_id, :created_at,\n"
               "    :document)\n"
               "ON CONFLICT (order_id, kind, id, hash) DO NOTHING",
               {paper.orderId, name(paper.direction), model::kind(paper.document), paper.id,
                paper.hash.empty() ? base::sha256Hex(json) : paper.hash, paper.messageId,
                paper.createdAt, json}) == 1;
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

void sentIn(Tx& tx, std::string_view paperOrderId, std::string_view kind, std::string_view id,
            std::string_view messageId) {
    tx.run(
        "UPDATE paper SET message_id = :message_id\n"
        "WHERE order_id = :order_id AND kind = :kind AND id = :id AND message_id = ''",
        {messageId, paperOrderId, kind, id});
}

}  // namespace store
