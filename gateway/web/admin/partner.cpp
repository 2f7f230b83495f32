#include "gateway/flows/partner_lacks.h"
#include "gateway/flows/partners.h"
#include "gateway/flows/pricing.h"
#include "gateway/store/audit.h"
#include "gateway/store/catalogue.h"
#include "gateway/store/partners.h"
#include "gateway/web/admin/fields.h"
#include "gateway/web/admin/handout.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/partner_form.h"
#include "gateway/web/admin/partner_profile.h"
#include "gateway/web/admin/refused.h"
#include "gateway/web/admin/rows.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

constexpr std::size_t kRefusals = 10;

struct Found {
    store::StoredPartner stored;
    std::vector<store::AuditEntry> history;
    std::vector<store::Refusal> refusals;
    int products = 0;
};

Found find(const Desk& desk) {
    const auto id = desk.request.param("id");
    return desk.context().store.read([&](store::ReadTx& tx) {
        auto stored = store::findPartner(tx, id);
        if (!stored)
            throw base::Fault(base::FaultCode::notFound, "There is no partner of this id.");
        Found found{std::move(*stored), store::auditOf(tx, id),
                    store::recentRefusals(tx, id, kRefusals + 1), 0};
        for (const auto& [category, count] :
             store::countByCategory(tx, flows::viewOf(found.stored.partner)))
            found.products += count;
        return found;
    });
}

Data::List secretRows(const store::StoredPartner& stored) {
    Data::List rows;
    for (const int slot : {1, 2}) {
        Data row;
        row.set("slot", slot).set("since", false);
        for (const auto& secret : stored.secrets)
            if (secret.slot == slot) row.set("since", moment(secret.since));
        rows.push_back(std::move(row));
    }
    return rows;
}

// As saved: what a form that is wrong still lacks is beside the point.
void addLacks(Data& data, const store::StoredPartner& stored) {
    flows::KnownPartner known{stored.partner, {}};
    known.secrets.resize(stored.secrets.size());
    data.set("lacks", problemRows(flows::lacks(known)));
}

void addRefusals(Data& data, const Desk& desk, const Found& found) {
    auto shown = found.refusals;
    const bool more = shown.size() > kRefusals;
    if (more) shown.resize(kRefusals);
    data.set("noRefusals", shown.empty()).set("refusals", refusalRows(desk, shown));
    put(data, "moreRefusals",
        more ? address("/refused", {{"partner", found.stored.partner.id}}) : "");
}

void addForm(Data& data, const Desk& desk, const model::Partner& partner, bool isNew,
             const std::vector<base::Problem>& problems) {
    data.set("isNew", isNew).set("problems", problemRows(problems));
    data.set("wrong", !problems.empty());
    data.set("sections", partnerSections(desk, partner, isNew, problems));
}

base::Wire newPartnerPage(const Desk& desk, const model::Partner& partner,
                          const std::vector<base::Problem>& problems) {
    Data data;
    addForm(data, desk, partner, true, problems);
    data.set("action", "/partners/new");
    return show(desk, "partner", "New partner", std::move(data), problems.empty() ? 200 : 422);
}

base::Wire partnerPage(const Desk& desk, const Found& found, const model::Partner& shown,
                       const std::vector<base::Problem>& problems, const std::string& newSecret) {
    const auto& stored = found.stored;
    const auto address = "/partners/" + base::percentEncode(stored.partner.id);
    Data data;
    addForm(data, desk, shown, false, problems);
    data.set("action", address).set("name", stored.partner.name).set("id", stored.partner.id);
    data.set("secrets", secretRows(stored));
    addLacks(data, stored);
    data.set("handout", handout(desk, stored.partner));
    data.set("products", counted(found.products, "product", "products"));
    data.set("noProducts", found.products == 0);
    data.set("profile", profileData(stored.partner));
    addRefusals(data, desk, found);
    addHistory(data, found.history);
    put(data, "newSecret", newSecret);
    return show(desk, "partner", stored.partner.name, std::move(data),
                problems.empty() ? 200 : 422);
}

}  // namespace

base::Wire newPartner(const Desk& desk) {
    return newPartnerPage(desk, {}, {});
}

base::Wire addPartner(const Desk& desk) {
    const auto wanted = partnerFromForm(desk, {});
    auto problems = flows::problems(desk.context(), wanted);
    if (desk.context().partners.current()->find(wanted.id))
        problems.push_back({"id", "there is a partner of this id already"});
    if (!problems.empty()) return newPartnerPage(desk, wanted, problems);
    flows::savePartner(desk.context(), wanted, desk.actor());
    return seeOther("/partners/" + base::percentEncode(wanted.id) + "?done=added");
}

base::Wire partner(const Desk& desk) {
    const auto found = find(desk);
    return partnerPage(desk, found, found.stored.partner, {}, {});
}

base::Wire changePartner(const Desk& desk) {
    const auto found = find(desk);
    const auto wanted = partnerFromForm(desk, found.stored.partner);
    const auto problems = flows::problems(desk.context(), wanted);
    if (!problems.empty()) return partnerPage(desk, found, wanted, problems, {});
    flows::savePartner(desk.context(), wanted, desk.actor());
    return seeOther("/partners/" + base::percentEncode(wanted.id) + "?done=saved");
}

base::Wire changeSecret(const Desk& desk) {
    const auto id = desk.request.param("id");
    const int slot = desk.said("slot") == "2" ? 2 : 1;
    const auto what = desk.said("what");
    const bool make = what == "make";
    const bool remove = what == "remove";
    const auto typed = base::find(desk.request.form, "secret").value_or("");
    const auto secret = make     ? base::newToken(desk.context().random)
                        : remove ? std::string()
                                 : typed;
    if (!remove && secret.empty())
        throw base::Fault(base::FaultCode::invalid, "The secret was empty. Nothing was changed.");
    flows::saveSecret(desk.context(), id, slot, base::Secret(secret), desk.actor());
    if (!make)
        return seeOther("/partners/" + base::percentEncode(id) +
                        (remove ? "?done=secret-removed" : "?done=secret-set"));
    const auto found = find(desk);
    return partnerPage(desk, found, found.stored.partner, {}, secret);
}

}  // namespace web::admin
