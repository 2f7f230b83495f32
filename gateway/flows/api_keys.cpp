#include "gateway/flows/api_keys.h"

#include <algorithm>
#include <array>

#include "gateway/base/encoding.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/store/audit.h"

namespace flows {
namespace {

constexpr std::size_t kLongestName = 100;
constexpr int kMostPerMinute = 100'000;
constexpr std::string_view kPrefix = "pk_";

constexpr auto kScopes = std::to_array<ApiScope>({
    {"orders:read", "see orders and what was said about them"},
    {"documents:write", "send confirmations, ship notices and invoices"},
    {"catalogue:read", "see products, prices and stock"},
    {"catalogue:write", "change products, prices and stock"},
    {"partners:read", "see trading partners"},
    {"messages:read", "see the message log"},
    {"messages:write", "send messages again"},
});

bool isScope(std::string_view name) {
    return std::ranges::any_of(kScopes, [&](const auto& scope) { return scope.name == name; });
}

void audit(Context& context, store::Tx& tx, std::string_view actor, const char* action,
           std::string_view id, std::string detail) {
    store::insertAudit(tx, {.at = context.clock.now(),
                            .actor = std::string(actor),
                            .action = action,
                            .subject = std::string(id),
                            .detail = std::move(detail)});
}

// What was done is done: that nobody could note it is no reason to refuse it.
void noteUse(Context& context, const store::ApiKey& key, base::Time now) {
    if (key.lastUsedAt && now - *key.lastUsedAt < base::Minutes(1)) return;
    try {
        context.store.write([&](store::Tx& tx) { store::apiKeyUsed(tx, key.id, now); });
    } catch (const base::Fault& fault) {
        base::log::warn("api.use_not_noted", {{"key", key.id}, {"why", fault.what()}});
    }
}

}  // namespace

std::span<const ApiScope> apiScopes() {
    return kScopes;
}

std::vector<base::Problem> problems(Context& context, const ApiKeyWish& wish) {
    std::vector<base::Problem> found;
    const auto note = [&](const char* where, std::string what) {
        found.push_back({where, std::move(what)});
    };
    if (wish.name.empty()) note("name", "is needed: which program has the key");
    if (base::characters(wish.name) > kLongestName) note("name", "is longer than 100 characters");
    if (wish.scopes.empty()) note("scopes", "needs at least one");
    for (const auto& scope : wish.scopes)
        if (!isScope(scope)) note("scopes", "knows no " + scope);
    if (!wish.partnerId.empty() && !context.partners.current()->find(wish.partnerId))
        note("partner", "there is no partner " + wish.partnerId);
    if (!wish.backOffice.empty() && !context.backOffices.find(wish.backOffice))
        note("backOffice", "there is no back office " + wish.backOffice);
    if (!wish.partnerId.empty() && !wish.backOffice.empty())
        note("backOffice", "a key is for one partner or for one back office");
    if (!wish.partnerId.empty() && wish.scopes.contains("catalogue:write"))
        note("scopes", "catalogue:write is not for one partner: the catalogue is everybody's");
    if (wish.perMinute < 1 || wish.perMinute > kMostPerMinute)
        note("perMinute", "has to be a number from 1 to 100000");
    return found;
}

NewApiKey makeApiKey(Context& context, const ApiKeyWish& wish, std::string_view actor) {
    if (auto wrong = problems(context, wish); !wrong.empty())
        throw base::Fault(base::FaultCode::invalid, "This key can't be made.", {},
                          std::move(wrong));
    const auto now = context.clock.now();
    NewApiKey made{base::newId("key", now, context.random),
                   std::string(kPrefix) + base::newToken(context.random)};
    const store::ApiKey key{.id = made.id,
                            .hash = base::sha256Hex(made.key),
                            .name = wish.name,
                            .scopes = wish.scopes,
                            .partnerId = wish.partnerId,
                            .backOffice = wish.backOffice,
                            .perMinute = wish.perMinute,
                            .createdAt = now};
    context.store.write([&](store::Tx& tx) {
        store::insertApiKey(tx, key);
        audit(context, tx, actor, "api_key.made", key.id, key.name);
    });
    return made;
}

void revokeApiKey(Context& context, std::string_view id, std::string_view actor) {
    context.store.write([&](store::Tx& tx) {
        const auto key = store::findApiKey(tx, id);
        if (!key) throw base::Fault(base::FaultCode::notFound, "There is no API key of this id.");
        if (store::revokeApiKey(tx, id, context.clock.now()))
            audit(context, tx, actor, "api_key.revoked", id, key->name);
    });
}

std::optional<store::ApiKey> apiKeyOf(Context& context, std::string_view key) {
    if (!key.starts_with(kPrefix)) return std::nullopt;
    const auto hash = base::sha256Hex(key);
    auto known =
        context.store.read([&](store::ReadTx& tx) { return store::findApiKeyByHash(tx, hash); });
    if (!known || known->revokedAt) return std::nullopt;
    noteUse(context, *known, context.clock.now());
    return known;
}

}  // namespace flows
