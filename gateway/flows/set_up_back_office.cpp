#include "gateway/flows/set_up_back_office.h"

#include "gateway/base/address.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/flows/foreign_shop.h"
#include "gateway/flows/sealed_address.h"
#include "gateway/store/audit.h"
#include "gateway/store/back_offices.h"

namespace flows {
namespace {

constexpr int kMostAtOnce = 64;
constexpr int kMostPerMinute = 100'000;
constexpr int kMostSeconds = 24 * 3600;
constexpr std::size_t kLongestId = 40;
constexpr std::size_t kLongestSetting = 20'000;
constexpr std::size_t kLongestDetail = 2'000;

// "partner" and "poll" are destinations of their own.
bool isId(std::string_view id) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return id.size() >= 2 && id.size() <= kLongestId && std::ranges::all_of(id, fits) &&
           id != "partner" && id != "poll";
}

std::vector<base::Problem> aboutFigures(const model::BackOffice& office) {
    std::vector<base::Problem> found;
    if (!isId(office.id)) found.push_back({"id", "2 to 40 of the characters a-z, 0-9 and hyphen"});
    if (office.atOnce < 1 || office.atOnce > kMostAtOnce)
        found.push_back({"atOnce", "a number from 1 to 64"});
    if (office.perMinute < 0 || office.perMinute > kMostPerMinute)
        found.push_back({"perMinute", "a number from 0 to 100000; 0 for no limit"});
    if (office.lookEvery < 0 || office.lookEvery > kMostSeconds)
        found.push_back({"lookEvery", "a number of seconds, at most a day"});
    return found;
}

std::vector<base::Problem> aboutSettings(const model::BackOffice& office) {
    std::vector<base::Problem> found;
    const auto* kind = connectors::kind(office.connector);
    for (const auto& [name, value] : office.settings) {
        const bool known = kind && std::ranges::count(kind->settings, name, &model::Option::name);
        if (kind && !known) found.push_back({name, "there is no such setting"});
        if (value.size() > kLongestSetting || !base::isUtf8(value))
            found.push_back({name, "at most 20,000 characters of text"});
    }
    return found;
}

// As it is stored: passwords in addresses sealed, and kept where the form showed `***`.
model::BackOffice sealedIn(const Context& context, model::BackOffice office,
                           const model::BackOffice& before) {
    for (auto& [name, value] : office.settings)
        value = sealedAddress(context.box, value, before.setting(name),
                              backOfficeSecretPlace(office.id, name));
    return office;
}

// With the secrets that are stored and not given anew, all of them open.
model::BackOffice completed(Context& context, model::BackOffice office) {
    const auto before = context.backOffices.find(office.id);
    if (!before) return office;
    for (const auto& [name, secret] : before->office.secrets)
        if (office.secret(name).empty()) office.secrets.insert_or_assign(name, secret);
    return withOpenAddresses(sealedIn(context, std::move(office), before->office), context.box);
}

std::string changes(const model::BackOffice* before, const model::BackOffice& after) {
    static const model::BackOffice kNothing{};
    const auto& old = before ? *before : kNothing;
    std::vector<std::string> said;
    const auto say = [&](const std::string& name, const std::string& was, const std::string& is) {
        if (was != is) said.push_back(name + ": " + was + " → " + is);
    };
    say("connector", old.connector, after.connector);
    say("active", old.active ? "yes" : "no", after.active ? "yes" : "no");
    say("atOnce", std::to_string(old.atOnce), std::to_string(after.atOnce));
    say("perMinute", std::to_string(old.perMinute), std::to_string(after.perMinute));
    say("lookEvery", std::to_string(old.lookEvery), std::to_string(after.lookEvery));
    auto names = old.settings;
    names.insert(after.settings.begin(), after.settings.end());
    for (const auto& [name, value] : names)
        say(name, base::masked(old.setting(name)), base::masked(after.setting(name)));
    for (const auto& [name, secret] : after.secrets)
        if (!secret.empty()) said.push_back(name + " set");
    return base::cutCharacters(base::join(said, "; "), kLongestDetail);
}

void audit(Context& context, store::Tx& tx, std::string_view actor, const char* action,
           std::string_view id, std::string detail) {
    store::insertAudit(
        tx, {context.clock.now(), std::string(actor), action, std::string(id), std::move(detail)});
}

}  // namespace

std::vector<base::Problem> problems(Context& context, const model::BackOffice& office) {
    auto found = aboutFigures(office);
    const auto more = aboutSettings(office);
    found.insert(found.end(), more.begin(), more.end());
    try {
        (void)context.backOffices.make(completed(context, office));
    } catch (const base::Fault& fault) {
        const auto& theirs = fault.problems();
        found.insert(found.end(), theirs.begin(), theirs.end());
        if (theirs.empty()) found.push_back({"connector", fault.told()});
    }
    return found;
}

void saveBackOffice(Context& context, const model::BackOffice& office, std::string_view actor) {
    if (auto found = problems(context, office); !found.empty())
        throw base::Fault(base::FaultCode::invalid, "The back office cannot be saved like this.",
                          {}, std::move(found));
    std::map<std::string, std::string> sealed;
    for (const auto& [name, secret] : office.secrets)
        if (!secret.empty())
            sealed[name] = context.box.seal(secret, backOfficeSecretPlace(office.id, name));
    const auto now = context.clock.now();
    context.store.write([&](store::Tx& tx) {
        const auto before = store::findBackOffice(tx, office.id);
        const auto after = sealedIn(context, office, before ? before->office : model::BackOffice{});
        const auto changed = changes(before ? &before->office : nullptr, after);
        if (before && changed.empty() && before->office.settings == after.settings) return;
        store::saveBackOffice(tx, after, now);
        for (const auto& [name, text] : sealed)
            store::saveBackOfficeSecret(tx, office.id, name, text, now);
        audit(context, tx, actor, before ? "back_office.changed" : "back_office.added", office.id,
              changed);
    });
    context.backOffices.refresh();
    context.wakeDelivery();
}

void removeBackOffice(Context& context, std::string_view id, std::string_view actor) {
    const auto partners = context.partners.current();
    for (const auto& [partnerId, known] : partners->byId)
        if (known.partner.connector == id || foreignShopOf(known.partner) == id)
            throw base::Fault(base::FaultCode::conflict,
                              "Orders of " + known.partner.name + " go there.");
    context.store.write([&](store::Tx& tx) {
        if (store::isAnythingDueAt(tx, id))
            throw base::Fault(base::FaultCode::conflict, "Something still waits to go there.");
        if (!store::removeBackOffice(tx, id))
            throw base::Fault(base::FaultCode::notFound, "There is no such back office.");
        audit(context, tx, actor, "back_office.removed", id, "");
    });
    context.backOffices.refresh();
}

std::vector<connectors::Check> probeBackOffice(Context& context, std::string_view id) {
    const auto known = context.backOffices.find(id);
    if (!known) throw base::Fault(base::FaultCode::notFound, "There is no such back office.");
    return known->connector->probe();
}

}  // namespace flows
