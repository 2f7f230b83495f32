#include "gateway/store/offers.h"

#include "gateway/model/json.h"

namespace store {
namespace {

Offer offerFrom(const Row<6>& row) {
    const auto& [id, partnerId, punchoutId, createdAt, validUntil, cart] = row;
    return {.id = id.text(),
            .partnerId = partnerId.text(),
            .punchoutId = punchoutId.text(),
            .createdAt = createdAt.time(),
            .validUntil = validUntil.time(),
            .cart = model::cartFromJson(cart.text()),
            .notPromised = {}};
}

}  // namespace

void insertOffer(Tx& tx, const Offer& offer) {
    tx.run(
        "INSERT INTO offer (id, partner_id, punchout_id, created_at, valid_until, cart)\n"
        "VALUES (:id, :partner_id, :punchout_id, :created_at, :valid_until, :cart)",
        {offer.id, offer.partnerId, offer.punchoutId, offer.createdAt, offer.validUntil,
         model::toJson(offer.cart)});
    for (const auto& item : offer.cart.items) {
        if (offer.notPromised.contains(item.id.auxiliary)) continue;
        tx.run(
            "INSERT INTO offer_line (offer_id, partner_id, auxiliary_id, item)\n"
            "VALUES (:offer_id, :partner_id, :auxiliary_id, :item)",
            {offer.id, offer.partnerId, item.id.auxiliary, model::toJson(item)});
    }
}

std::optional<Offer> findOffer(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<6>(
        "SELECT id, partner_id, punchout_id, created_at, valid_until, cart\n"
        "FROM offer\n"
        "WHERE id = :id",
        {id});
    return row ? std::optional(offerFrom(*row)) : std::nullopt;
}

std::optional<Offer> offerOfPunchout(ReadTx& tx, std::string_view punchoutId) {
    const auto row = tx.selectOne<6>(
        "SELECT id, partner_id, punchout_id, created_at, valid_until, cart\n"
        "FROM offer\n"
        "WHERE punchout_id = :punchout_id\n"
        "ORDER BY id DESC\n"
        "LIMIT 1",
        {punchoutId});
    return row ? std::optional(offerFrom(*row)) : std::nullopt;
}

std::optional<OfferedLine> offeredLine(ReadTx& tx, std::string_view partnerId,
                                       std::string_view auxiliaryId) {
    const auto row = tx.selectOne<3>(
        "SELECT line.offer_id, offer.valid_until, line.item\n"
        "FROM offer_line AS line\n"
        "JOIN offer ON offer.id = line.offer_id\n"
        "WHERE line.partner_id = :partner_id AND line.auxiliary_id = :auxiliary_id\n"
        "ORDER BY line.seq DESC\n"
        "LIMIT 1",
        {partnerId, auxiliaryId});
    if (!row) return std::nullopt;
    const auto& [offerId, validUntil, item] = *row;
    return OfferedLine{offerId.text(), validUntil.time(), model::itemFromJson(item.text())};
}

}  // namespace store
