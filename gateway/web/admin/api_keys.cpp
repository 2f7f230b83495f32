#include "gateway/flows/api_keys.h"

#include "gateway/base/text.h"
#include "gateway/web/admin/fields.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

Data row(const Desk& desk, const store::ApiKey& key) {
    Data row;
    row.set("name", key.name).set("id", key.id);
    row.set("scopes", base::join({key.scopes.begin(), key.scopes.end()}, ", "));
    put(row, "partner", key.partnerId.empty() ? "" : partnerName(desk, key.partnerId));
    put(row, "backOffice", key.backOffice);
    row.set("everything", key.partnerId.empty() && key.backOffice.empty());
    row.set("perMinute", key.perMinute).set("made", moment(key.createdAt));
    put(row, "used", key.lastUsedAt ? moment(*key.lastUsedAt) : "");
    put(row, "revoked", key.revokedAt ? moment(*key.revokedAt) : "");
    row.set("action", "/api-keys/" + base::percentEncode(key.id) + "/revoke");
    return row;
}

Choices partnersOrAll(const Desk& desk) {
    Choices all{{"", "all partners"}};
    for (const auto& [id, known] : desk.context().partners.current()->byId)
        all.emplace_back(id, known.partner.name);
    return all;
}

Choices backOfficesOrNone(const Desk& desk) {
    Choices all{{"", "whichever a request names"}};
    for (const auto& known : desk.context().backOffices.all())
        all.emplace_back(known.office.id, known.office.id);
    return all;
}

Data::List sections(const Desk& desk, const flows::ApiKeyWish& wish,
                    const std::vector<base::Problem>& problems) {
    Fields fields(problems);
    fields.text("name", "Name", "Which program has it: you will see it here.", wish.name);
    fields.choice("partner", "Sees", "One partner's orders and messages, or everybody's.",
                  partnersOrAll(desk), wish.partnerId);
    fields.choice("backOffice", "Speaks for the back office",
                  "Then it sees what is for that one only.", backOfficesOrNone(desk),
                  wish.backOffice);
    fields.number("perMinute", "Requests a minute", "1 to 100000", wish.perMinute);
    Data::List all{fields.section("The key", "")};
    for (const auto& scope : flows::apiScopes())
        fields.check(std::string(scope.name), std::string(scope.name), std::string(scope.about),
                     wish.scopes.contains(scope.name));
    all.push_back(fields.section("What it may do", ""));
    return all;
}

flows::ApiKeyWish wishFrom(const Desk& desk) {
    flows::ApiKeyWish wish;
    wish.name = desk.said("name");
    wish.partnerId = desk.said("partner");
    wish.backOffice = desk.said("backOffice");
    wish.perMinute = number(desk.said("perMinute"));
    for (const auto& scope : flows::apiScopes())
        if (desk.said(scope.name) == "yes") wish.scopes.emplace(scope.name);
    return wish;
}

base::Wire page(const Desk& desk, const flows::ApiKeyWish& wish,
                const std::vector<base::Problem>& problems, const std::string& newKey) {
    Data::List rows;
    for (const auto& key :
         desk.context().store.read([](store::ReadTx& tx) { return store::allApiKeys(tx); }))
        rows.push_back(row(desk, key));
    Data data;
    data.set("none", rows.empty());
    data.set("rows", std::move(rows));
    data.set("sections", sections(desk, wish, problems));
    data.set("wrong", !problems.empty()).set("problems", problemRows(problems));
    put(data, "newKey", newKey);
    return show(desk, "api_keys", "API keys", std::move(data), problems.empty() ? 200 : 422);
}

}  // namespace

base::Wire apiKeys(const Desk& desk) {
    return page(desk, {}, {}, "");
}

// The key stands in this answer and nowhere else; therefore no redirect.
base::Wire addApiKey(const Desk& desk) {
    const auto wish = wishFrom(desk);
    const auto problems = flows::problems(desk.context(), wish);
    if (!problems.empty()) return page(desk, wish, problems, "");
    return page(desk, {}, {}, flows::makeApiKey(desk.context(), wish, desk.actor()).key);
}

base::Wire revokeApiKey(const Desk& desk) {
    flows::revokeApiKey(desk.context(), desk.request.param("id"), desk.actor());
    return seeOther("/api-keys?done=key-revoked");
}

}  // namespace web::admin
