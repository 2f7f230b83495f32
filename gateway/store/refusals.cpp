#include "gateway/store/refusals.h"

#include "gateway/base/text.h"

namespace store {
namespace {

constexpr std::size_t kText = 300;  // bytes

#define PASSERELLE_REFUSAL_COLUMNS \
    "at, partner_id, message_id, protocol, kind, reason, claimed, peer, status, body\n"
constexpr std::size_t kColumns = 10;

std::vector<Refusal> refusalsOf(const std::vector<Row<kColumns>>& rows) {
    std::vector<Refusal> found;
    for (const auto& [at, partner, message, protocol, kind, reason, claimed, peer, status, body] :
         rows)
        found.push_back({.at = at.time(),
                         .partnerId = partner.text(),
                         .messageId = message.text(),
                         .protocol = protocol.text(),
                         .kind = kind.text(),
                         .reason = reason.text(),
                         .claimed = claimed.text(),
                         .peer = peer.text(),
                         .status = static_cast<int>(status.number()),
                         .body = body.text()});
    return found;
}

void removeOldest(Tx& tx, const std::string& partnerId) {
    tx.run(
        "DELETE FROM refusal\n"
        "WHERE partner_id = :partner_id1 AND seq <= (\n"
        "    SELECT seq FROM refusal WHERE partner_id = :partner_id2\n"
        "    ORDER BY seq DESC LIMIT 1 OFFSET :most)",
        {partnerId, partnerId, kMostRefusalsOfPartner});
    tx.run(
        "DELETE FROM refusal\n"
        "WHERE seq <= (SELECT seq FROM refusal ORDER BY seq DESC LIMIT 1 OFFSET :most)",
        {kMostRefusals});
}

}  // namespace

void insertRefusal(Tx& tx, Refusal refusal) {
    for (auto* text : {&refusal.kind, &refusal.reason, &refusal.claimed, &refusal.peer})
        *text = base::cutBytes(*text, kText);
    tx.run(
        "INSERT INTO refusal (at, partner_id, message_id, protocol, kind, reason, claimed, peer,\n"
        "    status, body)\n"
        "VALUES (:at, :partner_id, :message_id, :protocol, :kind, :reason, :claimed, :peer,\n"
        "    :status, :body)",
        {refusal.at, refusal.partnerId, refusal.messageId, refusal.protocol, refusal.kind,
         refusal.reason, refusal.claimed, refusal.peer, refusal.status,
         base::cutBytes(refusal.body, kRefusalBody)});
    removeOldest(tx, refusal.partnerId);
}

std::vector<Refusal> recentRefusals(ReadTx& tx, int limit) {
    return refusalsOf(tx.select<kColumns>("SELECT " PASSERELLE_REFUSAL_COLUMNS "FROM refusal\n"
                                          "ORDER BY seq DESC\n"
                                          "LIMIT :limit",
                                          {limit}));
}

std::vector<Refusal> recentRefusals(ReadTx& tx, std::string_view partnerId, int limit) {
    return refusalsOf(tx.select<kColumns>("SELECT " PASSERELLE_REFUSAL_COLUMNS "FROM refusal\n"
                                          "WHERE partner_id = :partner_id\n"
                                          "ORDER BY seq DESC\n"
                                          "LIMIT :limit",
                                          {partnerId, limit}));
}

std::int64_t refusalsSince(ReadTx& tx, base::Time since) {
    return tx.selectOne<1>("SELECT COUNT(*) FROM refusal WHERE at >= :since", {since})
        .value()[0]
        .number();
}

}  // namespace store
