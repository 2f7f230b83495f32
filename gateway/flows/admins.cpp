#include "gateway/flows/admins.h"

#include "gateway/base/encoding.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/flows/admin_password.h"
#include "gateway/flows/first_password.h"
#include "gateway/flows/login_delay.h"
#include "gateway/store/audit.h"

namespace flows {
namespace {

constexpr std::chrono::hours kSession{8};
constexpr std::size_t kPasswordBytes = 15;  // 20 characters
constexpr std::size_t kLongestName = 100;
constexpr const char* kFirst = "admin";

void audit(store::Tx& tx, base::Time now, const std::string& admin, const char* action) {
    store::insertAudit(tx, {now, "admin:" + admin, action, admin, ""});
}

// Nothing when the account got another password while this one was looked at.
std::optional<std::string> beginSession(Context& context, const store::Admin& admin,
                                        base::Time now) {
    auto token = base::newToken(context.random);
    const store::AdminSession session{admin.name, base::newToken(context.random), now + kSession};
    const auto hash = base::sha256Hex(token);
    const bool begun = context.store.write([&](store::Tx& tx) {
        const auto current = store::findAdmin(tx, admin.name);
        if (!current || current->passwordHash != admin.passwordHash) return false;
        store::removeExpiredAdminSessions(tx, now);
        store::insertAdminSession(tx, hash, session);
        audit(tx, now, admin.name, "admin.logged_in");
        return true;
    });
    return begun ? std::optional(token) : std::nullopt;
}

std::string newPassword(Context& context) {
    return base::base64url(context.random.bytes(kPasswordBytes));
}

}  // namespace

std::optional<std::string> firstAdmin(Context& context) {
    if (context.store.read([](store::ReadTx& tx) { return store::anyAdmin(tx); }))
        return std::nullopt;
    const auto password = newPassword(context);
    const store::Admin admin{kFirst, hashPassword(base::Secret(password))};
    const bool made = context.store.write([&](store::Tx& tx) {
        if (store::anyAdmin(tx)) return false;
        // No account without its password, whatever happens to the program meanwhile.
        writeFirstPassword(base::Secret(password));
        store::saveAdmin(tx, admin);
        store::insertAudit(tx, {context.clock.now(), "system", "admin.made", kFirst, ""});
        return true;
    });
    return made ? std::optional(password) : std::nullopt;
}

std::string resetAdmin(Context& context, std::string_view actor) {
    auto password = newPassword(context);
    const store::Admin admin{kFirst, hashPassword(base::Secret(password))};
    context.store.write([&](store::Tx& tx) {
        store::saveAdmin(tx, admin);
        store::removeAdminSessionsOf(tx, kFirst);
        store::insertAudit(
            tx, {context.clock.now(), std::string(actor), "admin.password_changed", kFirst, ""});
    });
    removeFirstPassword();
    return password;
}

std::optional<std::string> logIn(Context& context, std::string_view name,
                                 const base::Secret& password, std::string_view peer) {
    const auto now = context.clock.now();
    const LoginAttempt attempt{&context.store, name, peer};
    if (name.size() > kLongestName || !beginLogin(attempt, now)) return std::nullopt;
    const auto admin =
        context.store.read([&](store::ReadTx& tx) { return store::findAdmin(tx, name); });
    const bool right =
        isPassword(admin ? admin->passwordHash : hashOfNobody(), password) && admin.has_value();
    if (!right) {
        base::log::warn("admin.login_failed",
                        {{"name", base::printable(name)}, {"peer", std::string(peer)}});
        return std::nullopt;
    }
    loginSucceeded(attempt);
    removeFirstPassword();
    return beginSession(context, *admin, now);
}

std::optional<store::AdminSession> adminSession(Context& context, std::string_view token) {
    if (token.empty()) return std::nullopt;
    const auto hash = base::sha256Hex(token);
    const auto now = context.clock.now();
    return context.store.read(
        [&](store::ReadTx& tx) { return store::findAdminSession(tx, hash, now); });
}

void logOut(Context& context, std::string_view token) {
    const auto session = adminSession(context, token);
    if (!session) return;
    const auto hash = base::sha256Hex(token);
    context.store.write([&](store::Tx& tx) {
        store::removeAdminSession(tx, hash);
        audit(tx, context.clock.now(), session->admin, "admin.logged_out");
    });
}

}  // namespace flows
