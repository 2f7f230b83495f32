#include "gateway/flows/partner_lacks.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

Data::List lackRows(const std::vector<base::Problem>& missing) {
    Data::List rows;
    for (const auto& one : missing) {
        Data row;
        row.set("word", one.where == "secrets"   ? "no secret"
                        : one.where == "origins" ? "no origin"
                                                 : "no document address");
        rows.push_back(std::move(row));
    }
    return rows;
}

Data row(const flows::KnownPartner& known) {
    const auto& partner = known.partner;
    Data row;
    row.set("name", partner.name).set("id", partner.id);
    row.set("link", "/partners/" + base::percentEncode(partner.id));
    row.set("currency", partner.currency).set("priceList", partner.priceList);
    row.set("connector", partner.connector).set("active", partner.active);
    const auto missing = flows::lacks(known);
    row.set("lacks", lackRows(missing));
    return row;
}

}  // namespace

base::Wire partners(const Desk& desk) {
    Data::List rows;
    const auto partners = desk.context().partners.current();
    for (const auto& [id, known] : partners->byId) rows.push_back(row(known));
    Data data;
    data.set("none", rows.empty());
    data.set("rows", std::move(rows));
    return show(desk, "partners", "Partners", std::move(data));
}

}  // namespace web::admin
