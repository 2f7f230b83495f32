#include "gateway/store/offers.h"

#include "gateway/model/json.h"

namespace store {
namespace {

// The lines have rows of their own.
std::string headerJson(const model::Cart& cart) {
    return model::toJson(model::Cart{.buyerCookie = cart.buyerCookie,
                                     .operationAllowed = cart.operationAllowed,
                                     .cancelled = cart.cancelled,
                                     .total = cart.total,
                                     .offerId = cart.offerId,
                                     .items = {}});
}

std::vector<model::Item> items(ReadTx& tx, std::string_view offerId) {
    std::vector<model::Item> found;
    for (const auto& [item] : tx.select<1>("SELECT item\n"
                                           "FROM offer_line\n"
                                           "WHERE offer_id = :offer_id\n"
                                           "ORDER BY seq",
                                           {offerId}))
        found.push_back(model::itemFromJson(item.text()));
    return found;
}

}  // namespace

void insertOffer(Tx& tx, const Offer& offer) {
    tx.run(
        "INSERT INTO offer (id, partner_id, punchout_id, created_at, valid_until, cart)\n"
        "VALUES (:id, :partner_id, :punchout_id, :created_at, :valid_until, :cart)",
        {offer.id, offer.partnerId, offer.punchoutId, offer.createdAt, offer.validUntil,
         headerJson(offer.cart)});
    for (const auto& item : offer.cart.items)
        tx.run(
            "INSERT INTO offer_line (offer_id, partner_id, auxiliary_id, item)\n"
            "VALUES (:offer_id, :partner_id, :auxiliary_id, :item)",
            {offer.id, offer.partnerId, item.id.auxiliary, model::toJson(item)});
}

std::optional<Offer> findOffer(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<5>(
        "SELECT partner_id, punchout_id, created_at, valid_until, cart\n"
        "FROM offer\n"
        "WHERE id = :id",
        {id});
    if (!row) return std::nullopt;
    const auto& [partnerId, punchoutId, createdAt, validUntil, cart] = *row;
    Offer offer{.id = std::string(id),
                .partnerId = partnerId.text(),
                .punchoutId = punchoutId.text(),
                .createdAt = createdAt.time(),
                .validUntil = validUntil.time(),
                .cart = model::cartFromJson(cart.text())};
    offer.cart.items = items(tx, id);
    return offer;
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
