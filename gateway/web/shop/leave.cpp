#include "gateway/base/url.h"
#include "gateway/web/shop/cart.h"
#include "gateway/web/shop/pages.h"

namespace web::shop {
namespace {

using model::PunchoutOperation;

// The partner's own system may forward what it gets to another of its addresses: browsers hold a
// redirected form to the policy of the page it came from.
std::string targets(const Scene& scene, const protocols::Form& form) {
    auto sources = originsOf(scene.visit.partner);
    if (sources == "'none'") sources.clear();
    if (const auto url = base::parseUrl(form.action))
        if (sources.find(url->origin()) == std::string::npos) sources += " " + url->origin();
    return sources.empty() ? "'none'" : sources;
}

Data::List hiddenFields(const base::Fields& fields) {
    Data::List rows;
    for (const auto& [name, value] : fields)
        rows.push_back(Data().set("name", name).set("value", value));
    return rows;
}

base::Wire leave(const Scene& scene, const protocols::Form& form, bool withCart) {
    const auto title = (withCart ? "Returning your cart to " : "Going back to ") + scene.buyer();
    auto page = surroundings(scene.request, title);
    page.set("buyer", scene.buyer()).set("withCart", withCart).set("withoutCart", !withCart);
    page.set("action", form.action).set("fields", hiddenFields(form.fields));
    put(page, "target", form.target);
    put(page, "charset", form.charset);
    return html(200, render("shop/leave", page), originsOf(scene.visit.partner),
                targets(scene, form));
}

bool emptiesRequisition(const Scene& scene) {
    return scene.visit.punchout.setup.operation == PunchoutOperation::edit &&
           scene.cart.lines.empty() && said(scene.request, "empty") != "confirmed";
}

}  // namespace

base::Wire returnCart(Request& request) {
    const auto before = enter(request);
    if (before.canBuy())
        if (const auto refused = applyEntries(before); !refused.empty())
            return cartPage(enter(request), refused);
    if (emptiesRequisition(before))
        return show(before, "shop/confirm_empty", "Your cart is empty", Data().set("onCart", true));
    const auto form =
        flows::returnCart(request.context, before.visit, said(request, "empty") == "confirmed");
    return leave(before, form, true);
}

base::Wire cancel(Request& request) {
    const auto scene = enter(request);
    return leave(scene, flows::cancelVisit(request.context, scene.visit), false);
}

}  // namespace web::shop
