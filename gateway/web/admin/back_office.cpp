#include "gateway/base/fault.h"
#include "gateway/flows/set_up_back_office.h"
#include "gateway/store/audit.h"
#include "gateway/store/back_offices.h"
#include "gateway/web/admin/back_office_form.h"
#include "gateway/web/admin/fields.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/rows.h"

namespace web::admin {
namespace {

constexpr std::string_view kPages = "/back-offices/";

std::string addressOf(std::string_view id) {
    return std::string(kPages) + base::percentEncode(id);
}

const connectors::Kind& kindOf(std::string_view name) {
    const auto* kind = connectors::kind(name);
    if (!kind) throw base::Fault(base::FaultCode::notFound, "There is no connector of this name.");
    return *kind;
}

struct Found {
    store::StoredBackOffice stored;
    std::vector<store::AuditEntry> history;
    bool saved = true;  ///< no: the program's own, nothing stands in the database yet
};

Found find(const Desk& desk) {
    const auto id = desk.request.param("id");
    auto found = desk.context().store.read([&](store::ReadTx& tx) {
        auto stored = store::findBackOffice(tx, id);
        const bool saved = stored.has_value();
        return Found{stored.value_or(store::StoredBackOffice{}), store::auditOf(tx, id), saved};
    });
    if (found.saved) return found;
    const auto known = desk.context().backOffices.find(id);
    if (!known) throw base::Fault(base::FaultCode::notFound, "There is no back office of this id.");
    found.stored.office = known->office;
    return found;
}

std::set<std::string> secretsSet(const store::StoredBackOffice& stored) {
    std::set<std::string> names;
    for (const auto& [name, sealed] : stored.sealed) names.insert(name);
    return names;
}

Data formData(const connectors::Kind& kind, const model::BackOffice& office, bool isNew,
              const std::set<std::string>& secrets, const std::vector<base::Problem>& problems) {
    Data data;
    data.set("isNew", isNew).set("problems", problemRows(problems)).set("wrong", !problems.empty());
    data.set("kind", std::string(kind.label)).set("connector", std::string(kind.name));
    data.set("sections", backOfficeSections(kind, office, isNew, secrets, problems));
    return data;
}

base::Wire newPage(const Desk& desk, const model::BackOffice& office,
                   const std::vector<base::Problem>& problems) {
    auto data = formData(kindOf(office.connector), office, true, {}, problems);
    data.set("action", "/back-offices/new");
    return show(desk, "back_office", "New back office", std::move(data),
                problems.empty() ? 200 : 422);
}

Data::List checkRows(const std::vector<connectors::Check>& checks) {
    Data::List rows;
    for (const auto& check : checks) {
        Data row;
        row.set("ok", check.ok).set("what", check.what);
        rows.push_back(std::move(row));
    }
    return rows;
}

base::Wire page(const Desk& desk, const Found& found, const model::BackOffice& shown,
                const std::vector<base::Problem>& problems,
                const std::vector<connectors::Check>& checks = {}) {
    const auto& id = found.stored.office.id;
    auto data = formData(kindOf(shown.connector), shown, false, secretsSet(found.stored), problems);
    data.set("action", addressOf(id)).set("id", id).set("removable", found.saved);
    data.set("checks", checkRows(checks)).set("tested", !checks.empty());
    data.set("allWell", std::ranges::all_of(checks, &connectors::Check::ok));
    addHistory(data, found.history);
    return show(desk, "back_office", id, std::move(data), problems.empty() ? 200 : 422);
}

}  // namespace

base::Wire newBackOffice(const Desk& desk) {
    model::BackOffice office;
    office.connector = desk.said("connector");
    if (office.connector.empty()) return backOffices(desk);
    return newPage(desk, office, {});
}

base::Wire addBackOffice(const Desk& desk) {
    model::BackOffice empty;
    empty.connector = desk.said("connector");
    const auto wanted = backOfficeFromForm(desk, empty);
    auto problems = flows::problems(desk.context(), wanted);
    if (desk.context().backOffices.find(wanted.id))
        problems.push_back({"id", "there is a back office of this id already"});
    if (!problems.empty()) return newPage(desk, wanted, problems);
    flows::saveBackOffice(desk.context(), wanted, desk.actor());
    return seeOther(addressOf(wanted.id) + "?done=office-added");
}

base::Wire backOffice(const Desk& desk) {
    const auto found = find(desk);
    return page(desk, found, found.stored.office, {});
}

base::Wire changeBackOffice(const Desk& desk) {
    const auto found = find(desk);
    const auto wanted = backOfficeFromForm(desk, found.stored.office);
    const auto problems = flows::problems(desk.context(), wanted);
    if (!problems.empty()) return page(desk, found, wanted, problems);
    flows::saveBackOffice(desk.context(), wanted, desk.actor());
    return seeOther(addressOf(wanted.id) + "?done=saved");
}

base::Wire testBackOffice(const Desk& desk) {
    const auto found = find(desk);
    const auto checks = flows::probeBackOffice(desk.context(), found.stored.office.id);
    return page(desk, found, found.stored.office, {}, checks);
}

base::Wire removeBackOffice(const Desk& desk) {
    flows::removeBackOffice(desk.context(), desk.request.param("id"), desk.actor());
    return seeOther("/back-offices?done=office-removed");
}

}  // namespace web::admin
