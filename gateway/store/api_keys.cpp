#include "gateway/store/api_keys.h"

#include "gateway/base/text.h"

// The columns of an ApiKey, in the order keyOf reads them.
#define PASSERELLE_API_KEY_COLUMNS                                   \
    "id, hash, name, scopes, partner_id, back_office, per_minute,\n" \
    "    created_at, last_used_at, revoked_at\n"

namespace store {
namespace {

std::string joined(const std::set<std::string, std::less<>>& scopes) {
    return base::join({scopes.begin(), scopes.end()}, " ");
}

std::set<std::string, std::less<>> scopesOf(const std::string& text) {
    std::set<std::string, std::less<>> scopes;
    for (auto& scope : base::split(text, ' '))
        if (!scope.empty()) scopes.insert(std::move(scope));
    return scopes;
}

std::optional<base::Time> maybeTime(const Cell& cell) {
    if (cell.null()) return std::nullopt;
    return cell.time();
}

ApiKey keyOf(const Row<10>& row) {
    const auto& [id, hash, name, scopes, partnerId, backOffice, perMinute, createdAt, lastUsedAt,
                 revokedAt] = row;
    return {.id = id.text(),
            .hash = hash.text(),
            .name = name.text(),
            .scopes = scopesOf(scopes.text()),
            .partnerId = partnerId.text(),
            .backOffice = backOffice.text(),
            .perMinute = static_cast<int>(perMinute.number()),
            .createdAt = createdAt.time(),
            .lastUsedAt = maybeTime(lastUsedAt),
            .revokedAt = maybeTime(revokedAt)};
}

std::optional<ApiKey> maybeKey(const std::optional<Row<10>>& row) {
    if (!row) return std::nullopt;
    return keyOf(*row);
}

}  // namespace

void insertApiKey(Tx& tx, const ApiKey& key) {
    tx.run(
        "INSERT INTO api_key (id, hash, name, scopes, partner_id, back_office, per_minute,\n"
        "    created_at, last_used_at, revoked_at)\n"
        "VALUES (:id, :hash, :name, :scopes, :partner_id, :back_office, :per_minute,\n"
        "    :created_at, :last_used_at, :revoked_at)",
        {key.id, key.hash, key.name, joined(key.scopes), key.partnerId, key.backOffice,
         key.perMinute, key.createdAt, key.lastUsedAt, key.revokedAt});
}

std::vector<ApiKey> allApiKeys(ReadTx& tx) {
    std::vector<ApiKey> keys;
    for (const auto& row : tx.select<10>("SELECT " PASSERELLE_API_KEY_COLUMNS "FROM api_key\n"
                                         "ORDER BY id DESC"))
        keys.push_back(keyOf(row));
    return keys;
}

std::optional<ApiKey> findApiKey(ReadTx& tx, std::string_view id) {
    return maybeKey(tx.selectOne<10>("SELECT " PASSERELLE_API_KEY_COLUMNS "FROM api_key\n"
                                     "WHERE id = :id",
                                     {id}));
}

std::optional<ApiKey> findApiKeyByHash(ReadTx& tx, std::string_view hash) {
    return maybeKey(tx.selectOne<10>("SELECT " PASSERELLE_API_KEY_COLUMNS "FROM api_key\n"
                                     "WHERE hash = :hash",
                                     {hash}));
}

bool revokeApiKey(Tx& tx, std::string_view id, base::Time now) {
    return tx.run(
               "UPDATE api_key\n"
               "SET revoked_at = :now\n"
               "WHERE id = :id AND revoked_at IS NULL",
               {now, id}) == 1;
}

void apiKeyUsed(Tx& tx, std::string_view id, base::Time now) {
    tx.run("UPDATE api_key SET last_used_at = :now WHERE id = :id", {now, id});
}

}  // namespace store
