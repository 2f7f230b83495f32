#include "gateway/store/admins.h"

namespace store {

bool anyAdmin(ReadTx& tx) {
    return tx.selectOne<1>("SELECT name FROM admin LIMIT 1").has_value();
}

std::optional<Admin> findAdmin(ReadTx& tx, std::string_view name) {
    const auto row = tx.selectOne<2>(
        "SELECT name, password_hash\n"
        "FROM admin\n"
        "WHERE name = :name",
        {name});
    if (!row) return std::nullopt;
    const auto& [found, hash] = *row;
    return Admin{found.text(), hash.text()};
}

void saveAdmin(Tx& tx, const Admin& admin) {
    tx.run(
        "INSERT INTO admin (name, password_hash)\n"
        "VALUES (:name, :hash)\n"
        "ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash",
        {admin.name, admin.passwordHash});
}

void insertAdminSession(Tx& tx, std::string_view tokenHash, const AdminSession& session) {
    tx.run(
        "INSERT INTO admin_session (token_hash, admin, csrf, expires_at)\n"
        "VALUES (:token_hash, :admin, :csrf, :expires_at)",
        {tokenHash, session.admin, session.csrf, session.expiresAt});
}

std::optional<AdminSession> findAdminSession(ReadTx& tx, std::string_view tokenHash,
                                             base::Time now) {
    const auto row = tx.selectOne<3>(
        "SELECT admin, csrf, expires_at\n"
        "FROM admin_session\n"
        "WHERE token_hash = :token_hash AND expires_at > :now",
        {tokenHash, now});
    if (!row) return std::nullopt;
    const auto& [admin, csrf, expiresAt] = *row;
    return AdminSession{admin.text(), csrf.text(), expiresAt.time()};
}

void removeAdminSession(Tx& tx, std::string_view tokenHash) {
    tx.run("DELETE FROM admin_session WHERE token_hash = :token_hash", {tokenHash});
}

void removeAdminSessionsOf(Tx& tx, std::string_view admin) {
    tx.run("DELETE FROM admin_session WHERE admin = :admin", {admin});
}

void removeExpiredAdminSessions(Tx& tx, base::Time now) {
    tx.run("DELETE FROM admin_session WHERE expires_at <= :now", {now});
}

}  // namespace store
