#include "gateway/store/back_offices.h"

#include "gateway/model/json.h"

namespace store {
namespace {

using Settings = std::map<std::string, std::string, std::less<>>;

std::string settingsJson(const Settings& settings) {
    return model::toJson(model::Extras(settings.begin(), settings.end()));
}

Settings settingsOf(const Cell& json) {
    const auto pairs = model::extrasFromJson(json.text());
    return {pairs.begin(), pairs.end()};
}

std::map<std::string, StoredBackOffice::Sealed, std::less<>> sealedOf(ReadTx& tx,
                                                                      const std::string& id) {
    std::map<std::string, StoredBackOffice::Sealed, std::less<>> found;
    for (const auto& [name, sealed, since] : tx.select<3>("SELECT name, sealed, since\n"
                                                          "FROM back_office_secret\n"
                                                          "WHERE back_office_id = :id",
                                                          {id}))
        found.emplace(name.text(), StoredBackOffice::Sealed{sealed.text(), since.time()});
    return found;
}

void raiseRevision(Tx& tx) {
    tx.run("UPDATE back_office_revision SET revision = revision + 1");
}

}  // namespace

std::vector<StoredBackOffice> allBackOffices(ReadTx& tx) {
    std::vector<StoredBackOffice> all;
    for (const auto& [id] : tx.select<1>("SELECT id FROM back_office ORDER BY id"))
        if (auto found = findBackOffice(tx, id.text())) all.push_back(std::move(*found));
    return all;
}

std::optional<StoredBackOffice> findBackOffice(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<7>(
        "SELECT id, connector, active, at_once, per_minute, look_every, settings\n"
        "FROM back_office\n"
        "WHERE id = :id",
        {id});
    if (!row) return std::nullopt;
    const auto& [key, connector, active, atOnce, perMinute, lookEvery, settings] = *row;
    return StoredBackOffice{.office = {.id = key.text(),
                                       .connector = connector.text(),
                                       .active = active.number() != 0,
                                       .atOnce = static_cast<int>(atOnce.number()),
                                       .perMinute = static_cast<int>(perMinute.number()),
                                       .lookEvery = static_cast<int>(lookEvery.number()),
                                       .settings = settingsOf(settings)},
                            .sealed = sealedOf(tx, key.text())};
}

void saveBackOffice(Tx& tx, const model::BackOffice& office, base::Time now) {
    tx.run(
        "INSERT INTO back_office (id, connector, active, at_once, per_minute, look_every,\n"
        "    settings, changed_at)\n"
        "VALUES (:id, :connector, :active, :at_once, :per_minute, :look_every, :settings, :now)\n"
        "ON CONFLICT (id) DO UPDATE SET\n"
        "    connector = excluded.connector,\n"
        "    active = excluded.active,\n"
        "    at_once = excluded.at_once,\n"
        "    per_minute = excluded.per_minute,\n"
        "    look_every = excluded.look_every,\n"
        "    settings = excluded.settings,\n"
        "    changed_at = excluded.changed_at",
        {office.id, office.connector, office.active, office.atOnce, office.perMinute,
         office.lookEvery, settingsJson(office.settings), now});
    raiseRevision(tx);
}

void saveBackOfficeSecret(Tx& tx, std::string_view id, std::string_view name,
                          std::string_view sealed, base::Time now) {
    tx.run(
        "INSERT INTO back_office_secret (back_office_id, name, sealed, since)\n"
        "VALUES (:id, :name, :sealed, :now)\n"
        "ON CONFLICT (back_office_id, name) DO UPDATE SET\n"
        "    sealed = excluded.sealed,\n"
        "    since = excluded.since",
        {id, name, sealed, now});
    raiseRevision(tx);
}

void removeBackOfficeSecret(Tx& tx, std::string_view id, std::string_view name) {
    tx.run("DELETE FROM back_office_secret WHERE back_office_id = :id AND name = :name",
           {id, name});
    raiseRevision(tx);
}

bool removeBackOffice(Tx& tx, std::string_view id) {
    const bool removed = tx.run("DELETE FROM back_office WHERE id = :id", {id}) > 0;
    raiseRevision(tx);
    return removed;
}

bool isAnythingDueAt(ReadTx& tx, std::string_view id) {
    return tx
        .selectOne<1>("SELECT id FROM message WHERE state = 'due' AND destination = :id LIMIT 1",
                      {id})
        .has_value();
}

std::int64_t backOfficesRevision(ReadTx& tx) {
    return tx.selectOne<1>("SELECT revision FROM back_office_revision")->at(0).number();
}

}  // namespace store
