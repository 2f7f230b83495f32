#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// A key with which a program calls /api/v1. The key itself is stored nowhere.
struct ApiKey {
    std::string id;    ///< key_…
    std::string hash;  ///< SHA-256 of the key, hex
    std::string name;  ///< for people: which program has it
    std::set<std::string, std::less<>> scopes;
    std::string partnerId;   ///< it sees this partner only; empty: all
    std::string backOffice;  ///< it speaks for this back office; empty: for whichever it names
    int perMinute = 600;     ///< requests, 1 … 100,000
    base::Time createdAt{};
    std::optional<base::Time> lastUsedAt{};  ///< to the minute
    std::optional<base::Time> revokedAt{};

    friend bool operator==(const ApiKey&, const ApiKey&) = default;
};

void insertApiKey(Tx& tx, const ApiKey& key);
/// Revoked ones too, newest first.
std::vector<ApiKey> allApiKeys(ReadTx& tx);
std::optional<ApiKey> findApiKey(ReadTx& tx, std::string_view id);
/// The one with that hash, also when it was revoked.
std::optional<ApiKey> findApiKeyByHash(ReadTx& tx, std::string_view hash);
/// False when there is none, or it was revoked before.
bool revokeApiKey(Tx& tx, std::string_view id, base::Time now);
void apiKeyUsed(Tx& tx, std::string_view id, base::Time now);

}  // namespace store
