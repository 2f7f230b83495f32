#include "gateway/store/partners.h"

#include "gateway/model/json.h"
#include "gateway/store/named.h"

namespace store {
namespace {

using Credentials = std::vector<model::Credential>;

model::DifferencePolicy policy(const Cell& cell) {
    using enum model::DifferencePolicy;
    return named(cell.text(), {accept, hold, refuse});
}

std::string optionsJson(const std::map<std::string, std::string>& options) {
    return model::toJson(model::Extras(options.begin(), options.end()));
}

std::map<std::string, std::string> options(const Cell& json) {
    const auto pairs = model::extrasFromJson(json.text());
    return {pairs.begin(), pairs.end()};
}

Credentials credentials(ReadTx& tx, const std::string& partnerId, const char* role) {
    Credentials found;
    for (const auto& [domain, identity] :
         tx.select<2>("SELECT domain, identity\n"
                      "FROM partner_identity\n"
                      "WHERE partner_id = :partner_id AND role = :role\n"
                      "ORDER BY position",
                      {partnerId, role}))
        found.push_back({domain.text(), identity.text()});
    return found;
}

std::vector<std::string> origins(ReadTx& tx, const std::string& partnerId) {
    std::vector<std::string> found;
    for (const auto& [origin] : tx.select<1>("SELECT origin\n"
                                             "FROM partner_origin\n"
                                             "WHERE partner_id = :partner_id\n"
                                             "ORDER BY position",
                                             {partnerId}))
        found.push_back(origin.text());
    return found;
}

std::vector<SealedSecret> secrets(ReadTx& tx, const std::string& partnerId) {
    std::vector<SealedSecret> found;
    for (const auto& [slot, sealed, since] : tx.select<3>("SELECT slot, sealed, since\n"
                                                          "FROM partner_secret\n"
                                                          "WHERE partner_id = :partner_id\n"
                                                          "ORDER BY slot",
                                                          {partnerId}))
        found.push_back({static_cast<int>(slot.number()), sealed.text(), since.time()});
    return found;
}

void insertCredentials(Tx& tx, const std::string& partnerId, const char* role,
                       const Credentials& credentials) {
    int position = 0;
    for (const auto& credential : credentials)
        tx.run(
            "INSERT INTO partner_identity (partner_id, role, position, domain, identity)\n"
            "VALUES (:partner_id, :role, :position, :domain, :identity)",
            {partnerId, role, position++, credential.domain, credential.identity});
}

void insertOrigins(Tx& tx, const model::Partner& partner) {
    int position = 0;
    for (const auto& origin : partner.origins)
        tx.run(
            "INSERT INTO partner_origin (partner_id, position, origin)\n"
            "VALUES (:partner_id, :position, :origin)",
            {partner.id, position++, origin});
}

void raiseRevision(Tx& tx) {
    tx.run("UPDATE partner_revision SET revision = revision + 1");
}

}  // namespace

std::vector<StoredPartner> allPartners(ReadTx& tx) {
    std::vector<StoredPartner> partners;
    for (const auto& [id] : tx.select<1>("SELECT id FROM partner ORDER BY id"))
        if (auto partner = findPartner(tx, id.text())) partners.push_back(std::move(*partner));
    return partners;
}

std::optional<StoredPartner> findPartner(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<13>(
        "SELECT id, name, profile, active, currency, language, price_list, assortment, connector,\n"
        "    differences, offer_days, session_minutes, options\n"
        "FROM partner\n"
        "WHERE id = :id",
        {id});
    if (!row) return std::nullopt;
    const auto& [key, name, profile, active, currency, language, priceList, assortment, connector,
                 differences, offerDays, sessionMinutes, optionPairs] = *row;
    return StoredPartner{.partner = {.id = key.text(),
                                     .name = name.text(),
                                     .profile = profile.text(),
                                     .active = active.number() != 0,
                                     .from = credentials(tx, key.text(), "from"),
                                     .to = credentials(tx, key.text(), "to"),
                                     .sender = credentials(tx, key.text(), "sender"),
                                     .origins = origins(tx, key.text()),
                                     .currency = currency.text(),
                                     .language = language.text(),
                                     .priceList = priceList.text(),
                                     .assortment = assortment.text(),
                                     .connector = connector.text(),
                                     .differences = policy(differences),
                                     .offerDays = static_cast<int>(offerDays.number()),
                                     .sessionMinutes = static_cast<int>(sessionMinutes.number()),
                                     .options = options(optionPairs)},
                         .secrets = secrets(tx, key.text())};
}

void savePartner(Tx& tx, const model::Partner& partner, base::Time now) {
    tx.run(
        "INSERT INTO partner (id, name, profile, active, currency, language, price_list,\n"
        "    assortment, connector, differences, offer_days, session_minutes, options, "
        "changed_at)\n"
        "VALUES (:id, :name, :profile, :active, :currency, :language, :price_list,\n"
        "    :assortment, :connector, :differences, :offer_days, :session_minutes, :options, "
        ":now)\n"
        "ON CONFLICT (id) DO UPDATE SET\n"
        "    name = excluded.name,\n"
        "    profile = excluded.profile,\n"
        "    active = excluded.active,\n"
        "    currency = excluded.currency,\n"
        "    language = excluded.language,\n"
        "    price_list = excluded.price_list,\n"
        "    assortment = excluded.assortment,\n"
        "    connector = excluded.connector,\n"
        "    differences = excluded.differences,\n"
        "    offer_days = excluded.offer_days,\n"
        "    session_minutes = excluded.session_minutes,\n"
        "    options = excluded.options,\n"
        "    changed_at = excluded.changed_at",
        {partner.id, partner.name, partner.profile, partner.active, partner.currency,
         partner.language, partner.priceList, partner.assortment, partner.connector,
         name(partner.differences), partner.offerDays, partner.sessionMinutes,
         optionsJson(partner.options), now});
    tx.run("DELETE FROM partner_identity WHERE partner_id = :partner_id", {partner.id});
    tx.run("DELETE FROM partner_origin WHERE partner_id = :partner_id", {partner.id});
    insertCredentials(tx, partner.id, "from", partner.from);
    insertCredentials(tx, partner.id, "to", partner.to);
    insertCredentials(tx, partner.id, "sender", partner.sender);
    insertOrigins(tx, partner);
    raiseRevision(tx);
}

void saveSecret(Tx& tx, std::string_view partnerId, const SealedSecret& secret) {
    tx.run(
        "INSERT INTO partner_secret (partner_id, slot, sealed, since)\n"
        "VALUES (:partner_id, :slot, :sealed, :since)\n"
        "ON CONFLICT (partner_id, slot) DO UPDATE SET\n"
        "    sealed = excluded.sealed,\n"
        "    since = excluded.since",
        {partnerId, secret.slot, secret.sealed, secret.since});
    raiseRevision(tx);
}

void removeSecret(Tx& tx, std::string_view partnerId, int slot) {
    tx.run("DELETE FROM partner_secret WHERE partner_id = :partner_id AND slot = :slot",
           {partnerId, slot});
    raiseRevision(tx);
}

std::int64_t partnersRevision(ReadTx& tx) {
    return tx.selectOne<1>("SELECT revision FROM partner_revision")->at(0).number();
}

}  // namespace store
