#include "gateway/flows/partners.h"

#include "gateway/base/address.h"
#include "gateway/base/text.h"
#include "gateway/flows/outbound.h"
#include "gateway/flows/partner_problems.h"
#include "gateway/flows/sealed_address.h"
#include "gateway/model/credentials.h"
#include "gateway/store/audit.h"
#include "gateway/store/partners.h"

namespace flows {
namespace {

constexpr std::size_t kLongestSecret = 200;
constexpr std::size_t kLongestDetail = 2'000;

// The partner as names and texts, for comparing.
std::map<std::string, std::string> members(const model::Partner& partner) {
    std::map<std::string, std::string> all{
        {"name", partner.name},
        {"profile", partner.profile},
        {"active", partner.active ? "yes" : "no"},
        {"from", model::str(partner.from)},
        {"to", model::str(partner.to)},
        {"sender", model::str(partner.sender)},
        {"origins", base::join(partner.origins, ", ")},
        {"currency", partner.currency},
        {"language", partner.language},
        {"priceList", partner.priceList},
        {"assortment", partner.assortment},
        {"connector", partner.connector},
        {"differences", std::string(model::name(partner.differences))},
        {"offerDays", std::to_string(partner.offerDays)},
        {"sessionMinutes", std::to_string(partner.sessionMinutes)},
    };
    for (const auto& [name, value] : partner.options) all.emplace(name, base::masked(value));
    return all;
}

// Addresses with the password in them sealed.
model::Partner sealed(const Context& context, model::Partner partner,
                      const model::Partner& before) {
    for (auto& [name, value] : partner.options) {
        const auto was = before.options.find(name);
        value = sealedAddress(context.box, value,
                              was == before.options.end() ? std::string() : was->second,
                              optionPlace(partner.id, name));
    }
    return partner;
}

// "currency: EUR → USD; priceList:  → list-b"
std::string changes(const model::Partner& before, const model::Partner& after) {
    auto was = members(before);
    auto is = members(after);
    for (const auto& [name, value] : was) is.try_emplace(name);
    std::string text;
    for (const auto& [name, value] : is)
        if (was[name] != value)
            text += (text.empty() ? "" : "; ") + name + ": " + was[name] + " → " + value;
    return base::cutCharacters(text, kLongestDetail);
}

store::AuditEntry entry(Context& context, std::string_view actor, const char* action,
                        std::string_view partnerId, std::string detail) {
    return {context.clock.now(), std::string(actor), action, std::string(partnerId),
            std::move(detail)};
}

void checkSecret(int slot, const base::Secret& secret) {
    if (slot != 1 && slot != 2)
        throw base::Fault(base::FaultCode::invalid, "A partner has the secrets 1 and 2.");
    const auto text = secret.reveal();
    const bool control =
        std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (text.size() > kLongestSecret || control || !base::isUtf8(text) || base::trim(text) != text)
        throw base::Fault(base::FaultCode::invalid,
                          "A secret is one line of at most 200 bytes, without blanks around it.");
}

}  // namespace

std::vector<base::Problem> problems(Context& context, const model::Partner& partner) {
    return context.store.read([&](store::ReadTx& tx) { return problemsIn(tx, context, partner); });
}

void savePartner(Context& context, const model::Partner& partner, std::string_view actor) {
    context.store.write([&](store::Tx& tx) {
        auto found = problemsIn(tx, context, partner);
        if (!found.empty())
            throw base::Fault(base::FaultCode::invalid, "The partner cannot be saved like this.",
                              {}, std::move(found));
        const auto stored = store::findPartner(tx, partner.id);
        const auto before = stored ? stored->partner : model::Partner{};
        const auto after = sealed(context, partner, before);
        const auto changed = changes(before, after);
        if (stored && before == after) return;
        store::savePartner(tx, after, context.clock.now());
        followSettings(tx, after, context.clock.now());
        store::insertAudit(tx, entry(context, actor, stored ? "partner.changed" : "partner.added",
                                     partner.id, changed));
    });
    context.partners.refresh();
    context.wakeDelivery();
}

void saveSecret(Context& context, std::string_view partnerId, int slot, const base::Secret& secret,
                std::string_view actor) {
    checkSecret(slot, secret);
    const auto sealed =
        secret.empty() ? "" : context.box.seal(secret, secretPlace(partnerId, slot));
    context.store.write([&](store::Tx& tx) {
        if (!store::findPartner(tx, partnerId))
            throw base::Fault(base::FaultCode::notFound, "There is no such partner.");
        if (secret.empty())
            store::removeSecret(tx, partnerId, slot);
        else
            store::saveSecret(tx, partnerId, {slot, sealed, context.clock.now()});
        store::insertAudit(
            tx,
            entry(context, actor, secret.empty() ? "partner.secret_removed" : "partner.secret_set",
                  partnerId, "secret " + std::to_string(slot)));
    });
    context.partners.refresh();
}

}  // namespace flows
