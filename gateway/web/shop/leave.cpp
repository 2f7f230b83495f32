#include "gateway/web/shop/cart.h"
#include "gateway/web/shop/notice.h"
#include "gateway/web/shop/pages.h"

namespace web::shop {
namespace {

using model::PunchoutOperation;

Data::List hiddenFields(const base::Fields& fields) {
    Data::List rows;
    for (const auto& [name, value] : fields)
        rows.push_back(Data().set("name", name).set("value", value));
    return rows;
}

// `form-action` names all of the partner's origins: browsers hold a redirected form to it too, and
// the buyer's system may forward what it gets to another of its addresses.
base::Wire leave(const Request& request, const flows::Departure& departure, bool again = false) {
    const auto& [partner, form, withCart] = departure;
    const auto title = (withCart ? "Returning your cart to " : "Going back to ") + partner.name;
    const auto gone =
        (withCart ? "Your cart has gone back to " : "You went back to ") + partner.name;
    auto page = surroundings(request, again ? gone : title);
    page.set("buyer", partner.name).set("withCart", withCart).set("withoutCart", !withCart);
    page.set("action", form.action).set("fields", hiddenFields(form.fields));
    page.set("again", again);
    page.set("here", "/shop/" + base::percentEncode(request.param("token")) + "/return");
    put(page, "target", form.target);
    put(page, "charset", form.charset);
    return html(200, render("shop/leave", page), originsOf(partner), originsOf(partner));
}

bool emptiesRequisition(const Scene& scene) {
    return scene.visit.punchout.setup.operation == PunchoutOperation::edit &&
           scene.cart.lines.empty() && said(scene.request, "empty") != "confirmed";
}

// What goes home is what the person saw: a cart that is another one meanwhile is shown first.
std::optional<base::Wire> stopsBefore(Request& request, const Scene& scene) {
    if (!scene.canBuy()) return std::nullopt;
    const auto shown = base::find(request.form, "shown");
    const auto applied = applyEntries(scene);
    if (!applied.refused.empty()) return cartPage(enter(request), applied);
    if (!applied.gone && shown.value_or(lineNumbers(scene)) == lineNumbers(scene))
        return std::nullopt;
    return seeOther(withNotice(scene.base + "/cart", {{"elsewhere", "cart"}}));
}

}  // namespace

base::Wire returnCart(Request& request) {
    if (const auto gone = flows::lastDeparture(request.context, request.param("token")))
        return leave(request, *gone);
    const auto before = enter(request);
    if (auto stopped = stopsBefore(request, before)) return *std::move(stopped);
    if (const auto now = enter(request); !now.cart.mayGoHome()) {
        auto page = cartPage(now, {});
        page.status = 422;
        return page;
    }
    if (emptiesRequisition(before))
        return show(before, "shop/confirm_empty", "Your cart is empty", Data().set("onCart", true));
    auto form =
        flows::returnCart(request.context, before.visit, said(request, "empty") == "confirmed");
    return leave(request, {before.visit.partner, std::move(form), true});
}

// By its address alone nothing goes home again: a browser's Back button leads here.
base::Wire returned(Request& request) {
    if (const auto gone = flows::lastDeparture(request.context, request.param("token")))
        return leave(request, *gone, true);
    return seeOther(enter(request).base + "/cart");
}

base::Wire cancel(Request& request) {
    if (const auto gone = flows::lastDeparture(request.context, request.param("token")))
        return leave(request, *gone);
    const auto visit = flows::visit(request.context, request.param("token"));
    return leave(request, {visit.partner, flows::cancelVisit(request.context, visit), false});
}

// Where the supplier's own shop sends the browser at the end: with the cart, or to turn back.
base::Wire goHome(Request& request) {
    const auto token = request.param("token");
    if (const auto gone = flows::lastDeparture(request.context, token))
        return leave(request, *gone);
    const auto visit = flows::visit(request.context, token);
    auto page = surroundings(request, "Going back without a cart");
    page.set("buyer", visit.partner.name);
    page.set("action", "/shop/" + base::percentEncode(token) + "/cancel");
    return html(200, render("shop/turn_back", page), originsOf(visit.partner));
}

}  // namespace web::shop
