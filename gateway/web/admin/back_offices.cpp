#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

int partnersOf(const flows::Partners& partners, const std::string& id) {
    int count = 0;
    for (const auto& [partnerId, known] : partners.byId)
        if (known.partner.connector == id) ++count;
    return count;
}

Data row(const flows::KnownBackOffice& known, const flows::Partners& partners) {
    const auto& office = known.office;
    const auto* kind = connectors::kind(office.connector);
    Data row;
    row.set("id", office.id).set("link", "/back-offices/" + base::percentEncode(office.id));
    row.set("kind", std::string(kind ? kind->label : std::string_view(office.connector)));
    row.set("active", office.active);
    row.set("unusable", office.active && known.connector->name() != office.connector);
    row.set("partners", partnersOf(partners, office.id));
    return row;
}

}  // namespace

base::Wire backOffices(const Desk& desk) {
    Data::List rows;
    const auto partners = desk.context().partners.current();
    for (const auto& known : desk.context().backOffices.all())
        rows.push_back(row(known, *partners));
    Data::List kinds;
    for (const auto& kind : connectors::kinds()) {
        Data one;
        one.set("link", "/back-offices/new?connector=" + base::percentEncode(kind.name));
        one.set("label", std::string(kind.label)).set("about", std::string(kind.about));
        kinds.push_back(std::move(one));
    }
    Data data;
    data.set("none", rows.empty());
    data.set("rows", std::move(rows)).set("kinds", std::move(kinds));
    return show(desk, "back_offices", "Back offices", std::move(data));
}

}  // namespace web::admin
