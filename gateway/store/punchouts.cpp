#include "gateway/store/punchouts.h"

#include "gateway/base/fault.h"
#include "gateway/model/json.h"

namespace store {
namespace {

std::string_view name(PunchoutState state) {
    switch (state) {
        case PunchoutState::waiting:
            return "waiting";
        case PunchoutState::open:
            return "open";
        case PunchoutState::returned:
            return "returned";
        case PunchoutState::cancelled:
            return "cancelled";
    }
    return {};
}

PunchoutState state(const Cell& cell) {
    using enum PunchoutState;
    for (const auto value : {waiting, open, returned, cancelled})
        if (name(value) == cell.text()) return value;
    throw base::Fault(base::FaultCode::internal, "Internal error.", "unknown state of a punchout");
}

Punchout punchoutOf(const Row<10>& row) {
    const auto& [id, partnerId, protocol, stateName, envelope, setup, createdAt, startExpiresAt,
                 expiresAt, visitor] = row;
    return {.id = id.text(),
            .partnerId = partnerId.text(),
            .protocol = protocol.text(),
            .state = state(stateName),
            .envelope = model::envelopeFromJson(envelope.text()),
            .setup = model::punchoutSetupFromJson(setup.text()),
            .createdAt = createdAt.time(),
            .startExpiresAt = startExpiresAt.time(),
            .expiresAt = expiresAt.time(),
            .visitor = visitor.text()};
}

std::optional<Punchout> first(const std::optional<Row<10>>& row) {
    if (!row) return std::nullopt;
    return punchoutOf(*row);
}

}  // namespace

void insertPunchout(Tx& tx, const Punchout& punchout, std::string_view startHash) {
    tx.run(
        "INSERT INTO punchout (id, partner_id, protocol, state, start_hash, start_expires_at,\n"
        "    expires_at, created_at, envelope, setup, visitor)\n"
        "VALUES (:id, :partner_id, :protocol, :state, :start_hash, :start_expires_at,\n"
        "    :expires_at, :created_at, :envelope, :setup, :visitor)",
        {punchout.id, punchout.partnerId, punchout.protocol, name(punchout.state), startHash,
         punchout.startExpiresAt, punchout.expiresAt, punchout.createdAt,
         model::toJson(punchout.envelope), model::toJson(punchout.setup), punchout.visitor});
}

std::optional<Punchout> findByStart(ReadTx& tx, std::string_view startHash, base::Time now) {
    return first(tx.selectOne<10>(
        "SELECT id, partner_id, protocol, state, envelope, setup, created_at, start_expires_at,\n"
        "    expires_at, visitor\n"
        "FROM punchout\n"
        "WHERE start_hash = :start_hash AND state = 'waiting' AND start_expires_at > :now",
        {startHash, now}));
}

std::optional<Punchout> findOpened(ReadTx& tx, std::string_view startHash,
                                   std::string_view openedBy, base::Time now) {
    return first(tx.selectOne<10>(
        "SELECT id, partner_id, protocol, state, envelope, setup, created_at, start_expires_at,\n"
        "    expires_at, visitor\n"
        "FROM punchout\n"
        "WHERE start_hash = :start_hash AND state = 'open' AND start_expires_at > :now\n"
        "    AND opened_by = :opened_by AND opened_by <> ''",
        {startHash, now, openedBy}));
}

bool openPunchout(Tx& tx, std::string_view startHash, std::string_view sessionHash,
                  std::string_view openedBy, base::Time now, base::Time expiresAt) {
    return tx.run(
               "UPDATE punchout\n"
               "SET state = 'open', session_hash = :session_hash, opened_by = :opened_by,\n"
               "    expires_at = :expires_at\n"
               "WHERE start_hash = :start_hash AND state = 'waiting' AND start_expires_at > :now",
               {sessionHash, openedBy, expiresAt, startHash, now}) == 1;
}

std::optional<Punchout> findAbandoned(ReadTx& tx, std::string_view partnerId,
                                      std::string_view visitor, base::Time since, base::Time now) {
    return first(tx.selectOne<10>(
        "SELECT id, partner_id, protocol, state, envelope, setup, created_at, start_expires_at,\n"
        "    expires_at, visitor\n"
        "FROM punchout\n"
        "WHERE partner_id = :partner_id AND visitor = :visitor AND visitor <> ''\n"
        "    AND expires_at > :since AND expires_at <= :now AND state = 'open'\n"
        "    AND EXISTS (SELECT 1 FROM cart_line\n"
        "        WHERE punchout_id = punchout.id AND removed = 0)\n"
        "ORDER BY expires_at DESC\n"
        "LIMIT 1",
        {partnerId, visitor, since, now}));
}

std::optional<Punchout> findBySession(ReadTx& tx, std::string_view sessionHash) {
    return first(tx.selectOne<10>(
        "SELECT id, partner_id, protocol, state, envelope, setup, created_at, start_expires_at,\n"
        "    expires_at, visitor\n"
        "FROM punchout\n"
        "WHERE session_hash = :session_hash",
        {sessionHash}));
}

bool extendPunchout(Tx& tx, std::string_view id, base::Time expiresAt) {
    return tx.run("UPDATE punchout SET expires_at = :expires_at WHERE id = :id AND state = 'open'",
                  {expiresAt, id}) == 1;
}

bool finishPunchout(Tx& tx, std::string_view id, PunchoutState state, base::Time now) {
    return tx.run(
               "UPDATE punchout\n"
               "SET state = :state, finished_at = :now\n"
               "WHERE id = :id AND state = 'open'",
               {name(state), now, id}) == 1;
}

}  // namespace store
