#include "gateway/web/shop/scene.h"

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/flows/foreign_shop.h"
#include "gateway/model/return_origin.h"
#include "gateway/web/shop/notice.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

void addCart(Data& data, const Scene& scene) {
    const auto count = static_cast<int>(scene.cart.lines.size());
    data.set("cartLines", counted(count, "line", "lines"));
    put(data, "cartTotal", count > 0 ? money(scene.cart.total, scene.marks) : std::string());
}

void addTime(Data& data, const Scene& scene) {
    const auto until = scene.visit.punchout.expiresAt;
    data.set("until", base::iso(until));
    data.set("untilTime", clockTime(until));
    data.set("timeLeft", timeLeft(until - scene.request.context.clock.now()));
}

}  // namespace

Scene enter(Request& request) {
    const auto token = request.param("token");
    auto visit = flows::visit(request.context, token);
    if (!flows::foreignShopOf(visit.partner).empty())
        throw base::Fault(base::FaultCode::forbidden,
                          "This visit takes place in the supplier's own shop.");
    auto cart = flows::cart(request.context, visit);
    return {request, std::move(visit), std::move(cart), "/shop/" + base::percentEncode(token)};
}

base::Wire show(const Scene& scene, std::string_view page, std::string_view title, Data data,
                int status) {
    Data whole = surroundings(scene.request, title);
    whole.set("base", scene.base).set("buyer", scene.buyer());
    whole.set("form", base::newToken(scene.request.context.random));
    whole.set("canBuy", scene.canBuy()).set("readOnly", !scene.canBuy());
    put(whole, "searched",
        page == "shop/search" ? base::cutCharacters(said(scene.request, "q"), 200) : std::string());
    addCart(whole, scene);
    addTime(whole, scene);
    addNotice(whole, scene);
    for (const auto& member : data.members())
        std::visit([&](const auto& value) { whole.set(member.first, value); }, member.second.value);
    return html(status, render(page, whole), originsOf(scene.visit.partner));
}

Data surroundings(const Request& request, std::string_view title) {
    Data data;
    data.set("title", std::string(title)).set("supplier", request.context.settings.supplierName);
    data.set("pico", assetUrl("pico.min.css")).set("style", assetUrl("shop.css"));
    data.set("script", assetUrl("shop.js"));
    data.set("noPicture", assetUrl("no-picture.svg"));
    return data;
}

std::string originsOf(const model::Partner& partner) {
    std::string sources;
    for (const auto& text : partner.origins)
        if (const auto origin = model::returnOrigin(text))
            sources += (sources.empty() ? "" : " ") +
                       (origin == model::kSapEvent ? base::lower(*origin) : *origin);
    return sources.empty() ? "'none'" : sources;
}

std::string said(const Request& request, std::string_view name) {
    return std::string(base::trim(base::printable(request.field(name))));
}

}  // namespace web::shop
