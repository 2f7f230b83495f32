#pragma once

#include <optional>
#include <string>

#include "gateway/store/tx.h"

namespace store {

struct Admin {
    std::string name;
    std::string passwordHash;  ///< argon2id, libsodium's string form
};
struct AdminSession {
    std::string admin;
    std::string csrf;  ///< every form of the session carries it
    base::Time expiresAt;
};

bool anyAdmin(ReadTx& tx);
std::optional<Admin> findAdmin(ReadTx& tx, std::string_view name);
void saveAdmin(Tx& tx, const Admin& admin);

void insertAdminSession(Tx& tx, std::string_view tokenHash, const AdminSession& session);
std::optional<AdminSession> findAdminSession(ReadTx& tx, std::string_view tokenHash,
                                             base::Time now);
void removeAdminSession(Tx& tx, std::string_view tokenHash);
void removeAdminSessionsOf(Tx& tx, std::string_view admin);
void removeExpiredAdminSessions(Tx& tx, base::Time now);

}  // namespace store
