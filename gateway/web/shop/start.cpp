#include "gateway/base/text.h"
#include "gateway/flows/foreign_shop.h"
#include "gateway/store/catalogue.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/scene.h"
#include "gateway/web/shop/tree.h"

namespace web::shop {
namespace {

// A person who chose a product or a category in their own system lands on it; what we do not know
// by that number may still be found by it.
std::string selectedPage(store::ReadTx& tx, const flows::Visit& visit, const std::string& part) {
    const auto view = flows::viewOf(visit.partner);
    if (store::findOffering(tx, view, part)) return "product/" + base::percentEncode(part);
    if (treeFor(tx, view).find(part)) return "category/" + base::percentEncode(part);
    return "search?" + base::formEncode({{"q", part}});
}

std::string landingPage(flows::Context& context, const flows::Visit& visit) {
    const auto& setup = visit.punchout.setup;
    const bool bringsLines =
        setup.operation != model::PunchoutOperation::create &&
        !(setup.operation == model::PunchoutOperation::source && setup.items.empty());
    if (!setup.selected || setup.selected->supplierPart.empty()) return bringsLines ? "cart" : "";
    const auto part = base::printable(setup.selected->supplierPart);
    return context.store.read([&](store::ReadTx& tx) { return selectedPage(tx, visit, part); });
}

// Browsers hold a form to its page's policy over every redirect.
std::string leadsTo(flows::Context& context, const model::Partner& partner) {
    if (flows::foreignShopOf(partner).empty()) return "'self'";
    return "'self' " + flows::foreignOrigins(context, partner);
}

Data::List hiddenFields(const base::Fields& fields) {
    Data::List rows;
    for (const auto& [name, value] : fields)
        rows.push_back(Data().set("name", name).set("value", value));
    return rows;
}

// The token stands in a form, not in an address: it is in nobody's log.
base::Wire intoForeignShop(Request& request, const model::Partner& partner) {
    const auto entrance = flows::enterForeignShop(request.context, request.param("token"),
                                                  flows::browserOf(request.wire));
    if (entrance.fields.empty()) return seeOther(entrance.url);
    auto page = surroundings(request, "On to the shop");
    page.set("buyer", partner.name).set("action", entrance.url);
    page.set("fields", hiddenFields(entrance.fields));
    return html(200, render("shop/onward", page), originsOf(partner),
                flows::foreignOrigins(request.context, partner));
}

}  // namespace

base::Wire startPage(Request& request) {
    const auto token = request.param("token");
    const auto visit = flows::peekShop(request.context, token, flows::browserOf(request.wire));
    auto page = surroundings(request, "Open the catalogue");
    page.set("buyer", visit.partner.name).set("action", "/start/" + base::percentEncode(token));
    const auto& setup = visit.punchout.setup;
    put(page, "person", setup.userName.empty() ? setup.userEmail : setup.userName);
    return html(200, render("shop/start", page), originsOf(visit.partner),
                leadsTo(request.context, visit.partner));
}

base::Wire start(Request& request) {
    const auto browser = flows::browserOf(request.wire);
    const auto partner = flows::peekShop(request.context, request.param("token"), browser).partner;
    if (!flows::foreignShopOf(partner).empty()) return intoForeignShop(request, partner);
    const auto token = flows::enterShop(request.context, request.param("token"), browser);
    const auto visit = flows::visit(request.context, token);
    return seeOther("/shop/" + base::percentEncode(token) + "/" +
                    landingPage(request.context, visit));
}

}  // namespace web::shop
